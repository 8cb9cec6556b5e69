package org.accountability.examples.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accountability.model.OrganizationCode;

/**
 * Goes through the state district by district and year by year, counts the students of every school, and publishes for
 * each index what it needs. A district's students are those of its schools in the year, also of schools that closed
 * since, and of schools too small for results of their own.
 */
final class Survey {
    /** The number of districts of which one reports students per performance level in place of CPIs. */
    private static final int REPORTING_COUNTS = 10;

    /** The number of parts of the state, enough for every core to be busy to the end. */
    private static final int PARTS = 16;

    private final Roster roster;
    private final List<Publication> publications;
    private final Map<Integer, Map<OrganizationCode, PublishedRates>> rates = new HashMap<>();
    private final int firstAssessed;
    private final int firstCohort;
    private final int last;

    private Survey(Roster roster, List<Publication> publications) {
        this.roster = roster;
        this.publications = publications;
        firstAssessed =
                publications.stream().mapToInt(Publication::firstAssessed).min().orElseThrow();
        firstCohort =
                publications.stream().mapToInt(Publication::firstCohort).min().orElseThrow();
        last = publications.stream().mapToInt(Publication::spring).max().orElseThrow();
    }

    /** Fills {@code publications}, in the order of districts; parts of the state are surveyed at the same time. */
    static Survey of(Roster roster, List<Publication> publications) {
        Survey all = new Survey(roster, publications);
        List<ExampleDistrict> districts = roster.districts();
        IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> all.ofPart(
                        districts.subList(districts.size() * part / PARTS, districts.size() * (part + 1) / PARTS)))
                .toList()
                .forEach(all::add);
        return all;
    }

    private Survey ofPart(List<ExampleDistrict> districts) {
        Survey part =
                new Survey(roster, publications.stream().map(Publication::empty).toList());
        districts.forEach(district -> part.new OfDistrict(district).publish());
        return part;
    }

    private void add(Survey part) {
        for (int i = 0; i < publications.size(); i++) {
            publications.get(i).add(part.publications.get(i));
        }
        part.rates.forEach((year, ofYear) ->
                rates.computeIfAbsent(year, first -> new HashMap<>()).putAll(ofYear));
    }

    /** The rates of a school or district in the year of a publication. */
    PublishedRates rates(OrganizationCode organization, int spring) {
        return rates.getOrDefault(spring, Map.of()).getOrDefault(organization, PublishedRates.NONE);
    }

    /** Whether the rates of a year are asked for. */
    private boolean isOfInterest(int year) {
        return publications.stream().anyMatch(each -> year == each.spring());
    }

    /** The survey of one district. */
    private final class OfDistrict {
        private final ExampleDistrict district;
        private final List<Slot> slots;
        private final boolean asCounts;
        private final Map<Long, StudentBody> bodies = new HashMap<>();
        private final Map<Long, Map<Integer, CompletionTally>> completions = new HashMap<>();
        private final Map<OrganizationCode, List<GroupBaselines>> baselines = new HashMap<>();

        OfDistrict(ExampleDistrict district) {
            this.district = district;
            slots = roster.slots().subList(district.firstSlot(), district.firstSlot() + district.schools());
            asCounts = RandomDraws.of(RandomDraws.Topic.COUNTS, district.key()).below(REPORTING_COUNTS) == 0;
        }

        void publish() {
            for (int year = firstCohort; year < last; year++) {
                complete(year);
            }
            Tally ofSchool = new Tally();
            Tally ofDistrict = new Tally();
            for (int year = firstAssessed; year <= last; year++) {
                assess(year, ofSchool, ofDistrict);
            }
            for (int i = 0; i < publications.size(); i++) {
                close(i, district.code());
                for (Slot slot : slots) {
                    close(i, slot.siteIn(publications.get(i).spring()).code());
                }
            }
        }

        private void complete(int year) {
            CompletionTally ofDistrict = new CompletionTally();
            for (Slot slot : slots) {
                ExampleSchool site = slot.siteIn(year);
                if (site.graduates()) {
                    CompletionTally ofSchool = new CompletionTally();
                    GraduationSimulation.count(body(site), year, ofSchool);
                    ofDistrict.add(ofSchool);
                    completions
                            .computeIfAbsent(site.key(), first -> new HashMap<>())
                            .put(year, ofSchool);
                    for (int i = 0; i < publications.size(); i++) {
                        if (publishes(i, slot, site)) {
                            boolean withFiveYears = !Graduation.isFlagOnly(site);
                            publications
                                    .get(i)
                                    .completed(site.code(), year, ofSchool, withFiveYears, baselines(site.code(), i));
                        }
                    }
                }
            }
            for (int i = 0; i < publications.size(); i++) {
                publications.get(i).completed(district.code(), year, ofDistrict, true, baselines(district.code(), i));
            }
        }

        private void assess(int year, Tally ofSchool, Tally ofDistrict) {
            ofDistrict.clear();
            for (Slot slot : slots) {
                ExampleSchool site = slot.siteIn(year);
                ofSchool.clear();
                Assessment.count(body(site), year, ofSchool);
                ofDistrict.add(ofSchool);
                for (int i = 0; i < publications.size(); i++) {
                    if (publishes(i, slot, site)) {
                        publications.get(i).assessed(site.code(), year, ofSchool, asCounts, baselines(site.code(), i));
                    }
                }
                if (site.hasResults()) {
                    keepRates(site.code(), year, ofSchool, completions.getOrDefault(site.key(), Map.of()));
                }
            }
            keepRates(district.code(), year, ofDistrict, Map.of());
            for (int i = 0; i < publications.size(); i++) {
                publications
                        .get(i)
                        .assessed(district.code(), year, ofDistrict, asCounts, baselines(district.code(), i));
            }
        }

        private void keepRates(
                OrganizationCode organization, int year, Tally tally, Map<Integer, CompletionTally> cohorts) {
            if (isOfInterest(year)) {
                rates.computeIfAbsent(year, first -> new HashMap<>())
                        .put(organization, PublishedRates.of(organization, year, tally, cohorts));
            }
        }

        /** Schools that are open in the year of the publication have their results published. */
        private boolean publishes(int publication, Slot slot, ExampleSchool site) {
            return site.hasResults()
                    && slot.siteIn(publications.get(publication).spring()).equals(site);
        }

        private void close(int publication, OrganizationCode organization) {
            publications.get(publication).close(organization, baselines(organization, publication));
        }

        private StudentBody body(ExampleSchool site) {
            return bodies.computeIfAbsent(site.key(), key -> new StudentBody(site));
        }

        private GroupBaselines baselines(OrganizationCode organization, int publication) {
            return baselines
                    .computeIfAbsent(organization, first -> IntStream.range(0, publications.size())
                            .mapToObj(
                                    i -> new GroupBaselines(publications.get(i).spring()))
                            .toList())
                    .get(publication);
        }
    }
}

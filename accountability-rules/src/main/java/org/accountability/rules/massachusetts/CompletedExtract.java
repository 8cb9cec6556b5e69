package org.accountability.rules.massachusetts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Grade;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.OrganizationsFile;
import org.accountability.rules.internal.files.ProblemList;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.jspecify.annotations.Nullable;

/** Completes DESE's extract by what an organisations file says: type, grades, charter. */
final class CompletedExtract {
    private CompletedExtract() {}

    /**
     * Adds to an extract what an organisations file says. What both say of a school must agree, save for names, of which
     * the extract's is kept; what the extract does not have is a warning.
     *
     * @return the extract completed, or every contradiction
     * @throws IllegalArgumentException if the extract is of another year
     */
    static Checked<DeseExtract> of(DeseExtract extract, OrganizationsFile organizations) {
        SchoolYear year = organizations.year();
        if (!extract.year().equals(year)) {
            throw new IllegalArgumentException("organisations of " + year + ", extract of " + extract.year());
        }
        ProblemList problems = new ProblemList(organizations.file());
        Map<OrganizationCode, OrganizationsFile.Row<School>> schools = organizations.schoolRows();
        Map<OrganizationCode, OrganizationsFile.Row<District>> districts = organizations.districtRows();
        Map<OrganizationCode, OrganizationsFile.Row<?>> unused = new LinkedHashMap<>(schools);
        unused.putAll(districts);
        List<Row<School>> completedSchools = new ArrayList<>();
        for (Row<School> row : extract.schools()) {
            OrganizationsFile.Row<School> more = schools.get(row.organization().code());
            unused.remove(row.organization().code());
            completedSchools.add(more == null ? row : with(row, completed(row, more, problems)));
        }
        List<Row<District>> completedDistricts = new ArrayList<>();
        for (Row<District> row : extract.districts()) {
            OrganizationsFile.Row<District> more =
                    districts.get(row.organization().code());
            unused.remove(row.organization().code());
            completedDistricts.add(more == null ? row : with(row, named(row.organization(), more.organization())));
        }
        unused.forEach((code, row) ->
                problems.warning(row.place(), code + " is not in the extract; what is said of it here is not used"));
        return Checked.of(new DeseExtract(year, completedSchools, completedDistricts), problems.all());
    }

    private static <T extends Evidence> Row<T> with(Row<T> row, T organization) {
        return new Row<>(organization, row.place(), row.published());
    }

    private static District named(District known, District more) {
        String name = known.name() == null ? more.name() : known.name();
        return new District(
                known.code(), name, known.percentile(), known.cumulativePpiAll(), known.cumulativePpiHighNeeds());
    }

    private static School completed(Row<School> row, OrganizationsFile.Row<School> moreRow, ProblemList problems) {
        School known = row.organization();
        School more = moreRow.organization();
        int before = problems.errors();
        Agreement agreement = new Agreement(known.code(), row.place(), moreRow.place(), problems);
        School.Builder completed = known.toBuilder()
                .name(known.name() == null ? more.name() : known.name())
                .type(agreement.on("school type", known.type(), more.type()))
                .grades(
                        agreement.on("lowest grade", known.lowestGrade(), more.lowestGrade()),
                        agreement.on("highest grade", known.highestGrade(), more.highestGrade()))
                .charter(agreement.on("charter", known.charter(), more.charter()))
                .titleI(agreement.on("title_i", known.titleI(), more.titleI()))
                .status(agreement.on("status", known.status(), more.status()));
        try {
            School school = completed.build();
            if (problems.errors() == before) {
                agreement.checkTypeAgainstGrades(school);
            }
            return school;
        } catch (InvalidValueException gradesOfTwoFiles) {
            problems.error(moreRow.place(), gradesOfTwoFiles);
            return known;
        }
    }

    private static String words(Object value) {
        if (value instanceof SchoolType type) {
            return type.label();
        }
        if (value instanceof Grade grade) {
            return grade.code();
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** Tells whether what two files say of one school can both be so. */
    private record Agreement(OrganizationCode code, String knownAt, String moreAt, ProblemList problems) {
        private <T> @Nullable T on(String what, @Nullable T known, @Nullable T more) {
            if (known != null && more != null && !known.equals(more)) {
                problems.error(
                        moreAt,
                        what + " of " + code + " is " + words(more) + " here, " + words(known) + " at " + knownAt
                                + "; one of the two is wrong");
            }
            return known == null ? more : known;
        }

        /** No error: a few published types turn on enrolment, so grades and type need not say the same. */
        private void checkTypeAgainstGrades(School school) {
            SchoolType type = school.type();
            Grade lowest = school.lowestGrade();
            Grade highest = school.highestGrade();
            if (type == null || lowest == null || highest == null) {
                return;
            }
            if (!Objects.equals(school.servesGrades3To8(), type.spansGrades3To8())) {
                problems.warning(
                        moreAt,
                        code + " serves grades " + words(lowest) + " to "
                                + words(highest) + ", but its type is " + words(type)
                                + "; whether it has grades 3 to 8 is taken from its grades");
            }
        }
    }
}

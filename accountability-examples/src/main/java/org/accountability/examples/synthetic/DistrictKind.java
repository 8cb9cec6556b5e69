package org.accountability.examples.synthetic;

import java.util.EnumMap;
import java.util.Map;
import org.accountability.model.SchoolType;

/** Districts of different make-up: what schools they run, and how well these do. */
enum DistrictKind {
    CHARTER(new int[] {3, 12, 14, 8, 25, 10}, 0, 850, 450, 6000),
    ONE_SCHOOL(new int[] {1, 39, 8, 0, 5, 36}, 150, 700, 450, 2500),
    SMALL(new int[] {11, 63, 6, 23, 21, 26}, 150, 700, 450, -1000),
    MEDIUM(new int[] {97, 430, 24, 156, 16, 132}, 230, 750, 450, -1500),
    LARGE(new int[] {42, 335, 71, 105, 23, 86}, -200, 750, 500, 500),
    URBAN(new int[] {42, 335, 71, 105, 23, 86}, -1150, 500, 650, 500);

    private static final int SMALL_FROM = 2;
    private static final int MEDIUM_FROM = 4;
    private static final int LARGE_FROM = 10;
    private static final int URBAN_FROM = 17;

    private final Map<SchoolType, Integer> schoolsByType = new EnumMap<>(SchoolType.class);
    private final int advantage;
    private final int spreadOfDistricts;
    private final int spreadOfSchools;
    private final int ppiLead;

    /**
     * Creates a kind after the published file of 2012.
     *
     * @param schoolsByType how many of each type, from the youngest pupils to the oldest, the published file of
     *     2012 has in such districts
     * @param advantage how much better than the state their schools do, in thousandths of a standard deviation
     * @param ppiLead how much more cumulative PPI they have than their percentiles suggest, in thousandths
     */
    DistrictKind(int[] schoolsByType, int advantage, int spreadOfDistricts, int spreadOfSchools, int ppiLead) {
        int next = 0;
        for (SchoolType type : SchoolType.values()) {
            this.schoolsByType.put(type, schoolsByType[next++]);
        }
        this.advantage = advantage;
        this.spreadOfDistricts = spreadOfDistricts;
        this.spreadOfSchools = spreadOfSchools;
        this.ppiLead = ppiLead;
    }

    /** The kind of a district that would have this many schools, more than one, in a state of the published size. */
    static DistrictKind ofSize(int schools) {
        if (schools < MEDIUM_FROM) {
            return schools < SMALL_FROM ? ONE_SCHOOL : SMALL;
        }
        if (schools < LARGE_FROM) {
            return MEDIUM;
        }
        return schools < URBAN_FROM ? LARGE : URBAN;
    }

    /** The number of its schools in the published file that are of {@code type}. */
    int schoolsOf(SchoolType type) {
        return schoolsByType.getOrDefault(type, 0);
    }

    /** Draws the advantage of the schools of one district, in thousandths of a standard deviation. */
    int advantageOf(RandomDraws draws) {
        return advantage + draws.bell() * spreadOfDistricts / 1000;
    }

    /** Draws the advantage of one school over its district. */
    int abilityOf(RandomDraws draws) {
        return draws.bell() * spreadOfSchools / 1000;
    }

    /** The cumulative PPI that its schools have beyond what their percentiles suggest, in thousandths. */
    int ppiLead() {
        return ppiLead;
    }
}

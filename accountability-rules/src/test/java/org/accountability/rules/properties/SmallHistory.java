package org.accountability.rules.properties;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * The graduation rates of a group, short of whose they are.
 *
 * @param group the student group
 * @param fourYear the latest four-year rate
 * @param fiveYear five-year rates, latest first
 * @param students how many the cohort has, where known
 */
record SmallHistory(
        StudentGroup group,
        BigDecimal fourYear,
        List<BigDecimal> fiveYear,
        @Nullable Integer students) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    SmallHistory withFourYearRaisedBy(BigDecimal points) {
        return new SmallHistory(group, raised(fourYear, points), fiveYear, students);
    }

    SmallHistory withFiveYearRaisedBy(BigDecimal points) {
        return new SmallHistory(
                group,
                fourYear,
                fiveYear.stream().map(rate -> raised(rate, points)).toList(),
                students);
    }

    GraduationHistory of(OrganizationCode code) {
        return new GraduationHistory(code, group, fourYear, fiveYear, students);
    }

    private static BigDecimal raised(BigDecimal rate, BigDecimal points) {
        return rate.add(points).min(HIGHEST);
    }
}

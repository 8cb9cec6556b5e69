package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of schools: each criterion where it holds, where it just does not, and beside those before it. */
class SchoolLevelsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 1: chronically underperforming
            chronically underperforming, percentile 60, all 90   | Level 5, Chronically underperforming school
            chronically underperforming, participation 80        | Level 5, Chronically underperforming school
            # 2: underperforming
            underperforming, percentile 60, all 90               | Level 4, Among lowest achieving and least improving schools
            underperforming, percentile 3, low subgroup          | Level 4, Among lowest achieving and least improving schools
            # 3, 4 and 5: the lowest performing schools and subgroups
            percentile 20, low subgroup, all 90                  | Level 3, Among lowest performing 20% of schools and subgroups
            percentile 20, all 90, high needs 90                 | Level 3, Among lowest performing 20% of schools
            percentile 1, all 60                                 | Level 3, Among lowest performing 20% of schools
            percentile 21, all 90                                | Level 1, Meeting gap narrowing goals
            percentile 21, low subgroup, all 90                  | Level 3, Among lowest performing 20% of subgroups
            low subgroup, all 90                                 | Level 3, Among lowest performing 20% of subgroups
            # 6: persistently low graduation
            graduation 66/69 69 69, all 90                       | Level 3, Persistently low graduation rate for one or more subgroups
            graduation 66.4/69.4 69.4 69.4, all 90               | Level 3, Persistently low graduation rate for one or more subgroups
            graduation 66.5/69 69 69, all 90                     | Level 1, Meeting gap narrowing goals
            graduation 66/69 69.5 69, all 90                     | Level 1, Meeting gap narrowing goals
            graduation 66/69 69, all 90                          | Level 1, Meeting gap narrowing goals
            graduation 66/69 69 69 80, all 90                    | Level 3, Persistently low graduation rate for one or more subgroups
            graduation 66/69 69 69 of 30, all 90                 | Level 3, Persistently low graduation rate for one or more subgroups
            graduation 66/69 69 69 of 29, all 90                 | Level 1, Meeting gap narrowing goals
            persistently low graduation                          | Level 3, Persistently low graduation rate for one or more subgroups
            percentile 5, persistently low graduation, all 90    | Level 3, Among lowest performing 20% of schools
            # 7: very low participation
            participation 89, all 90                             | Level 3, Very low MCAS participation (Less than 90%)
            participation 89.4, all 60                           | Level 3, Very low MCAS participation (Less than 90%)
            participation 80 of 30, all 90                       | Level 3, Very low MCAS participation (Less than 90%)
            participation 80 of 29, all 90                       | Level 1, Meeting gap narrowing goals
            participation 80, persistently low graduation        | Level 3, Persistently low graduation rate for one or more subgroups
            # 8: insufficient data yields to any criterion that gives a level
            ''                                                   | no level, Insufficient data
            insufficient data                                    | no level, Insufficient data
            insufficient data, participation 95                  | no level, Insufficient data
            insufficient data, participation 92                  | Level 2, Low MCAS participation (Less than 95%)
            percentile 20                                        | Level 3, Among lowest performing 20% of schools
            high needs 80                                        | Level 1, Meeting gap narrowing goals
            high needs 74                                        | Level 2, Not meeting gap narrowing goals
            # 9: the gap narrowing goals
            all 74, high needs 90                                | Level 2, Not meeting gap narrowing goals
            all 90, high needs 74                                | Level 2, Not meeting gap narrowing goals
            all 60, participation 92                             | Level 2, Not meeting gap narrowing goals
            # 10: low participation
            participation 89.5, all 90                           | Level 2, Low MCAS participation (Less than 95%)
            participation 94, all 90                             | Level 2, Low MCAS participation (Less than 95%)
            participation 94.5, all 90                           | Level 1, Meeting gap narrowing goals
            # 11: every cumulative PPI it has meets the goals
            all 75, high needs 75                                | Level 1, Meeting gap narrowing goals
            all 75                                               | Level 1, Meeting gap narrowing goals
            """)
    void of2012(String school, String determined) {
        assertThat(determined(2012, school)).isEqualTo(determined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013 | persistently low graduation | Level 3, Persistently low graduation rate for one or more groups
            2016 | persistently low graduation | Level 3, Persistently low graduation rate for one or more groups
            2017 | persistently low graduation | Level 3, Persistently low graduation rate for one or more groups
            2013 | participation 89, all 90    | Level 3, Very low MCAS participation (Less than 90%)
            2014 | participation 89, all 90    | Level 3, Very low MCAS participation (Less than 90%)
            2015 | participation 89, all 90    | Level 3, Very low assessment participation (Less than 90%)
            2017 | participation 89, all 90    | Level 3, Very low assessment participation (Less than 90%)
            2013 | participation 94, all 90    | Level 2, Low MCAS participation (Less than 95%)
            2015 | participation 94, all 90    | Level 2, Low assessment participation (Less than 95%)
            2016 | participation 94, all 90    | Level 2, Low assessment participation (Less than 95%)
            2017 | participation 94, all 90    | Level 2, Low assessment participation (Less than 95%)
            2013 | insufficient data           | 'no level, '
            2016 | insufficient data           | 'no level, '
            2017 | insufficient data           | 'no level, '
            # a subgroup counts from 30 students, from 2015 from 25
            2014 | participation 80 of 29, all 90 | Level 1, Meeting gap narrowing goals
            2015 | participation 80 of 25, all 90 | Level 3, Very low assessment participation (Less than 90%)
            2015 | participation 80 of 24, all 90 | Level 1, Meeting gap narrowing goals
            # from 2016 the average of two years counts where it is higher
            2015 | participation 86, participation 2014 98, all 90 | Level 3, Very low assessment participation (Less than 90%)
            2016 | participation 86, participation 2015 93, all 90 | Level 2, Low assessment participation (Less than 95%)
            2016 | participation 86, participation 2015 92, all 90 | Level 3, Very low assessment participation (Less than 90%)
            2016 | participation 96, participation 2015 80, all 90 | Level 1, Meeting gap narrowing goals
            # a star in 2013 alone
            2013 | left level 4, all 90                | Level 1*, Meeting gap narrowing goals
            2013 | left level 4, all 60                | Level 2*, Not meeting gap narrowing goals
            2013 | left level 4, percentile 9          | Level 3*, Among lowest performing 20% of schools
            2012 | left level 4, all 90                | Level 1, Meeting gap narrowing goals
            2014 | left level 4, all 90                | Level 1, Meeting gap narrowing goals
            """)
    void ofOtherYears(int year, String school, String determined) {
        assertThat(determined(year, school)).isEqualTo(determined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # held harmless: the prior level where the criteria give a worse one
            2016 | held harmless Level 2, percentile 9, all 60       | Level 2, 2016 Level held harmless
            2015 | held harmless Level 2, percentile 9, all 60       | Level 2, 2015 Level held harmless
            2016 | held harmless Level 1, all 60                     | Level 1, 2016 Level held harmless
            2016 | held harmless Level 1, low subgroup, percentile 9 | Level 1, 2016 Level held harmless
            2016 | held harmless Level 1                             | Level 1, 2016 Level held harmless
            2016 | held harmless Level 2, all 60                     | Level 2, Not meeting gap narrowing goals
            2016 | held harmless Level 2, all 90                     | Level 1, Meeting gap narrowing goals
            2016 | held harmless Level 2                             | 'no level, '
            # floors: participation and graduation; at the same level theirs is the reason printed
            2016 | held harmless Level 1, percentile 9, participation 94              | Level 2, Low assessment participation (Less than 95%)
            2016 | held harmless Level 2, percentile 9, participation 94              | Level 2, Low assessment participation (Less than 95%)
            2016 | held harmless Level 2, percentile 9, participation 89              | Level 3, Very low assessment participation (Less than 90%)
            2016 | held harmless Level 1, percentile 9, persistently low graduation   | Level 3, Persistently low graduation rate for one or more groups
            2016 | held harmless Level 2, percentile 9, participation 86, participation 2015 98 | Level 2, Low assessment participation (Less than 95%)
            2016 | held harmless Level 2, percentile 9, participation 96              | Level 2, 2016 Level held harmless
            # insufficient data can be kept: better than Level 2, not better than Level 1
            2016 | held harmless Insufficient data, percentile 6                      | no level, 2016 Level held harmless
            2016 | held harmless Insufficient data, all 60                            | no level, 2016 Level held harmless
            2016 | held harmless Insufficient data, all 90                            | Level 1, Meeting gap narrowing goals
            2016 | held harmless Insufficient data, percentile 6, participation 94    | Level 2, Low assessment participation (Less than 95%)
            # designations stand
            2016 | held harmless Level 1, underperforming, percentile 9               | Level 4, Among lowest achieving and least improving schools
            2016 | held harmless Level 1, chronically underperforming                 | Level 5, Chronically underperforming school
            # in other years none is held harmless
            2014 | held harmless Level 1, percentile 9                                | Level 3, Among lowest performing 20% of schools
            2017 | held harmless Level 1, percentile 9                                | Level 3, Among lowest performing 20% of schools
            """)
    void heldHarmless(int year, String school, String determined) {
        assertThat(determined(year, school)).isEqualTo(determined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a school with any of grades 3 to 8 has no level
            grades K-5, percentile 9, all 60                  | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            grades K-5, all 90                                | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            grades 8-12, low subgroup, all 60                 | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            grades K-5                                        | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            grades K-5, participation 90, all 90              | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            type Middle School, all 90                        | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            # unless designated, or for graduation or very low participation
            grades K-5, underperforming                       | Level 4, Among lowest achieving and least improving schools
            grades K-5, chronically underperforming           | Level 5, Chronically underperforming school
            grades 6-12, persistently low graduation, all 90  | Level 3, Persistently low graduation rate for one or more groups
            grades 6-12, graduation 60/65 65 65, all 90       | Level 3, Persistently low graduation rate for one or more groups
            grades K-5, participation 89, all 90              | Level 3, Very low assessment participation (Less than 90%)
            # high schools, and schools that end before grade 3, as before
            grades 9-12, percentile 9, all 60                 | Level 3, Among lowest performing 20% of schools
            grades 9-12, all 60                               | Level 2, Not meeting gap narrowing goals
            grades 9-12, all 90                               | Level 1, Meeting gap narrowing goals
            grades PK-2                                       | 'no level, '
            type High School, participation 94, all 90        | Level 2, Low assessment participation (Less than 95%)
            """)
    void of2017(String school, String determined) {
        assertThat(determined(2017, school)).isEqualTo(determined);
    }

    private static String determined(int year, String school) {
        String line = PACK.determine(ToldState.of(year, school))
                .find(ToldState.FIRST_SCHOOL)
                .orElseThrow()
                .toString();
        return line.substring(line.indexOf(": ") + 2);
    }
}

package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of districts: from their schools, from the Board, and where a district is held harmless. */
class DistrictLevelsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the level of the lowest-performing school that has one
            2012 | all 90; all 90                              | Level 1, One or more schools in the district classified into Level 1
            2012 | all 90; percentile 9; all 60                | Level 3, One or more schools in the district classified into Level 3
            2013 | all 90; underperforming                     | Level 4, One or more schools in the district classified into Level 4
            2013 | all 60; insufficient data                   | Level 2, One or more schools in the district classified into Level 2
            # capped at 4: Level 5 comes from the Board
            2013 | all 90; chronically underperforming         | Level 4, One or more schools in the district classified into Level 4
            2013 | chronically underperforming                 | Level 4, Chronically underperforming school
            # a single school's level, reason and star
            2012 | all 90                                      | Level 1, Meeting gap narrowing goals
            2012 | percentile 9, low subgroup                  | Level 3, Among lowest performing 20% of schools and subgroups
            2012 | insufficient data                           | no level, Insufficient data
            2013 | insufficient data                           | 'no level, '
            2013 | left level 4, all 60                        | Level 2*, Not meeting gap narrowing goals
            2016 | held harmless Level 2, percentile 9         | Level 2, 2016 Level held harmless
            # no school with a level
            2012 | insufficient data; ''                       | no level, Insufficient data
            2013 | insufficient data; ''                       | 'no level, '
            # its own results never change its level
            2012 | all 90; all 90; district: participation 80  | Level 1, One or more schools in the district classified into Level 1
            2016 | all 90; all 90; district: participation 80  | Level 1, One or more schools in the district classified into Level 1
            # decisions of the Board and of the Department
            2012 | all 90; all 90; district: underperforming              | Level 4, Underperforming district
            2012 | all 90; all 90; district: chronically underperforming  | Level 5, Chronically underperforming district
            2013 | all 90; all 90; district: level 4 district plan        | Level 4, Required to develop a Level 4 District Plan
            2013 | all 90; district: underperforming                      | Level 4, Underperforming district
            2013 | underperforming; all 90; district: underperforming     | Level 4, Underperforming district
            2017 | grades K-5; grades K-5; district: chronically underperforming | Level 5, Chronically underperforming district
            # a star for a district that left Level 4 in 2013, not for its schools
            2013 | all 60; all 90; district: left level 4      | Level 2*, One or more schools in the district classified into Level 2
            2014 | all 60; all 90; district: left level 4      | Level 2, One or more schools in the district classified into Level 2
            2013 | all 60, left level 4; all 90                | Level 2, One or more schools in the district classified into Level 2
            # held harmless: the prior level where the schools give a worse one
            2016 | percentile 9; all 90; district: held harmless Level 2   | Level 2, 2016 Level held harmless
            2015 | percentile 9; all 90; district: held harmless Level 1   | Level 1, 2015 Level held harmless
            2016 | all 60; all 90; district: held harmless Level 2         | Level 2, One or more schools in the district classified into Level 2
            2016 | percentile 9; all 90; district: held harmless Insufficient data | no level, 2016 Level held harmless
            2016 | underperforming; all 90; district: held harmless Level 3        | Level 3, 2016 Level held harmless
            2016 | percentile 9; district: held harmless Level 2                   | Level 2, 2016 Level held harmless
            2013 | percentile 9; all 90; district: held harmless Level 2   | Level 3, One or more schools in the district classified into Level 3
            # only then is its own participation a floor
            2016 | percentile 9; all 90; district: held harmless Level 1, participation 94 | Level 2, Low assessment participation (Less than 95%)
            2016 | percentile 9; all 90; district: held harmless Level 2, participation 94 | Level 2, Low assessment participation (Less than 95%)
            2016 | percentile 9; all 90; district: held harmless Level 2, participation 89 | Level 3, Very low assessment participation (Less than 90%)
            2016 | percentile 9; all 90; district: held harmless Level 2, participation 95 | Level 2, 2016 Level held harmless
            2016 | all 90; all 90; district: held harmless Level 1, participation 89       | Level 1, One or more schools in the district classified into Level 1
            2016 | percentile 9; all 90; district: held harmless Level 2, underperforming  | Level 4, Underperforming district
            # 2017: the lowest level among the schools that have one
            2017 | grades K-5, all 60; all 90                  | Level 1, One or more schools in the district classified into Level 1
            2017 | grades K-5, participation 80; all 90        | Level 3, One or more schools in the district classified into Level 3
            2017 | grades K-5; grades 6-8                      | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            2017 | grades K-5; grades PK-2                     | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            2017 | grades K-5                                  | no level, Students in grades 3-8 participated in 2017 Next Generation MCAS tests
            2017 | grades PK-2; grades PK-1                    | 'no level, '
            """)
    void areAsPrinted(int year, String district, String determined) {
        assertThat(determined(ToldState.of(year, district.replace("''", "")))).isEqualTo(determined);
    }

    @Test
    void ofADistrictWithoutSchoolsIsNone() {
        assertThat(determined(ToldState.ofNoSchools(2012))).isEqualTo("no level, Insufficient data");
        assertThat(determined(ToldState.ofNoSchools(2017))).isEqualTo("no level, ");
    }

    private static String determined(StateYear state) {
        String line =
                PACK.determine(state).find(ToldState.DISTRICT).orElseThrow().toString();
        return line.substring(line.indexOf(": ") + 2);
    }
}

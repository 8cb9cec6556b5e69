package org.accountability.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The decisions and flags that a determination takes as given, with what each of them needs. */
public enum FactKind {
    /** The Commissioner (a school) or the Board (a district) declared it chronically underperforming. */
    CHRONICALLY_UNDERPERFORMING(About.EITHER),
    /** The Commissioner (a school) or the Board (a district) declared it underperforming; stays until exit. */
    UNDERPERFORMING(About.EITHER),
    /** Left Level 4 this year, which DESE printed as a star in 2013. */
    LEFT_LEVEL_4(About.EITHER),
    /** Small, ending in grade 1 or 2, new, or substantially reconfigured. */
    INSUFFICIENT_DATA(About.SCHOOL),
    /** A subgroup of the school is among the lowest performing 20 percent of subgroups. */
    LOW_SUBGROUP(About.SCHOOL),
    /** A group of the school has a persistently low graduation rate, published as a flag rather than as rates. */
    PERSISTENTLY_LOW_GRADUATION(About.SCHOOL),
    /** A participation rate in percent; the lowest of any group and subject where neither is named. */
    PARTICIPATION(About.EITHER, Detail.VALUE),
    /** Took PARCC and may keep the level of the year before. */
    HELD_HARMLESS(About.EITHER, Detail.PRIOR_LEVEL),
    /** Recognised for high achievement, high progress or narrowing gaps. */
    COMMENDATION(About.SCHOOL),
    /** The Department required a Level 4 District Plan. */
    LEVEL_4_DISTRICT_PLAN(About.DISTRICT),
    /** Significant non-compliance in special education, with the category it calls for. */
    COMPLIANCE_FINDING(About.DISTRICT, Detail.CATEGORY),
    /** A district that is one of the ten largest high-poverty districts. */
    COMMISSIONERS_DISTRICT(About.DISTRICT),
    DISTRICT_PLAN_FILED(About.DISTRICT),
    PROFESSIONAL_DEVELOPMENT_PLAN_FILED(About.DISTRICT),
    /** The Department approved the professional development plan that the district had filed. */
    PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED(About.DISTRICT),
    /** The Department assigned it a plan manager. */
    PLAN_MANAGER(About.DISTRICT),
    /** The Commissioner's decision at the end of a turnaround plan, with the level that followed. */
    EXIT(About.EITHER);

    /** Kinds of organisations that a fact can be about. */
    private enum About {
        SCHOOL("a school"),
        DISTRICT("a district"),
        EITHER("a school or a district");

        private final String words;

        About(String words) {
            this.words = words;
        }
    }

    /** Details that a kind of fact may need beyond organisation, year and source. */
    public enum Detail {
        VALUE,
        PRIOR_LEVEL,
        CATEGORY
    }

    private final About about;
    private final @Nullable Detail needs;

    FactKind(About about) {
        this(about, null);
    }

    FactKind(About about, @Nullable Detail needs) {
        this.about = about;
        this.needs = needs;
    }

    /** Whether a fact of this kind must give {@code detail}. */
    public boolean needs(Detail detail) {
        return needs == detail;
    }

    /** Whether a fact of this kind can be about {@code organization}. */
    public boolean canBeAbout(OrganizationCode organization) {
        return switch (about) {
            case SCHOOL -> organization.isSchool();
            case DISTRICT -> organization.isDistrict();
            case EITHER -> organization.isSchool() || organization.isDistrict();
        };
    }

    /** Whether it is a decision that places a school or district in Level 4 or 5 by name. */
    public boolean isDesignation() {
        return this == UNDERPERFORMING || this == CHRONICALLY_UNDERPERFORMING;
    }

    /**
     * The organisations that a fact of this kind can be about, in words: {@code a school}, {@code a district}, or
     * either.
     */
    public String about() {
        return about.words;
    }

    /** The name in facts files, such as {@code left_level_4}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in words, such as {@code left level 4}. */
    public String words() {
        return code().replace('_', ' ');
    }
}

package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Locale;
import org.accountability.model.OrganizationCode;

/**
 * A step of a determination: the rules of some files, whose findings settle an outcome of schools, of districts, of
 * both, or of the state.
 *
 * @param name as rules name it when they look at what it settled
 * @param settles whose outcomes
 * @param topic the code of what it settles
 * @param files the rule files that belong to it
 */
public record Stage(String name, Subject settles, String topic, List<String> files) {
    /** The organisations whose outcomes a stage settles. */
    public enum Subject {
        SCHOOLS,
        DISTRICTS,
        ORGANIZATIONS,
        STATE;

        public boolean hasSchools() {
            return this == SCHOOLS || this == ORGANIZATIONS;
        }

        public boolean hasDistricts() {
            return this == DISTRICTS || this == ORGANIZATIONS;
        }

        /** Whether {@code organization} is among them. */
        public boolean include(OrganizationCode organization) {
            return organization.isSchool() ? hasSchools() : organization.isDistrict() ? hasDistricts() : this == STATE;
        }

        /** The name in files, such as {@code schools}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.accountability.model;

import java.math.BigDecimal;

/**
 * A PPI that the Department printed for a group, to stand in for a computed one; as reported, not yet judged.
 *
 * @param organization school or district
 * @param year the school year
 * @param group the student group
 * @param kind annual or cumulative
 * @param ppi annual 0 or more, above 100 with extra credit; cumulative 0 to 100
 */
public record PublishedPpi(OrganizationCode organization, SchoolYear year, StudentGroup group, Kind kind, int ppi)
        implements Reported {

    /** The span of a PPI: one year, or four. */
    public enum Kind {
        ANNUAL("annual PPI"),
        CUMULATIVE("cumulative PPI");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in words. */
        public String label() {
            return label;
        }
    }

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(ppi);
    }

    @Override
    public PublishedPpi with(BigDecimal other) {
        return new PublishedPpi(organization, year, group, kind, other.intValueExact());
    }

    @Override
    public String what() {
        return kind.label();
    }
}

package org.accountability.model;

import java.util.List;

/** The state as a whole, which a few topics are about. */
public record WholeState() implements Evidence {
    private static final OrganizationCode CODE = OrganizationCode.of("00000000");

    @Override
    public OrganizationCode organization() {
        return CODE;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of();
    }
}

package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;

/**
 * The number of schools in a district.
 *
 * @param organization the district
 * @param schools those that are not closed
 */
public record DistrictSize(OrganizationCode organization, int schools) implements Evidence {
    @Override
    public List<ExplainedValue> inputs() {
        return List.of(ExplainedValue.of("schools in the district", schools));
    }
}

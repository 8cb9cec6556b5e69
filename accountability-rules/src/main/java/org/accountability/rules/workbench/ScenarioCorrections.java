package org.accountability.rules.workbench;

import java.math.BigDecimal;
import org.accountability.model.Correction;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/** Reads what a scenario says was corrected on appeal; who decided it is made up. */
final class ScenarioCorrections {
    private static final String AUTHORITY = "the scenario";

    private final YamlFields fields;

    ScenarioCorrections(YamlFields fields) {
        this.fields = fields;
    }

    /**
     * Adds the corrections of an organisation.
     *
     * @throws org.accountability.model.InvalidValueException if one cannot be
     */
    void addTo(StateYear.Builder state, SchoolYear year, OrganizationCode organization, YamlNode node) {
        for (YamlNode given : fields.optionalItems(node, "corrections")) {
            fields.knownKeys(given, "measure", "group", "subject", "old_value", "new_value");
            String measure = fields.required(given, "measure");
            StudentGroup group = fields.constant(StudentGroup.class, given, "group");
            BigDecimal oldValue = fields.decimal(given, "old_value");
            BigDecimal newValue = fields.decimal(given, "new_value");
            if (!measure.isEmpty() && oldValue != null && newValue != null) {
                state.correction(new Correction(
                        organization,
                        year,
                        group == null ? StudentGroup.ALL : group,
                        fields.constant(Subject.class, given, "subject"),
                        measure,
                        oldValue,
                        newValue,
                        AUTHORITY,
                        AUTHORITY,
                        AUTHORITY,
                        null));
            }
        }
    }
}

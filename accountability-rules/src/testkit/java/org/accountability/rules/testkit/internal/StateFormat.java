package org.accountability.rules.testkit.internal;

import net.jqwik.api.SampleReportingFormat;
import org.accountability.model.StateYear;

/** Tells a state in the field's words where a property fails on it. jqwik finds it by its service file. */
public final class StateFormat implements SampleReportingFormat {
    @Override
    public boolean appliesTo(Object value) {
        return value instanceof StateYear;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(StateText.of((StateYear) value));
    }
}

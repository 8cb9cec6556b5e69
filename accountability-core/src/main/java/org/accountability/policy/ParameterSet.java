package org.accountability.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accountability.model.SchoolYear;

/** The parameters in force in one school year. */
public final class ParameterSet {
    private final Map<String, Parameter> byName = new TreeMap<>();

    private ParameterSet() {}

    /** Returns the parameters among these that are in force in {@code year}, with their values of that year. */
    public static ParameterSet asOf(SchoolYear year, Collection<ParameterHistory> histories) {
        ParameterSet set = new ParameterSet();
        for (ParameterHistory history : histories) {
            history.asOf(year).ifPresent(parameter -> set.byName.put(parameter.name(), parameter));
        }
        return set;
    }

    /** Returns a set of these parameters and {@code more}. */
    public ParameterSet with(Collection<Parameter> more) {
        ParameterSet set = new ParameterSet();
        set.byName.putAll(byName);
        more.forEach(parameter -> set.byName.put(parameter.name(), parameter));
        return set;
    }

    /** All parameters, in order of name. */
    public List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    /** The parameter of this name, if one is in force. */
    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

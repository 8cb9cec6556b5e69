package org.accountability.rules.internal.engine;

import java.util.List;
import org.accountability.determination.Finding;

/** Told of each finding with the rule that made it and all that the rule matched. */
@FunctionalInterface
public interface FindingListener {
    void onFinding(Finding finding, String rule, List<Object> matched);
}

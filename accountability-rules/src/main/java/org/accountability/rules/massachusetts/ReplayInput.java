package org.accountability.rules.massachusetts;

import java.util.Optional;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.files.FactsFile;

/**
 * What published determinations are replayed from.
 *
 * @param pack rules that cover the year
 * @param extract read with what was published
 * @param facts facts beyond those that the printed reasons name
 */
public record ReplayInput(RulePack pack, DeseExtract extract, Optional<FactsFile> facts) {}

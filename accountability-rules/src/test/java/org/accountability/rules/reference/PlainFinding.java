package org.accountability.rules.reference;

import java.util.List;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.policy.Parameter;

/**
 * One thing found of one organisation, with all it rests on.
 *
 * @param kind what it does to the level
 * @param level the level it gives
 * @param reason why
 * @param parameters the parameters it was compared with
 * @param evidence the records it was found in
 */
public record PlainFinding(
        Kind kind, Level level, PlainReason reason, List<Parameter> parameters, List<Record> evidence) {}

package org.accountability.rules.reference;

import java.util.List;

/**
 * The determinations of a state.
 *
 * @param schools in order of code
 * @param districts in order of code
 */
public record PlainResult(List<PlainDetermination> schools, List<PlainDetermination> districts) {}

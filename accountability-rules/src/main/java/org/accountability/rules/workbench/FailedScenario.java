package org.accountability.rules.workbench;

import java.util.List;

/**
 * A scenario whose results differ from its expectations.
 *
 * @param place where it stands, {@code file:line:column}
 * @param sentence what it shows
 * @param differences what came out otherwise, a sentence each
 * @param firstStep the first step on which expectation and rules part, in words
 * @param explanation what was determined and why, in plain words
 */
public record FailedScenario(
        String place, String sentence, List<String> differences, String firstStep, String explanation) {}

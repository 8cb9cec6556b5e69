package org.accountability.rules.internal.pack;

/**
 * A gap in the rules that the pack declares, so that a check can distinguish it from gaps that nobody intended.
 *
 * @param years in which; or, of rules that ended, their last years
 * @param topic the code of the topic that no rule may apply to, or in which the rules ended
 * @param because why, for the person who meets it
 */
public record DeclaredGap(Years years, String topic, String because) {}

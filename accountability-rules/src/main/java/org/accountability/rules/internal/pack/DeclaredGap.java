package org.accountability.rules.internal.pack;

/**
 * What a pack says that its rules leave open: a check tells it from gaps that nobody meant.
 *
 * @param years in which; or, of rules that ended, their last years
 * @param topic the code of the topic that no rule may apply to, or in which the rules ended
 * @param because why, for the person who meets it
 */
public record DeclaredGap(Years years, String topic, String because) {}

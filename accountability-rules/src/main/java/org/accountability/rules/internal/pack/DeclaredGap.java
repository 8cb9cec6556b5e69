package org.accountability.rules.internal.pack;

/**
 * What a pack says that its rules leave open: a check tells it from gaps that nobody meant.
 *
 * @param years in which
 * @param topic the code of the topic that no rule may apply to
 * @param because why, for the person who meets it
 */
public record DeclaredGap(Years years, String topic, String because) {}

package org.accountability.rules.internal.pack;

/**
 * School years within those of a pack in which nothing was determined.
 *
 * @param years which
 * @param because why, for the person who asks for one of them
 */
public record Suspension(Years years, String because) {}

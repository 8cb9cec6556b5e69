package org.accountability.rules;

/**
 * The origin of a result: enough to run it again and to see whether anything changed.
 *
 * @param pack the name of the rule pack, such as {@code massachusetts/framework-2012}
 * @param bundled whether the pack is the one that ships with the library
 * @param libraryVersion the version of this library
 * @param rulesDigest SHA-256 over the pack's rule files, its reasons and its description
 * @param parametersDigest SHA-256 over the pack's parameters, those of the index among them
 * @param inputDigest SHA-256 over the state as given, in the order of codes
 */
public record Provenance(
        String pack,
        boolean bundled,
        String libraryVersion,
        String rulesDigest,
        String parametersDigest,
        String inputDigest) {}

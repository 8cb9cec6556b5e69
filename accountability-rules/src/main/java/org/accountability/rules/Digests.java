package org.accountability.rules;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.computation.Computation;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.text.SourceText;

/** SHA-256 over what a determination was made by and from, each part under its name and length. */
final class Digests {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private Digests() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String ofRules(PackText pack) {
        Digests digests = new Digests();
        Set<String> ofParameters = new HashSet<>(Set.of(PackFiles.PARAMETERS));
        Calculator.all().forEach(calculator -> ofParameters.add(calculator.parameterFile()));
        pack.files().texts().forEach((name, source) -> {
            if (!ofParameters.contains(name)) {
                digests.add(name, source);
            }
        });
        return digests.hex();
    }

    /**
     * Returns the digest of a pack's parameters.
     *
     * @param overrides the values that stand in place of those of the file
     */
    static String ofParameters(PackText pack, Map<String, String> overrides) {
        Digests digests = new Digests();
        Stream.concat(
                        Stream.of(PackFiles.PARAMETERS),
                        pack.files().calculators().stream().map(Calculator::parameterFile))
                .forEach(name -> pack.files().find(name).ifPresent(text -> digests.add(name, text)));
        new TreeMap<>(overrides).forEach((name, value) -> digests.add(name, value));
        return digests.hex();
    }

    /** Returns the digest of a state as given, together with the results that what was computed comes from. */
    static String ofInput(StateYear state, Optional<Computation> computed) {
        Digests digests = ofState(state);
        computed.ifPresent(digests::addResults);
        return digests.hex();
    }

    private void addResults(Computation computed) {
        addAll("correction of results", computed.corrections());
        // A digest of four bytes at a time takes as long as making the results up.
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER))) {
            computed.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest cannot fail to be written", e);
        }
    }

    private static Digests ofState(StateYear state) {
        Digests digests = new Digests();
        digests.add("year", state.year().toString());
        digests.addAll("school", state.schools());
        digests.addAll("district", state.districts());
        digests.addAll("fact", state.facts());
        digests.addAll("participation", state.participation());
        digests.addAll("graduation", state.graduation());
        digests.addAll("evidence", state.evidence());
        digests.addAll("correction", state.corrections());
        return digests;
    }

    private void addAll(String name, Iterable<?> records) {
        records.forEach(record -> add(name, record.toString()));
    }

    /** Line ends do not count: a pack checked out elsewhere has the same digest. */
    private void add(String name, SourceText source) {
        add(name, source.text().replace("\r\n", "\n"));
    }

    private void add(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

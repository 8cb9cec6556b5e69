package org.accountability.rules;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.text.SourceText;

/** SHA-256 over what a determination was made by and from, each part under its name and length. */
final class Digests {
    private static final String PARAMETERS = "parameters.yaml";
    private static final Set<String> OF_PARAMETERS =
            Set.of(PARAMETERS, PackFiles.INDEX_PARAMETERS, PackFiles.TARGET_PARAMETERS);

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
        pack.files().texts().forEach((name, source) -> {
            if (!OF_PARAMETERS.contains(name)) {
                digests.add(name, source);
            }
        });
        return digests.hex();
    }

    /** @param overrides the values that stand in place of those of the file */
    static String ofParameters(PackText pack, Map<String, String> overrides) {
        Digests digests = new Digests();
        SourceText source = pack.files().texts().get(PARAMETERS);
        if (source != null) {
            digests.add(PARAMETERS, source);
        }
        pack.files().indexParameters().ifPresent(text -> digests.add(PackFiles.INDEX_PARAMETERS, text));
        new TreeMap<>(overrides).forEach((name, value) -> digests.add(name, value));

        pack.files().targetParameters().ifPresent(text -> digests.add(PackFiles.TARGET_PARAMETERS, text));
        return digests.hex();
    }

    static String ofInput(StateYear state) {
        return ofState(state).hex();
    }

    /** Of a state as given, together with the results that complete it. */
    static String ofInput(StateYear state, StateResults results) {
        Digests digests = ofState(state);
        digests.addAll("correction of results", results.corrections());
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digests.digest))) {
            results.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest cannot fail to be written", e);
        }
        return digests.hex();
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

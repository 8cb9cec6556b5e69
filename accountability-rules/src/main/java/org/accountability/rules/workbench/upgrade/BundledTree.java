package org.accountability.rules.workbench.upgrade;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.loading.BundledPacks;
import org.accountability.rules.internal.pack.PackFiles;

/** Finds all files of a pack that ships with this library, its scenarios too, wherever the library itself lies. */
final class BundledTree {
    private BundledTree() {}

    static Checked<PackTree> of(String name) {
        URL description = BundledPacks.class.getResource("/" + name + "/" + PackFiles.DESCRIPTION);
        if (description == null) {
            throw new IllegalArgumentException("no rule pack " + name + " ships with this library");
        }
        try {
            if (description.getProtocol().equals("file")) {
                return PackTree.in(
                        Objects.requireNonNull(Path.of(description.toURI()).getParent()));
            }
            URLConnection connection = description.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return PackTree.inJar(Path.of(jar.getJarFileURL().toURI()), name);
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
            // Told below: it lies somewhere that can be read from, and not listed.
        }
        return Checked.refused(List.of(Problem.error(
                name, "the files of this bundled pack cannot be listed where the library is; run from its jar")));
    }
}

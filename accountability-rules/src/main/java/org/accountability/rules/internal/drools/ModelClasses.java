package org.accountability.rules.internal.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.text.Library;
import org.drools.model.Model;

/** The executable models that the compiler builds from rules: each a class, and a file that names them. */
final class ModelClasses {
    private ModelClasses() {}

    /**
     * The models whose names begin with {@code prefix}.
     *
     * @param list the file that names them, as {@code loader} knows it
     */
    static List<Model> load(ClassLoader loader, String list, String prefix) {
        List<Model> models = new ArrayList<>();
        for (String className : namesIn(loader, list)) {
            if (className.startsWith(prefix)) {
                models.add(instantiate(loader, className));
            }
        }
        return List.copyOf(models);
    }

    /** Reads a list of classes, one a line, below a line that gives the version. */
    private static List<String> namesIn(ClassLoader loader, String list) {
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                throw new DeploymentException("the class path has no " + list
                        + ", which names the compiled rules of org.accountability:accountability-rules:"
                        + Library.version() + "; whoever merges jars into one must keep that file");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of compiled rules " + list + " cannot be read", e);
        }
    }

    private static Model instantiate(ClassLoader loader, String className) {
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules " + className + " cannot be loaded", e);
        }
    }
}

package org.accountability.rules.validation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.accountability.rules.RulePacks;

/** The library on a class path of its own. */
final class OtherWorld implements AutoCloseable {
    private static final Pattern COMPILER =
            Pattern.compile("(drools-(compiler|engine|drl|ecj|mvel|model-codegen)|javaparser|ecj|mvel2).*\\.jar");

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");

    private final URLClassLoader world;
    private final Class<?> packs;

    private OtherWorld(List<Path> classPath) {
        try {
            world = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
            packs = world.loadClass(RulePacks.class.getName());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A world in which neither Drools' compiler nor its parser is to be had: what is refused here was refused before
     * either could see it.
     */
    static OtherWorld withoutCompiler() {
        return without(COMPILER);
    }

    /** A world without the jars of such names. */
    static OtherWorld without(Pattern jars) {
        return new OtherWorld(
                classPath(file -> !jars.matcher(file.getFileName().toString()).matches()));
    }

    /**
     * A world in which all jars were merged into one. Of files of one name the first is kept, as tools do that are told
     * nothing else; signatures, which hold for one jar alone, are left out.
     *
     * @param jar to write
     * @param kept which files of the jars are kept, by name
     */
    static OtherWorld merged(Path jar, Predicate<String> kept) throws IOException {
        Predicate<Path> isJar = file -> file.toString().endsWith(".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            Set<String> written = new HashSet<>();
            for (Path each : inOrderOfMaven(classPath(isJar))) {
                try (ZipFile in = new ZipFile(each.toFile())) {
                    for (ZipEntry entry : Collections.list(in.entries())) {
                        if (isKept(entry) && kept.test(entry.getName()) && written.add(entry.getName())) {
                            out.putNextEntry(new ZipEntry(entry.getName()));
                            try (InputStream content = in.getInputStream(entry)) {
                                content.transferTo(out);
                            }
                        }
                    }
                }
            }
        }
        List<Path> all = new ArrayList<>(classPath(isJar.negate()));
        all.add(jar);
        return new OtherWorld(all);
    }

    /** The one file that two jars of Drools have under one name is of these two. */
    private static List<Path> inOrderOfMaven(List<Path> jars) {
        return jars.stream()
                .sorted(Comparator.comparing(
                        jar -> !jar.getFileName().toString().startsWith("drools-wiring-static")))
                .toList();
    }

    private static boolean isKept(ZipEntry entry) {
        return !entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches();
    }

    /** The problems of the pack in {@code folder}, a line each. */
    List<String> problems(Path folder) throws ReflectiveOperationException {
        Object checked = packs.getMethod("load", Path.class).invoke(null, folder);
        List<String> problems = new ArrayList<>();
        for (Object problem : (List<?>) checked.getClass().getMethod("problems").invoke(checked)) {
            problems.add(problem.toString().replace(folder + "/", ""));
        }
        return problems;
    }

    /** Takes a pack that ships with the library; whatever is thrown is the cause of what this throws. */
    Object bundled(String name) throws ReflectiveOperationException {
        Method bundled = packs.getMethod("bundled", String.class);
        return bundled.invoke(null, name);
    }

    @Override
    public void close() throws IOException {
        world.close();
    }

    private static List<Path> classPath(Predicate<Path> kept) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(kept)
                .toList();
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }
}

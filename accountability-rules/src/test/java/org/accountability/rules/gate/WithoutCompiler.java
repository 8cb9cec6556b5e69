package org.accountability.rules.gate;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.accountability.rules.RulePack;

/**
 * The library in a world where neither Drools' compiler nor its parser is to be had: what is refused here was refused
 * before either could see it.
 */
final class WithoutCompiler implements AutoCloseable {
    private static final Pattern COMPILER =
            Pattern.compile("(drools-(compiler|engine|drl|ecj|mvel|model-codegen)|javaparser|ecj|mvel2).*\\.jar");

    private final URLClassLoader world;
    private final Method load;

    WithoutCompiler() {
        try {
            world = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            load = world.loadClass(RulePack.class.getName()).getMethod("load", Path.class);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The problems of the pack in {@code folder}, a line each. */
    List<String> problems(Path folder) throws ReflectiveOperationException {
        Object checked = load.invoke(null, folder);
        List<String> problems = new ArrayList<>();
        for (Object problem : (List<?>) checked.getClass().getMethod("problems").invoke(checked)) {
            problems.add(problem.toString().replace(folder + "/", ""));
        }
        return problems;
    }

    @Override
    public void close() throws IOException {
        world.close();
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!COMPILER.matcher(new File(entry).getName()).matches()) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }
}

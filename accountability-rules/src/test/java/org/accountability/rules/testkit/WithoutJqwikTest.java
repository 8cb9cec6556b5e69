package org.accountability.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Array;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.School;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;

/** Who has no jqwik asks one rule at a time all the same. */
class WithoutJqwikTest {
    @Test
    void oneRuleIsAskedWhereThereIsNoJqwik() throws ReflectiveOperationException, IOException {
        try (URLClassLoader world = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> world.loadClass("net.jqwik.api.Arbitrary"));
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(world);
            try {
                assertThat(findsNothingIn(world)).isEqualTo("passed");
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static String findsNothingIn(URLClassLoader world) throws ReflectiveOperationException {
        Class<?> packs = world.loadClass(RulePacks.class.getName());
        Class<?> schools = world.loadClass(School.class.getName());
        Object pack = packs.getMethod("bundled", String.class).invoke(null, PeerProfile.PACK);
        Object verifier = world.loadClass(PackAssertions.class.getName())
                .getMethod("verifyThat", world.loadClass(RulePack.class.getName()), String.class)
                .invoke(null, pack, "A component rated well is a strength");
        Object builder = schools.getMethod("of", String.class).invoke(null, "00350505");
        Object school = builder.getClass().getMethod("build").invoke(builder);
        Object given = Array.newInstance(world.loadClass(Evidence.class.getName()), 1);
        Array.set(given, 0, school);
        verifier.getClass().getMethod("given", given.getClass()).invoke(verifier, given);
        verifier.getClass().getMethod("inYear", int.class).invoke(verifier, 2018);
        verifier.getClass().getMethod("findsNothing").invoke(verifier);
        return "passed";
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("jqwik")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }
}

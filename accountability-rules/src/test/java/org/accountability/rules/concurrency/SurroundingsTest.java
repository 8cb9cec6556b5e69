package org.accountability.rules.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.accountability.rules.properties.BundledFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result depends on nothing but the pack and the state: not on where, when and by whom it is asked for. */
class SurroundingsTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone TIME_ZONE = TimeZone.getDefault();

    @TempDir
    private static Path folder;

    private static String bundled = "";
    private static String edited = "";

    @BeforeAll
    static void determineAtHome() {
        BundledFiles.copyLevelsTo(folder);
        bundled = KnownStates.determinedByTheBundledPack();
        edited = determinedByAnEditedPack();
        assertThat(edited).isEqualTo(KnownStates.levelsByTheBundledPack());
    }

    @AfterEach
    void returnHome() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(TIME_ZONE);
    }

    /** Dotless i, Arabic, Devanagari and Thai digits, the Buddhist calendar, and both ends of the world's clocks. */
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Europe/Istanbul",
        "ar-EG-u-nu-arab, Pacific/Kiritimati",
        "hi-IN-u-nu-deva, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Etc/GMT+12"
    })
    void noLocaleOrTimeZoneChangesAResult(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(KnownStates.determinedByTheBundledPack()).isEqualTo(bundled);
        assertThat(determinedByAnEditedPack()).isEqualTo(edited);
    }

    @Test
    void aThreadWithoutAContextClassLoaderGetsTheSame() throws Exception {
        assertThat(onThreadThatSees(null, KnownStates::determinedByTheBundledPack))
                .isEqualTo(bundled);
        assertThat(onThreadThatSees(null, SurroundingsTest::determinedByAnEditedPack))
                .isEqualTo(edited);
    }

    @Test
    void aThreadWhoseContextClassLoaderSeesNothingGetsTheSame() throws Exception {
        try (URLClassLoader seesNothing = new URLClassLoader(new URL[0], null)) {
            assertThat(onThreadThatSees(seesNothing, KnownStates::determinedByTheBundledPack))
                    .isEqualTo(bundled);
            assertThat(onThreadThatSees(seesNothing, SurroundingsTest::determinedByAnEditedPack))
                    .isEqualTo(edited);
        }
    }

    /** As in a container that gives each application class loaders of its own: nothing was loaded before. */
    @Test
    void theFirstThreadOfAFreshWorldMaySeeNothingAndGetsTheSame() throws Exception {
        try (URLClassLoader world = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
                URLClassLoader seesNothing = new URLClassLoader(new URL[0], null)) {
            Class<?> known = world.loadClass(KnownStates.class.getName());
            assertThat(known).isNotSameAs(KnownStates.class);
            String fresh = onThreadThatSees(
                    seesNothing,
                    () -> String.valueOf(
                            known.getMethod("determinedByTheBundledPack").invoke(null)));
            assertThat(fresh).isEqualTo(bundled);
        }
    }

    @Test
    void theContextClassLoaderOfACallerIsLeftAsItWas() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
            thread.setContextClassLoader(own);
            KnownStates.determinedByTheBundledPack();
            determinedByAnEditedPack();
            assertThat(thread.getContextClassLoader()).isSameAs(own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String determinedByAnEditedPack() {
        return KnownStates.levelsBy(BundledFiles.load(folder));
    }

    private static String onThreadThatSees(@Nullable ClassLoader loader, Callable<String> work) throws Exception {
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "sees " + loader);
        thread.setContextClassLoader(loader);
        thread.start();
        return task.get();
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }
}

package org.accountability.rules.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of this library and of its engine. */
public final class Library {
    private static final String PROPERTIES = "library.properties";

    private Library() {}

    /** The library's version, such as {@code 0.1.0}. */
    public static String version() {
        return property("version");
    }

    /** The version of Drools that it runs with, such as {@code 10.2.0}. */
    public static String droolsVersion() {
        return property("drools.version");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = Library.class.getResourceAsStream(PROPERTIES)) {
            if (in == null) {
                throw new IllegalStateException("the library was built without " + PROPERTIES);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(PROPERTIES + " cannot be read", e);
        }
        return properties.getProperty(name);
    }
}

package org.accountability.rules.internal.drools;

import java.util.function.Supplier;

/**
 * Shows Drools its own class loader for a while, and puts the thread's back. Drools looks its services up through the
 * thread's context class loader and, where that cannot see them, goes without them for good.
 */
final class ContextLoader {
    private ContextLoader() {}

    static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContextLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

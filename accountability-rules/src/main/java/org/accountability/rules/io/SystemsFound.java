package org.accountability.rules.io;

import java.util.List;
import java.util.ServiceLoader;

/** The accountability systems that the loader of this library finds, looked for once. */
final class SystemsFound {
    static final List<AccountabilitySystem> ON_THE_CLASS_PATH =
            ServiceLoader.load(AccountabilitySystem.class, AccountabilitySystem.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private SystemsFound() {}
}

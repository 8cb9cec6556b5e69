package org.accountability.computation;

import java.util.List;
import java.util.ServiceLoader;

/** The calculators that the class loader of this library finds, read once. */
final class Calculators {
    static final List<Calculator> ALL = ServiceLoader.load(Calculator.class, Calculator.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Calculators() {}
}

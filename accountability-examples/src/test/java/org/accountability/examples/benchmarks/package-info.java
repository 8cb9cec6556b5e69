/**
 * How fast the library is beside the same framework in plain Java, and how soon a fresh JVM has its first level. One
 * command runs everything, in less than an hour on two cores with 16 GB of memory, and ends with a table:
 *
 * <pre>{@code
 * mvn -B -ntp -Pbenchmarks -DskipTests verify
 * }</pre>
 *
 * <p>A part of it: {@code -Dbenchmark=StateBenchmark}, a regular expression, and {@code -Dbenchmark.args="-f 1 -p
 * state=2012-1850"}, options of JMH. Every benchmark first makes sure that both sides come to the same levels, reasons
 * and findings; none asserts a time.
 */
@NullMarked
package org.accountability.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * Tools for testing a change of rules: they draw states that a pack can determine, ask one rule at a time, and check
 * properties of whole packs.
 *
 * <p>An artifact of its own, of the classifier {@code testkit}, for the scope {@code test}. {@code PackAssertions} needs
 * nothing else; {@code PackArbitraries} and {@code PackProperties} need {@code net.jqwik:jqwik}.
 *
 * <pre>{@code
 * <dependency>
 *   <groupId>org.accountability</groupId>
 *   <artifactId>accountability-rules</artifactId>
 *   <version>${accountability.version}</version>
 *   <classifier>testkit</classifier>
 *   <scope>test</scope>
 * </dependency>
 * <dependency>
 *   <groupId>net.jqwik</groupId>
 *   <artifactId>jqwik</artifactId>
 *   <version>1.9.3</version>
 *   <scope>test</scope>
 * </dependency>
 * }</pre>
 */
@NullMarked
package org.accountability.rules.testkit;

import org.jspecify.annotations.NullMarked;

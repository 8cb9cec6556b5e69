/**
 * The language that rule packs are written in: the small part of Drools' language in which a rule compares finished
 * values and adds one finding. What is not in it cannot be said.
 */
@NullMarked
package org.accountability.rules.internal.language;

import org.jspecify.annotations.NullMarked;

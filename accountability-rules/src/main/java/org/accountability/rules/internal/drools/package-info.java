/** The only code that names Drools or KIE types: rules in, matches out. */
@NullMarked
package org.accountability.rules.internal.drools;

import org.jspecify.annotations.NullMarked;

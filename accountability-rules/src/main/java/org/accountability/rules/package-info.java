/** The public API: load a rule pack, hand it a state, and get determinations that explain themselves. */
@NullMarked
package org.accountability.rules;

import org.jspecify.annotations.NullMarked;

/** What holds of every state, of any order of its parts, and of every cut through it. */
@NullMarked
package org.accountability.rules.properties;

import org.jspecify.annotations.NullMarked;

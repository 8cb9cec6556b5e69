/** Tries what the README shows. */
@NullMarked
package org.accountability.examples.host;

import org.jspecify.annotations.NullMarked;

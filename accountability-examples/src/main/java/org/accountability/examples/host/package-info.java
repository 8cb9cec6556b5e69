/** A Java host that asks for levels. */
@NullMarked
package org.accountability.examples.host;

import org.jspecify.annotations.NullMarked;

/** Results that points are found from, in the framework of 2012 and in the system of 2018. */
@NullMarked
package org.accountability.massachusetts.internal;

import org.jspecify.annotations.NullMarked;

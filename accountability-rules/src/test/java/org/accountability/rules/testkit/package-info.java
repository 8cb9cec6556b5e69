/** The test kit holds what it promises: to those who use it, that is all there is. */
@NullMarked
package org.accountability.rules.testkit;

import org.jspecify.annotations.NullMarked;

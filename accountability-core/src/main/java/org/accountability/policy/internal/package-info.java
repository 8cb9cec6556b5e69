/** Units of parameters, which say what values a parameter can have. */
@NullMarked
package org.accountability.policy.internal;

import org.jspecify.annotations.NullMarked;

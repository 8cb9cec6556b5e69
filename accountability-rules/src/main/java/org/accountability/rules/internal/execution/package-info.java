/** Takes a state through the stages of a pack, a few dozen districts at a time. */
@NullMarked
package org.accountability.rules.internal.execution;

import org.jspecify.annotations.NullMarked;

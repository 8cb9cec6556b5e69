/** Tests a change of rules before it goes out, as whoever edits them would: an example to copy. */
@NullMarked
package org.accountability.examples.edited;

import org.jspecify.annotations.NullMarked;

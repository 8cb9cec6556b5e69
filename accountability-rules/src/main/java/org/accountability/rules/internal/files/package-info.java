/** Tables of text, cut into cells with their places, read and written; and what is wrong with them. */
@NullMarked
package org.accountability.rules.internal.files;

import org.jspecify.annotations.NullMarked;

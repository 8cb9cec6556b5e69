/** Finds the packs that ship with the library, and loads the folders of edited ones. */
@NullMarked
package org.accountability.rules.internal.loading;

import org.jspecify.annotations.NullMarked;

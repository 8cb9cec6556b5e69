/** Rule packs that try the memory, the time and the files of whoever loads them. */
@NullMarked
package org.accountability.rules.hostile;

import org.jspecify.annotations.NullMarked;

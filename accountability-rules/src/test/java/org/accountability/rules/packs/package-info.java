/** Rule packs: what the bundled one determines, how an edited one is read, and what is said of a broken one. */
@NullMarked
package org.accountability.rules.packs;

import org.jspecify.annotations.NullMarked;

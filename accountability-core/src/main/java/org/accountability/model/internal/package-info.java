/** Texts as they are shown to people: numbers of things in words, and text from elsewhere. */
@NullMarked
package org.accountability.model.internal;

import org.jspecify.annotations.NullMarked;

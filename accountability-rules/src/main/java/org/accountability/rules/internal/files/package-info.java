/** Tables and lists of text with the place of every value, those that every state has, and what is wrong with them. */
@NullMarked
package org.accountability.rules.internal.files;

import org.jspecify.annotations.NullMarked;

/** What the public API answers of rules, and how it fails: types that whatever runs the rules shares with it. */
@NullMarked
package org.accountability.rules.answer;

import org.jspecify.annotations.NullMarked;

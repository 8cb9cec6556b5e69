/**
 * What every rule file must pass before anything of it is compiled: it says nothing but what the language has, of types
 * that it knows. A gate, not a sandbox: what passes is still run.
 */
@NullMarked
package org.accountability.rules.internal.validation;

import org.jspecify.annotations.NullMarked;

/**
 * The gate that every rule file must pass before any of it is compiled: it may use only the language of rules, and only
 * types that the language knows. A gate, not a sandbox: admitted rules are still run.
 */
@NullMarked
package org.accountability.rules.internal.validation;

import org.jspecify.annotations.NullMarked;

/** What is published gives nothing away: tests that look at files alone, as anybody can. */
@NullMarked
package org.accountability.rules.publication;

import org.jspecify.annotations.NullMarked;

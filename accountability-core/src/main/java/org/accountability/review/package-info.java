/** What independent reviewers say of a state's school improvement: components, ratings and approach. */
@NullMarked
package org.accountability.review;

import org.jspecify.annotations.NullMarked;

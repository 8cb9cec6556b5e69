/** Reviews of a state's school improvement by independent reviewers: components, ratings and approach. */
@NullMarked
package org.accountability.review;

import org.jspecify.annotations.NullMarked;

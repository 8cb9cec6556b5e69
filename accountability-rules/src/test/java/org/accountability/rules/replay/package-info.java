/** Replays what DESE published: needs the folder that the property accountability.published.data names. */
@NullMarked
package org.accountability.rules.replay;

import org.jspecify.annotations.NullMarked;

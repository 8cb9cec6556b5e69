/** The files of Massachusetts; what replays DESE's published ones needs the folder that accountability.published.data names. */
@NullMarked
package org.accountability.rules.massachusetts;

import org.jspecify.annotations.NullMarked;

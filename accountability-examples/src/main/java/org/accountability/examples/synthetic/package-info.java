/** The bundled data: a made-up state of some 1,850 schools for each year from 2012 to 2017, and published cases to quote. */
@NullMarked
package org.accountability.examples.synthetic;

import org.jspecify.annotations.NullMarked;

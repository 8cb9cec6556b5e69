package org.accountability.policy;

import org.accountability.model.Level;

/**
 * A row of a table of a pack, as it is in force in one school year: the outcome that the table gives at a level, for a
 * cause. A rule joins it to its findings; the explanation names it with its source.
 *
 * @param table the name of the table, such as {@code essa-crosswalk}
 * @param level the level that it is about; {@link Level#NONE} where an organisation has none
 * @param cause the code of the cause that it is about; empty where any will do
 * @param gives the code of the outcome
 * @param because the code of the reason
 * @param source where the row stands, from when it is in force, what it cites, and how sure we are of it
 */
public record TableRow(String table, Level level, String cause, String gives, String because, Parameter source) {}

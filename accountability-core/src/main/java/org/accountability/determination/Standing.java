package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.Input;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;

/**
 * The level that one stage of a pack settled, as the next stage sees it.
 *
 * @param stage the name of the stage in the pack
 * @param organization whose level it is
 * @param level the level so far
 * @param reason the code of its reason
 * @param starred whether it prints a star
 */
public record Standing(String stage, OrganizationCode organization, Level level, String reason, boolean starred)
        implements Evidence {
    @Override
    public List<Input> inputs() {
        return List.of(Input.of("level from the stage " + stage, level), Input.of("for the reason", reason));
    }
}

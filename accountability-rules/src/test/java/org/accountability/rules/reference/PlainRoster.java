package org.accountability.rules.reference;

import java.util.List;
import org.accountability.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the levels of a district's schools come to.
 *
 * @param schools how many it has
 * @param withLevel how many of them have a level
 * @param worst the level of the lowest-performing one; none where none has a level
 * @param reason the first in the official order of the reasons of the schools at that level; {@code null} without schools
 * @param starred whether any school prints a star
 */
public record PlainRoster(
        int schools, int withLevel, Level worst, @Nullable PlainReason reason, boolean starred) {

    static PlainRoster of(List<PlainDetermination> schools) {
        int withLevel = 0;
        Level worst = Level.NONE;
        PlainReason reason = null;
        boolean starred = false;
        for (int i = 0; i < schools.size(); i++) {
            PlainDetermination school = schools.get(i);
            Level level = school.level();
            PlainReason why = school.binding().reason();
            if (level != Level.NONE) {
                withLevel++;
            }
            if (reason == null || level.number() > worst.number() || (level == worst && why.compareTo(reason) < 0)) {
                worst = level;
                reason = why;
            }
            starred |= school.starred();
        }
        return new PlainRoster(schools.size(), withLevel, worst, reason, starred);
    }
}

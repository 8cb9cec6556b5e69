package org.accountability.rules.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.reading.BoundedRules;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.BundledFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** When a determination has ended, well or not, it has let go of everything. */
class NothingLeftBehindTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePack() {
        BundledFiles.copyLevelsTo(folder);
    }

    @Test
    void noSessionOfABundledPackStaysOpen() throws ReflectiveOperationException {
        RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
        KnownStates.determinedBy(pack);
        assertThat(sessionsOf(pack)).isEmpty();
    }

    @Test
    void neitherASessionNorAThreadOfAnEditedPackStays() throws ReflectiveOperationException {
        Set<Thread> before = threads();
        RulePack pack = BundledFiles.load(folder);
        KnownStates.determinedBy(pack);
        assertThat(sessionsOf(pack)).isEmpty();
        assertThat(before).containsAll(threads());
    }

    @Test
    void neitherASessionNorAThreadStaysWhenARuleFails() throws ReflectiveOperationException {
        BundledFiles.edit(folder, "districts.drl", "\"SCHOOLS_OF_THE_DISTRICT\"", "\"NO_SUCH_REASON\"");
        Set<Thread> before = threads();
        RulePack pack = BundledFiles.loadTrusted(folder);
        assertThatThrownBy(() -> pack.determine(KnownStates.ofYear(SchoolYear.of(2014))))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("NO_SUCH_REASON");
        assertThat(sessionsOf(pack)).isEmpty();
        assertThat(before).containsAll(threads());
    }

    /** Those that run edited packs: a test of a runaway rule may have left some behind, for as long as it runs. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("accountability-rules"))
                .collect(Collectors.toSet());
    }

    /** Those still open. No public type shows the engine, and none should for the sake of this test. */
    private static List<KieSession> sessionsOf(RulePack pack) throws ReflectiveOperationException {
        Object inUse = field(field(pack, "loaded"), "base");
        Object engine = inUse instanceof BoundedRules ? field(inUse, "base") : inUse;
        Map<?, ?> rules = (Map<?, ?>) field(engine, "byRulesInForce");
        assertThat(rules).isNotEmpty();
        return rules.values().stream()
                .flatMap(base -> ((KieBase) base).getKieSessions().stream())
                .<KieSession>map(session -> session)
                .toList();
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}

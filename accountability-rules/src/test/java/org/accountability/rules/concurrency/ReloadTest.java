package org.accountability.rules.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.properties.BundledFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host may reload an edited pack as often as its analysts save one. */
class ReloadTest {
    private static final int WARM = 50;
    private static final int RELOADS = 200;

    /**
     * Over the reloads that are measured. Some 25 KB a reload are names of classes that the class loaders of the JDK
     * remember softly, and give up when memory runs short; the rest is noise.
     */
    private static final long MOST_GROWTH = 5L << 20;

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void reloadingAnEditedPackLeavesNothingInMemory() throws InterruptedException {
        BundledFiles.copyTo(folder);
        reload(0, WARM);
        long heap = heapAfterCollection();
        long metaspace = metaspace();

        reload(WARM, RELOADS);

        assertThat(heapAfterCollection() - heap).as("bytes of heap").isLessThan(MOST_GROWTH);
        assertThat(metaspace() - metaspace).as("bytes of metaspace").isLessThan(MOST_GROWTH);
    }

    private void reload(int from, int upTo) {
        for (int reload = from; reload < upTo; reload++) {
            // Each pack differs from the one before, in a number and in a rule.
            BundledFiles.edit(folder, BundledFiles.PARAMETERS, "value: 75", "value: " + (60 + reload % 20));
            BundledFiles.edit(
                    folder,
                    "schools.drl",
                    "percentile <= $cut)",
                    "percentile <= $cut, percentile < " + (50 + reload) + ")");
            RulePack pack = BundledFiles.load(folder);
            assertThat(pack.determine(KnownStates.ofYear(SchoolYear.of(2016))).schools())
                    .isNotEmpty();
        }
    }

    private static long heapAfterCollection() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .findFirst()
                .orElseThrow()
                .getUsed();
    }
}

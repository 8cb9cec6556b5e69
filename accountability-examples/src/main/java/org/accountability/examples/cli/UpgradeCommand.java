package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.model.internal.Counted;
import org.accountability.rules.workbench.upgrade.PackUpgrade;
import org.accountability.rules.workbench.upgrade.PackUpgrade.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings an edited pack to the current format and to the bundled pack of this library. */
@Command(
        name = "upgrade",
        description =
                "Brings an edited pack to the current format of packs and, with --base, what is new in the bundled pack"
                        + " into it. The result goes into a new folder; the edited pack stays as it is. Exit status 1"
                        + " where both had changed the same rule or parameter, so that you have to decide.",
        mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = "The folder of the edited pack.")
    Path pack;

    @Option(
            names = "--base",
            paramLabel = "FOLDER|JAR",
            description = "The bundled pack as it was when it was copied: an untouched copy, or the accountability.jar"
                    + " of that version.")
    @Nullable
    Path base;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The new folder; by default the name of the pack's with -upgraded.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Print what became of each part as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<PackUpgrade> upgrade = report.take(base == null ? PackUpgrade.of(pack) : PackUpgrade.of(pack, base));
        Path folder = out == null ? beside(pack) : out;
        Optional<Path> written = upgrade.map(made -> made.writeTo(folder)).flatMap(report::take);
        if (written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(asMap(upgrade.get(), folder)));
        } else {
            print(report, upgrade.get(), folder);
        }
        return upgrade.get().undecided().isEmpty() ? Main.DONE : Main.CHECK_FAILED;
    }

    private static Path beside(Path pack) {
        Path absolute = pack.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        return name == null ? pack.resolve("upgraded") : pack.normalize().resolveSibling(name + "-upgraded");
    }

    private void print(Report report, PackUpgrade upgrade, Path folder) {
        report.line("format: "
                + (upgrade.formatBefore() == upgrade.format()
                        ? upgrade.format() + ", which is the current one"
                        : upgrade.formatBefore() + " → " + upgrade.format()));
        if (upgrade.bundledPack().isEmpty()) {
            report.line("what is new in the bundled pack: not looked at; give --base, the pack as it was copied");
        } else {
            print(report, "from the bundled pack " + upgrade.bundledPack().get(), upgrade.broughtIn());
            print(report, "yours", upgrade.kept());
            print(report, "undecided", upgrade.undecided());
        }
        report.line("written: " + folder);
        if (!upgrade.undecided().isEmpty()) {
            report.line("Decide what is undecided: " + folder
                    + " is not loaded before. Each text of the bundled pack is in the place named last.");
        }
    }

    private static void print(Report report, String title, List<Part> parts) {
        report.line(title + ": " + Counted.of(parts.size(), "part"));
        parts.forEach(part -> report.line("  " + part.place() + ": " + part.what() + ": " + part.because()
                + (part.other().isEmpty() ? "" : " (" + part.other() + ")")));
    }

    private static Map<String, Object> asMap(PackUpgrade upgrade, Path folder) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("written", folder.toString());
        map.put("format_before", upgrade.formatBefore());
        map.put("format", upgrade.format());
        map.put("bundled_pack", upgrade.bundledPack().orElse(null));
        map.put("from_the_bundled_pack", parts(upgrade.broughtIn()));
        map.put("yours", parts(upgrade.kept()));
        map.put("undecided", parts(upgrade.undecided()));
        return map;
    }

    private static List<Map<String, Object>> parts(List<Part> parts) {
        return parts.stream().map(UpgradeCommand::asMap).toList();
    }

    private static Map<String, Object> asMap(Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", part.what());
        map.put("place", part.place());
        map.put("because", part.because());
        if (!part.other().isEmpty()) {
            map.put("bundled_version", part.other());
        }
        return map;
    }
}

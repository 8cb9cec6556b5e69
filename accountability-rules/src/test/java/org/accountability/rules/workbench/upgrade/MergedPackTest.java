package org.accountability.rules.workbench.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.workbench.upgrade.MergeUnit.Kind;
import org.accountability.rules.workbench.upgrade.PackUpgrade.Part;

/** Any edits on either side of a small pack. */
class MergedPackTest {
    private static final int GONE = -1;
    private static final List<String> NAMES = List.of("A_1", "B_1", "C_1", "D_1", "E_1");

    /** The wordings of one part in the three versions; {@link #GONE} where it is not there. */
    record Wordings(String file, String name, int base, int edited, int bundled) {
        boolean isUndecided() {
            return edited != base && bundled != base && edited != bundled;
        }

        int expected() {
            return edited == base ? bundled : edited;
        }
    }

    /** A pack in its three versions. */
    record Versions(
            List<Wordings> parts, boolean editedOrder, boolean bundledOrder, boolean windows, boolean commented) {
        PackTree base() {
            SmallPack pack = new SmallPack("\n");
            parts.forEach(part -> add(pack, part, part.base()));
            return pack.tree();
        }

        PackTree edited() {
            SmallPack pack = new SmallPack(windows ? "\r\n" : "\n");
            parts.forEach(part -> add(pack, part, part.edited()));
            return (editedOrder ? rearranged(pack) : pack).commented(commented).tree();
        }

        PackTree bundled() {
            SmallPack pack = new SmallPack("\n");
            parts.forEach(part -> add(pack, part, part.bundled()));
            return (bundledOrder ? rearranged(pack) : pack).tree();
        }

        private static SmallPack rearranged(SmallPack pack) {
            SmallPack.Form.FILES.forEach(pack::rearranged);
            return pack;
        }

        private static void add(SmallPack pack, Wordings part, int wording) {
            if (wording != GONE) {
                pack.add(part.file(), part.name(), wording);
            }
        }
    }

    @Provide
    Arbitrary<Versions> versions() {
        Arbitrary<Integer> base = Arbitraries.of(0, 0, 0, GONE);
        Arbitrary<Integer> side = Arbitraries.of(0, 0, 1, 2, GONE);
        Arbitrary<int[]> wordings = Combinators.combine(base, side, side).as((b, e, o) -> new int[] {b, e, o});
        int number = NAMES.size() * SmallPack.Form.FILES.size();
        Arbitrary<Boolean> rare = Arbitraries.of(false, false, true);
        return Combinators.combine(wordings.list().ofSize(number), rare, rare, rare, rare)
                .as((all, edited, bundled, windows, commented) -> {
                    List<Wordings> parts = new ArrayList<>();
                    for (String file : SmallPack.Form.FILES) {
                        for (String name : NAMES) {
                            int[] drawn = all.get(parts.size());
                            parts.add(new Wordings(file, name, drawn[0], drawn[1], drawn[2]));
                        }
                    }
                    return new Versions(parts, edited, bundled, windows, commented);
                });
    }

    @Property
    void everyPartIsOnesOrTheOthersAndNothingIsLost(@ForAll("versions") Versions versions) {
        PackUpgrade upgrade = upgrade(versions.base(), versions.edited(), versions.bundled());

        for (Wordings part : versions.parts()) {
            String merged = text(upgrade, part.file());
            String undecided = upgrade.files().containsKey("undecided/" + part.file())
                    ? text(upgrade, "undecided/" + part.file())
                    : "";
            for (int wording = 0; wording <= 2; wording++) {
                String words = SmallPack.Form.of(part.file(), part.name(), wording);
                boolean isMerged = wording == (part.isUndecided() ? part.edited() : part.expected());
                boolean isOpen = part.isUndecided() && wording == part.bundled();
                assertThat(times(merged, words))
                        .as("%s in wording %s in\n%s", part, wording, merged)
                        .isEqualTo(isMerged ? 1 : 0);
                assertThat(times(undecided, words))
                        .as("%s in wording %s undecided", part, wording)
                        .isEqualTo(isOpen ? 1 : 0);
            }
        }
        assertThat(upgrade.undecided()).hasSize((int)
                versions.parts().stream().filter(Wordings::isUndecided).count());
        assertThat(versions.parts())
                .allSatisfy(part -> assertThat(named(upgrade.undecided(), part)).isEqualTo(part.isUndecided()));
    }

    @Property
    void filesStayWholeAndInOrder(@ForAll("versions") Versions versions) {
        PackTree edited = versions.edited();
        PackUpgrade upgrade = upgrade(versions.base(), edited, versions.bundled());

        for (String file : SmallPack.Form.FILES) {
            List<MergeUnit> units = units(file, text(upgrade, file));
            List<String> names = names(units);
            List<Wordings> parts = versions.parts().stream()
                    .filter(part -> part.file().equals(file))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(parts.stream()
                            .filter(part -> (part.isUndecided() ? part.edited() : part.expected()) != GONE)
                            .map(Wordings::name)
                            .toList());
            assertThat(units.get(0).kind()).isEqualTo(Kind.HEAD);
            assertThat(units.get(units.size() - 1).kind() == Kind.TAIL).isEqualTo(versions.commented());
            if (!versions.bundledOrder()) {
                List<String> ofAnalyst =
                        names(units(file, plain(edited.file(file).orElseThrow())));
                ofAnalyst.retainAll(names);
                // What both added stands where the bundled pack has it.
                ofAnalyst.removeIf(
                        name -> parts.stream().anyMatch(part -> part.name().equals(name) && part.base() == GONE));
                names.retainAll(ofAnalyst);
                assertThat(names).as(file).isEqualTo(ofAnalyst);
            }
            List<String> kinds = units.stream().map(unit -> unit.kind().name()).toList();
            assertThat(String.join(" ", kinds).replaceAll("(STAGE )+", "STAGE "))
                    .as("stages one below the other")
                    .containsOnlyOnce(file.equals("pack.yaml") ? "STAGE " : "HEAD");
        }
    }

    private static List<MergeUnit> units(String file, String text) {
        return Units.of(new SourceText(file, text)).orElseThrow();
    }

    private static List<String> names(List<MergeUnit> units) {
        return units.stream()
                .map(unit -> unit.name().replaceAll(".*?([A-E]_1).*", "$1"))
                .filter(NAMES::contains)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Property
    void placesAreThoseOfTheParts(@ForAll("versions") Versions versions) {
        PackUpgrade upgrade = upgrade(versions.base(), versions.edited(), versions.bundled());

        List<Part> told = new ArrayList<>(upgrade.broughtIn());
        told.addAll(upgrade.kept());
        told.addAll(upgrade.undecided());
        for (Part part : told) {
            String[] place = part.place().split(":", -1);
            String name = part.what().replaceAll(".*?([A-E]_1).*", "$1");
            if (place.length == 2 && NAMES.contains(name)) {
                String line = text(upgrade, place[0]).lines().toList().get(Integer.parseInt(place[1]) - 1);
                assertThat(line)
                        .as(part.toString())
                        .matches(".*(" + name + "|levels).*")
                        .doesNotContain("#");
            }
            if (!part.other().isEmpty()) {
                String[] other = part.other().split(":", -1);
                assertThat(text(upgrade, other[0]).lines().toList().get(Integer.parseInt(other[1]) - 1))
                        .contains("UNDECIDED", part.what());
            }
        }
    }

    @Property
    void aSecondTimeChangesNothing(@ForAll("versions") Versions versions) {
        PackTree base = versions.base();
        PackTree bundled = versions.bundled();
        Map<String, PackFile> once = withoutUndecided(upgrade(base, versions.edited(), bundled));
        PackUpgrade twice = upgrade(base, new PackTree("small", "small", 2, once), bundled);

        once.keySet().forEach(name -> assertThat(text(twice, name))
                .as(name)
                .isEqualTo(plain(Objects.requireNonNull(once.get(name)))));
        assertThat(withoutUndecided(twice)).isEqualTo(once);
    }

    @Property
    void whatNobodyEditedIsTheBundledPack(@ForAll("versions") Versions versions) {
        PackTree bundled = versions.bundled();

        assertThat(upgrade(versions.base(), versions.base(), bundled).files()).isEqualTo(bundled.files());
        assertThat(upgrade(versions.base(), bundled, bundled).files()).isEqualTo(bundled.files());
        assertThat(upgrade(bundled, versions.edited(), bundled).files())
                .isEqualTo(versions.edited().files());
    }

    private static PackUpgrade upgrade(PackTree base, PackTree edited, PackTree bundled) {
        return PackUpgrade.merged(Path.of("small"), List.of(), base, edited, bundled);
    }

    private static Map<String, PackFile> withoutUndecided(PackUpgrade upgrade) {
        Map<String, PackFile> files = new TreeMap<>(upgrade.files());
        files.keySet().removeIf(name -> name.startsWith("undecided/"));
        return files;
    }

    private static String text(PackUpgrade upgrade, String file) {
        return plain(Objects.requireNonNull(upgrade.files().get(file), file));
    }

    private static String plain(PackFile file) {
        return file.text().orElseThrow().replace("\r\n", "\n");
    }

    private static boolean named(List<Part> parts, Wordings wanted) {
        return parts.stream()
                .anyMatch(part -> part.what().contains(wanted.name())
                        && part.place().replaceAll(":.*", "").equals(wanted.file()));
    }

    private static int times(String text, String words) {
        return text.split(Pattern.quote(words.strip()), -1).length - 1;
    }
}

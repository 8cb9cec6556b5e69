package org.accountability.rules.hostile;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the pack of a case out of a small sound one. */
final class PackMaker {
    private final PackUnderTest pack;
    private final Path outside;

    PackMaker(PackUnderTest pack, Path outside) {
        this.pack = pack;
        this.outside = outside;
    }

    void make(HostileCase hostile) throws IOException {
        RuleMaker rules = new RuleMaker(pack);
        SizeMaker sizes = new SizeMaker(pack);
        PathMaker paths = new PathMaker(pack, outside);
        switch (hostile.maker()) {
            case "yaml" -> pack.write(hostile.text("file"), YamlForm.of(hostile.text("form")));
            case "joined rows" ->
                rules.joinedRows(hostile.number("patterns"), hostile.number("rows"), hostile.text("by"));
            case "joined facts" -> rules.joinedFacts(hostile.text("type"), hostile.number("patterns"));
            case "many rules" -> rules.manyRules(hostile.number("count"), hostile.text("form"));
            case "one rule" -> rules.oneRule(hostile.text("form"), hostile.number("size"));
            case "rule file" -> rules.file(hostile.text("form"), hostile.number("size"));
            case "files" -> sizes.files(hostile.text("kind"), hostile.number("count"));
            case "stages" -> sizes.stages(hostile.text("form"), hostile.number("count"));
            case "parameters" -> sizes.parameters(hostile.number("count"), hostile.number("values"));
            case "value" -> sizes.value(hostile.text("value"));
            case "outcomes" -> sizes.outcomes(hostile.number("count"), hostile.text("gives"));
            case "reasons" -> sizes.reasons(hostile.number("count"));
            case "text" -> sizes.text(hostile.text("form"));
            case "years" -> sizes.years(hostile.text("years"));
            case "scenarios" -> sizes.scenarios(hostile.text("form"), hostile.number("size"));
            case "named" -> paths.named(hostile.text("where"), hostile.text("form"));
            case "replaced" -> paths.replaced(hostile.text("what"), hostile.text("form"));
            case "called" -> new NameMaker(pack).called(hostile.text("what"), hostile.text("form"));
            case "near misses" -> new NameMaker(pack).nearMisses(hostile.text("of"), hostile.number("count"));
            case "crossed tables" -> rules.crossedTables(hostile.number("rows"), hostile.text("form"));
            case "thresholds" -> rules.thresholds(hostile.number("quantities"), hostile.number("cuts"));
            case "beside" -> paths.beside(hostile.text("where"), hostile.text("form"));
            case "library parameters" ->
                sizes.libraryParameters(hostile.text("file"), hostile.text("unit"), hostile.text("value"));
            case "sweep" -> {
                // The pack is sound; what is asked of it is not.
            }
            default -> throw new IllegalArgumentException(hostile.maker());
        }
    }
}

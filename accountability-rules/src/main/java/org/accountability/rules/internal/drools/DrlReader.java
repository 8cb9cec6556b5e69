package org.accountability.rules.internal.drools;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Head;
import org.accountability.rules.internal.language.Head.Annotation;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.text.SourceText;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files that are trusted: whatever Drools can parse, be it of the language of rules or not. */
public final class DrlReader {
    private DrlReader() {}

    /**
     * Reads a rule file. Of rules that are not of the language of rules only the heads are known.
     *
     * @param problems to which what Drools cannot parse is added
     */
    public static RuleFile read(SourceText source, List<Problem> problems) {
        List<Problem> notOfTheLanguage = new ArrayList<>();
        RuleFile file = RuleFile.read(source, notOfTheLanguage);
        if (notOfTheLanguage.isEmpty()) {
            return file.asWritten();
        }
        List<Problem> unparsed = new ArrayList<>();
        RuleFile parsed = parse(source, file, unparsed);
        problems.addAll(unparsed.stream()
                .flatMap(problem -> inWordsOfTheLanguage(problem, file, notOfTheLanguage).stream())
                .distinct()
                .toList());
        return parsed;
    }

    private static RuleFile parse(SourceText source, RuleFile file, List<Problem> problems) {
        Deployment.requireRuntime();
        Deployment.requireCompiler();
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, source.text());
            parser.getErrors().forEach(error -> problems.add(problem(source, error)));
            return parsed == null
                    ? file
                    : file.asWritten(
                            parsed.getName(),
                            parsed.getRules().stream().map(DrlReader::head).toList());
        } catch (DroolsParserException e) {
            problems.add(Problem.error(source.placeOf(0), "cannot be read: " + e.getMessage()));
            return file;
        }
    }

    /** Says what the reader of the language says of the same line, or of words that it cannot tell apart. */
    private static List<Problem> inWordsOfTheLanguage(Problem unparsed, RuleFile file, List<Problem> notOfTheLanguage) {
        if (file.heads().isEmpty()) {
            return notOfTheLanguage;
        }
        String line = unparsed.place().substring(0, unparsed.place().lastIndexOf(':') + 1);
        List<Problem> ofTheLine = notOfTheLanguage.stream()
                .filter(problem -> problem.place().startsWith(line))
                .toList();
        return ofTheLine.isEmpty() ? List.of(unparsed) : ofTheLine;
    }

    private static Head head(RuleDescr rule) {
        List<Annotation> annotations = new ArrayList<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            annotations.add(new Annotation(annotation.getName(), text(annotation)));
        }
        return new Head(rule.getName(), annotations, rule.getStartCharacter());
    }

    private static String text(AnnotationDescr annotation) {
        String written = String.valueOf(annotation.getSingleValue());
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1)
                : written;
    }

    private static Problem problem(SourceText source, DroolsError error) {
        int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        int column = error instanceof ParserError parsed ? Math.max(0, parsed.getCol()) + 1 : 1;
        return Problem.error(
                source.name() + ":" + line + ":" + column,
                "cannot be read as a rule: " + RuleCompiler.firstLine(error.getMessage()));
    }
}

package org.accountability.rules.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Holds of a class that neither prints to the host's console nor calls what looks up its locale, time zone or
 * character set behind the caller's back.
 */
final class NotAskTheHost extends ArchCondition<JavaClass> {
    /** Members that ask for it whatever they are called with. */
    private static final Set<String> ALWAYS = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.String.formatted",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format");

    /** Members that ask for it unless they are given a locale, a time zone or a character set. */
    private static final Set<String> UNLESS_TOLD = Set.of(
            "java.lang.String.format",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.lang.String.getBytes",
            "java.util.Formatter.<init>",
            "java.util.Scanner.<init>",
            "java.text.DecimalFormat.<init>",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.Collator.getInstance",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.io.InputStreamReader.<init>",
            "java.io.OutputStreamWriter.<init>");

    private static final List<String> TOLD = List.of(
            "java.util.Locale",
            "java.time.ZoneId",
            "java.time.Clock",
            "java.nio.charset.Charset",
            "java.nio.charset.CharsetDecoder",
            "java.nio.charset.CharsetEncoder");

    NotAskTheHost() {
        super("not ask the host for its console, locale, time zone or character set");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
            AccessTarget target = access.getTarget();
            String member = target.getOwner().getName() + "." + target.getName();
            if (ALWAYS.contains(member) || (UNLESS_TOLD.contains(member) && !isTold(target))) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }

    private static boolean isTold(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> TOLD.contains(type.getName()));
    }
}

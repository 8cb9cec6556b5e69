package org.accountability.rules.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds of a class whose package says in its {@code package-info} that nothing in it is null unless it says so. */
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {
    ResideInNullMarkedPackage() {
        super("reside in a package whose package-info is @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    item, item.getName() + ": the package " + item.getPackageName() + " is not @NullMarked"));
        }
    }
}

package org.accountability.rules.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** Holds of a class whose public and protected fields, methods, exceptions and supertypes name only certain types. */
final class ShowOnlyInSignatures extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> shown;

    ShowOnlyInSignatures(DescribedPredicate<JavaClass> shown) {
        super("show only types " + shown.getDescription() + " in signatures");
        this.shown = shown;
    }

    @Override
    public void check(JavaClass owner, ConditionEvents events) {
        Optional<JavaType> superclass = owner.getSuperclass();
        superclass.ifPresent(type -> check(owner, owner.getName(), type, events));
        owner.getInterfaces().forEach(type -> check(owner, owner.getName(), type, events));
        checkBounds(owner, owner.getName(), owner.getTypeParameters(), events);
        for (JavaField field : owner.getFields()) {
            if (isShown(field)) {
                check(owner, field.getFullName(), field.getType(), events);
            }
        }
        for (JavaCodeUnit unit : owner.getCodeUnits()) {
            if (isShown(unit)) {
                check(owner, unit.getFullName(), unit.getReturnType(), events);
                unit.getParameterTypes().forEach(type -> check(owner, unit.getFullName(), type, events));
                unit.getExceptionTypes().forEach(type -> check(owner, unit.getFullName(), type, events));
                checkBounds(owner, unit.getFullName(), unit.getTypeParameters(), events);
            }
        }
    }

    private void checkBounds(
            JavaClass owner, String place, List<? extends JavaTypeVariable<?>> variables, ConditionEvents events) {
        variables.forEach(variable -> variable.getUpperBounds().forEach(bound -> check(owner, place, bound, events)));
    }

    private void check(JavaClass owner, String place, JavaType type, ConditionEvents events) {
        for (JavaClass involved : type.getAllInvolvedRawTypes()) {
            JavaClass base = involved.getBaseComponentType();
            if (!base.isPrimitive() && !shown.test(base)) {
                events.add(SimpleConditionEvent.violated(owner, place + " shows " + base.getName()));
            }
        }
    }

    private static boolean isShown(JavaMember member) {
        boolean compilersOwn = member.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean open = member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
        return open && !compilersOwn;
    }
}

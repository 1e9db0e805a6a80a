package dev.musette.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.function.Predicate;

/// What holds in every room.
final class HouseRules {
    /// Arrows run down only.
    static final ArchRule ROOMS_USE_WHAT_THEY_MAY = classes()
            .should(dependOnlyWhere("use rooms that they may use", dependency -> {
                String from = Rooms.of(dependency.getOriginClass());
                String to = Rooms.of(dependency.getTargetClass());
                return to.isEmpty()
                        || from.equals(to)
                        || Rooms.ARROWS.getOrDefault(from, Set.of()).contains(to);
            }));

    /// What is internal to a room stays there.
    static final ArchRule INTERNALS_STAY_INSIDE = classes()
            .should(dependOnlyWhere("leave other rooms' internals alone", dependency -> {
                String room = Rooms.of(dependency.getTargetClass());
                return room.isEmpty()
                        || room.equals(Rooms.of(dependency.getOriginClass()))
                        || !dependency.getTargetClass().getPackageName().contains(".internal");
            }));

    /// Packages form no circle.
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.musette.(**)").should().beFreeOfCycles();

    /// A package stands on those above it in the tree, not on those below.
    static final ArchRule PARENTS_KNOW_NO_CHILDREN = classes()
            .should(dependOnlyWhere(
                    "not use packages below their own",
                    dependency -> !dependency
                            .getTargetClass()
                            .getPackageName()
                            .startsWith(dependency.getOriginClass().getPackageName() + ".")));

    /// What belongs to a request hangs on the context, never on a thread.
    static final ArchRule NO_THREAD_LOCALS = noFields().should().haveRawType(ThreadLocal.class);

    /// A class loader in a static field would keep an old generation of a project alive.
    static final ArchRule NO_STATIC_CLASS_LOADERS =
            fields().that().areStatic().should().notHaveRawType(ClassLoader.class);

    /// What is said goes through a logger or a command's writers; only the entry point of the process knows its
    /// streams.
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that(DescribedPredicate.describe(
                    "are not the entry point", type -> !type.getSimpleName().equals("Manage")))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    /// An exception is named by its meaning.
    static final ArchRule NO_NAMELESS_EXCEPTIONS = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private HouseRules() {}

    private static ArchCondition<JavaClass> dependOnlyWhere(String description, Predicate<Dependency> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    events.add(new SimpleConditionEvent(type, allowed.test(dependency), dependency.getDescription()));
                }
            }
        };
    }
}

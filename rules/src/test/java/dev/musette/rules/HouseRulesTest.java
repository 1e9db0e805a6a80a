package dev.musette.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.musette.http.internal.SeededInternal;
import dev.musette.urls.seeded.SeededOuter;
import dev.musette.urls.seeded.inner.SeededInner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    static Stream<Arguments> rules() throws ClassNotFoundException {
        Class<?> arrow = Class.forName("dev.musette.template.SeededArrow");
        Class<?> internal = Class.forName("dev.musette.urls.SeededUseOfInternal");
        return Stream.of(
                rule(HouseRules.ROOMS_USE_WHAT_THEY_MAY, "SeededArrow.request", arrow),
                rule(HouseRules.INTERNALS_STAY_INSIDE, "SeededUseOfInternal.internal", internal, SeededInternal.class),
                rule(HouseRules.PACKAGES_HAVE_NO_CYCLES, "Cycle detected", SeededOuter.class, SeededInner.class),
                rule(HouseRules.PARENTS_KNOW_NO_CHILDREN, "SeededOuter.inner", SeededOuter.class, SeededInner.class),
                rule(HouseRules.NO_THREAD_LOCALS, "SeededHabits.LANGUAGE", SeededHabits.class),
                rule(HouseRules.NO_STATIC_CLASS_LOADERS, "SeededHabits.GENERATION", SeededHabits.class),
                rule(HouseRules.NO_STANDARD_STREAMS, "SeededHabits.print()", SeededHabits.class),
                rule(HouseRules.NO_NAMELESS_EXCEPTIONS, "SeededHabits.fail()", SeededHabits.class));
    }

    private static Arguments rule(ArchRule rule, String found, Class<?>... violation) {
        return Arguments.of(rule, found, violation);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, String found, Class<?>[] violation) {
        rule.check(Rooms.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsItsSeededViolation(ArchRule rule, String found, Class<?>[] violation) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(violation)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
    }

    @Test
    void allRoomsAreLookedAt() {
        assertThat(Rooms.CLASSES.stream().map(Rooms::of).distinct())
                .containsExactlyInAnyOrderElementsOf(Rooms.ARROWS.keySet());
        assertThat(Rooms.CLASSES.stream().filter(JavaClass::isTopLevelClass).count())
                .isGreaterThan(250);
    }
}

package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.AltersData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A place in a page that is used often and meets objects of many classes.
class LookupSiteTest {
    record Song(Object name) {}

    record Chord(Object name) {}

    public static class Player {
        public @Nullable String name;

        Player(@Nullable String name) {
            this.name = name;
        }
    }

    static final class Guitarist extends Player {
        Guitarist(@Nullable String name) {
            super(name);
        }
    }

    static final class Band {
        public String getName() {
            return "Quintette";
        }
    }

    static final class Club {
        private int calls;

        @AltersData
        public int name() {
            return ++calls;
        }
    }

    record Nameless() {}

    record Known(String value) implements Attributes {
        @Override
        public Object attribute(String name) {
            return name.equals("name") ? value : Variable.MISSING;
        }
    }

    private static List<@Nullable Object> times(int count, List<@Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> all.addAll(values));
        return all;
    }

    private static void renders(List<@Nullable Object> values, String once) {
        given("{% for v in values %}{{ v.name }},{% endfor %}")
                .with("values", times(200, values))
                .renders(once.repeat(200));
    }

    @Test
    void oneClass() {
        renders(List.of(new Song("Nuages")), "Nuages,");
    }

    @Test
    void fourClasses() {
        renders(List.of(new Song("a"), new Chord("b"), new Player("c"), new Band()), "a,b,c,Quintette,");
    }

    @Test
    void moreClassesThanAreRemembered() {
        renders(
                List.of(
                        new Song("a"),
                        new Chord("b"),
                        new Player("c"),
                        new Band(),
                        new Guitarist("d"),
                        new Nameless(),
                        new Known("e"),
                        Map.of("name", "f"),
                        new TreeMap<>(Map.of("name", "g")),
                        Map.of(1, "h"),
                        "text",
                        7),
                "a,b,c,Quintette,d,,e,f,g,,,,");
    }

    @Test
    void aClassIsKnownByItselfNotByItsParent() {
        renders(List.of(new Player("a"), new Guitarist("b"), new Player(null), new Guitarist(null)), "a,b,None,None,");
    }

    @Test
    void whatChangesDataStaysRefused() {
        Club club = new Club();
        renders(List.of(club), ",");
        assertThat(club.calls).isZero();
    }

    @Test
    void whatCanBeCalledIsCalledEachTime() {
        int[] calls = {0};
        Supplier<Integer> counter = () -> ++calls[0];
        renders(List.of(new Song(Optional.of("a")), new Song("b"), new Song((Supplier<String>) () -> "c")), "a,b,c,");
        given("{% for v in values %}{{ v.name }}{% endfor %}")
                .with("values", times(50, List.of(new Song(counter))))
                .text();
        assertThat(calls[0]).isEqualTo(50);
    }

    @Test
    void valuesThatCanBeCalledMeetOthersInOnePlace() {
        given("{% for v in values %}{{ v }},{% endfor %}")
                .with(
                        "values",
                        times(100, List.of("a", (Supplier<String>) () -> "b", 3, Optional.of("d"), Optional.empty())))
                .renders("a,b,3,d,None,".repeat(100));
    }

    @Test
    void nothingHasNoAttributes() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        values.add(new Song("a"));
        renders(values, ",a,");
    }

    @Test
    void missingAttributesAreMissing() {
        given("{% for v in values %}{{ v.name.first }},{% endfor %}")
                .options(options -> options.stringIfInvalid("[%s]"))
                .with("values", times(50, List.of(new Song("a"), new Nameless())))
                .renders("[v.name.first],[v.name.first],".repeat(50));
    }
}

package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a=1|a|1|a=1",
                "a|a||a=",
                "a=|a||a=",
                "=|\"\"||=",
                "a=1;b=2|a|1;b=2|a=1%3Bb%3D2",
                "a=b=c|a|b=c|a=b%3Dc",
                "a+b=c+d|a b|c d|a+b=c+d",
                "n=%C3%A9|n|é|n=%C3%A9",
                "n=é|n|é|n=%C3%A9",
                "n=%FF%FE|n|\uFFFD\uFFFD|n=%EF%BF%BD%EF%BF%BD",
                "x=%|x|%|x=%25",
                "x=%2|x|%2|x=%252",
                "x=%zz|x|%zz|x=%25zz",
                "a=1#frag|a|1#frag|a=1%23frag",
                "a[]=1|a[]|1|a%5B%5D=1",
                "%61=1|a|1|a=1",
                " a = 1 | a | 1 |+a+=+1+",
                "plus=%2B|plus|+|plus=%2B",
                "?a=1|?a|1|%3Fa=1",
                "e=%F0%9F%98%80|e|😀|e=%F0%9F%98%80",
                "a=1&|a|1|a=1",
            })
    void queryStringsAreReadAndWrittenBack(String text, String name, String value, String written) {
        QueryData query = QueryData.parse(text);
        assertThat(query).containsExactly(entry(name, value == null ? "" : value));
        assertThat(query.urlEncode()).isEqualTo(written);
    }

    @Test
    void nothingAndSeparatorsAloneAreNoFields() {
        assertThat(QueryData.parse("")).isEmpty();
        assertThat(QueryData.parse("&&")).isEmpty();
        assertThat(QueryData.parse("&&").urlEncode()).isEmpty();
    }

    @Test
    void theLastValueCountsAndAllAreKept() {
        QueryData query = QueryData.parse("tag=a&page=2&tag=b");
        assertThat(query.get("tag")).isEqualTo("b");
        assertThat(query.getAll("tag")).containsExactly("a", "b");
        assertThat(query.getAll("none")).isEmpty();
        assertThat(query.get("none")).isNull();
        assertThat(query.getOrDefault("none", "x")).isEqualTo("x");
        assertThat(query.lists()).containsExactly(entry("tag", List.of("a", "b")), entry("page", List.of("2")));
        assertThat(query.keySet()).containsExactly("tag", "page");
        assertThat(query.size()).isEqualTo(2);
        assertThat(query.containsKey("page")).isTrue();
        assertThat(query.urlEncode()).isEqualTo("tag=a&tag=b&page=2");
    }

    @Test
    void namesDifferByCase() {
        assertThat(QueryData.parse("a=1&A=2")).containsExactly(entry("a", "1"), entry("A", "2"));
    }

    @Test
    void safeCharactersStay() {
        assertThat(QueryData.parse("next=/a/b/&x=1").urlEncode("/")).isEqualTo("next=/a/b/&x=1");
        assertThat(QueryData.parse("a=/x:y&b= ").urlEncode("/:")).isEqualTo("a=/x:y&b=%20");
        assertThat(QueryData.parse("t=~._-!*()").urlEncode()).isEqualTo("t=~._-%21%2A%28%29");
    }

    @Test
    void fieldsWithoutAValueTakeNoLongerThanTheirText() {
        int count = 1_000_000;
        QueryData fields = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> QueryData.parse("a&".repeat(count)));
        assertThat(fields.getAll("a")).hasSize(count).containsOnly("");
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThat(QueryData.parse("a=1&b=1&c=1", 3)).hasSize(3);
        assertThatThrownBy(() -> QueryData.parse("a=1&b=1&c=1&d=1", 3))
                .isInstanceOf(TooManyFieldsSent.class)
                .hasMessage("More than 3 fields. A site with such forms raises dataUploadMaxNumberFields.");
        assertThatThrownBy(() -> QueryData.parse("&&&&", 3)).isInstanceOf(TooManyFieldsSent.class);
    }

    @Test
    void itDoesNotChange() {
        QueryData query = QueryData.parse("a=1");
        assertThatThrownBy(() -> query.put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> query.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> query.lists().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> query.getAll("a").add("2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> query.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderMakesAnotherOne() {
        QueryData query = QueryData.parse("tag=a&tag=b&page=2");
        QueryData next = query.toBuilder()
                .set("page", "3")
                .add("tag", "c d")
                .remove("none")
                .addAll(QueryData.parse("q=x&q=y"))
                .build();
        assertThat(next.urlEncode()).isEqualTo("tag=a&tag=b&tag=c+d&page=3&q=x&q=y");
        assertThat(query.urlEncode()).isEqualTo("tag=a&tag=b&page=2");
        assertThat(query.toBuilder().remove("tag").remove("page").build()).isSameAs(QueryData.EMPTY);
    }

    @Test
    void anEmptyListHasNoLastValueAndIsNotWritten() {
        QueryData query =
                QueryData.builder().setAll("a", List.of()).set("b", "1").build();
        assertThat(query.get("a")).isNull();
        assertThat(query.containsKey("a")).isTrue();
        assertThat(query.urlEncode()).isEqualTo("b=1");
        assertThat(query.entrySet()).containsExactly(Map.entry("a", ""), Map.entry("b", "1"));
    }
}

package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static Request accepting(String header) {
        return Request.builder("GET", "/").header("Accept", header).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|false|false|false",
                "*/*|true|true|true",
                "text/html|true|false|true",
                "text/html,application/json;q=0.9|true|true|true",
                "text/*|true|false|true",
                "text/html;level=1|false|false|true",
                "application/xml;q=0|false|false|false",
                "text/html;q=1.5|true|false|true",
                "text/html;q=x|true|false|true",
                "junk|false|false|false",
                "text/html; charset=utf-8|false|false|false",
                "' text/html , application/json '|true|true|true",
                "application/vnd.api+json|false|false|false",
            })
    void typesAreAcceptedAsTheHeaderSays(String header, boolean html, boolean json, boolean level) {
        Request request = accepting(header);
        assertThat(request.accepts("text/html")).isEqualTo(html);
        assertThat(request.accepts("application/json")).isEqualTo(json);
        assertThat(request.accepts("text/html;level=1")).isEqualTo(level);
    }

    @Test
    void aClientThatSaysNothingTakesAll() {
        assertThat(Request.builder("GET", "/").build().accepts("image/png")).isTrue();
    }

    @Test
    void theClientsLikingDecides() {
        Request request = accepting("text/*;q=0.3, text/html;q=0.7, */*;q=0.1");
        assertThat(request.preferredType(List.of("application/json", "text/plain", "image/png")))
                .isEqualTo("text/plain");
        assertThat(request.preferredType(List.of("application/xml"))).isEqualTo("application/xml");
        assertThat(request.preferredType(List.of())).isNull();
        assertThat(accepting("text/html").preferredType(List.of("application/json")))
                .isNull();
        assertThat(accepting("application/json;q=0.2, text/html")
                        .preferredType(List.of("application/json", "text/html")))
                .isEqualTo("text/html");
    }

    @Test
    void aHeaderOfThousandsOfTypesIsBounded() {
        assertThat(accepting("a/b,".repeat(10_000) + "text/html").accepts("text/html"))
                .isFalse();
    }
}

package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "title, title",
        "publishedDate, published_date",
        "userID, user_id",
        "URLField, url_field",
        "htmlURL, html_url",
        "html5Page, html5_page",
        "isHTML5Page, is_html5_page",
        "BlogPost, blog_post",
        "a1b, a1b",
        "x, x",
        "X, x",
        "already_snake, already_snake",
        "_hidden, _hidden",
        "größeÄndern, größe_ändern",
    })
    void javaNamesBecomeSnakeCase(String java, String outside) {
        assertThat(Names.snakeCase(java)).isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource({
        "published_date, publishedDate",
        "title, title",
        "user_id, userId",
        "_hidden, _hidden",
        "a__b, aB",
        "end_, end"
    })
    void snakeCaseBecomesCamelCase(String outside, String java) {
        assertThat(Names.camelCase(outside)).isEqualTo(java);
    }
}

package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;

import org.junit.jupiter.api.Test;

class TruncateFiltersTest {
    @Test
    void charactersCountTheEllipsis() {
        filtered("truncatechars", "Joel is a slug", 7).is("Joel i…");
        filtered("truncatechars", "abc", 3).is("abc");
        filtered("truncatechars", "abcd", 1).is("…");
        filtered("truncatechars", "cafe\u0301 noir", 4).is("caf…"); // e and its accent are one character
        filtered("truncatechars", "cafe\u0301", 4).is("café");
        filtered("truncatechars", "café noir", 5).is("café…");
        filtered("truncatechars", "abc", 0).is("");
        filtered("truncatechars", "abc", "x").is("abc");
        filtered("truncatechars", "e\u0301e\u0301e\u0301", 2).is("é…");
        filtered("truncatechars", "😀😀😀", 2).is("😀…");
    }

    @Test
    void words() {
        filtered("truncatewords", "a  b\nc d", 2).is("a b …");
        filtered("truncatewords", "a  b", 2).is("a b");
        filtered("truncatewords", "a … c", 2).is("a …");
        filtered("truncatechars", "abc…ef", 5).is("abc……");
    }

    @Test
    void htmlIsClosedAfterTheCut() {
        filtered("truncatewords_html", "<p>one <b>two three</b> four<br></p>", 2)
                .is("<p>one <b>two …</b></p>");
        filtered("truncatechars_html", "<p>one <b class='x'>two</b></p>", 6).is("<p>one <b class='x'>t…</b></p>");
        filtered("truncatechars_html", "<p>a &amp; b</p>", 99).is("<p>a &amp; b</p>");
        filtered("truncatewords_html", "<i>a</i>", 0).is("");
        filtered("truncatewords_html", "x < y and z > w", 1).is("x  …");
    }
}

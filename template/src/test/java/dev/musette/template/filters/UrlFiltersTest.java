package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;

import dev.musette.base.SafeText;
import org.junit.jupiter.api.Test;

class UrlFiltersTest {
    @Test
    void encodes() {
        filtered("urlencode", "/a b/é?&").is("/a%20b/%C3%A9%3F%26");
        filtered("urlencode", "/a b", "").is("%2Fa%20b");
        filtered("iriencode", "/é?a=1&b=2#c").is("/%C3%A9?a=1&b=2#c");
    }

    @Test
    void linksAddresses() {
        filtered("urlize", "See http://example.com/a?b=1&c=2.")
                .isEscaped("See <a href=\"http://example.com/a?b=1&amp;c=2\" rel=\"nofollow\">"
                        + "http://example.com/a?b=1&amp;c=2</a>.");
        filtered("urlize", "(www.example.com)")
                .is("(<a href=\"http://www.example.com\" rel=\"nofollow\">www.example.com</a>)");
        filtered("urlize", "example.org/x").is("<a href=\"http://example.org/x\" rel=\"nofollow\">example.org/x</a>");
        filtered("urlize", "ann@example.com").is("<a href=\"mailto:ann@example.com\">ann@example.com</a>");
        filtered("urlize", "no.link here: x@y <b>").isEscaped("no.link here: x@y &lt;b&gt;");
        filtered("urlize", SafeText.of("<b>")).isEscaped("<b>");
    }

    @Test
    void bracketsOfTheAddressStay() {
        filtered("urlize", "http://example.com/a_(b)")
                .is("<a href=\"http://example.com/a_(b)\" rel=\"nofollow\">http://example.com/a_(b)</a>");
    }

    @Test
    void scriptsAreNoAddresses() {
        filtered("urlize", "javascript:alert(1)").is("javascript:alert(1)");
        filtered("urlize", "http://x.com/\"onclick=1")
                .isEscaped("<a href=\"http://x.com/\" rel=\"nofollow\">http://x.com/</a>&quot;onclick=1");
    }

    @Test
    void shortens() {
        filtered("urlizetrunc", "http://example.com/long", 12)
                .is("<a href=\"http://example.com/long\" rel=\"nofollow\">http://exam…</a>");
    }
}

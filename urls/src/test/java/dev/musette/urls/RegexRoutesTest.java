package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static dev.musette.urls.Routes.rePath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegexRoutesTest {

    @Test
    void namedGroupsGiveTextByName() throws Exception {
        Site site = Site.with(rePath("^year/(?P<year>[0-9]{4})/$", Pages::file));
        assertThat(site.at("/year/2024/").kwargs()).isEqualTo(Map.of("year", "2024"));
        assertThat(site.answer("/year/2024/")).isEqualTo("file 2024");
        assertThat(site.has("/year/20245/")).isFalse();
        assertThat(site.has("/year/2024/\n")).isFalse();
    }

    @Test
    void javasSpellingOfNamedGroupsIsKnownToo() {
        Site site = Site.with(rePath("^(?<first_name>\\w+)/(?<=/)(?<last>\\w+)$", Pages::file));
        assertThat(site.at("/ada/lovelace").kwargs()).isEqualTo(Map.of("first_name", "ada", "last", "lovelace"));
    }

    @Test
    void unnamedGroupsGiveTextInOrder() throws Exception {
        Site site = Site.with(rePath("^pos/([0-9]+)/([a-z]+)/$", Pages::two));
        assertThat(site.at("/pos/12/abc/").args()).isEqualTo(List.of("12", "abc"));
        assertThat(site.answer("/pos/12/abc/")).isEqualTo("12 abc");
    }

    @Test
    void unnamedGroupsDoNotCountBesideNamedOnes() {
        ResolverMatch match =
                Site.with(rePath("^mixed/(?P<a>\\d+)/(\\w+)/$", Pages::file)).at("/mixed/1/w/");
        assertThat(match.args()).isEmpty();
        assertThat(match.kwargs()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void aGroupThatTookNoPartIsAbsentByNameAndNullInOrder() throws Exception {
        Site site = Site.with(
                rePath("^opt/(?:(?P<page>\\d+)/)?$", Pages::optional), rePath("^pos/(?:(\\d+)/)?$", Pages::optional));
        assertThat(site.at("/opt/").kwargs()).isEmpty();
        assertThat(site.answer("/opt/")).isEqualTo("optional null");
        assertThat(site.answer("/opt/3/")).isEqualTo("optional 3");
        assertThat(site.at("/pos/").args()).containsExactly((Object) null);
    }

    @Test
    void onlyADollarMakesTheEndCount() {
        Site site = Site.with(rePath("^unanch", Pages::home), rePath("tail/$", Pages::home));
        assertThat(site.has("/unanchored/whatever")).isTrue();
        assertThat(site.has("/tail/")).isTrue();
        assertThat(site.has("/some/tail/")).isFalse();
    }

    @Test
    void classesAndDotsMeanWhatTheyMeanInPython() {
        Site site = Site.with(
                rePath("^d/(\\d+)$", Pages::file),
                rePath("^dot/(.*)$", Pages::file),
                rePath("^cls/([[&&a-c]+)$", Pages::file),
                rePath("^br/([])x]+)$", Pages::file),
                rePath("^rep/(a{,2})$", Pages::file),
                rePath("^brace/({x})$", Pages::file),
                rePath("^twice/(?P<w>\\w+)-(?P=w)$", Pages::file),
                rePath("^end/\\Z", Pages::home));
        assertThat(site.at("/d/٢٠").args()).isEqualTo(List.of("٢٠"));
        assertThat(site.at("/dot/a\u2028b\r").args()).isEqualTo(List.of("a\u2028b\r"));
        assertThat(site.has("/dot/a\nb")).isFalse();
        assertThat(site.at("/cls/[&ab").args()).isEqualTo(List.of("[&ab"));
        assertThat(site.at("/br/])x").args()).isEqualTo(List.of("])x"));
        assertThat(site.at("/rep/").args()).isEqualTo(List.of(""));
        assertThat(site.at("/brace/{x}").args()).isEqualTo(List.of("{x}"));
        assertThat(site.at("/twice/ab-ab").kwargs()).isEqualTo(Map.of("w", "ab"));
        assertThat(site.has("/twice/ab-ba")).isFalse();
        assertThat(site.has("/end/")).isTrue();
        assertThat(site.has("/end/\n")).isFalse();
    }

    @Test
    void aBeginningMayBeARegularExpression() {
        Site site = Site.with(
                rePath(
                        "^rx/(?P<org>\\w+)/",
                        include(List.of(path("<int:n>/", Pages::page), rePath("^re/(\\d+)/$", Pages::two)))),
                rePath("^rp/(\\w+)/", include(List.of(rePath("^(\\d+)/$", Pages::two)))));
        assertThat(site.at("/rx/acme/4/").kwargs()).isEqualTo(Map.of("org", "acme", "n", 4L));
        assertThat(site.at("/rx/acme/4/").route()).isEqualTo("^rx/(?P<org>\\w+)/<int:n>/");
        assertThat(site.at("/rx/acme/re/4/").args()).isEqualTo(List.of("4"));
        assertThat(site.at("/rx/acme/re/4/").kwargs()).isEqualTo(Map.of("org", "acme"));
        assertThat(site.at("/rp/acme/4/").args()).isEqualTo(List.of("acme", "4"));
    }

    @Test
    void reversalFillsTheGroupsAndChecksThem() {
        Site site = Site.with(
                rePath("^pos/([0-9]+)/([a-z]+)/$", Pages::two).name("pos"),
                rePath("^opt/(?:(?P<page>\\d+)/)?$", Pages::optional).name("opt"),
                rePath("^esc/\\w+\\.html$", Pages::home).name("esc"),
                rePath("^rep/(?P<x>a{3})/b{2}c+d*$", Pages::file).name("rep"),
                rePath("^nest/(?P<outer>x(?P<inner>\\d+)y)/$", Pages::two).name("nest"),
                rePath("^alt/(?P<x>one|two)/$", Pages::file).name("alt"),
                rePath("^look/(?=z)(?!y)z[a-c]$", Pages::home).name("look"));
        UrlResolver resolver = site.resolver();
        assertThat(resolver.reverse("pos", 12, "abc")).isEqualTo("/pos/12/abc/");
        assertThat(resolver.reverse("opt")).isEqualTo("/opt/");
        assertThat(resolver.reverse("opt", 3)).isEqualTo("/opt/3/");
        assertThat(resolver.reverse("opt", Map.of("page", 3))).isEqualTo("/opt/3/");
        assertThat(resolver.reverse("esc")).isEqualTo("/esc/x.html");
        assertThat(resolver.reverse("rep", "aaa")).isEqualTo("/rep/aaa/bbc");
        assertThat(resolver.reverse("nest", Map.of("outer", "x5y"))).isEqualTo("/nest/x5y/");
        assertThat(resolver.reverse("alt", "two")).isEqualTo("/alt/two/");
        assertThat(resolver.reverse("look")).isEqualTo("/look/za");
        assertThatThrownBy(() -> resolver.reverse("alt", "three"))
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage("No route of 'alt' takes the values (String). Tried: '^alt/(?P<x>one|two)/$'.");
    }
}

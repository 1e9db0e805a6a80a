package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamespacesTest {
    private static final UrlConf POLLS = new IncludeTest.Polls();

    private static String reverse(UrlResolver resolver, String name, String currentApp) {
        return resolver.reverse(Reversal.of(name).currentApp(currentApp));
    }

    @Test
    void theInstanceWithTheAppsNameIsTheDefault() {
        UrlResolver resolver = Site.with(
                        path("a/", include(POLLS, "one")),
                        path("b/", include(POLLS)),
                        path("c/", include(POLLS, "three")))
                .resolver();
        assertThat(resolver.reverse("polls:index")).isEqualTo("/b/");
        assertThat(resolver.reverse("one:index")).isEqualTo("/a/");
        assertThat(reverse(resolver, "polls:index", "three")).isEqualTo("/c/");
        assertThat(reverse(resolver, "polls:index", "nowhere")).isEqualTo("/b/");
        assertThat(reverse(resolver, "polls:index", "")).isEqualTo("/b/");
        assertThat(reverse(resolver, "one:index", "three")).isEqualTo("/a/");
    }

    @Test
    void withoutADefaultTheLastInstanceIsMeant() {
        UrlResolver resolver = Site.with(path("a/", include(POLLS, "one")), path("b/", include(POLLS, "two")))
                .resolver();
        assertThat(resolver.reverse("polls:index")).isEqualTo("/b/");
        assertThat(reverse(resolver, "polls:index", "one")).isEqualTo("/a/");
    }

    @Test
    void namespacesNest() {
        UrlConf leaf = () -> List.of(path("leaf/", Pages::home).name("leaf"));
        UrlResolver resolver = Site.with(path(
                        "outer/<slug:s>/",
                        include(
                                List.of(
                                        path("in1/", include(leaf.routes(), "inner", "in1")),
                                        path("in2/", include(leaf.routes(), "inner", "in2"))),
                                "outer",
                                "out")))
                .resolver();
        assertThat(resolver.reverse("out:in1:leaf", "x")).isEqualTo("/outer/x/in1/leaf/");
        assertThat(resolver.reverse("outer:inner:leaf", "x")).isEqualTo("/outer/x/in2/leaf/");
        assertThat(resolver.reverse(Reversal.of("outer:inner:leaf", "x").currentApp("out:in1")))
                .isEqualTo("/outer/x/in1/leaf/");
    }

    @Test
    void aNamespaceThatIsNotThereIsNamed() {
        UrlResolver resolver = Site.with(path("polls/", include(POLLS))).resolver();
        assertThatThrownBy(() -> resolver.reverse("nope:index"))
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage("There is no namespace 'nope'.");
        assertThatThrownBy(() -> resolver.reverse("polls:nope:index"))
                .hasMessage("There is no namespace 'nope' inside 'polls'.");
        assertThatThrownBy(() -> resolver.reverse("index")).isInstanceOf(NoReverseMatch.class);
        assertThatThrownBy(() -> resolver.reverse(":index")).isInstanceOf(NoReverseMatch.class);
    }
}

package dev.musette.urls;

import static dev.musette.urls.Routes.path;
import static dev.musette.urls.Routes.rePath;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RouteSyntaxTest {

    private static void refuses(String route, String... lines) {
        assertThatThrownBy(() -> Site.with(path(route, Pages::file)))
                .isInstanceOf(RouteSyntaxError.class)
                .hasMessage(String.join("\n", lines));
    }

    @Test
    void anOpenCapture() {
        refuses("post/<int:id/", "This capture is not closed with '>'.", "    post/<int:id/", "         ^");
    }

    @Test
    void anUnknownConverter() {
        refuses(
                "post/<integer:id>/",
                "No converter is called 'integer'; there are int, path, slug, str, uuid.",
                "    post/<integer:id>/",
                "          ^");
    }

    @Test
    void aNameThatIsNone() {
        refuses(
                "post/<int:my-id>/",
                "The name of a capture has letters, digits and underscores only.",
                "    post/<int:my-id>/",
                "              ^");
        refuses("<1st>/", "The name of a capture has letters, digits and underscores only.", "    <1st>/", "     ^");
        refuses("<>", "The name of a capture has letters, digits and underscores only.", "    <>", "     ^");
    }

    @Test
    void aNameThatIsThereTwice() {
        refuses("<int:a>/<int:a>/", "Two captures have the same name.", "    <int:a>/<int:a>/", "                 ^");
    }

    @Test
    void whiteSpaceInACapture() {
        refuses("<int: id>/", "A capture cannot hold white space.", "    <int: id>/", "     ^");
    }

    @Test
    void aRegularExpressionThatIsNone() {
        assertThatThrownBy(() -> Site.with(rePath("^a(b$", Pages::home)))
                .isInstanceOf(RouteSyntaxError.class)
                .hasMessage("The route '^a(b$' is no regular expression: Unclosed group.");
        assertThatThrownBy(() -> Site.with(rePath("^[a-$", Pages::home)))
                .hasMessage("This character class is not closed with ']'.\n    ^[a-$\n     ^");
        assertThatThrownBy(() -> Site.with(rePath("^a\\", Pages::home)))
                .hasMessage("The regular expression ends with a backslash.\n    ^a\\\n      ^");
        assertThatThrownBy(() -> Site.with(rePath("^(?P<a", Pages::file)))
                .hasMessage("The name of this group is not closed with '>'.\n    ^(?P<a\n     ^");
        assertThatThrownBy(() -> Site.with(rePath("^(?P=a)", Pages::file)))
                .hasMessage("No group before this has that name.\n    ^(?P=a)\n     ^");
    }
}

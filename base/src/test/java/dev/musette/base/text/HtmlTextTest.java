package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource({
        "'<p>a <b class=\">\">b</b><!-- c --> d &amp; e</p>',a b d &amp; e",
        "a < b > c,a < b > c",
        "<scr<b>ipt>x<<i>/b>,ipt>x",
        "<a href=x/>y<br / >z,yz",
        "</5>a</ b>b</>c<?pi?>d<!x>e,abcde",
        "<![CDATA[x]]>a<![if x]>b<!-- -- >c,abc",
        "<script>if (a < b) {}</script>c,if (a < b) {}c",
        "&copy <b>&#38</b>&lt;,&copy; &#38;&lt;",
        "<b>a-&b-</b>,a-&b-;",
        "<a title=\"1 > 0\" b = 'x' c>y,y",
        "<img src=x onerror=1,<img src=x onerror=1",
        "'<a b=\"c>d','<a b=\"c>d'",
        "a<!--b>c,a<!--b>c"
    })
    void tagsAreTakenOut(String html, String text) {
        assertThat(HtmlText.stripTags(html)).isEqualTo(text);
    }

    @Test
    void theTextOfAScriptThatDoesNotEndGoesWithIt() {
        assertThat(HtmlText.stripTags("a<script>b")).isEqualTo("a");
    }

    @Test
    void tagsThatAppearAreTakenOutAsWell() {
        assertThat(HtmlText.stripTags("<".repeat(20) + "a>" + "b>".repeat(19))).isEmpty();
        assertThatThrownBy(() -> HtmlText.stripTags("<".repeat(100) + "a>" + "b>".repeat(99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tags are hidden in tags more than 50 deep; nobody writes such HTML.");
    }

    @Test
    void spacesBetweenTagsAreTakenOut() {
        assertThat(HtmlText.stripSpacesBetweenTags(" <a>\n\t<b> x </b>\r\n</a> > <"))
                .isEqualTo(" <a><b> x </b></a> ><");
        String tight = new String("<a><b> x</b></a>");
        assertThat(HtmlText.stripSpacesBetweenTags(tight)).isSameAs(tight);
    }

    @Test
    void paragraphsAndLines() {
        assertThat(HtmlText.lineBreaks("a\nb\r\n\n\nc<", true)).isEqualTo("<p>a<br>b</p>\n\n<p>c&lt;</p>");
        assertThat(HtmlText.lineBreaks("<b>\n", false)).isEqualTo("<p><b><br></p>");
        assertThat(HtmlText.lineBreaks("", true)).isEqualTo("<p></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a ", "<a b='", "<!-- > ", "<![ > ", "</a ", "<script></ ", "<", "&", "<a =\""})
    void brokenTagsCostTimeByTheirLength(String piece) {
        String html = piece.repeat(200_000) + ">";
        assertThat(HtmlText.stripTags(html)).hasSizeLessThanOrEqualTo(html.length());
        assertThat(Truncation.DEFAULT.htmlWords(html, 1)).hasSizeLessThan(6 * html.length());
    }
}

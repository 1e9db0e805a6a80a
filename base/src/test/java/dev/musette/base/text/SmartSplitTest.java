package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartSplitTest {
    @Test
    void quotedSpacesStayInTheirWord() {
        assertThat(SmartSplit.split(" a 'b c' k=\"v w\"|f:\"x y\" _('a b')\tz "))
                .containsExactly("a", "'b c'", "k=\"v w\"|f:\"x y\"", "_('a b')", "z");
        assertThat(SmartSplit.split("x=\"a\"\"b c\" 'it\\'s ok'")).containsExactly("x=\"a\"\"b c\"", "'it\\'s ok'");
        assertThat(SmartSplit.split("")).isEmpty();
    }

    @Test
    void anUnclosedQuoteIsACharacterLikeOthers() {
        assertThat(SmartSplit.split("a 'b c")).containsExactly("a", "'b", "c");
        assertThat(SmartSplit.split("a\"b\"c\"d e")).containsExactly("a\"b\"c", "\"d", "e");
    }

    @Test
    void literalsEndAtTheirQuote() {
        assertThat(SmartSplit.literalEnd("x'a\\'b'c", 1)).isEqualTo(7);
        assertThat(SmartSplit.literalEnd("'a\\'", 0)).isEqualTo(-1);
        assertThat(SmartSplit.isQuote('"')).isTrue();
        assertThat(SmartSplit.isQuote('`')).isFalse();
    }

    @Test
    void literalsSayWhatStandsBetweenTheirQuotes() {
        assertThat(SmartSplit.unescape("\"abc\"")).isEqualTo("abc");
        assertThat(SmartSplit.unescape("'it\\'s \\\\ \\\"'")).isEqualTo("it's \\ \\\"");
        assertThat(SmartSplit.unescape("''")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abc", "\"abc'"})
    void whatIsNoLiteralIsRefused(String text) {
        assertThatThrownBy(() -> SmartSplit.unescape(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a string literal: " + text);
    }
}

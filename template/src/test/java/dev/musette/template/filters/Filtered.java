package dev.musette.template.filters;

import dev.musette.template.Given;
import org.jspecify.annotations.Nullable;

/// `filtered("upper", "a").is("A")`: a value through filters.
record Filtered(
        String filters, @Nullable Object value, @Nullable Object argument) {
    static Filtered filtered(String filters, @Nullable Object value) {
        return new Filtered(filters, value, null);
    }

    static Filtered filtered(String filters, @Nullable Object value, @Nullable Object argument) {
        return new Filtered(filters + ":a", value, argument);
    }

    Given page() {
        return Given.given("{{ v|" + filters + " }}").with("v", value).with("a", argument);
    }

    /// What is written where nothing is escaped.
    void is(String expected) {
        page().options(o -> o.autoescape(false)).renders(expected);
    }

    /// What is written on a page that escapes.
    void isEscaped(String expected) {
        page().renders(expected);
    }
}

package dev.musette.urls;

/// Turns the text of a path into a value and back: `int` in `<int:id>`. Shared by all threads.
///
/// ```java
/// final class FourDigitYear implements Converter<Integer> {
///     @Override public String regex() { return "[0-9]{4}"; }
///     @Override public Class<Integer> type() { return Integer.class; }
///     @Override public Integer toValue(String text) { return Integer.valueOf(text); }
///     @Override public String toUrl(Object value) { return "%04d".formatted(value); }
/// }
/// ```
///
/// @param <T> the type of the value
public interface Converter<T> {

    /// The text that it takes, as a regular expression without capturing groups.
    String regex();

    /// The type of the value; a view's parameter is compared with it.
    Class<T> type();

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException if the text means none; the route does not match then
    T toValue(String text);

    /// Writes a value, unquoted. Also given what templates and people pass: text for a number, a number for text.
    ///
    /// @throws IllegalArgumentException if the value has no place in a URL; the route does not match then
    default String toUrl(Object value) {
        return value.toString();
    }
}

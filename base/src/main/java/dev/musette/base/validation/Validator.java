package dev.musette.base.validation;

/// Looks at a value and throws where it is not good. Threads share it.
///
/// ```java
/// Validator<Long> even = number -> {
///     if (number % 2 != 0) {
///         throw new ValidationError("%(value)s is odd.", "odd", Map.of("value", number));
///     }
/// };
/// ```
///
/// @param <T> what it looks at
@FunctionalInterface
public interface Validator<T> {
    /// Returns where the value is good.
    ///
    /// @throws ValidationError where it is not
    void validate(T value);
}

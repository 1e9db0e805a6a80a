package dev.musette.urls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pattern that is ready to match and to be filled.
///
/// @param source as it was written
/// @param prefix text that every match begins with; empty where nothing is known
/// @param matcher matches
/// @param names the name of each capture in their order, null for unnamed groups
/// @param converters by name; captures of regular expressions have none
/// @param regex the same as a regular expression in Python's spelling, without a leading `^`
/// @param forms what can be written so that it matches: one form, or several for a regular expression with optional
/// groups
/// @param plain whether it is a `path` route: filling its captures with fitting text always makes a match
record CompiledPattern(
        String source,
        String prefix,
        PathMatcher matcher,
        List<@Nullable String> names,
        Map<String, Converter<?>> converters,
        String regex,
        List<List<FormPart>> forms,
        boolean plain) {}

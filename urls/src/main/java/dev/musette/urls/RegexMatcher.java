package dev.musette.urls;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Matches by a regular expression: `rePath`, and routes with converters of the project's own.
///
/// @param regex the expression
/// @param groups the number of the group of each capture
/// @param converters of the captures, or null where they stay text
/// @param whole whether the expression must match all the rest of the path, as one that ends with `$` does in a
/// route to a view
record RegexMatcher(
        PythonRegex regex, List<Integer> groups, @Nullable List<Converter<?>> converters, boolean whole)
        implements PathMatcher {
    @Override
    public int match(String path, int from, @Nullable Object[] captured, int offset) {
        Matcher matcher = regex.pattern().matcher(path).region(from, path.length());
        if (!(whole ? matcher.matches() : matcher.find())) {
            return -1;
        }
        for (int i = 0; i < groups.size(); i++) {
            String text = matcher.group(groups.get(i));
            try {
                captured[offset + i] = converters == null || text == null
                        ? text
                        : converters.get(i).toValue(text);
            } catch (IllegalArgumentException noValue) {
                return -1;
            }
        }
        return matcher.end();
    }
}

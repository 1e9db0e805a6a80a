package dev.musette.http;

import dev.musette.base.PercentEncoding;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a query string or of a form: each name has one or more values. It never changes and may be
/// shared by threads.
///
/// ```java
/// QueryData query = QueryData.parse("tag=a&tag=b&page=2");
/// query.get("tag");                                   // "b": the last, as a map has one value a key
/// query.getAll("tag");                                // ["a", "b"]
/// query.getOrDefault("size", "10");                   // "10"
/// query.toBuilder().set("page", "3").build().urlEncode();   // tag=a&tag=b&page=3
/// ```
public final class QueryData extends AbstractMap<String, String> {

    /// No fields.
    public static final QueryData EMPTY = new QueryData(Map.of());

    private final Map<String, List<String>> lists;

    private QueryData(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /// Parses `application/x-www-form-urlencoded` text: fields are split at `&` only, a field without `=` has
    /// the empty value, `+` is a space, and bytes that are no UTF-8 become U+FFFD.
    public static QueryData parse(String text) {
        return parse(text, Integer.MAX_VALUE);
    }

    /// Parses as [#parse(String)].
    ///
    /// @throws TooManyFieldsSent if there are more than `maxFields` fields
    public static QueryData parse(String text, int maxFields) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        Builder fields = builder();
        int count = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('&', from);
            if (end < 0) {
                end = text.length();
            }
            if (++count > maxFields) {
                throw new TooManyFieldsSent(
                        "More than %d fields. A site with such forms raises dataUploadMaxNumberFields."
                                .formatted(maxFields));
            }
            if (end > from) {
                // up to the end of the field alone, so that many fields without a value take no longer
                int equals = text.indexOf('=', from, end);
                int nameEnd = equals < 0 ? end : equals;
                fields.add(
                        PercentEncoding.decodeText(text.substring(from, nameEnd), true),
                        nameEnd == end ? "" : PercentEncoding.decodeText(text.substring(nameEnd + 1, end), true));
            }
            from = end + 1;
        }
        return fields.build();
    }

    public static Builder builder() {
        return new Builder(new LinkedHashMap<>());
    }

    /// Returns the last value of the field, or null.
    @Override
    public @Nullable String get(@Nullable Object name) {
        List<String> values = lists.get(name);
        return values == null || values.isEmpty() ? null : values.getLast();
    }

    /// Returns all values of the field in order; empty if it was not sent.
    public List<String> getAll(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /// Every field with all its values, in order of first appearance; unmodifiable.
    public Map<String, List<String>> lists() {
        return Collections.unmodifiableMap(lists);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return lists.containsKey(name);
    }

    @Override
    public int size() {
        return lists.size();
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /// A snapshot of names and last values; a field whose list is empty has the value `""`.
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Map<String, String> last = new LinkedHashMap<>();
        lists.forEach((name, values) -> last.put(name, values.isEmpty() ? "" : values.getLast()));
        return Collections.unmodifiableMap(last).entrySet();
    }

    /// Writes `a=1&b=x+y`, values of one name together.
    public String urlEncode() {
        return encode(PercentEncoding.UNRESERVED, true);
    }

    /// Writes the fields with these characters left as they are, and spaces as `%20`: `urlEncode("/")` for
    /// `next=/a/`.
    public String urlEncode(String safe) {
        return encode(PercentEncoding.UNRESERVED + safe, false);
    }

    private String encode(String safe, boolean plus) {
        StringBuilder out = new StringBuilder();
        lists.forEach((name, values) -> {
            String encodedName = PercentEncoding.encode(name, safe, plus);
            for (String value : values) {
                if (!out.isEmpty()) {
                    out.append('&');
                }
                out.append(encodedName).append('=').append(PercentEncoding.encode(value, safe, plus));
            }
        });
        return out.toString();
    }

    /// Returns a builder that starts with these fields.
    public Builder toBuilder() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return new Builder(copy);
    }

    /// Collects fields; for one thread.
    public static final class Builder {
        private final Map<String, List<String>> lists;

        private Builder(Map<String, List<String>> lists) {
            this.lists = lists;
        }

        /// Adds a value to the field.
        public Builder add(String name, String value) {
            lists.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
            return this;
        }

        /// Replaces all values of the field by this one.
        public Builder set(String name, String value) {
            return setAll(name, List.of(value));
        }

        /// Replaces all values of the field by these.
        public Builder setAll(String name, List<String> values) {
            lists.put(name, new ArrayList<>(values));
            return this;
        }

        /// Adds all values of other fields to these.
        public Builder addAll(QueryData other) {
            other.lists.forEach((name, values) -> values.forEach(value -> add(name, value)));
            return this;
        }

        /// Takes the field away, if it is there.
        public Builder remove(String name) {
            lists.remove(name);
            return this;
        }

        public QueryData build() {
            if (lists.isEmpty()) {
                return EMPTY;
            }
            Map<String, List<String>> copy = new LinkedHashMap<>();
            lists.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            return new QueryData(copy);
        }
    }
}

package dev.musette.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tags and filters that belong together: what `{% load name %}` makes known to a template. Fill it before an
/// engine gets it; after that, threads share it.
///
/// ```java
/// Library library = new Library()
///         .filter("shout", value -> PythonText.str(value) + "!")
///         .simpleTag("today", call -> LocalDate.now(call.context().timeZone()))
///         .simpleBlockTag("note", (content, call) -> SafeText.format("<p class=\"{}\">{}</p>", call.text(0), content))
///         .inclusionTag("latest", "blog/latest.html", call -> Map.of("posts", Posts.latest(call.integer(0))))
///         .tag("upper", UpperTag::compile);
/// ```
public final class Library {
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Map<String, FilterDefinition> filters = new LinkedHashMap<>();

    /// Makes a library that holds nothing yet.
    public Library() {}

    /// Registers a tag that compiles itself.
    public Library tag(String name, Tag tag) {
        tags.put(name, tag);
        return this;
    }

    /// Registers a tag that computes a value from its arguments: `{% name value key=value as variable %}`. The
    /// value is written, escaped where the page escapes, or set as the variable.
    public Library simpleTag(String name, SimpleTag tag) {
        return tag(name, (parser, token) -> SimpleTagNode.compile(parser, token, tag));
    }

    /// Registers a tag that computes a value from its body and its arguments: `{% name value as variable %}...
    /// {% endname %}`. See [#simpleTag].
    public Library simpleBlockTag(String name, SimpleBlockTag tag) {
        return simpleBlockTag(name, "end" + name, tag);
    }

    /// Registers a tag with a body as [#simpleBlockTag(String, SimpleBlockTag)] does.
    ///
    /// @param endName the name of the tag that ends the body
    public Library simpleBlockTag(String name, String endName, SimpleBlockTag tag) {
        return tag(name, (parser, token) -> SimpleTagNode.compile(parser, token, tag, endName));
    }

    /// Registers a tag that renders a template with values that it computes from its arguments. The template sees these
    /// alone, and the page's `csrf_token`.
    public Library inclusionTag(
            String name, String template, Function<SimpleTag.Call, Map<String, ? extends @Nullable Object>> values) {
        return tag(name, (parser, token) -> InclusionNode.compile(parser, token, template, values));
    }

    /// Registers a filter without an argument.
    public Library filter(String name, Function<@Nullable Object, @Nullable Object> filter) {
        return filter(name, FilterDefinition.of(filter));
    }

    /// Registers a filter with an argument.
    public Library filter(String name, BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> filter) {
        return filter(name, FilterDefinition.of(filter));
    }

    /// Registers a filter of any kind.
    public Library filter(String name, FilterDefinition filter) {
        filters.put(name, filter);
        return this;
    }

    boolean hasTag(String name) {
        return tags.containsKey(name);
    }

    boolean hasFilter(String name) {
        return filters.containsKey(name);
    }

    /// The tags by name.
    public Map<String, Tag> tags() {
        return Map.copyOf(tags);
    }

    /// The filters by name.
    public Map<String, FilterDefinition> filters() {
        return Map.copyOf(filters);
    }
}

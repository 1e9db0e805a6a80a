package dev.musette.template;

import dev.musette.base.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What templates may do whose authors are not trusted: mails that customers design, themes of a site that many share.
/// Each change returns a changed copy.
///
/// ```java
/// EngineOptions options = EngineOptions.defaults()
///         .templates(theirs)                                   // include and extends find these alone
///         .sandbox(Sandbox.allowing(Post.class, Author.class)  // what these classes declare
///                 .members(User.class, "name")                 // of users, the name and nothing else
///                 .filters("markdown").without("include")
///                 .output(100_000).time(Duration.ofMillis(500)));
/// ```
///
/// Text, numbers, truth values, dates, enums, maps, collections and arrays can always be read, and nothing of any other
/// class that is not allowed; also not as text, as a part of a list, or by `dictsort`. Members that a class inherits
/// belong to the class that declares them. What a view gives as a supplier is called. What is not allowed ends the
/// rendering with a [SandboxViolation], inside an `if` too. Escaping protects the site's data from its visitors; an
/// author of templates writes HTML, so that pages of an author who is not trusted belong to a domain of their own.
///
/// An engine without a sandbox pays nothing for it: what is allowed is looked up where a template is compiled and
/// linked.
public final class Sandbox {
    private static final Set<String> TAGS = words("autoescape block comment cycle extends filter firstof for if"
            + " ifchanged include load lorem now partial partialdef regroup resetcycle spaceless templatetag verbatim"
            + " widthratio with");
    private static final Set<String> FILTERS = words("add addslashes capfirst center cut date default default_if_none"
            + " dictsort dictsortreversed divisibleby escape escapejs escapeseq filesizeformat first floatformat"
            + " force_escape get_digit iriencode join json_script last length linebreaks linebreaksbr linenumbers ljust"
            + " lower make_list phone2numeric pluralize pprint random rjust safe safeseq slice slugify stringformat"
            + " striptags time timesince timeuntil title truncatechars truncatechars_html truncatewords"
            + " truncatewords_html unordered_list upper urlencode urlize urlizetrunc wordcount wordwrap yesno");
    private static final Sandbox EMPTY = new Sandbox()
            .member(Enum.class, "name", "ordinal")
            .member(Collection.class, "size", "empty")
            .member(Map.Entry.class, "key", "value")
            .all(
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    ZonedDateTime.class,
                    OffsetDateTime.class,
                    Instant.class,
                    Duration.class);

    /// The members that may be read of each class; null for all that it declares.
    private Map<Class<?>, @Nullable Set<String>> types = new LinkedHashMap<>();

    private Set<String> tags = TAGS;
    private Set<String> filters = FILTERS;
    private Set<String> libraries = Set.of();
    private int source = 100_000;
    private long output = 1_000_000;
    private long steps = 1_000_000;
    private int text = 100_000;
    private Duration time = Duration.ofSeconds(2);

    private Sandbox() {}

    private Sandbox(Sandbox other) {
        this.types = new LinkedHashMap<>(other.types);
        this.tags = other.tags;
        this.filters = other.filters;
        this.libraries = other.libraries;
        this.source = other.source;
        this.output = other.output;
        this.steps = other.steps;
        this.text = other.text;
        this.time = other.time;
    }

    /// A sandbox in which templates may read what the classes themselves declare: public fields, components, and
    /// methods without parameters that do not alter data.
    public static Sandbox allowing(Class<?>... types) {
        return EMPTY.all(types);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    private Sandbox with(Consumer<Sandbox> change) {
        Sandbox changed = new Sandbox(this);
        change.accept(changed);
        return changed;
    }

    private static Set<String> plus(Set<String> words, String... more) {
        Set<String> all = new TreeSet<>(words);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }

    private Sandbox all(Class<?>... more) {
        return with(sandbox -> {
            for (Class<?> type : more) {
                sandbox.types.put(type, null);
            }
        });
    }

    private Sandbox member(Class<?> type, String... names) {
        return with(sandbox -> sandbox.types.put(
                type, Arrays.stream(names).map(Names::camelCase).collect(Collectors.toUnmodifiableSet())));
    }

    /// Lets templates read these members of a class and of those below it, and no others: `fullName` or `full_name`
    /// for a field, a method or a getter. Without names the objects can be written as text and walked over.
    public Sandbox members(Class<?> type, String... names) {
        return member(type, names);
    }

    /// Allows more tags, of the language or of [EngineOptions#builtin]. At first all of the language are allowed but
    /// `debug` and `csrf_token`.
    public Sandbox tags(String... names) {
        return with(sandbox -> sandbox.tags = plus(tags, names));
    }

    /// Allows more filters, of [EngineOptions#builtin]. At first all of the language are allowed.
    public Sandbox filters(String... names) {
        return with(sandbox -> sandbox.filters = plus(filters, names));
    }

    /// Allows `{% load name %}`, with all tags and filters of the libraries. At first none is allowed.
    public Sandbox libraries(String... names) {
        return with(sandbox -> sandbox.libraries = plus(libraries, names));
    }

    /// Takes away tags and filters that are allowed.
    public Sandbox without(String... names) {
        Set<String> gone = Set.of(names);
        return with(sandbox -> {
            sandbox.tags = tags.stream().filter(name -> !gone.contains(name)).collect(Collectors.toUnmodifiableSet());
            sandbox.filters =
                    filters.stream().filter(name -> !gone.contains(name)).collect(Collectors.toUnmodifiableSet());
        });
    }

    /// Sets how many characters a template's source may have; 100,000 at first.
    public Sandbox source(int characters) {
        return with(sandbox -> sandbox.source = (int) positive("source", characters));
    }

    /// Sets how many characters a page may write, with what it writes into blocks and filters; a million at first.
    public Sandbox output(long characters) {
        return with(sandbox -> sandbox.output = positive("output", characters));
    }

    /// Sets how many steps a page may take: a node, a turn of a loop and a filter are one each, and what a filter reads
    /// and makes is one for each 16 characters or elements. A million at first.
    public Sandbox steps(long steps) {
        return with(sandbox -> sandbox.steps = positive("steps", steps));
    }

    /// Sets how many characters or elements a filter may make; 100,000 at first.
    public Sandbox text(int characters) {
        return with(sandbox -> sandbox.text = (int) positive("text", characters));
    }

    /// Sets how long a page may take. It is looked at between steps, so that a page ends a little later. Two seconds at
    /// first.
    public Sandbox time(Duration time) {
        positive("time", time.toNanos());
        return with(sandbox -> sandbox.time = time);
    }

    private static long positive(String limit, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("Sandbox.%s is %d; it must be 1 or more.".formatted(limit, value));
        }
        return value;
    }

    /// The members that may be read of each class, in camelCase; null for all that it declares.
    Map<Class<?>, @Nullable Set<String>> types() {
        return types;
    }

    public Set<String> tags() {
        return tags;
    }

    public Set<String> filters() {
        return filters;
    }

    public Set<String> libraries() {
        return libraries;
    }

    public int source() {
        return source;
    }

    public long output() {
        return output;
    }

    public long steps() {
        return steps;
    }

    public int text() {
        return text;
    }

    public Duration time() {
        return time;
    }
}

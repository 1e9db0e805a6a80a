package dev.musette.template.i18n;

import dev.musette.base.SafeText;
import dev.musette.template.Assignments;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.PageText;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `{% blocktranslate with a=b count n=list|length context "c" trimmed asvar v %}one{% plural %}{{ n }}
/// {% endblocktranslate %}`: a text with variables in the language of the page.
final class BlockTranslateTag extends Node {
    private final Assignments values;
    private final @Nullable FilterExpression messageContext;
    private final @Nullable String variable;
    private final BlockText singular;
    private final @Nullable Plural plural;
    private final Set<String> variables;

    /// The other form of the text.
    ///
    /// @param name the variable that the count is set as
    private record Plural(String tag, String name, FilterExpression count, BlockText text) {}

    private BlockTranslateTag(Options options, BlockText singular, @Nullable Plural plural) {
        this.values = options.values;
        this.messageContext = options.messageContext;
        this.variable = options.variable;
        this.singular = singular;
        this.plural = plural;
        this.variables = new HashSet<>(singular.variables());
        if (plural != null) {
            variables.addAll(plural.text.variables());
        }
    }

    /// What stands in the tag.
    private static final class Options {
        private Assignments values = Assignments.NONE;
        private Assignments count = Assignments.NONE;
        private @Nullable FilterExpression messageContext;
        private @Nullable String variable;
        private boolean trimmed;
    }

    static Node compile(Parser parser, Token token) {
        Options options = options(parser, token);
        BlockText singular = BlockText.read(parser, options.trimmed);
        Token end = parser.next();
        Plural plural = null;
        if (!options.count.isEmpty()) {
            if (!end.contents().equals("plural")) {
                throw otherTag(parser, token, end);
            }
            BlockText text = BlockText.read(parser, options.trimmed);
            if (!text.isEmpty()) {
                plural = new Plural(
                        token.name(),
                        options.count.names().getFirst(),
                        options.count.values().getFirst(),
                        text);
            }
            end = parser.next();
        }
        if (!end.contents().equals("end" + token.name())) {
            throw otherTag(parser, token, end);
        }
        return new BlockTranslateTag(options, singular, plural);
    }

    private static TemplateSyntaxError otherTag(Parser parser, Token token, Token end) {
        return parser.error(
                "No other tag may stand in '%s', and here stands %s.".formatted(token.name(), end.source()));
    }

    private static Options options(Parser parser, Token token) {
        TagOptions words = new TagOptions(parser, token);
        Options options = new Options();
        while (words.hasNext()) {
            String option = words.nextOption();
            switch (option) {
                case "with" -> {
                    options.values = assignments(parser, words);
                    if (options.values.isEmpty()) {
                        throw parser.error(
                                "'with' in '%s' needs at least one name=value.".formatted(token.name()), option);
                    }
                }
                case "count" -> {
                    options.count = assignments(parser, words);
                    if (options.count.names().size() != 1) {
                        throw parser.error(
                                "'count' in '%s' needs exactly one name=value.".formatted(token.name()), option);
                    }
                }
                case "context" -> options.messageContext = parser.expression(words.argument("context"));
                case "trimmed" -> options.trimmed = true;
                case "asvar" -> options.variable = words.argument("asvar");
                default ->
                    throw parser.error("Unknown argument for '%s': '%s'.".formatted(token.name(), option), option);
            }
        }
        return options;
    }

    private static Assignments assignments(Parser parser, TagOptions words) {
        Assignments read = Assignments.compile(parser, words.rest(), true);
        words.skip(read.words());
        return read;
    }

    @Override
    public void render(Context context, Output output) {
        if (variable == null) {
            write(context, output);
            return;
        }
        StringBuilder text = new StringBuilder();
        write(context, context.into(text));
        context.set(variable, SafeText.of(text.toString()));
    }

    private void write(Context context, Output output) {
        String told = messageContext(context);
        context.push();
        try {
            values.resolveInto(context);
            for (Message.Part part : message(context, told).parts()) {
                if (part.isVariable()) {
                    PageText.write(value(part.text(), context), context, output);
                } else {
                    output.write(part.text());
                }
            }
        } finally {
            context.pop();
        }
    }

    private @Nullable String messageContext(Context context) {
        Object value = messageContext == null ? null : messageContext.resolve(context);
        return PythonValues.isTrue(value) ? PythonText.str(value) : null;
    }

    /// The text in the language of the page; the source's where the translation cannot be used.
    private Message message(Context context, @Nullable String told) {
        var translations = context.engine().options().translations();
        BlockText own = singular;
        String found;
        if (plural == null) {
            // the entry of the empty text is the head of a catalogue
            found = own.isEmpty() ? null : translations.find(context.language(), told, own.id());
        } else {
            Object given = plural.count.resolve(context);
            Number count = number(given, plural);
            context.set(plural.name, given);
            own = PythonValues.equal(count, 1) ? singular : plural.text;
            found = translations.findPlural(context.language(), told, singular.id(), plural.text.id(), whole(count));
        }
        Message translated = found == null ? null : Message.parse(found, variables);
        return translated == null ? own.message() : translated;
    }

    private static Number number(@Nullable Object count, Plural plural) {
        return switch (count) {
            case Number number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case null, default ->
                throw new TemplateSyntaxError(
                        "The count '%s' of '%s' must be a number.".formatted(plural.name, plural.tag));
        };
    }

    /// The number that chooses the form: whole, rounded half to even.
    private static long whole(Number count) {
        boolean isWhole = count instanceof Integer || count instanceof Long || count instanceof Short;
        return isWhole ? count.longValue() : (long) Math.rint(count.doubleValue());
    }

    private static @Nullable Object value(String name, Context context) {
        return context.has(name)
                ? context.get(name)
                : context.engine().options().stringIfInvalid().replace("%s", name);
    }
}

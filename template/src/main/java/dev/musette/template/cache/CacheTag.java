package dev.musette.template.cache;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.FragmentCache;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Numbers;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% cache 500 sidebar user.name using="fragments" %}...{% endcache %}`: what its body rendered within the last 500
/// seconds for this user, or what it renders now.
final class CacheTag extends Node {
    private static final String USING = "using=";

    private final FilterExpression seconds;
    private final String name;
    private final List<FilterExpression> varyOn;
    private final @Nullable FilterExpression alias;
    private final NodeList body;

    private CacheTag(
            FilterExpression seconds,
            String name,
            List<FilterExpression> varyOn,
            @Nullable FilterExpression alias,
            NodeList body) {
        this.seconds = seconds;
        this.name = name;
        this.varyOn = varyOn;
        this.alias = alias;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        NodeList body = parser.parse("endcache");
        parser.next();
        List<String> words = token.split();
        if (words.size() < 3) {
            throw parser.error("'cache' needs at least two arguments: for how many seconds, and a name.");
        }
        String last = words.getLast();
        boolean named = words.size() > 3 && last.startsWith(USING);
        FilterExpression alias = named ? parser.expression(last.substring(USING.length())) : null;
        List<FilterExpression> varyOn = words.subList(3, named ? words.size() - 1 : words.size()).stream()
                .map(parser::expression)
                .toList();
        return new CacheTag(parser.expression(words.get(1)), words.get(2), varyOn, alias, body);
    }

    @Override
    public void render(Context context, Output output) {
        Long time = time(context);
        FragmentCache cache = cache(context);
        @Nullable Object[] values = new @Nullable Object[varyOn.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = varyOn.get(i).resolve(context);
        }
        String key = FragmentCache.key(name, values);
        String text = cache.get(key);
        if (text == null) {
            text = body.renderToString(context);
            cache.set(key, text, time);
        }
        output.write(text);
    }

    private @Nullable Long time(Context context) {
        Object value = seconds.resolve(context);
        Long time = Numbers.toInteger(value);
        if (time == null && value != null) {
            throw new TemplateSyntaxError(
                    "'cache' needs a whole number of seconds or None, and '%s' is neither.".formatted(seconds));
        }
        return time;
    }

    private FragmentCache cache(Context context) {
        String wanted = alias == null ? FragmentCache.FRAGMENTS : PythonText.str(alias.resolve(context));
        FragmentCache cache = context.engine().fragmentCache(wanted);
        if (cache == null && alias == null) {
            cache = context.engine().fragmentCache(FragmentCache.DEFAULT);
        }
        if (cache == null) {
            throw new TemplateSyntaxError("There is no cache '%s' for fragments.".formatted(wanted));
        }
        return cache;
    }
}

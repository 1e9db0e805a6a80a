package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.template.CheckedNode;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.SimpleTag;
import dev.musette.template.TagArguments;
import dev.musette.template.TemplateCheck;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import dev.musette.urls.NoReverseMatch;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Reversal;
import dev.musette.urls.UrlResolver;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `{% url 'post_detail' post.id %}`, `{% url 'polls:detail' pk=5 as link %}`: the URL of a route. With `as`, a
/// name that no route has gives empty text.
final class UrlTag extends Node implements CheckedNode {
    /// Where the context keeps the resolver that links are checked with, while templates are checked.
    static final dev.musette.base.Context.Key<UrlResolver> CHECKED =
            dev.musette.base.Context.key("URL resolver of a check");

    private static final String MIXED = "The tag 'url' takes its values in order or by name, not both.";

    private final FilterExpression name;
    private final TagArguments arguments;
    private final @Nullable String variable;

    private UrlTag(FilterExpression name, TagArguments arguments, @Nullable String variable) {
        this.name = name;
        this.arguments = arguments;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() < 2) {
            throw parser.error("The tag 'url' needs the name of a route: {% url 'post_detail' post.id %}.");
        }
        int end = words.size();
        boolean sets = end >= 4 && words.get(end - 2).equals("as");
        return new UrlTag(
                parser.expression(words.get(1)),
                TagArguments.compile(parser, words.subList(2, sets ? end - 2 : end)),
                sets ? words.getLast() : null);
    }

    /// A link that is set as a variable may fail: a page asks so whether there is such a route.
    @Override
    public void check(TemplateCheck check) {
        dev.musette.base.Context work = dev.musette.base.Context.find();
        UrlResolver routes = work == null ? null : work.find(CHECKED);
        String route = name.literal();
        if (routes == null || route == null || variable != null) {
            return;
        }
        int values = arguments.positional().size();
        Set<String> names = arguments.named().keySet();
        String never = values > 0 && !names.isEmpty() ? MIXED : routes.whyNever(route, values, names);
        if (never != null) {
            check.problem("templates.E108", never, name.toString());
        }
    }

    @Override
    public void render(Context context, Output output) {
        String url = "";
        try {
            url = UrlResolver.current().reverse(reversal(context));
        } catch (NoReverseMatch noRoute) {
            if (variable == null) {
                throw noRoute;
            }
        }
        if (variable != null) {
            context.set(variable, url);
        } else if (context.autoescape()) {
            output.writeEscaped(url);
        } else {
            output.write(url);
        }
    }

    private Reversal reversal(Context context) {
        SimpleTag.Call call = arguments.resolve(context);
        String route = String.valueOf(name.resolve(context));
        Reversal reversal =
                call.options().isEmpty() ? Reversal.of(route, call.arguments().toArray()) : byName(route, call);
        return reversal.currentApp(currentApp(context));
    }

    private static Reversal byName(String route, SimpleTag.Call call) {
        if (!call.arguments().isEmpty()) {
            throw new TemplateSyntaxError(MIXED);
        }
        return Reversal.of(route, call.options());
    }

    /// The namespace of the request at hand, so that an app's pages link within their own instance.
    private static @Nullable String currentApp(Context context) {
        Request request = TemplateRequest.of(context);
        ResolverMatch match = request == null ? null : request.find(ResolverMatch.ATTRIBUTE);
        return match == null ? null : match.namespace();
    }
}

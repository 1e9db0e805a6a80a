package dev.musette.template.tz;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.TemplateError;
import dev.musette.template.Token;
import java.time.ZoneId;
import java.util.List;

/// `{% timezone "Europe/Paris" %}...{% endtimezone %}`: the zone that points in time are shown in; None is the site's.
final class TimeZoneTag extends Node {
    private final FilterExpression zone;
    private final NodeList body;

    private TimeZoneTag(FilterExpression zone, NodeList body) {
        this.zone = zone;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'timezone' needs exactly one argument: a time zone.");
        }
        FilterExpression zone = parser.expression(words.get(1));
        NodeList body = parser.parse("endtimezone");
        parser.next();
        return new TimeZoneTag(zone, body);
    }

    @Override
    public void render(Context context, Output output) {
        ZoneId outer = context.timeZone(chosen(context));
        try {
            body.render(context, output);
        } finally {
            context.timeZone(outer);
        }
    }

    private ZoneId chosen(Context context) {
        Object value = zone.resolve(context);
        if (value == null) {
            return context.engine().options().timeZone();
        }
        ZoneId found = Zones.find(value);
        if (found == null) {
            throw new TemplateError("There is no time zone '%s': 'timezone' takes names such as Europe/Paris."
                    .formatted(PythonText.str(value)));
        }
        return found;
    }
}

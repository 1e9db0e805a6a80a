package dev.musette.template.tz;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;

/// `{% get_current_timezone as variable %}`: the name of the zone that points in time are shown in.
final class CurrentTimeZoneTag extends Node {
    private final String variable;

    private CurrentTimeZoneTag(String variable) {
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 3 || !words.get(1).equals("as")) {
            throw parser.error("'get_current_timezone' is written: get_current_timezone as variable.");
        }
        return new CurrentTimeZoneTag(words.get(2));
    }

    @Override
    public void render(Context context, Output output) {
        context.set(variable, Zones.name(context.timeZone()));
    }
}

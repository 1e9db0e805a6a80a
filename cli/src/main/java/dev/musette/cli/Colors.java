package dev.musette.cli;

import dev.musette.web.JourneyLine;
import java.util.function.BiFunction;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// The colours of a journey on a terminal; none where the output goes elsewhere.
final class Colors {
    private Colors() {}

    static BiFunction<JourneyLine, String, String> of(Ansi ansi) {
        return ansi.enabled() ? Colors::paint : (_, text) -> text;
    }

    private static String paint(JourneyLine line, String text) {
        Style style = style(line);
        return style == Style.reset ? text : style.on() + text + style.off();
    }

    private static Style style(JourneyLine line) {
        if (line.wrong()) {
            return Style.fg_red;
        }
        return switch (line.kind()) {
            case "browser", "proxy", "engine" -> Style.faint;
            case "match" -> Style.fg_magenta;
            case "view" -> Style.fg_green;
            case "statement" -> line.repeated() ? Style.bold : Style.fg_yellow;
            case "template", "parent", "include" -> Style.fg_blue;
            default -> Style.reset;
        };
    }
}

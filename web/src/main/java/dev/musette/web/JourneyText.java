package dev.musette.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// A journey as text: a line a step, with its start and duration in milliseconds, indented by layer.
///
/// ```
///        at        took  step
///  0.021 ms    0.013 ms  middleware    → SecurityMiddleware
///  0.034 ms    0.200 ms  match           post/<int:id>/   name post_detail   id=1
/// ```
public final class JourneyText {
    private static final int MOST_COLUMNS = 132;
    private static final int INDENT = 2;
    private static final String NOTHING = "           ";

    private JourneyText() {}

    /// The lines of the journey, each with a line break.
    public static String of(Journey journey) {
        return of(JourneyLine.of(journey), (_, text) -> text);
    }

    /// The lines, each with a line break.
    ///
    /// @param paint puts colour around the text of a line or a part of it; the text has no line breaks
    public static String of(List<JourneyLine> lines, BiFunction<JourneyLine, String, String> paint) {
        StringBuilder text = new StringBuilder("       at        took  step\n");
        int kinds = lines.stream().mapToInt(line -> line.kind().length()).max().orElse(0);
        for (JourneyLine line : lines) {
            String times = time(line.start()) + " " + time(line.duration()) + "  ";
            String kind = line.kind() + " ".repeat(kinds - line.kind().length()) + "  ";
            int indent = times.length() + kind.length() + INDENT * line.depth();
            text.append(times).append(paint.apply(line, kind)).append(" ".repeat(INDENT * line.depth()));
            write(line, indent, paint, text);
        }
        return text.toString();
    }

    /// The label and the notes; what does not fit into the width goes on below, further in.
    private static void write(
            JourneyLine line, int indent, BiFunction<JourneyLine, String, String> paint, StringBuilder text) {
        StringBuilder part = new StringBuilder();
        int room = Math.max(40, MOST_COLUMNS - indent);
        for (String word : words(line)) {
            if (!part.isEmpty() && part.length() + 1 + word.length() > room) {
                text.append(paint.apply(line, part.toString())).append('\n').append(" ".repeat(indent + INDENT));
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(part.isEmpty() ? word.strip() : word);
        }
        text.append(paint.apply(line, part.toString())).append('\n');
    }

    /// The words of the label and of the notes; a note is one word, two blanks apart from what is before it.
    private static List<String> words(JourneyLine line) {
        List<String> words = new ArrayList<>(List.of(line.label().split(" ", -1)));
        line.notes().forEach(note -> words.add("  " + note));
        return words;
    }

    private static String time(long nanos) {
        return nanos == JourneyLine.UNKNOWN ? NOTHING : String.format(Locale.ROOT, "%8s ms", milliseconds(nanos));
    }

    /// Three digits behind the point: `12.345`.
    public static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }
}

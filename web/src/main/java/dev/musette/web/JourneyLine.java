package dev.musette.web;

import dev.musette.base.Step;
import dev.musette.base.StepKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A line of a journey as people read it: a layer has two of them, one for its way in and one for its way out.
///
/// @param kind what it is: `middleware`, `statement`
/// @param depth how far it stands to the right, from 0
/// @param start nanoseconds from the start, or [#UNKNOWN]
/// @param duration nanoseconds; of a layer, those of its own work on the way in or out; or [#UNKNOWN]
/// @param label which one
/// @param notes what else is known
/// @param wrong whether it failed
/// @param repeated whether the same statement was sent more than once
public record JourneyLine(
        String kind,
        int depth,
        long start,
        long duration,
        String label,
        List<String> notes,
        boolean wrong,
        boolean repeated) {
    /// The time of what was not measured.
    public static final long UNKNOWN = -1;

    public JourneyLine {
        notes = List.copyOf(notes);
    }

    /// A line of a journey's surroundings.
    public static JourneyLine of(String kind, long start, long duration, String label) {
        return new JourneyLine(kind, 0, start, duration, label, List.of(), false, false);
    }

    /// The same line where the count of time begins so many nanoseconds earlier.
    public JourneyLine later(long nanos) {
        return start == UNKNOWN
                ? this
                : new JourneyLine(kind, depth, start + nanos, duration, label, notes, wrong, repeated);
    }

    /// The lines of a journey without its outermost step, which is the whole.
    public static List<JourneyLine> of(Journey journey) {
        List<JourneyLine> lines = new ArrayList<>();
        List<Step> steps = journey.steps();
        Map<String, Integer> statements = new HashMap<>();
        journey.all(StepKind.STATEMENT).forEach(step -> statements.merge(step.name(), 1, Integer::sum));
        Deque<Integer> layers = new ArrayDeque<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            while (!layers.isEmpty() && steps.get(layers.peek()).depth() >= step.depth()) {
                lines.add(out(steps, layers.pop()));
            }
            if (step.kind().isLayer()) {
                lines.add(in(steps, i));
                layers.push(i);
            } else if (step.kind() != StepKind.REQUEST) {
                lines.add(line(step, statements.getOrDefault(step.name(), 0)));
            }
        }
        while (!layers.isEmpty()) {
            lines.add(out(steps, layers.pop()));
        }
        return lines;
    }

    private static JourneyLine in(List<Step> steps, int at) {
        Step step = steps.get(at);
        long end = step.end();
        for (int i = at + 1; i < steps.size() && steps.get(i).depth() > step.depth(); i++) {
            end = Math.min(end, Math.max(step.start(), steps.get(i).start()));
        }
        return layer(step, step.start(), end, "→ ", List.of());
    }

    private static JourneyLine out(List<Step> steps, int at) {
        Step step = steps.get(at);
        long start = step.start();
        boolean answeredItself = true;
        for (int i = at + 1; i < steps.size() && steps.get(i).depth() > step.depth(); i++) {
            start = Math.max(start, Math.min(step.end(), steps.get(i).end()));
            answeredItself = false;
        }
        return layer(step, answeredItself ? step.end() : start, step.end(), "← ", status(step));
    }

    private static JourneyLine layer(Step step, long start, long end, String arrow, List<String> notes) {
        String label = arrow + simpleName(step.name());
        return new JourneyLine(step.kind().word(), depth(step), start, end - start, label, notes, false, false);
    }

    private static List<String> status(Step step) {
        String status = step.detail("status");
        return List.of(status.isEmpty() ? "threw" : status);
    }

    private static JourneyLine line(Step step, int times) {
        boolean repeated = step.kind() == StepKind.STATEMENT && times > 1;
        boolean wrong = step.kind() == StepKind.EXCEPTION || step.details().containsKey("failed");
        List<String> notes = new ArrayList<>(notes(step));
        if (repeated) {
            notes.add("sent " + times + " times");
        }
        return new JourneyLine(
                step.kind().word(), depth(step), step.start(), step.duration(), label(step), notes, wrong, repeated);
    }

    private static String label(Step step) {
        return switch (step.kind()) {
            case SENT -> bytes(step) + " " + step.name();
            case MATCH -> route(step.name());
            default -> oneLine(step.name());
        };
    }

    private static String route(String route) {
        return route.isEmpty() ? "(the empty route)" : oneLine(route);
    }

    private static int depth(Step step) {
        return Math.max(0, step.depth() - 1);
    }

    private static List<String> notes(Step step) {
        List<String> notes = new ArrayList<>();
        switch (step.kind()) {
            case MATCH -> match(step, notes);
            case STATEMENT -> {
                notes.add(plural(step.detail("rows"), "row"));
                if (!step.detail("parameters").equals("0")) {
                    notes.add(plural(step.detail("parameters"), "value"));
                }
                add(notes, "in ", step.detail("database").equals("default") ? "" : step.detail("database"));
                add(notes, "", step.details().containsKey("failed") ? "failed" : "");
            }
            case INCLUDE -> add(notes, "× ", step.detail("times"));
            case EXCEPTION -> {
                add(notes, "", oneLine(step.detail("message")));
                add(notes, "at ", step.detail("at"));
            }
            case RESPONSE -> {
                add(notes, "", step.detail("type"));
                add(notes, "to ", step.detail("location"));
            }
            default -> {}
        }
        return notes;
    }

    private static void match(Step step, List<String> notes) {
        add(notes, "name ", step.detail("route_name"));
        step.details().forEach((name, value) -> {
            if (name.startsWith("value ")) {
                notes.add(name.substring(6) + "=" + oneLine(value.toString()));
            }
        });
        if (step.details().get("tried") instanceof List<?> tried) {
            tried.forEach(route -> notes.add("tried " + route(route.toString())));
        }
    }

    private static void add(List<String> notes, String before, String note) {
        if (!note.isEmpty()) {
            notes.add(before + note);
        }
    }

    private static String bytes(Step step) {
        return plural(step.detail("bytes"), "byte");
    }

    private static String plural(String count, String one) {
        return count + " " + one + (count.equals("1") ? "" : "s");
    }

    private static String simpleName(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return className.startsWith(LayerNames.LAMBDA) ? LayerNames.LAMBDA + name : name;
    }

    /// Without line breaks, and without what would steer a terminal.
    private static String oneLine(String text) {
        Predicate<Integer> steers = c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
        StringBuilder line = new StringBuilder(text.length());
        text.strip().codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c);
            if (blank && !line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
                return;
            }
            line.appendCodePoint(blank ? ' ' : steers.test(c) ? '\uFFFD' : c);
        });
        return line.toString();
    }
}

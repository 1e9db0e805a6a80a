package dev.musette.web;

import dev.musette.base.Step;
import dev.musette.base.StepKind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Journeys for their pages.
final class JourneyReport {
    /// How wide the whole journey is drawn, in units of its drawing.
    private static final int WIDTH = 1000;

    private static final int NARROWEST = 4;
    private static final int DEEPEST = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/_.-]+");

    private JourneyReport() {}

    static Map<String, Object> list(String root, List<Journey> journeys, String host) {
        long longest = journeys.stream().mapToLong(Journey::duration).max().orElse(1);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Journey journey : journeys) {
            Map<String, Object> row = head(journey);
            row.put("width", scaled(journey.duration(), longest));
            rows.add(row);
        }
        return Map.of("root", root, "journeys", rows, "host", host);
    }

    static Map<String, Object> one(String root, Journey journey) {
        Map<String, Object> page = head(journey);
        page.put("root", root);
        // It is there to be copied into a shell: only where the path means nothing else to it.
        page.put("command", PLAIN_PATH.matcher(journey.path()).matches());
        List<Map<String, Object>> lines = new ArrayList<>();
        int repeated = 0;
        for (JourneyLine line : JourneyLine.of(journey)) {
            lines.add(line(line, Math.max(1, journey.duration())));
            repeated += line.repeated() ? 1 : 0;
        }
        page.put("lines", lines);
        page.put("left", journey.left());
        page.put("repeated", repeated);
        return page;
    }

    private static Map<String, Object> head(Journey journey) {
        Map<String, Object> head = new LinkedHashMap<>();
        Step whole = journey.steps().getFirst();
        Step view = journey.first(StepKind.VIEW);
        head.put("id", journey.id());
        head.put("method", journey.method());
        head.put("path", journey.path());
        head.put("query", whole.detail("query"));
        head.put("status", journey.status());
        head.put("family", journey.status() / 100);
        head.put("time", TIME.format(journey.started().atZone(ZoneId.systemDefault())));
        head.put("duration", JourneyText.milliseconds(journey.duration()));
        head.put("database", JourneyText.milliseconds(journey.databaseTime()));
        head.put("statements", journey.all(StepKind.STATEMENT).size());
        head.put("bytes", journey.size());
        head.put("view", view == null ? "" : view.name());
        return head;
    }

    private static Map<String, Object> line(JourneyLine line, long whole) {
        Map<String, Object> row = new LinkedHashMap<>();
        long x = Math.min(WIDTH - NARROWEST, scaled(Math.max(0, line.start()), whole));
        row.put("kind", line.kind());
        row.put("css", line.kind().replace(' ', '-'));
        row.put("depth", Math.min(DEEPEST, line.depth()));
        row.put("label", line.label());
        row.put("notes", line.notes());
        row.put("wrong", line.wrong());
        row.put("repeated", line.repeated());
        row.put("start", JourneyText.milliseconds(line.start()));
        row.put("duration", JourneyText.milliseconds(line.duration()));
        row.put("x", x);
        row.put("width", Math.clamp(scaled(line.duration(), whole), NARROWEST, WIDTH - x));
        return row;
    }

    private static long scaled(long nanos, long whole) {
        return Math.round((double) nanos * WIDTH / Math.max(1, whole));
    }
}

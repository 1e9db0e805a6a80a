package dev.musette.web;

import dev.musette.base.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A journey as data, for JSON: `id`, `started`, `method`, `path`, `status`, `bytes`, `duration`, `steps` and `left`,
/// each
/// step with `kind`, `name`, `depth`, `start`, `duration` and `details`. Times are nanoseconds from the start.
public final class JourneyData {
    private JourneyData() {}

    public static Map<String, Object> of(Journey journey) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", journey.id());
        data.put("started", journey.started());
        data.put("method", journey.method());
        data.put("path", journey.path());
        data.put("status", journey.status());
        data.put("bytes", journey.size());
        data.put("duration", journey.duration());
        data.put("steps", steps(journey));
        data.put("left", journey.left());
        return data;
    }

    private static List<Map<String, Object>> steps(Journey journey) {
        return journey.steps().stream().map(JourneyData::step).toList();
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        data.put("name", step.name());
        data.put("depth", step.depth());
        data.put("start", step.start());
        data.put("duration", step.duration());
        data.put("details", step.details());
        return data;
    }
}

package dev.musette.web;

import dev.musette.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An exception and its causes for the debug page: their messages, and their frames with the source around them
/// where it is the project's.
final class ThrownReport {
    private static final int MOST_CAUSES = 10;
    private static final int MOST_FRAMES = 120;

    private ThrownReport() {}

    static Map<String, Object> of(Throwable thrown) {
        Set<Throwable> chain = new LinkedHashSet<>();
        for (Throwable next = thrown; next != null && chain.size() < MOST_CAUSES; next = next.getCause()) {
            if (!chain.add(next)) {
                break;
            }
        }
        List<Map<String, Object>> causes = new ArrayList<>();
        SourceCode sources = new SourceCode();
        chain.forEach(one -> causes.add(one(one, sources)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("type", thrown.getClass().getName());
        report.put("message", message(thrown));
        report.put("chain", causes);
        return report;
    }

    private static Map<String, Object> one(Throwable thrown, SourceCode sources) {
        List<Map<String, Object>> frames = new ArrayList<>();
        int ours = 0;
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (frames.size() == MOST_FRAMES) {
                break;
            }
            List<Map<String, Object>> source = sources.around(element);
            ours += source.isEmpty() ? 0 : 1;
            frames.add(frame(element, source, ours == 1));
        }
        return Map.of(
                "type",
                thrown.getClass().getName(),
                "message",
                message(thrown),
                "frames",
                frames,
                "library_frames",
                frames.size() - ours);
    }

    /// @param open whether its source is shown at once: that of the innermost frame in the project
    private static Map<String, Object> frame(
            StackTraceElement element, List<Map<String, Object>> source, boolean open) {
        return Map.of(
                "class",
                element.getClassName(),
                "method",
                element.getMethodName(),
                "file",
                element.getFileName() == null ? "" : element.getFileName(),
                "line",
                element.getLineNumber() < 0 ? "" : element.getLineNumber(),
                "source",
                source,
                "open",
                open);
    }

    /// The message; of a template's failure without the place, which the page shows by itself, and with the
    /// cause's message.
    private static String message(Throwable thrown) {
        if (thrown instanceof TemplateException inTemplate) {
            @Nullable Throwable cause = inTemplate.getCause();
            String why = cause == null || cause instanceof TemplateException ? "" : " " + message(cause);
            return Secrets.cut(inTemplate.summary() + why);
        }
        @Nullable String message = thrown.getMessage();
        return message == null ? "" : Secrets.cut(message);
    }
}

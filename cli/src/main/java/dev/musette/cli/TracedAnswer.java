package dev.musette.cli;

import dev.musette.web.Journey;
import dev.musette.web.JourneyData;
import dev.musette.web.JourneyLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a request: the site's journey between what the client saw before and after it.
///
/// @param address the root of the server that answered
record TracedAnswer(TracedRequest request, String address, RoundTrip.Times times, Journey journey) {

    /// Nanoseconds from before the client connected until the connection ended.
    long duration() {
        return times.end() - times.start();
    }

    List<JourneyLine> lines() {
        long arrived = Math.max(0, journey.origin() - times.sent());
        long shift = journey.origin() - times.start();
        List<JourneyLine> lines = new ArrayList<>();
        lines.add(JourneyLine.of(
                "browser",
                0,
                times.sent() - times.start(),
                "connects, sends %s %s for the host %s".formatted(request.method(), request.target(), request.host())));
        lines.add(proxy("in production nginx stands here: it ends TLS, serves static files, and passes the rest on"));
        lines.add(JourneyLine.of(
                "engine", times.sent() - times.start(), arrived, "Jetty reads the head and makes a request of it"));
        for (JourneyLine line : JourneyLine.of(journey)) {
            lines.add(line.later(shift));
        }
        lines.add(proxy("nginx would pass the answer on, compressed perhaps"));
        lines.add(JourneyLine.of(
                "browser",
                times.first() - times.start(),
                times.end() - times.first(),
                "receives %d bytes, the head included".formatted(times.bytes())));
        return lines;
    }

    private static JourneyLine proxy(String text) {
        return JourneyLine.of("proxy", JourneyLine.UNKNOWN, JourneyLine.UNKNOWN, "(none here; " + text + ")");
    }

    /// The shape that docs/ref/commands.md tells; times are nanoseconds from before the client connected.
    Map<String, Object> data() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("sent", times.sent() - times.start());
        client.put("site_began", journey.origin() - times.start());
        client.put("first_byte", times.first() - times.start());
        client.put("end", duration());
        client.put("bytes", times.bytes());
        client.put("status_line", times.firstLine());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("engine", "jetty");
        data.put("address", address);
        data.put("host", request.host());
        data.put("client", client);
        data.put("journey", JourneyData.of(journey));
        return data;
    }
}

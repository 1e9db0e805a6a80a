package dev.musette.base.l10n;

import dev.musette.base.Digits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the hours of a zone are called: `CET`, `CEST`, `+0545`. The names are those of the IANA time zone database, as
/// Python knows them; the JDK has names of its own.
final class ZoneNames {
    private static final Map<String, Map<ZoneOffset, String>> BY_ZONE = load();

    private ZoneNames() {}

    /// The name of a zone while it has an offset. One that is an offset alone is `UTC`, `UTC+05:30`.
    static String of(ZoneId zone, ZoneOffset offset) {
        if (zone instanceof ZoneOffset) {
            StringBuilder name = new StringBuilder("UTC");
            return offset.getTotalSeconds() == 0
                    ? "UTC"
                    : offset(offset, ":", name).toString();
        }
        String name = BY_ZONE.getOrDefault(zone.getId(), Map.of()).get(offset);
        if (name != null) {
            return name;
        }
        StringBuilder digits = offset(offset, "", new StringBuilder(5));
        boolean whole = offset.getTotalSeconds() % 3600 == 0;
        return whole ? digits.substring(0, 3) : digits.toString();
    }

    /// Appends `+0530`.
    static StringBuilder offset(ZoneOffset offset, String separator, StringBuilder out) {
        int seconds = Math.abs(offset.getTotalSeconds());
        out.append(offset.getTotalSeconds() < 0 ? '-' : '+');
        Digits.append(seconds / 3600, 2, out).append(separator);
        return Digits.append(seconds / 60 % 60, 2, out);
    }

    private static Map<String, Map<ZoneOffset, String>> load() {
        Map<String, Map<ZoneOffset, String>> zones = new HashMap<>();
        InputStream file = ZoneNames.class.getResourceAsStream("/META-INF/musette/l10n/zones.txt");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file, "zones.txt"), StandardCharsets.UTF_8))) {
            Map<ZoneOffset, String> names = Map.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    for (String zone : line.strip().split(" ", -1)) {
                        zones.put(zone, names);
                    }
                } else {
                    names = new HashMap<>();
                    for (String pair : line.split(" ", -1)) {
                        int equals = pair.indexOf('=');
                        names.put(ZoneOffset.of(pair.substring(equals + 1)), pair.substring(0, equals));
                    }
                }
            }
            return Map.copyOf(zones);
        } catch (IOException e) {
            throw new UncheckedIOException("The names of time zones cannot be read.", e);
        }
    }
}

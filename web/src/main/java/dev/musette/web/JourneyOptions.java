package dev.musette.web;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.core.Settings;

/// How the journeys of requests are kept and shown in debug: `options(JourneyOptions.DEFAULTS.withRemote(true))`.
///
/// @param kept the most journeys that are kept, 1 to 1000
/// @param remote whether other machines may see them too, as where the site runs in a container
public record JourneyOptions(int kept, boolean remote) {
    /// The last 50, for this machine only.
    public static final JourneyOptions DEFAULTS = new JourneyOptions(50, false);

    public JourneyOptions {
        if (kept < 1 || kept > 1000) {
            throw new ImproperlyConfigured(
                    "JourneyOptions keeps %d journeys. Expected a number from 1 to 1000.".formatted(kept));
        }
    }

    public JourneyOptions withKept(int kept) {
        return new JourneyOptions(kept, remote);
    }

    public JourneyOptions withRemote(boolean remote) {
        return new JourneyOptions(kept, remote);
    }

    static JourneyOptions of(Settings settings) {
        return settings.options(JourneyOptions.class, () -> DEFAULTS);
    }
}

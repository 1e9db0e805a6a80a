package guestbook;

import dev.musette.core.Settings;
import java.nio.file.Path;
import java.util.List;

/// The settings of a site whose templates know the guestbook's tags without a load.
public final class BuiltinSettings extends Settings {
    private BuiltinSettings(Settings original, Path templates) {
        super(original);
        templateDirs = List.of(templates);
        templateBuiltins = List.of(GuestbookTags.LIBRARY);
    }

    public static Settings of(Settings original, Path templates) {
        return new BuiltinSettings(original, templates);
    }
}

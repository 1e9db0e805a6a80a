package dev.musette.forms;

import dev.musette.base.Context;
import dev.musette.template.TemplateEngine;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// What forms take from the site that they are in. Where nobody set any, times are in UTC and forms are
/// written with the templates of this room.
///
/// @param timeZone the zone that people mean when they enter a time without one
/// @param templates the engine for forms that are written outside a page; one that finds
///     [FormTemplates#LOADER]
public record FormSettings(ZoneId timeZone, Supplier<TemplateEngine> templates) {
    /// Where a site puts its own.
    public static final Context.Key<FormSettings> KEY = Context.key("form settings");

    private static final FormSettings ALONE = new FormSettings(ZoneOffset.UTC, FormTemplates::own);

    /// Those of the work at hand.
    public static FormSettings current() {
        Context context = Context.find();
        FormSettings found = context == null ? null : context.find(KEY);
        return found == null ? ALONE : found;
    }
}

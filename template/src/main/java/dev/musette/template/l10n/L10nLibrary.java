package dev.musette.template.l10n;

import dev.musette.template.Builtins;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import dev.musette.template.SwitchNode;
import dev.musette.template.TimeInZone;
import java.util.Map;

/// The tag `localize`, and filters of the same purpose for single values.
public final class L10nLibrary implements Builtins {
    /// Called by the service loader.
    public L10nLibrary() {}

    @Override
    public Map<String, Library> libraries() {
        Library library = new Library()
                .tag("localize", SwitchNode.tag(true, Context::localized))
                .filter(
                        "localize",
                        FilterDefinition.of(
                                Arity.NONE,
                                (value, _, context) ->
                                        PythonText.str(context.localizer().localize(TimeInZone.unwrap(value)))))
                .filter(
                        "unlocalize",
                        FilterDefinition.of(
                                Arity.NONE,
                                (value, _, context) ->
                                        PythonText.str(context.localizer().unlocalized(TimeInZone.unwrap(value)))));
        return Map.of("l10n", library);
    }
}

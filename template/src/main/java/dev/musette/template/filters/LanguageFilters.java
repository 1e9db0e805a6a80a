package dev.musette.template.filters;

import dev.musette.template.Builtins;
import dev.musette.template.Library;

/// The list of the language's own filters.
public final class LanguageFilters implements Builtins {
    /// Called by the service loader.
    public LanguageFilters() {}

    @Override
    public void register(Library library) {
        DateFilters.register(library);
        EscapeFilters.register(library);
        ListFilters.register(library);
        LogicFilters.register(library);
        NumberFilters.register(library);
        TextFilters.register(library);
        LayoutFilters.register(library);
        TruncateFilters.register(library);
        UrlFilters.register(library);
    }
}

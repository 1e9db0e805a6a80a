package dev.musette.template.i18n;

import dev.musette.template.Builtins;
import dev.musette.template.Library;
import java.util.Map;

/// What `{% load i18n %}` makes known.
public final class I18nLibrary implements Builtins {
    /// Called by the service loader.
    public I18nLibrary() {}

    @Override
    public Map<String, Library> libraries() {
        Library library = new Library()
                .tag("translate", TranslateTag::compile)
                .tag("trans", TranslateTag::compile)
                .tag("blocktranslate", BlockTranslateTag::compile)
                .tag("blocktrans", BlockTranslateTag::compile)
                .tag("language", LanguageTag::compile);
        LanguageNames.register(library);
        return Map.of("i18n", library);
    }
}

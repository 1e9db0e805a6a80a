package dev.musette.template.i18n;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.LanguageInfo;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Pair;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `get_language_info` and its like: what languages are called.
final class LanguageNames {
    private LanguageNames() {}

    static void register(Library library) {
        VariableTag.register(
                library, "get_current_language", context -> context.language().code());
        VariableTag.register(
                library,
                "get_current_language_bidi",
                context -> context.language().isRightToLeft());
        VariableTag.register(library, "get_available_languages", LanguageNames::available);
        VariableTag.register(library, "get_language_info", LanguageNames::describe);
        VariableTag.register(library, "get_language_info_list", LanguageNames::describeAll);
        library.filter("language_name", code -> info(code).name())
                .filter("language_name_local", code -> info(code).localName())
                .filter("language_bidi", code -> info(code).isRightToLeft())
                .filter(
                        "language_name_translated",
                        FilterDefinition.of(Arity.NONE, (code, _, context) -> translated(info(code), context)));
    }

    private static LanguageInfo info(@Nullable Object code) {
        String text = PythonText.str(code);
        LanguageInfo info = Language.of(text).info();
        if (info == null) {
            throw new TemplateError("No language has the code '%s', or the first part of it.".formatted(text));
        }
        return info;
    }

    private static String translated(LanguageInfo info, Context context) {
        return context.translate(null, info.name());
    }

    private static List<Pair> available(Context context) {
        return context.engine().options().languages().stream()
                .map(language -> new Pair(language.code(), context.translate(null, language.name())))
                .toList();
    }

    private static Map<String, Object> describe(@Nullable Object code, Context context) {
        LanguageInfo info = info(code);
        return Map.of(
                "bidi", info.isRightToLeft(),
                "code", info.code(),
                "name", info.name(),
                "name_local", info.localName(),
                "name_translated", translated(info, context));
    }

    /// Describes codes, or pairs that begin with one as those of `get_available_languages`.
    private static List<Map<String, Object>> describeAll(@Nullable Object languages, Context context) {
        List<Map<String, Object>> all = new ArrayList<>();
        Iterable<?> items = PythonValues.iterable(languages);
        if (items == null) {
            throw new TemplateError("'get_language_info_list' needs a list of languages.");
        }
        for (Object item : items) {
            Object code = item instanceof List<?> pair && !pair.isEmpty() ? pair.getFirst() : item;
            all.add(describe(code, context));
        }
        return all;
    }
}

package dev.musette.base.l10n;

import dev.musette.base.Context;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// A language that pages are written in, by the code that Django gives it: `en-us`, `de`, `pt-br`, `zh-hans`. There is
/// one object for each code; threads share it.
///
/// ```java
/// Language.of("pt-br").code();                                          // pt-br
/// Language.of("pt-br").formats().text("SHORT_DATE_FORMAT");             // d/m/Y
/// Language.activate(Context.current(), Language.of("de"));              // for this request
/// ```
public final class Language {
    private static final ConcurrentMap<String, Language> ALL = new ConcurrentHashMap<>();
    private static final Context.Key<Language> KEY = Context.key("language");

    /// Codes come from settings, URLs and headers: no more of them are kept than there are languages.
    private static final int MOST = 1000;

    /// The language of what is written in the code.
    public static final Language ENGLISH = of("en-us");

    private final String code;
    private volatile @Nullable Facts facts;

    private record Facts(Formats formats, Words words) {}

    private Language(String code) {
        this.code = code;
    }

    /// Returns the language of a code; `pt_BR` is `pt-br`.
    public static Language of(String code) {
        String name = code.replace('_', '-').toLowerCase(Locale.ROOT);
        Language known = ALL.get(name);
        if (known == null) {
            known = new Language(name);
            if (ALL.size() < MOST) {
                Language other = ALL.putIfAbsent(name, known);
                known = other == null ? known : other;
            }
        }
        return known;
    }

    /// Returns the language that was chosen for the work at hand, or null if none was.
    public static @Nullable Language find() {
        Context context = Context.find();
        return context == null ? null : context.find(KEY);
    }

    /// Chooses the language of a request, a command or a task.
    public static void activate(Context context, @Nullable Language language) {
        context.set(KEY, language);
    }

    /// The languages that Django knows, by their codes: what a site speaks that names none.
    public static List<Language> all() {
        return LanguageInfo.all().stream().map(info -> of(info.code())).toList();
    }

    /// What the language is called: `de-at`, which has no name of its own, is German. Null where nothing is known of
    /// it.
    public @Nullable LanguageInfo info() {
        return LanguageInfo.find(code);
    }

    /// The English name, `Brazilian Portuguese`, or the code where nothing is known of the language.
    public String name() {
        LanguageInfo info = info();
        return info == null ? code : info.name();
    }

    /// The name in the language itself, `Português Brasileiro`, or the code where nothing is known of the language.
    public String localName() {
        LanguageInfo info = info();
        return info == null ? code : info.localName();
    }

    /// Whether pages in it are written from right to left.
    public boolean isRightToLeft() {
        LanguageInfo info = info();
        return info != null && info.isRightToLeft();
    }

    /// The code, in lower case and with hyphens.
    public String code() {
        return code;
    }

    /// Its formats of dates and numbers. They are read when they are first asked for.
    public Formats formats() {
        return facts().formats;
    }

    /// The framework's own words in it.
    public Words words() {
        return facts().words;
    }

    private Facts facts() {
        Facts known = facts;
        if (known == null) {
            LanguageFile file = LanguageFile.of(code);
            known = new Facts(new Formats(file), Words.of(file));
            facts = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Language language && language.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}

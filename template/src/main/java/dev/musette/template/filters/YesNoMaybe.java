package dev.musette.template.filters;

import dev.musette.template.Context;
import java.util.Map;

/// The words of `yesno` in the language of the page: the catalogue's, else those of the table, else English.
final class YesNoMaybe {
    private static final String ENGLISH = "yes,no,maybe";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("ar", "نعم,لا,ربما"),
            Map.entry("cs", "ano,ne,možná"),
            Map.entry("da", "ja,nej,måske"),
            Map.entry("de", "Ja,Nein,Vielleicht"),
            Map.entry("es", "sí,no,quizás"),
            Map.entry("fi", "kyllä,ei,ehkä"),
            Map.entry("fr", "oui,non,peut-être"),
            Map.entry("hu", "igen,nem,talán"),
            Map.entry("it", "sì,no,forse"),
            Map.entry("ja", "はい,いいえ,たぶん"),
            Map.entry("ko", "예,아니오,아마"),
            Map.entry("nb", "ja,nei,kanskje"),
            Map.entry("nl", "ja,nee,misschien"),
            Map.entry("pl", "tak,nie,może"),
            Map.entry("pt", "sim,não,talvez"),
            Map.entry("ru", "да,нет,может быть"),
            Map.entry("sv", "ja,nej,kanske"),
            Map.entry("tr", "evet,hayır,belki"),
            Map.entry("uk", "так,ні,можливо"));

    private YesNoMaybe() {}

    static String in(Context context) {
        String translated = context.translate(null, ENGLISH);
        if (!translated.equals(ENGLISH)) {
            return translated;
        }
        String code = context.language().code();
        int hyphen = code.indexOf('-');
        return BY_CODE.getOrDefault(hyphen < 0 ? code : code.substring(0, hyphen), ENGLISH);
    }
}

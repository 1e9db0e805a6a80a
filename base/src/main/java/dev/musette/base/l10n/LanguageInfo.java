package dev.musette.base.l10n;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a language is called.
///
/// @param code the code, as Django writes it: `pt-br`
/// @param name the English name: `Brazilian Portuguese`
/// @param localName the name in the language itself, as in the middle of a sentence: `Português Brasileiro`
/// @param isRightToLeft whether it is written from right to left
public record LanguageInfo(String code, String name, String localName, boolean isRightToLeft) {
    private static final String RIGHT_TO_LEFT = "right to left";

    /// The languages that Django's `LANGUAGES` lists, in its order: code, English name, local name, direction.
    private static final String TABLE = """
            af|Afrikaans|Afrikaans
            ar|Arabic|العربيّة|right to left
            ar-dz|Algerian Arabic|العربية الجزائرية|right to left
            ast|Asturian|asturianu
            az|Azerbaijani|Azərbaycanca
            bg|Bulgarian|български
            be|Belarusian|беларуская
            bn|Bengali|বাংলা
            br|Breton|brezhoneg
            bs|Bosnian|bosanski
            ca|Catalan|català
            ckb|Central Kurdish (Sorani)|کوردی|right to left
            cs|Czech|česky
            cy|Welsh|Cymraeg
            da|Danish|dansk
            de|German|Deutsch
            dsb|Lower Sorbian|dolnoserbski
            el|Greek|Ελληνικά
            en|English|English
            en-au|Australian English|Australian English
            en-gb|British English|British English
            eo|Esperanto|Esperanto
            es|Spanish|español
            es-ar|Argentinian Spanish|español de Argentina
            es-co|Colombian Spanish|español de Colombia
            es-mx|Mexican Spanish|español de Mexico
            es-ni|Nicaraguan Spanish|español de Nicaragua
            es-ve|Venezuelan Spanish|español de Venezuela
            et|Estonian|eesti
            eu|Basque|Basque
            fa|Persian|فارسی|right to left
            fi|Finnish|suomi
            fr|French|français
            fy|Frisian|frysk
            ga|Irish|Gaeilge
            gd|Scottish Gaelic|Gàidhlig
            gl|Galician|galego
            he|Hebrew|עברית|right to left
            hi|Hindi|हिंदी
            hr|Croatian|Hrvatski
            hsb|Upper Sorbian|hornjoserbsce
            hu|Hungarian|Magyar
            hy|Armenian|հայերեն
            ia|Interlingua|Interlingua
            id|Indonesian|Bahasa Indonesia
            ig|Igbo|Asụsụ Ìgbò
            io|Ido|ido
            is|Icelandic|Íslenska
            it|Italian|italiano
            ja|Japanese|日本語
            ka|Georgian|ქართული
            kab|Kabyle|taqbaylit
            kk|Kazakh|Қазақ
            km|Khmer|Khmer
            kn|Kannada|Kannada
            ko|Korean|한국어
            ky|Kyrgyz|Кыргызча
            lb|Luxembourgish|Lëtzebuergesch
            lt|Lithuanian|Lietuviškai
            lv|Latvian|latviešu
            mk|Macedonian|македонски
            ml|Malayalam|മലയാളം
            mn|Mongolian|Mongolian
            mr|Marathi|मराठी
            ms|Malay|Bahasa Melayu
            my|Burmese|မြန်မာဘာသာ
            nb|Norwegian Bokmål|norsk (bokmål)
            ne|Nepali|नेपाली
            nl|Dutch|Nederlands
            nn|Norwegian Nynorsk|norsk (nynorsk)
            os|Ossetic|Ирон
            pa|Punjabi|Punjabi
            pl|Polish|polski
            pt|Portuguese|Português
            pt-br|Brazilian Portuguese|Português Brasileiro
            ro|Romanian|Română
            ru|Russian|Русский
            sk|Slovak|slovensky
            sl|Slovenian|Slovenščina
            sq|Albanian|shqip
            sr|Serbian|српски
            sr-latn|Serbian Latin|srpski (latinica)
            sv|Swedish|svenska
            sw|Swahili|Kiswahili
            ta|Tamil|தமிழ்
            te|Telugu|తెలుగు
            tg|Tajik|тоҷикӣ
            th|Thai|ภาษาไทย
            tk|Turkmen|Türkmençe
            tr|Turkish|Türkçe
            tt|Tatar|Татарча
            udm|Udmurt|Удмурт
            ug|Uyghur|ئۇيغۇرچە|right to left
            uk|Ukrainian|Українська
            ur|Urdu|اردو|right to left
            uz|Uzbek|oʻzbek tili
            vi|Vietnamese|Tiếng Việt
            zh-hans|Simplified Chinese|简体中文
            zh-hant|Traditional Chinese|繁體中文
            """;

    /// Codes that stand for another language of the table.
    private static final Map<String, String> SAME = Map.of(
            "zh-cn", "zh-hans",
            "zh-my", "zh-hans",
            "zh-sg", "zh-hans",
            "zh-hk", "zh-hant",
            "zh-mo", "zh-hant",
            "zh-tw", "zh-hant");

    private static final SequencedMap<String, LanguageInfo> BY_CODE = read();

    private static SequencedMap<String, LanguageInfo> read() {
        SequencedMap<String, LanguageInfo> all = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            List<String> cells = List.of(line.split("\\|", -1));
            boolean isRightToLeft = cells.getLast().equals(RIGHT_TO_LEFT);
            all.put(cells.get(0), new LanguageInfo(cells.get(0), cells.get(1), cells.get(2), isRightToLeft));
        });
        return all;
    }

    /// What stands in the table, in its order.
    static List<LanguageInfo> all() {
        return List.copyOf(BY_CODE.values());
    }

    /// What is known of the code: of itself, else of the wider language that it begins with, else nothing.
    static @Nullable LanguageInfo find(String code) {
        LanguageInfo info = BY_CODE.get(SAME.getOrDefault(code, code));
        if (info == null && code.equals("no")) {
            return new LanguageInfo("no", "Norwegian", "norsk", false); // known, but nobody's own setting
        }
        int hyphen = code.indexOf('-');
        return info == null && hyphen > 0 ? find(code.substring(0, hyphen)) : info;
    }
}

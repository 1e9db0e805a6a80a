package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageNamesTest {
    @Test
    void aLanguageKnowsWhatItIsCalled() {
        assertThat(Language.of("pt_BR").info())
                .isEqualTo(new LanguageInfo("pt-br", "Brazilian Portuguese", "Português Brasileiro", false));
        assertThat(Language.of("ckb").info())
                .isEqualTo(new LanguageInfo("ckb", "Central Kurdish (Sorani)", "کوردی", true));
        assertThat(Language.of("fr").name()).isEqualTo("French");
        assertThat(Language.of("fr").localName()).isEqualTo("français");
        assertThat(Language.of("no").name()).isEqualTo("Norwegian");
    }

    @Test
    void whereItHasNoNameItsWiderLanguageHas() {
        assertThat(Language.of("de-at").name()).isEqualTo("German");
        assertThat(Language.of("ar-eg").isRightToLeft()).isTrue();
        assertThat(Language.of("zh-tw").info()).isEqualTo(Language.of("zh-hant").info());
        assertThat(Language.of("zh-sg").name()).isEqualTo("Simplified Chinese");
    }

    @Test
    void ofAnUnknownOneTheCodeIsKnown() {
        Language unknown = Language.of("xx-yy");
        assertThat(unknown.info()).isNull();
        assertThat(unknown.name()).isEqualTo("xx-yy");
        assertThat(unknown.localName()).isEqualTo("xx-yy");
        assertThat(unknown.isRightToLeft()).isFalse();
    }

    @Test
    void allHaveACodeAndTwoNames() {
        List<Language> all = Language.all();
        assertThat(all).hasSize(LanguageInfo.all().size()).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(language -> {
            assertThat(language.info()).isNotNull();
            assertThat(language.name()).isNotBlank().doesNotContain("|");
            assertThat(language.localName()).isNotBlank().doesNotContain("|");
        });
        assertThat(all.stream().filter(Language::isRightToLeft).map(Language::code))
                .containsExactly("ar", "ar-dz", "ckb", "fa", "he", "ug", "ur");
    }
}

package dev.musette.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Forms in pages.
class FormTemplatesTest {
    static final class NoteForm extends Form {
        final BoundField<String> title = field("title", CharField.create());
        final BoundField<String> colour = field(
                "colour",
                ChoiceField.create(Choices.of("r", "Red", "g", "Green")).widget(RadioSelect.create()));
        final BoundField<String> token = field("token", CharField.create().widget(HiddenInput.create()));

        NoteForm(FormData data) {
            super(data);
        }
    }

    private static final EngineOptions SITE =
            EngineOptions.defaults().templates(Map.of("django/forms/p.html", "<my>{{ fields|length }}</my>"));

    private static String page(EngineOptions options, String source, FormData data) {
        return new TemplateEngine(options).compile(source).render(Map.of("form", new NoteForm(data)));
    }

    private static String page(String source) {
        return page(EngineOptions.defaults().loader(FormTemplates.LOADER), source, FormData.NONE);
    }

    @Test
    void aPageReadsAFormInSnakeCase() {
        assertThat(page("{{ form.title }}")).isEqualTo("<input type=\"text\" name=\"title\" required id=\"id_title\">");
        assertThat(page("{{ form.title.label_tag }}")).isEqualTo("<label for=\"id_title\">Title:</label>");
        assertThat(page("{% for field in form.visible_fields %}{{ field.html_name }} {% endfor %}"))
                .isEqualTo("title colour ");
        assertThat(page("{% for field in form.hidden_fields %}{{ field }}{% endfor %}"))
                .isEqualTo("<input type=\"hidden\" name=\"token\" id=\"id_token\">");
        assertThat(
                        page(
                                "{% for radio in form.colour %}{{ radio.choice_label }}{% if radio.data %}!{% endif %},{% endfor %}"))
                .isEqualTo("Red,Green,");
        assertThat(page("{% for field in form %}{{ field.name }},{% endfor %}{{ form.is_bound }}"))
                .isEqualTo("title,colour,token,False");
    }

    @Test
    void errorsAreReadOneByOne() {
        EngineOptions options = EngineOptions.defaults().loader(FormTemplates.LOADER);
        assertThat(page(
                        options,
                        "{% if form.errors %}{% for e in form.title.errors %}{{ e }}{% endfor %}{% endif %}"
                                + "{{ form.errors.colour.0 }}{% if form.non_field_errors %}none{% endif %}",
                        FormData.of(QueryData.parse("colour=x"))))
                .isEqualTo("Please fill this in.“x” cannot be chosen here.");
    }

    @Test
    void aSiteReplacesTemplates() {
        assertThat(page(SITE.loader(FormTemplates.LOADER), "{{ form.as_p }}", FormData.NONE))
                .isEqualTo("<my>2</my>");
    }

    @Test
    void anEngineThatKnowsNoFormsWritesThemAllTheSame() {
        assertThat(page(EngineOptions.defaults(), "{{ form.title }}", FormData.NONE))
                .isEqualTo("<input type=\"text\" name=\"title\" required id=\"id_title\">");
    }

    @Test
    void whatPeopleSentIsEscapedWhateverThePageDoes() {
        assertThat(page(
                        EngineOptions.defaults().loader(FormTemplates.LOADER),
                        "{% autoescape off %}{{ form.title }}{% endautoescape %}",
                        FormData.of(QueryData.parse("title=%22%3E%3Cscript%3E"))))
                .contains("value=\"&quot;&gt;&lt;script&gt;\"");
        assertThat(page(
                        EngineOptions.defaults().loader(FormTemplates.LOADER),
                        "{{ form.colour.errors.as_text }}{{ form.colour.errors.as_ul }}{{ form.errors }}{{ form.as_p }}",
                        FormData.of(QueryData.parse("title=a&colour=%3Cscript%3E"))))
                .contains("* “&lt;script&gt;” cannot be chosen here.")
                .doesNotContain("<script>");
    }

    @Test
    void aPageKeepsItsVariablesToItself() {
        EngineOptions site = EngineOptions.defaults()
                .templates(Map.of("django/forms/widgets/text.html", "[{{ secret }}]"))
                .loader(FormTemplates.LOADER);
        assertThat(new TemplateEngine(site)
                        .compile("{{ form.title }}")
                        .render(Map.of("form", new NoteForm(FormData.NONE), "secret", "s")))
                .isEqualTo("[]");
    }
}

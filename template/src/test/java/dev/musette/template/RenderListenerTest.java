package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderListenerTest {
    private final List<String> heard = new ArrayList<>();

    private final TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
            .templates(Map.of(
                    "base.html", "<{% block body %}{% endblock %}>",
                    "page.html", "{% extends 'base.html' %}{% block body %}{% include 'part.html' %}{% endblock %}",
                    "part.html", "part",
                    "broken.html", "{% include 'nowhere.html' %}")));

    private void hear(Template template, RenderListener.Role role, Runnable render) {
        heard.add("+ " + role + " " + template.name());
        render.run();
        heard.add("- " + template.name());
    }

    @Test
    void itStandsAroundPagesParentsAndParts() {
        engine.listen(this::hear);
        assertThat(engine.template("page.html").render(Map.of())).isEqualTo("<part>");
        assertThat(heard)
                .containsExactly(
                        "+ PAGE page.html",
                        "+ PARENT base.html",
                        "+ INCLUDE part.html",
                        "- part.html",
                        "- base.html",
                        "- page.html");
    }

    @Test
    void itHearsOfBytesToo() {
        engine.listen(this::hear);
        assertThat(engine.template("part.html").renderUtf8(Map.of())).isEqualTo(new byte[] {'p', 'a', 'r', 't'});
        assertThat(heard).containsExactly("+ PAGE part.html", "- part.html");
    }

    @Test
    void whatATemplateThrowsPassesThroughIt() {
        engine.listen(this::hear);
        assertThatThrownBy(() -> engine.template("broken.html").render(Map.of()))
                .isInstanceOf(TemplateDoesNotExist.class);
        assertThat(heard).containsExactly("+ PAGE broken.html");
    }

    @Test
    void withoutOneNothingIsTold() {
        engine.template("page.html").render(Map.of());
        assertThat(heard).isEmpty();
    }
}

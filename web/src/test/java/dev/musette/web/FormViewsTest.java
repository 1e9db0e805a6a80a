package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.forms.BoundField;
import dev.musette.forms.CharField;
import dev.musette.forms.Form;
import dev.musette.forms.models.ModelForm;
import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import notes.Note;
import notes.Note_;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views that show forms and do something with them.
class FormViewsTest {
    static final class GreetingForm extends Form {
        final BoundField<String> name = field("name", CharField.create());

        GreetingForm(FormData data) {
            super(data);
        }
    }

    static final class Greeting extends FormView<GreetingForm> {
        Greeting() {
            super("greeting.html", GreetingForm::new);
        }

        @Override
        protected Response formValid(Request request, ResolverMatch match, GreetingForm form) {
            return Response.text("Hello " + form.name.cleaned());
        }
    }

    static final class NoteForm extends ModelForm<Note> {
        NoteForm(FormData data) {
            this(data, null);
        }

        NoteForm(FormData data, @Nullable Note note) {
            super(Note_.META, data, note);
        }

        @Override
        protected Meta meta() {
            return Meta.fields("title", "slug");
        }
    }

    static final class NoteCreate extends CreateView<Note, NoteForm> {
        NoteCreate() {
            super(Note_.META, NoteForm::new);
        }

        @Override
        protected String successUrl(Request request, ResolverMatch match, Note saved) {
            return "/notes/" + saved.id + "/";
        }
    }

    static final class NoteUpdate extends UpdateView<Note, NoteForm> {
        NoteUpdate() {
            super(Note.objects, NoteForm::new);
        }

        @Override
        protected String successUrl(Request request, ResolverMatch match, Note saved) {
            return "/";
        }
    }

    static final class Lost extends CreateView<Note, NoteForm> {
        Lost() {
            super(Note_.META, NoteForm::new);
        }
    }

    @TempDir
    Path templates;

    private WebSite site() throws IOException {
        Files.createDirectories(templates.resolve("notes"));
        Files.writeString(templates.resolve("greeting.html"), "{{ form.name }}{{ form.name.errors.0 }}");
        Files.writeString(
                templates.resolve("notes/note_form.html"),
                "{% if object %}{{ object }}{% else %}new{% endif %}:{% for field in form %}{{ field.value|default_if_none:'' }}{{ field.errors.0 }},{% endfor %}");
        return new WebSite(new Config(
                                path("hello/", new Greeting()),
                                path("new/", new NoteCreate()),
                                path("lost/", new Lost()),
                                path("<int:pk>/edit/", new NoteUpdate()))
                        .withTemplates(templates))
                .withNotes("Swing");
    }

    private static Response post(WebSite site, String target, String body) throws IOException {
        return site.send(Request.builder("POST", target)
                .header("Host", "testserver")
                .body("application/x-www-form-urlencoded", body));
    }

    @Test
    void aFormIsShownAndAnswered() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/hello/")).isEqualTo("<input type=\"text\" name=\"name\" required id=\"id_name\">");
            assertThat(post(site, "/hello/", "name=Django").contentText()).isEqualTo("Hello Django");
            assertThat(post(site, "/hello/", "name=").contentText())
                    .isEqualTo("<input type=\"text\" name=\"name\" required aria-invalid=\"true\""
                            + " aria-describedby=\"id_name_error\" id=\"id_name\">Please fill this in.");
        }
    }

    @Test
    void aRowIsMade() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/new/")).isEqualTo("new:,,");
            assertThat(post(site, "/new/", "title=Nuages").contentText()).isEqualTo("new:Nuages,Please fill this in.,");
            Response made = post(site, "/new/", "title=Nuages&slug=nuages");
            assertThat(made.status()).isEqualTo(302);
            assertThat(made.headers().get("Location")).isEqualTo("/notes/2/");
            site.application().run(() -> assertThat(Note.objects.get(2L).title).isEqualTo("Nuages"));
        }
    }

    @Test
    void aRowIsChanged() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/1/edit/")).isEqualTo("Swing:Swing,swing,");
            assertThat(post(site, "/1/edit/", "title=Bop&slug=bop").status()).isEqualTo(302);
            site.application().run(() -> assertThat(Note.objects.get(1L).title).isEqualTo("Bop"));
            assertThat(site.get("/9/edit/").status()).isEqualTo(404);
        }
    }

    @Test
    void aViewThatKnowsNoPageToGoToSaysSo() throws IOException {
        try (WebSite site = site()) {
            assertThat(post(site, "/lost/", "title=a&slug=a").status()).isEqualTo(500);
        }
    }
}

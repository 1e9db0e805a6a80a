package dev.musette.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.validation.ValidationError;
import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Forms that declare their fields.
class FormTest {
    static final class ContactForm extends Form {
        final BoundField<String> subject =
                field("subject", CharField.create().maxLength(10).helpText("In <b>short</b>."));
        final BoundField<String> sender = field("sender", EmailField.create().required(false));
        final BoundField<Boolean> copy = field("copy", BooleanField.create().required(false));

        ContactForm(FormData data) {
            this(data, FormOptions.DEFAULTS);
        }

        ContactForm(FormData data, FormOptions options) {
            super(data, options);
        }

        @Override
        protected void clean() {
            if (copy.cleaned() && "".equals(sender.cleanedOrNull())) {
                addError("copy", new ValidationError("To whom?", "no_sender"));
            }
            if ("spam".equals(subject.cleanedOrNull())) {
                throw new ValidationError("No spam <here>.", "spam");
            }
        }
    }

    private static ContactForm form(String query) {
        return new ContactForm(FormData.of(QueryData.parse(query)));
    }

    @Test
    void goodDataComesAsJavaValues() {
        ContactForm form = form("subject=+Jazz+&copy=on&sender=me@example.com");
        assertThat(form.isValid()).isTrue();
        assertThat(form.subject.cleaned()).isEqualTo("Jazz");
        assertThat(form.copy.cleaned()).isTrue();
        assertThat(form.cleanedData()).isEqualTo(Map.of("subject", "Jazz", "sender", "me@example.com", "copy", true));
        assertThat(form.changedData()).containsExactly("subject", "sender", "copy");
    }

    @Test
    void whatIsWrongIsSaidByField() {
        ContactForm form = form("subject=&sender=me&copy=on");
        assertThat(form.isValid()).isFalse();
        assertThat(form.errors().keySet()).containsExactly("subject", "sender");
        assertThat(form.subject.errors()).containsExactly("Please fill this in.");
        assertThat(form.sender.errors()).containsExactly("This must be an email address.");
        assertThat(form.hasError("subject", "required")).isTrue();
        assertThat(form.errors().asJson())
                .isEqualTo("{\"subject\": [{\"message\": \"Please fill this in.\", \"code\": \"required\"}],"
                        + " \"sender\": [{\"message\": \"This must be an email address.\", \"code\": \"invalid\"}]}");
        assertThat(form.errors().asText())
                .isEqualTo("* subject\n  * Please fill this in.\n* sender\n  * This must be an email address.\n");
        assertThatThrownBy(form.subject::cleaned)
                .hasMessage(
                        "The field 'subject' of ContactForm has no cleaned value: it has errors. Ask isValid() first.");
    }

    @Test
    void fieldsAreLookedAtTogether() {
        ContactForm form = form("subject=spam&copy=on");
        assertThat(form.nonFieldErrors()).containsExactly("No spam <here>.");
        assertThat(form.copy.errors()).containsExactly("To whom?");
        assertThat(form.cleanedData().keySet()).containsExactly("subject", "sender");
        assertThat(form.nonFieldErrors())
                .hasToString("<ul class=\"errorlist nonfield\"><li>No spam &lt;here&gt;.</li></ul>");
    }

    @Test
    void aFormThatWasNotSentHasNoErrorsAndNoValues() {
        ContactForm form = new ContactForm(FormData.NONE);
        assertThat(form.isBound()).isFalse();
        assertThat(form.isValid()).isFalse();
        assertThat(form.errors()).isEmpty();
        assertThatThrownBy(form.subject::cleaned)
                .hasMessage("The field 'subject' of ContactForm has no cleaned value: the form is not bound to data."
                        + " Ask isValid() first.");
    }

    @Test
    void aFormThatCouldNotBeLookedAtIsNotGood() {
        Form form = new Form(FormData.of(QueryData.parse("a=1"))) {
            {
                field("a", CharField.create());
            }

            @Override
            protected void clean() {
                throw new IllegalStateException("The price list is away.");
            }
        };
        assertThatThrownBy(form::isValid).hasMessage("The price list is away.");
        assertThatThrownBy(form::isValid).hasMessage("The price list is away.");
        assertThatThrownBy(form::cleanedData).hasMessage("The price list is away.");
    }

    @Test
    void asParagraphs() {
        assertThat(form("subject=%22Jazz%22&sender=x").asP()).hasToString("""
                <p><label for="id_subject">Subject:</label> \
                <input type="text" name="subject" value="&quot;Jazz&quot;" maxlength="10" required \
                aria-describedby="id_subject_helptext" id="id_subject">
                <span class="helptext" id="id_subject_helptext">In <b>short</b>.</span></p>
                <ul class="errorlist" id="id_sender_error"><li>This must be an email address.</li></ul>
                <p><label for="id_sender">Sender:</label> <input type="email" name="sender" value="x" maxlength="320" \
                aria-invalid="true" aria-describedby="id_sender_error" id="id_sender"></p>

                <p><label for="id_copy">Copy:</label> <input type="checkbox" name="copy" id="id_copy"></p>""");
    }

    @Test
    void prefixesAndInitialValues() {
        ContactForm form = new ContactForm(
                FormData.NONE,
                FormOptions.DEFAULTS
                        .prefix("c")
                        .autoId(null)
                        .labelSuffix("")
                        .initial(Map.of("subject", "Hello"))
                        .fieldOrder(List.of("copy")));
        assertThat(form.subject)
                .hasToString("<input type=\"text\" name=\"c-subject\" value=\"Hello\" maxlength=\"10\" required>");
        assertThat(form.fields().stream().map(BoundField::name)).containsExactly("copy", "subject", "sender");
        assertThat(form.subject.labelTag()).hasToString("Subject");
    }

    @Test
    void twoFieldsOfOneNameAreRefused() {
        assertThatThrownBy(() -> new Form(FormData.NONE) {
                    {
                        field("a", CharField.create());
                        field("a", CharField.create());
                    }
                })
                .hasMessageEndingWith(" has two fields 'a'. Rename one of them.");
    }

    @Test
    void anErrorForNoFieldIsRefused() {
        ContactForm form = form("subject=x");
        assertThatThrownBy(() -> form.addError("subjct", new ValidationError("no")))
                .hasMessage("ContactForm has no field 'subjct'. Its fields are: subject, sender, copy.");
    }

    @Test
    void aCheckThatNothingCallsIsRefused() {
        Form form = new Form(FormData.of(QueryData.parse("a=1"))) {
            {
                field("a", CharField.create());
            }

            @SuppressWarnings("UnusedMethod") // that nothing calls it is what the test is about
            @Clean("a")
            String cleanA(String a) {
                return a;
            }
        };
        assertThatThrownBy(form::isValid)
                .hasMessageEndingWith(
                        ".cleanA is marked with @Clean, but nothing calls it. Make the form a class of its own.");
    }

    @Test
    void nullCharactersAreRefused() {
        assertThat(form("subject=a%00b").subject.errors())
                .containsExactly("The null character cannot be part of this.");
    }
}

package dev.musette.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import dev.musette.base.validation.ErrorMessage;
import dev.musette.base.validation.ValidationError;
import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import dev.musette.http.UploadedFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the recorded cases do not say of fields: our own words, Java's types, limits.
class FieldsTest {
    private static String refused(FormField<?> field, Object raw) {
        try {
            return "taken: " + field.clean(raw);
        } catch (ValidationError error) {
            ErrorMessage first = error.errors().getFirst();
            return first.code() + ": " + first.text();
        }
    }

    @Test
    void errorsInOurOwnWords() {
        assertThat(refused(CharField.create().maxLength(1), "ab"))
                .isEqualTo("max_length: This needs at most 1 character; it has 2.");
        assertThat(refused(CharField.create().minLength(3), "👍👍"))
                .isEqualTo("min_length: This needs at least 3 characters; it has 2.");
        assertThat(refused(IntegerField.create(), "1.5")).isEqualTo("invalid: This must be a whole number.");
        assertThat(refused(IntegerField.create().minValue(2).stepSize(5), "8"))
                .isEqualTo("step_size: This must be 2 plus a multiple of 5: 2, 7, 12 and so on.");
        assertThat(refused(DecimalField.create().maxDigits(3).decimalPlaces(2), "12.5"))
                .isEqualTo("max_whole_digits: This must have at most 1 digit before the point.");
        assertThat(refused(DateField.create(), "soon")).isEqualTo("invalid: This must be a day, such as 2024-01-31.");
        assertThat(refused(FileField.create().extensions("TXT"), file("a.exe")))
                .isEqualTo("invalid_extension: Files that end in “exe” are not taken here. Those that are: txt.");
        assertThat(refused(CharField.create().errorMessage("required", "100 % needed"), ""))
                .isEqualTo("required: 100 % needed");
    }

    private static UploadedFile file(String name) {
        return UploadedFile.of(name, null, "x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbersThatWouldTakeLongAreRefused() {
        assertThat(refused(DecimalField.create(), "1e999999999")).isEqualTo("invalid: This must be a number.");
        assertThat(refused(DecimalField.create(), "9".repeat(100_000))).isEqualTo("invalid: This must be a number.");
        assertThat(refused(IntegerField.create(), "9".repeat(19))).isEqualTo("invalid: This must be a whole number.");
        assertThat(IntegerField.create().clean("1_000")).isEqualTo(1000L);
        assertThat(DecimalField.create().clean("-1.50")).isEqualTo(new BigDecimal("-1.50"));
    }

    @Test
    void aSpaceThatDoesNotBreakIsASpace() {
        assertThat(refused(CharField.create(), "\u00a0\u202f")).isEqualTo("required: Please fill this in.");
        assertThat(CharField.create().clean("\u00a0Jazz\u0085")).isEqualTo("Jazz");
        assertThat(IntegerField.create().clean("\u00a07")).isEqualTo(7);
        assertThat(DateField.create().clean("2024-01-31\u00a0")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(DateTimeField.create().clean("2024-01-31T10:00\u00a0")).hasToString("2024-01-31T10:00Z");
    }

    @Test
    void lengthsOfTimeReachAsFarAsTheErrorSays() {
        assertThat(DurationField.create().clean("200000000 00:00:00.5"))
                .isEqualTo(Duration.ofDays(200_000_000).plusMillis(500));
        assertThat(DurationField.create().clean("-999999999 00:00:00")).isEqualTo(Duration.ofDays(-999_999_999));
        assertThat(DurationField.create().clean("-1 23:59:59.9999996")).isEqualTo(Duration.ofNanos(-1000));
        assertThat(refused(DurationField.create(), "1000000000 00:00:00"))
                .isEqualTo("overflow: This must be from -999999999 to 999999999 days.");
    }

    @Test
    void digitsOfOtherScriptsAreDigitsInDaysToo() {
        assertThat(DateField.create().clean("٢٠٢٤-٠١-٣١")).isEqualTo(LocalDate.of(2024, 1, 31));
        String mathematical = Character.toString(0x1D7D0)
                + Character.toString(0x1D7CE)
                + Character.toString(0x1D7D0)
                + Character.toString(0x1D7D2);
        assertThat(DateField.create().clean(mathematical + "-01-31")).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void momentsThatNobodyCanStoreAreRefused() {
        String message = "invalid: This must be a day and a time, such as 2024-01-31 14:30.";
        assertThat(refused(DateTimeField.create(), "0000-01-01T00:00")).isEqualTo(message);
        assertThat(refused(DateTimeField.create(), "0001-01-01T00:00+01:00")).isEqualTo(message);
        assertThat(refused(DateTimeField.create(), "9999-12-31T23:59-00:01")).isEqualTo(message);
        assertThat(DateTimeField.create().clean("9999-12-31T23:59")).hasToString("9999-12-31T23:59Z");
        Context context = Context.root();
        context.set(FormSettings.KEY, new FormSettings(ZoneId.of("America/Lima"), FormTemplates::own));
        context.run(() -> assertThat(refused(SplitDateTimeField.create(), List.of("9999-12-31", "23:59")))
                .isEqualTo("invalid_date: This needs a day, such as 2024-01-31."));
    }

    @Test
    void theMachinesLocaleChangesNoValue() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
        try {
            assertThat(TextInput.create()
                            .render("d", DurationField.create().prepareValue(Duration.ofMillis(93_784_050)), Map.of()))
                    .isEqualTo("<input type=\"text\" name=\"d\" value=\"1 02:03:04.050000\">");
            assertThat(GenericIPAddressField.create().clean("::ffff:a00:1")).isEqualTo("::ffff:10.0.0.1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDamagedImageIsRefused() {
        byte[] bitmap = HexFormat.of()
                .parseHex("424d3a0000000000000036000000280000000100000001000000010018000000000004000000"
                        + "0000000000000000000000000000000000000000");
        UploadedFile whole = UploadedFile.of("a.bmp", "image/bmp", bitmap.clone());
        assertThat(ImageField.create().clean(whole)).isSameAs(whole);
        bitmap[13] = (byte) 128; // the pixels lie below zero
        assertThat(refused(ImageField.create(), UploadedFile.of("a.bmp", "image/bmp", bitmap)))
                .isEqualTo("invalid_image: This must be an image; the file is none, or it is damaged.");
    }

    @Test
    void aFunctionRefusesWhatIsNoDay() {
        Choices choices = Choices.of("2024-01-31", "Today", "soon", "Soon");
        TypedChoiceField<LocalDate> field = TypedChoiceField.create(choices, LocalDate::parse);
        assertThat(field.clean("2024-01-31")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(refused(field, "soon")).isEqualTo("invalid_choice: “soon” cannot be chosen here.");
        assertThat(field.hasChanged("2024-01-31", "never")).isTrue();
        assertThat(refused(TypedMultipleChoiceField.create(choices, LocalDate::parse), List.of("soon")))
                .isEqualTo("invalid_choice: “soon” cannot be chosen here.");
    }

    private record Stored(String name, @Nullable String url) implements StoredFile {}

    @Test
    void aDisabledFieldKeepsTheFileThatItHas() {
        Form form =
                new Form(
                        FormData.of(QueryData.EMPTY, Map.of("photo", List.of(file("evil.png")))),
                        FormOptions.DEFAULTS.initial(Map.of("photo", new Stored("a.png", null)))) {
                    {
                        field("photo", FileField.create().disabled(true));
                    }
                };
        assertThat(form.isValid()).as(form.errors().asText()).isTrue();
        assertThat(form.cleanedData().get("photo")).isNull();
    }

    @Test
    void timesAreOfTheSitesZone() {
        Context context = Context.root();
        context.set(FormSettings.KEY, new FormSettings(ZoneId.of("Europe/Paris"), FormTemplates::own));
        context.run(() -> {
            assertThat(DateTimeField.create().clean("2024-07-01 12:00")).hasToString("2024-07-01T12:00+02:00");
            assertThat(refused(DateTimeField.create(), "2024-03-31 02:30"))
                    .isEqualTo("ambiguous_timezone: 2024-03-31T02:30 does not exist in the time zone Europe/Paris.");
        });
    }

    @Test
    void formatsAreReadAndWritten() {
        assertThat(DateField.create().inputFormats("%d.%m.%Y").clean("31.1.2024"))
                .isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(DateInput.format("%d.%m.%y").render("d", LocalDate.of(2024, 1, 31), Map.of()))
                .isEqualTo("<input type=\"text\" name=\"d\" value=\"31.01.24\">");
        assertThat(DurationField.create().clean("1 day, 01:00:00")).isEqualTo(Duration.ofHours(25));
        assertThatThrownBy(() -> DateField.create().inputFormats("%Q"))
                .hasMessage("'%Q' in '%Q' is none of %Y %y %m %d %j %b %B %a %A %H %I %p %M %S %f %%.");
    }

    @Test
    void aFieldIsSharedAndItsChoicesMayChange() {
        AtomicInteger asked = new AtomicInteger();
        ChoiceField field = ChoiceField.create(Choices.lazy(() -> {
            asked.incrementAndGet();
            return Choices.of("a", "A " + asked.get());
        }));
        assertThat(field.clean("a")).isEqualTo("a");
        assertThat(field.widget().render("f", "a", Map.of()))
                .isEqualTo("<select name=\"f\">\n<option value=\"a\" selected>A 2</option>\n</select>");
    }

    @Test
    void aChoiceIsMadeOfAnEnum() {
        enum Colour {
            RED,
            GREEN
        }
        TypedChoiceField<Colour> field = TypedChoiceField.create(Choices.ofEnum(Colour.class), Colour::valueOf);
        assertThat(field.clean("RED")).isEqualTo(Colour.RED);
        assertThat(refused(field, "BLUE")).isEqualTo("invalid_choice: “BLUE” cannot be chosen here.");
    }

    @Test
    void oneErrorDoesNotHideAnother() {
        assertThatThrownBy(() -> EmailField.create().maxLength(5).clean("much too long"))
                .hasMessage("This must be an email address. This needs at most 5 characters; it has 13.");
    }

    @Test
    void partsOfAValueAreCleanedOneByOne() {
        assertThat(refused(SplitDateTimeField.create(), List.of("2024-01-31", "x")))
                .isEqualTo("invalid: This must be a time of day, such as 14:30.");
    }
}

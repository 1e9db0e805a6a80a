package dev.musette.forms.models;

import dev.musette.base.validation.MaxValueValidator;
import dev.musette.base.validation.MinValueValidator;
import dev.musette.forms.BooleanField;
import dev.musette.forms.CharField;
import dev.musette.forms.DateField;
import dev.musette.forms.DateTimeField;
import dev.musette.forms.DecimalField;
import dev.musette.forms.EmailField;
import dev.musette.forms.FloatField;
import dev.musette.forms.FormField;
import dev.musette.forms.IntegerField;
import dev.musette.forms.NullBooleanField;
import dev.musette.forms.SlugField;
import dev.musette.forms.Textarea;
import dev.musette.forms.UUIDField;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.ModelMeta;
import org.jspecify.annotations.Nullable;

/// Makes form fields of the fields of models.
public final class ModelFields {
    private ModelFields() {}

    /// The form field that suits a model's field: with its label, its help text, and what its column
    /// can hold.
    ///
    /// @return null if people cannot set it: a key that the database counts
    public static @Nullable FormField<?> of(ModelMeta<?, ?> meta, Field field) {
        FormField<?> plain = plain(meta, field);
        if (plain == null) {
            return null;
        }
        boolean required = !field.blank() && !(field.type() instanceof FieldType.Bool);
        return plain.required(required).label(capital(field.verboseName())).helpText(field.helpText());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static @Nullable FormField<?> plain(ModelMeta<?, ?> meta, Field field) {
        return switch (field.type()) {
            case FieldType.BigAuto(), FieldType.Auto() -> null;
            case FieldType.Char(int maxLength) -> CharField.create().maxLength(maxLength);
            case FieldType.Text() -> CharField.create().widget(Textarea.create());
            case FieldType.Slug(int maxLength) -> SlugField.create().maxLength(maxLength);
            case FieldType.Email(int maxLength) -> EmailField.create().maxLength(maxLength);
            case FieldType.Int() -> integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case FieldType.SmallInt() -> integer(Short.MIN_VALUE, Short.MAX_VALUE);
            case FieldType.PositiveInt() ->
                IntegerField.create().minValue(0).validator(new MaxValueValidator(Integer.MAX_VALUE));
            case FieldType.BigInt() ->
                IntegerField.create().minValue(Long.MIN_VALUE).maxValue(Long.MAX_VALUE);
            case FieldType.Bool() -> field.nullable() ? NullBooleanField.create() : BooleanField.create();
            case FieldType.DateTime _ -> DateTimeField.create();
            case FieldType.Date _ -> DateField.create();
            case FieldType.Decimal(int maxDigits, int decimalPlaces) ->
                DecimalField.create().maxDigits(maxDigits).decimalPlaces(decimalPlaces);
            case FieldType.Real() -> FloatField.create();
            case FieldType.Uuid() -> UUIDField.create();
            case FieldType.ForeignKey _ ->
                ModelChoiceField.create(meta.target(field).objects());
        };
    }

    /// What the column holds is no business of the page, so that it gets no `min` and `max`.
    private static FormField<?> integer(int min, int max) {
        return IntegerField.create().validator(new MinValueValidator(min)).validator(new MaxValueValidator(max));
    }
}

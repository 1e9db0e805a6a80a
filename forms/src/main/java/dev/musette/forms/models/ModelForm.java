package dev.musette.forms.models;

import dev.musette.base.AltersData;
import dev.musette.forms.BoundField;
import dev.musette.forms.Form;
import dev.musette.forms.FormField;
import dev.musette.forms.FormOptions;
import dev.musette.forms.Widget;
import dev.musette.http.FormData;
import dev.musette.models.BaseModel;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form that is made from a model, and makes or changes an instance of it.
///
/// ```java
/// public class CommentForm extends ModelForm<Comment> {
///     public CommentForm(FormData data) { super(Comment_.META, data); }
///
///     @Override protected Meta meta() {
///         return Meta.fields("author", "text").widget("text", Textarea.rows(4));
///     }
/// }
///
/// CommentForm form = new CommentForm(request.formData());
/// if (form.isValid()) {
///     Comment comment = form.instance();     // not saved yet
///     comment.post.set(post);
///     comment.save();
/// }
/// ```
///
/// Fields begin with the values of the instance, a new one with those that its Java fields are declared
/// with. Each unique field and constraint costs one query when the form is looked at.
///
/// @param <M> the model
public abstract class ModelForm<M extends BaseModel> extends Form {
    private final ModelMeta<M, ?> model;
    private final M instance;

    /// Makes a form for a new instance.
    protected ModelForm(ModelMeta<M, ?> model, FormData data) {
        this(model, data, null);
    }

    /// @param instance what is changed, null for a new one
    protected ModelForm(ModelMeta<M, ?> model, FormData data, @Nullable M instance) {
        this(model, data, instance, FormOptions.DEFAULTS);
    }

    /// @param instance what is changed, null for a new one
    /// @throws IllegalArgumentException if [#meta] names fields that the model has not
    @SuppressWarnings("this-escape") // meta() says how the class is made and reads nothing of the instance
    protected ModelForm(ModelMeta<M, ?> model, FormData data, @Nullable M instance, FormOptions options) {
        super(data, options);
        this.model = model;
        this.instance = instance == null ? model.create() : instance;
        FormShape.of(this, model).forEach(this::field);
    }

    /// Which fields of the model the form has, and how they differ from the usual. Asked once for each
    /// class.
    protected abstract Meta meta();

    /// The instance. Where data was sent, it has the values that nothing is wrong with; it is not saved.
    public final M instance() {
        errors(); // looks at the form, where nobody has
        return instance;
    }

    /// Saves the instance.
    ///
    /// @throws IllegalStateException if something is wrong with the form, or nothing was sent
    @AltersData
    public M save() {
        if (!isValid()) {
            throw new IllegalStateException("%s cannot save its %s: %s Ask isValid() first."
                    .formatted(
                            getClass().getSimpleName(),
                            model.label(),
                            isBound()
                                    ? "there are errors in " + String.join(", ", errors().keySet()) + "."
                                    : "nothing was sent."));
        }
        instance.save();
        return instance;
    }

    /// The value of the instance, unless the form was given another.
    @Override
    protected @Nullable Object initial(String name, FormField<?> field) {
        Field column = options().initial().containsKey(name) ? null : column(name);
        return column == null ? super.initial(name, field) : model.get(instance, column);
    }

    /// The field of the model that a form field sets: none for one that [#meta] does not name, whatever it is called,
    /// and none for one that no form can set.
    private @Nullable Field column(String name) {
        Field column = FormShape.of(this, model).containsKey(name) ? model.field(name) : null;
        return column == null || !column.editable() || column.type().isAuto() ? null : column;
    }

    /// Gives the values to the instance, and looks whether others have those that are to be unique.
    @Override
    protected void postClean() {
        InstanceValues<M> values = new InstanceValues<>(model, instance);
        Map<String, @Nullable Object> cleaned = cleanedData();
        Set<String> set = new HashSet<>();
        for (BoundField<?> field : fields()) {
            Field column = column(field.name());
            if (column != null && cleaned.containsKey(field.name())) {
                values.set(column, cleaned.get(field.name()), isOmitted(field));
                set.add(field.name());
            }
        }
        new UniqueChecks<>(model, instance, set).run(this::addError);
    }

    private boolean isOmitted(BoundField<?> field) {
        return field.field().widget().isOmitted(data(), field.htmlName());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("instance") ? instance : super.attribute(name);
    }

    /// Which fields of a model a form has, and how they differ from the usual. Immutable.
    public static final class Meta {
        final @Nullable List<String> names;
        final List<String> excluded;
        final Map<String, Widget> widgets;
        final Map<String, CharSequence> labels;
        final Map<String, CharSequence> helpTexts;
        final Map<String, Map<String, String>> errorMessages;
        final Map<String, FormField<?>> fields;

        private Meta(
                @Nullable List<String> names,
                List<String> excluded,
                Map<String, Widget> widgets,
                Map<String, CharSequence> labels,
                Map<String, CharSequence> helpTexts,
                Map<String, Map<String, String>> errorMessages,
                Map<String, FormField<?>> fields) {
            this.names = names;
            this.excluded = excluded;
            this.widgets = widgets;
            this.labels = labels;
            this.helpTexts = helpTexts;
            this.errorMessages = errorMessages;
            this.fields = fields;
        }

        private static Meta of(@Nullable List<String> names, List<String> excluded) {
            return new Meta(names, excluded, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }

        /// The fields of these names, in this order.
        public static Meta fields(String... names) {
            return of(List.of(names), List.of());
        }

        /// All fields that people may set. Mind what a model gets later: naming the fields is safer.
        public static Meta all() {
            return of(null, List.of());
        }

        /// All fields that people may set, but these.
        public static Meta exclude(String... names) {
            return of(null, List.of(names));
        }

        /// Shows a field by another widget.
        public Meta widget(String name, Widget widget) {
            return new Meta(names, excluded, and(widgets, name, widget), labels, helpTexts, errorMessages, fields);
        }

        /// Gives a field another label: text, or HTML that is marked as safe.
        public Meta label(String name, CharSequence label) {
            return new Meta(names, excluded, widgets, and(labels, name, label), helpTexts, errorMessages, fields);
        }

        /// Gives a field another help text, which is HTML.
        public Meta helpText(String name, CharSequence helpText) {
            return new Meta(names, excluded, widgets, labels, and(helpTexts, name, helpText), errorMessages, fields);
        }

        /// Gives a field another sentence for an error.
        public Meta errorMessage(String name, String code, String message) {
            Map<String, String> own = and(errorMessages.getOrDefault(name, Map.of()), code, message);
            return new Meta(names, excluded, widgets, labels, helpTexts, and(errorMessages, name, own), fields);
        }

        /// Uses another form field for a field of the model.
        public Meta field(String name, FormField<?> field) {
            return new Meta(names, excluded, widgets, labels, helpTexts, errorMessages, and(fields, name, field));
        }

        private static <V> Map<String, V> and(Map<String, V> map, String name, V value) {
            Map<String, V> more = new LinkedHashMap<>(map);
            more.put(name, value);
            return more;
        }
    }
}

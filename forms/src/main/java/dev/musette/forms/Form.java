package dev.musette.forms;

import dev.musette.base.SafeText;
import dev.musette.base.validation.ErrorMessage;
import dev.musette.base.validation.ValidationError;
import dev.musette.http.FormData;
import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import dev.musette.template.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form: its fields, what was sent for them, and what is wrong with that. It is made for each request
/// and belongs to the request's thread; its fields are shared.
///
/// ```java
/// public final class ContactForm extends Form {
///     public final BoundField<String> subject = field("subject", CharField.create().maxLength(100));
///     public final BoundField<String> sender = field("sender", EmailField.create());
///     public final BoundField<Boolean> copy = field("copy", BooleanField.create().required(false));
///
///     public ContactForm(FormData data) { super(data); }
///
///     @Override protected void clean() {
///         if (copy.cleaned() && sender.cleanedOrNull() == null) {
///             addError("copy", new ValidationError("To whom?", "no_sender"));
///         }
///     }
/// }
/// ```
///
/// A form is looked at when somebody first asks for its errors or values. Templates write it as `{{
/// form }}`, `{{ form.as_p }}`, `{{ form.as_ul }}` or `{{ form.as_table }}`, walk over its fields, and
/// read `form.title`, `form.errors`, `form.non_field_errors`, `form.hidden_fields`,
/// `form.visible_fields`.
public abstract class Form implements Attributes, Renderable, Iterable<BoundField<?>> {
    private final FormData data;
    private final FormOptions options;
    private Map<String, BoundField<?>> fields = new LinkedHashMap<>();
    private boolean ordered;
    private @Nullable ErrorDict errors;
    private final Map<String, @Nullable Object> cleaned = new LinkedHashMap<>();

    /// @param data what was sent; [FormData#NONE] makes a form that is not bound
    protected Form(FormData data) {
        this(data, FormOptions.DEFAULTS);
    }

    protected Form(FormData data, FormOptions options) {
        this.data = data;
        this.options = options;
    }

    /// Adds a field; fields come in the order in which they are added.
    ///
    /// @param name in snake_case, as it is sent and as templates read it
    /// @throws IllegalArgumentException if the form has a field of that name
    protected final <T extends @Nullable Object> BoundField<T> field(String name, FormField<T> field) {
        BoundField<T> bound = new BoundField<>(this, name, field);
        if (fields.putIfAbsent(name, bound) != null) {
            throw new IllegalArgumentException("%s has two fields '%s'. Rename one of them."
                    .formatted(getClass().getName(), name));
        }
        return bound;
    }

    /// Looks at all fields together, after each was looked at by itself. Values are those of the fields'
    /// [BoundField#cleaned], as far as nothing is wrong with them; what is wrong is thrown, or added
    /// with [#addError].
    ///
    /// @throws ValidationError for the form as a whole, or by field
    protected void clean() {}

    /// What comes after [#clean]: a form of a model looks at its instance.
    protected void postClean() {}

    /// The value that a field begins with; a form of a model has its instance's.
    protected @Nullable Object initial(String name, FormField<?> field) {
        Map<String, ? extends @Nullable Object> given = options.initial();
        return given.containsKey(name) ? given.get(name) : field.options().initial();
    }

    /// What was sent.
    public final FormData data() {
        return data;
    }

    /// What the form was told.
    public final FormOptions options() {
        return options;
    }

    /// Whether data was sent for it.
    public final boolean isBound() {
        return data.isSubmitted();
    }

    /// Whether data was sent and nothing is wrong with it.
    public final boolean isValid() {
        return isBound() && errors().isEmpty();
    }

    /// The fields, in order.
    public final Collection<BoundField<?>> fields() {
        return Collections.unmodifiableCollection(ordered().values());
    }

    /// Returns a field by its name.
    ///
    /// @throws IllegalArgumentException if there is none
    public final BoundField<?> field(String name) {
        BoundField<?> field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("%s has no field '%s'. Its fields are: %s."
                    .formatted(getClass().getSimpleName(), name, String.join(", ", fields.keySet())));
        }
        return field;
    }

    /// Whether there is a field of that name.
    public final boolean hasField(String name) {
        return fields.containsKey(name);
    }

    private Map<String, BoundField<?>> ordered() {
        if (!ordered && !options.fieldOrder().isEmpty()) {
            Map<String, BoundField<?>> inOrder = new LinkedHashMap<>();
            for (String name : options.fieldOrder()) {
                BoundField<?> field = fields.get(name);
                if (field != null) {
                    inOrder.put(name, field);
                }
            }
            fields.forEach(inOrder::putIfAbsent);
            fields = inOrder;
        }
        ordered = true;
        return fields;
    }

    final String prefixed(String name) {
        String prefix = options.prefix();
        return prefix == null || prefix.isEmpty() ? name : prefix + "-" + name;
    }

    /// What is wrong, by field; empty where nothing is, or where nothing was sent.
    public final ErrorDict errors() {
        ErrorDict known = errors;
        if (known == null) {
            known = new ErrorDict();
            errors = known;
            boolean looked = false;
            try {
                fullClean();
                looked = true;
            } finally {
                if (!looked) {
                    // what nobody has looked at to the end is not good
                    errors = null;
                    cleaned.clear();
                }
            }
        }
        return known;
    }

    /// What is wrong with the form as a whole.
    public final ErrorList nonFieldErrors() {
        ErrorList known = errors().get(ValidationError.NON_FIELD);
        return known == null ? list(ValidationError.NON_FIELD, List.of()) : known;
    }

    /// The Java values of the fields that nothing is wrong with, by name; unmodifiable.
    public final Map<String, @Nullable Object> cleanedData() {
        return Collections.unmodifiableMap(cleaned());
    }

    final Map<String, @Nullable Object> cleaned() {
        errors(); // looks at the form, where nobody has
        return cleaned;
    }

    private void fullClean() {
        if (!isBound() || (options.emptyPermitted() && !hasChanged())) {
            return;
        }
        cleanFields();
        try {
            clean();
        } catch (ValidationError error) {
            addError(null, error);
        }
        postClean();
    }

    private void cleanFields() {
        List<Cleaners<Form>> cleaners = CleanerClasses.of(getClass());
        for (BoundField<?> field : ordered().values()) {
            try {
                Object value = clean(field);
                cleaned.put(field.name(), value);
                for (int i = 0; i < cleaners.size(); i++) {
                    value = cleaners.get(i).clean(this, field.name(), value);
                    cleaned.put(field.name(), value);
                }
            } catch (ValidationError error) {
                addError(field.name(), error);
            }
        }
    }

    private static @Nullable Object clean(BoundField<?> field) {
        Object raw = field.field().options().disabled() ? field.initial() : field.data();
        return field.field().clean(raw, field.initial());
    }

    /// Adds what is wrong. The field's value counts no more.
    ///
    /// @param field the field's name, or null for the form as a whole, or for each field that the error
    ///     names
    /// @throws IllegalArgumentException if the form has no such field, or the error names fields beside
    ///     another
    public final void addError(@Nullable String field, ValidationError error) {
        if (field != null && error.isByField()) {
            throw new IllegalArgumentException(
                    "The error for the field '%s' names fields itself. Pass null for the field.".formatted(field));
        }
        Map<String, List<ErrorMessage>> byField = field == null ? error.byField() : Map.of(field, error.errors());
        byField.forEach(this::addErrors);
    }

    private void addErrors(String name, List<ErrorMessage> more) {
        ErrorDict all = errors();
        if (!name.equals(ValidationError.NON_FIELD)) {
            field(name);
        }
        ErrorList before = all.get(name);
        List<ErrorMessage> messages = new ArrayList<>(before == null ? List.of() : before.asData());
        messages.addAll(more);
        all.set(name, list(name, List.copyOf(messages)));
        cleaned.remove(name);
    }

    private ErrorList list(String name, List<ErrorMessage> messages) {
        BoundField<?> field = fields.get(name);
        return field == null
                ? new ErrorList(messages, "errorlist nonfield", "")
                : new ErrorList(messages, "errorlist", field.autoId());
    }

    /// Whether something is wrong with a field.
    ///
    /// @param field its name, null for the form as a whole
    public final boolean hasError(@Nullable String field) {
        return errors().containsKey(field == null ? ValidationError.NON_FIELD : field);
    }

    /// Whether an error of that code is among those of a field.
    public final boolean hasError(@Nullable String field, String code) {
        ErrorList known = errors().get(field == null ? ValidationError.NON_FIELD : field);
        return known != null && known.asData().stream().anyMatch(error -> code.equals(error.code()));
    }

    /// Whether anything that was sent differs from what the form began with.
    public final boolean hasChanged() {
        return fields.values().stream().anyMatch(BoundField::hasChanged);
    }

    /// The names of the fields whose values differ from what the form began with.
    public final List<String> changedData() {
        return ordered().values().stream()
                .filter(BoundField::hasChanged)
                .map(BoundField::name)
                .toList();
    }

    /// Whether it must be sent as `multipart/form-data`.
    public final boolean isMultipart() {
        return fields.values().stream().anyMatch(field -> field.field().widget().needsMultipart());
    }

    /// The fields that people don't see.
    public final List<BoundField<?>> hiddenFields() {
        return fields(true);
    }

    /// The fields that people see.
    public final List<BoundField<?>> visibleFields() {
        return fields(false);
    }

    private List<BoundField<?>> fields(boolean hidden) {
        List<BoundField<?>> found = new ArrayList<>(fields.size());
        for (BoundField<?> field : ordered().values()) {
            if (field.isHidden() == hidden) {
                found.add(field);
            }
        }
        return found;
    }

    /// The HTML with a paragraph for each field.
    public final SafeText asP() {
        return layout("django/forms/p.html").html();
    }

    /// The HTML with a `div` for each field.
    public final SafeText asDiv() {
        return layout("django/forms/div.html").html();
    }

    /// The HTML with a list item for each field, without the list.
    public final SafeText asUl() {
        return layout("django/forms/ul.html").html();
    }

    /// The HTML with a row for each field, without the table.
    public final SafeText asTable() {
        return layout("django/forms/table.html").html();
    }

    private Part layout(String template) {
        List<BoundField<?>> hidden = new ArrayList<>(0);
        List<Map.Entry<BoundField<?>, ErrorList>> shown = new ArrayList<>(fields.size());
        List<ErrorMessage> top = new ArrayList<>(nonFieldErrors().asData());
        for (BoundField<?> field : ordered().values()) {
            if (!field.isHidden()) {
                shown.add(Map.entry(field, field.errors()));
                continue;
            }
            hidden.add(field);
            for (ErrorMessage error : field.errors().asData()) {
                top.add(new ErrorMessage(
                        "Hidden field %(name)s: %(error)s",
                        error.code(), Map.of("name", field.name(), "error", error.text())));
            }
        }
        return new Part(
                template,
                Map.of(
                        "form",
                        this,
                        "fields",
                        shown,
                        "hidden_fields",
                        hidden,
                        "errors",
                        new ErrorList(top, "errorlist nonfield", "")));
    }

    @Override
    public final Iterator<BoundField<?>> iterator() {
        return fields().iterator();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "as_p" -> layout("django/forms/p.html");
            case "as_div" -> layout("django/forms/div.html");
            case "as_ul" -> layout("django/forms/ul.html");
            case "as_table" -> layout("django/forms/table.html");
            case "errors" -> errors();
            case "non_field_errors" -> nonFieldErrors();
            case "hidden_fields" -> hiddenFields();
            case "visible_fields" -> visibleFields();
            case "is_bound" -> isBound();
            case "is_valid" -> isValid();
            case "is_multipart" -> isMultipart();
            case "has_changed" -> hasChanged();
            case "changed_data" -> changedData();
            case "cleaned_data" -> cleanedData();
            case "prefix" -> options.prefix();
            case "fields" -> Collections.unmodifiableMap(ordered());
            default -> {
                BoundField<?> field = fields.get(name);
                yield field == null ? Variable.MISSING : field;
            }
        };
    }

    @Override
    public final void render(Context context, Output output) {
        layout("django/forms/div.html").render(context, output);
    }

    /// The HTML with a `div` for each field.
    @Override
    public final String toString() {
        return asDiv().text();
    }
}

package dev.musette.forms.models;

import dev.musette.forms.BaseField;
import dev.musette.forms.Choice;
import dev.musette.forms.ChoiceWidget;
import dev.musette.forms.Choices;
import dev.musette.forms.FieldOptions;
import dev.musette.forms.Select;
import dev.musette.forms.Widget;
import dev.musette.models.BaseModel;
import dev.musette.models.InvalidValue;
import dev.musette.models.Manager;
import dev.musette.models.QuerySet;
import dev.musette.template.PythonText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of a query set: its key is sent, its text is read. The rows are asked for whenever the field
/// is shown; what was sent is looked up by one query.
///
/// ```java
/// ModelChoiceField.create(Author.objects.filter(a -> a.name.isNotNull())).labels(author -> author.name)
/// ```
///
/// @param <M> the model
public final class ModelChoiceField<M extends BaseModel> extends BaseField<@Nullable M, ModelChoiceField<M>> {
    private static final String NOTHING = "---------";

    private final QuerySet<M, ?> rows;
    private final Function<? super M, ? extends CharSequence> labels;
    private final String emptyLabel;

    private ModelChoiceField(
            FieldOptions options,
            QuerySet<M, ?> rows,
            Function<? super M, ? extends CharSequence> labels,
            String emptyLabel) {
        super(options);
        this.rows = rows;
        this.labels = labels;
        this.emptyLabel = emptyLabel;
    }

    /// @param rows what can be chosen
    public static <M extends BaseModel> ModelChoiceField<M> create(QuerySet<M, ?> rows) {
        return new ModelChoiceField<>(FieldOptions.DEFAULTS, rows, Object::toString, NOTHING);
    }

    /// Chooses among all rows that a manager shows.
    public static <M extends BaseModel> ModelChoiceField<M> create(Manager<M, ?> objects) {
        return create(objects.all());
    }

    /// This field with these labels in place of the rows' `toString`.
    public ModelChoiceField<M> labels(Function<? super M, ? extends CharSequence> labels) {
        return new ModelChoiceField<>(options(), rows, labels, emptyLabel);
    }

    /// This field with this label for no choice; the empty text takes that choice away.
    public ModelChoiceField<M> emptyLabel(String emptyLabel) {
        return new ModelChoiceField<>(options(), rows, labels, emptyLabel);
    }

    @Override
    protected ModelChoiceField<M> with(FieldOptions options) {
        return new ModelChoiceField<>(options, rows, labels, emptyLabel);
    }

    @Override
    protected Widget defaultWidget() {
        return Select.create();
    }

    @Override
    protected Widget prepare(Widget widget) {
        return widget instanceof ChoiceWidget chooser ? chooser.choices(Choices.lazy(this::choices)) : widget;
    }

    /// The choice of nothing, if there is one, and the rows, which are asked for behind it: who looks at the first
    /// choice alone costs no query.
    private Iterable<Choice> choices() {
        boolean begins = options().required() && options().initial() != null;
        List<Choice> nothing = emptyLabel.isEmpty() || begins ? List.of() : List.of(new Choice.Option("", emptyLabel));
        return () -> Stream.concat(nothing.stream(), Stream.of(rows).flatMap(this::options))
                .iterator();
    }

    private Stream<Choice> options(QuerySet<M, ?> shown) {
        return shown.all().toList().stream().map(row -> new Choice.Option(row.pk(), labels.apply(row)));
    }

    @Override
    protected @Nullable M toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        Object key = raw instanceof BaseModel row ? row.pk() : raw;
        M found = key == null ? null : find(key);
        if (found == null) {
            throw error("invalid_choice", Map.of("value", PythonText.str(key)));
        }
        return found;
    }

    private @Nullable M find(Object key) {
        try {
            return rows.all().getOrNull(key);
        } catch (InvalidValue _) {
            return null; // no key of this model looks like that
        }
    }

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value instanceof BaseModel row ? row.pk() : value;
    }

    /// Whether another key was sent; no query is needed for that.
    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        return !options().disabled() && !text(initial).equals(text(raw));
    }

    private String text(@Nullable Object value) {
        Object key = prepareValue(value);
        return key == null ? "" : PythonText.str(key);
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid_choice") ? "This cannot be chosen here." : super.message(code);
    }
}

package dev.musette.conformance;

import dev.musette.migrations.ModelState;
import dev.musette.migrations.autodetector.Questioner;
import dev.musette.models.Field;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Answers as a case says, and remembers what was asked.
final class RecordedAnswers implements Questioner {
    private final JsonNode answers;
    private final ArrayNode asked = new JsonMapper().createArrayNode();

    RecordedAnswers(JsonNode answers) {
        this.answers = answers;
    }

    String asked() {
        return asked.toString();
    }

    private JsonNode ask(String question, String... subject) {
        ArrayNode one = asked.addArray().add(question);
        for (String word : subject) {
            one.add(word);
        }
        return answers.path(question);
    }

    private static String lower(ModelState model) {
        return model.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isModelRenamed(ModelState old, ModelState renamed) {
        return ask("rename_model", old.label(), renamed.name()).asBoolean(false);
    }

    @Override
    public boolean isFieldRenamed(ModelState model, Field old, Field renamed) {
        return ask("rename", lower(model), old.name(), renamed.name()).asBoolean(false);
    }

    @Override
    public Object valueForNewField(ModelState model, Field field) {
        return Objects.requireNonNull(MigrationCases.value(ask("not_null_addition", lower(model), field.name())));
    }

    @Override
    public Object momentForNewField(ModelState model, Field field) {
        return Objects.requireNonNull(MigrationCases.value(ask("auto_now_add_addition", lower(model), field.name())));
    }

    @Override
    public @Nullable Object valueForNulls(ModelState model, Field field) {
        return MigrationCases.value(ask("not_null_alteration", lower(model), field.name()));
    }
}

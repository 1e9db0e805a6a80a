package dev.musette.migrations;

import static dev.musette.migrations.FieldDefinitions.addField;
import static dev.musette.migrations.FieldDefinitions.alterField;
import static dev.musette.migrations.FieldDefinitions.autoKey;
import static dev.musette.migrations.FieldDefinitions.charField;
import static dev.musette.migrations.FieldDefinitions.createModel;
import static dev.musette.migrations.FieldDefinitions.deleteModel;
import static dev.musette.migrations.FieldDefinitions.foreignKey;
import static dev.musette.migrations.FieldDefinitions.integerField;
import static dev.musette.migrations.FieldDefinitions.removeField;
import static dev.musette.migrations.FieldDefinitions.renameField;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.models.OnDelete;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static List<Operation> optimize(Operation... operations) {
        return Optimizer.optimize(List.of(operations), "zoo");
    }

    @Test
    void aModelIsCreatedWithTheFieldsThatItGets() {
        assertThat(optimize(
                        createModel("Cage", autoKey()),
                        createModel("Animal", autoKey()),
                        addField("cage", foreignKey("animal", "zoo.Animal", OnDelete.CASCADE)),
                        addField("Animal", charField("name", 9)),
                        renameField("Animal", "name", "title")))
                .containsExactly(
                        createModel("Animal", autoKey(), charField("title", 9)),
                        createModel("Cage", autoKey(), foreignKey("animal", "zoo.Animal", OnDelete.CASCADE)));
    }

    @Test
    void whatCancelsOutIsLeftOut() {
        assertThat(optimize(addField("Animal", integerField("legs")), removeField("Animal", "legs")))
                .isEmpty();
        assertThat(optimize(createModel("Animal", autoKey()), deleteModel("Animal")))
                .isEmpty();
    }

    @Test
    void codeStaysWhereItIsUnlessItMayGo() {
        RunJava code = new RunJava(RunJava.NOOP, null, false, true);

        assertThat(optimize(createModel("Animal", autoKey()), code, deleteModel("Animal")))
                .hasSize(3);
        assertThat(optimize(createModel("Animal", autoKey()), code.asElidable(), deleteModel("Animal")))
                .isEmpty();
    }

    @Test
    void theValueOfOldRowsOutlivesALaterDefinition() {
        assertThat(optimize(
                        addField("Animal", integerField("legs")).forOldRows(4),
                        alterField("Animal", integerField("legs").helpText("How many"))))
                .containsExactly(addField("Animal", integerField("legs").helpText("How many"))
                        .forOldRows(4));
    }
}

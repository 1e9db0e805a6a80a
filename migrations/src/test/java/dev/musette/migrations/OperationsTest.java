package dev.musette.migrations;

import static dev.musette.migrations.FieldDefinitions.addConstraint;
import static dev.musette.migrations.FieldDefinitions.addField;
import static dev.musette.migrations.FieldDefinitions.addIndex;
import static dev.musette.migrations.FieldDefinitions.alterField;
import static dev.musette.migrations.FieldDefinitions.alterModelOptions;
import static dev.musette.migrations.FieldDefinitions.alterModelTable;
import static dev.musette.migrations.FieldDefinitions.alterUniqueTogether;
import static dev.musette.migrations.FieldDefinitions.autoKey;
import static dev.musette.migrations.FieldDefinitions.autoKey32;
import static dev.musette.migrations.FieldDefinitions.charField;
import static dev.musette.migrations.FieldDefinitions.createModel;
import static dev.musette.migrations.FieldDefinitions.dateTimeField;
import static dev.musette.migrations.FieldDefinitions.deleteModel;
import static dev.musette.migrations.FieldDefinitions.foreignKey;
import static dev.musette.migrations.FieldDefinitions.index;
import static dev.musette.migrations.FieldDefinitions.integerField;
import static dev.musette.migrations.FieldDefinitions.removeConstraint;
import static dev.musette.migrations.FieldDefinitions.removeField;
import static dev.musette.migrations.FieldDefinitions.removeIndex;
import static dev.musette.migrations.FieldDefinitions.renameField;
import static dev.musette.migrations.FieldDefinitions.renameIndex;
import static dev.musette.migrations.FieldDefinitions.renameModel;
import static dev.musette.migrations.FieldDefinitions.separateDatabaseAndState;
import static dev.musette.migrations.FieldDefinitions.textField;
import static dev.musette.migrations.FieldDefinitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.IntegrityError;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.migrations.FieldDefinitions.SetBy;
import dev.musette.models.OnDelete;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Operations on a real database, there and back.
class OperationsTest {
    private final Database database = new Database("default", DatabaseOptions.inMemory());
    private final List<ProjectState> states = new ArrayList<>(List.of(ProjectState.EMPTY));
    private final List<Operation> done = new ArrayList<>();

    @BeforeEach
    void twoModels() {
        apply(
                createModel("Animal", autoKey(), charField("name", 20)),
                createModel("Cage", autoKey(), foreignKey("animal", "zoo.Animal", OnDelete.CASCADE)));
        database.execute("INSERT INTO zoo_animal (id, name) VALUES (1, 'Oryx')");
        database.execute("INSERT INTO zoo_cage (id, animal_id) VALUES (7, 1)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void apply(Operation... operations) {
        for (Operation operation : operations) {
            ProjectState from = states.getLast();
            ProjectState to = operation.stateForwards("zoo", from);
            SchemaEditor.edit(database, editor -> operation.databaseForwards("zoo", editor, from, to));
            states.add(to);
            done.add(operation);
        }
    }

    private void takeBack() {
        Operation operation = done.removeLast();
        ProjectState from = states.removeLast();
        SchemaEditor.edit(database, editor -> operation.databaseBackwards("zoo", editor, from, states.getLast()));
    }

    private List<String> texts(String sql) {
        return database.query(sql, Bind.NONE, row -> String.valueOf(row.getText(1)));
    }

    private List<String> columns(String table) {
        return texts("SELECT name FROM pragma_table_info('" + table + "')");
    }

    private List<String> indexes(String table) {
        return texts("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '" + table
                + "' ORDER BY name");
    }

    @Test
    void aFieldIsAddedWithItsDefaultAndTakenBack() {
        apply(addField("Animal", integerField("legs").defaultValue(4)));

        assertThat(texts("SELECT legs FROM zoo_animal")).containsExactly("4");

        takeBack();
        assertThat(columns("zoo_animal")).containsExactly("id", "name");
        assertThat(texts("SELECT name FROM zoo_animal")).containsExactly("Oryx");
    }

    @Test
    void oldRowsGetAValueThatNewRowsDoNot() {
        apply(addField("Animal", integerField("legs")).forOldRows(4));

        assertThat(texts("SELECT legs FROM zoo_animal")).containsExactly("4");
        assertThatThrownBy(() -> database.execute("INSERT INTO zoo_animal (name) VALUES ('Rhea')"))
                .isInstanceOf(IntegrityError.class);
        assertThat(states.getLast().model("zoo.Animal").field("legs").defaultValue())
                .isNull();
    }

    @Test
    void oldRowsGetTheEmptyTextOrTheMomentWhereTheFieldSaysSo() {
        apply(
                addField("Animal", textField("notes").blank(true)),
                addField("Animal", dateTimeField("seen", SetBy.AUTO_NOW)),
                addField("Animal", dateTimeField("born", SetBy.AUTO_NOW_ADD)).forOldRows(OldRows.NOW),
                addField("Animal", charField("nick", 9).nullable(true)));

        assertThat(texts("SELECT notes || '|' FROM zoo_animal")).containsExactly("|");
        assertThat(texts("SELECT seen > '2024' AND born > '2024' FROM zoo_animal"))
                .containsExactly("1");
        assertThat(texts("SELECT nick IS NULL FROM zoo_animal")).containsExactly("1");
    }

    @Test
    void aFieldThatNeedsAValueIsRefusedWhereRowsHaveNone() {
        assertThatThrownBy(() -> apply(addField("Animal", integerField("legs"))))
                .isInstanceOf(IntegrityError.class);
        assertThat(columns("zoo_animal")).containsExactly("id", "name");
    }

    @Test
    void aRemovedFieldComesBackEmpty() {
        apply(addField("Animal", integerField("legs").defaultValue(4)), removeField("Animal", "legs"));
        assertThat(columns("zoo_animal")).containsExactly("id", "name");

        takeBack();
        assertThat(texts("SELECT legs FROM zoo_animal")).containsExactly("4");
    }

    @Test
    void aFieldIsAlteredAndNullsGetAValue() {
        apply(alterField("Animal", charField("name", 20).nullable(true)));
        database.execute("INSERT INTO zoo_animal (id) VALUES (2)");

        apply(alterField("Animal", charField("name", 30)).forOldRows("nameless"));

        assertThat(texts("SELECT name FROM zoo_animal ORDER BY id")).containsExactly("Oryx", "nameless");
        assertThat(texts("SELECT type FROM pragma_table_info('zoo_animal') WHERE name = 'name'"))
                .containsExactly("varchar(30)");
        takeBack();
        assertThat(texts("SELECT type FROM pragma_table_info('zoo_animal') WHERE name = 'name'"))
                .containsExactly("varchar(20)");
    }

    @Test
    void whatOnlyPeopleSeeDoesNotTouchTheTable() {
        String before = String.valueOf(texts("SELECT sql FROM sqlite_master WHERE name = 'zoo_animal'"));
        apply(
                alterField("Animal", charField("name", 20).helpText("Its species")),
                alterModelOptions("Animal").ordering("-name").verboseName("beast"));

        assertThat(texts("SELECT sql FROM sqlite_master WHERE name = 'zoo_animal'"))
                .hasToString(before);
        assertThat(states.getLast().model("zoo.Animal").options().ordering()).containsExactly("-name");
    }

    @Test
    void aKeyThatChangesItsTypeTakesItsReferencesAlong() {
        apply(alterField("Animal", autoKey32()));
        String type = "SELECT lower(type) FROM pragma_table_info('zoo_cage') WHERE name = 'animal_id'";
        assertThat(texts(type)).containsExactly("integer");

        takeBack();
        assertThat(texts(type)).containsExactly("bigint");
        assertThat(texts("SELECT animal_id FROM zoo_cage")).containsExactly("1");
    }

    @Test
    void aRenamedFieldKeepsItsValues() {
        apply(
                addIndex("Animal", index("name_idx").on("-name")),
                renameField("Animal", "name", "species"),
                renameField("Cage", "animal", "guest"));

        assertThat(texts("SELECT species FROM zoo_animal")).containsExactly("Oryx");
        assertThat(texts("SELECT guest_id FROM zoo_cage")).containsExactly("1");
        assertThat(states.getLast().model("zoo.Animal").options().indexes())
                .containsExactly(index("name_idx").on("-species"));
        takeBack();
        takeBack();
        assertThat(texts("SELECT name FROM zoo_animal")).containsExactly("Oryx");
        assertThat(texts("SELECT animal_id FROM zoo_cage")).containsExactly("1");
    }

    @Test
    void aRenamedFieldCanKeepItsColumn() {
        apply(alterField("Animal", charField("name", 20).column("name")), renameField("Animal", "name", "species"));
        assertThat(columns("zoo_animal")).containsExactly("id", "species");

        apply(alterField("Animal", charField("species", 20).column("kind")), renameField("Animal", "species", "genus"));
        assertThat(texts("SELECT kind FROM zoo_animal")).containsExactly("Oryx");
    }

    @Test
    void aRenamedModelIsFollowedByItsTableAndReferences() {
        apply(renameModel("Animal", "Beast"));

        assertThat(texts("SELECT name FROM zoo_beast")).containsExactly("Oryx");
        assertThat(states.getLast().model("zoo.Cage").field("animal").foreignKey())
                .hasToString("ForeignKey[to=zoo.Beast, onDelete=CASCADE, relatedName=null, dbConstraint=true]");
        assertThatThrownBy(() -> database.execute("INSERT INTO zoo_cage (animal_id) VALUES (99)"))
                .isInstanceOf(IntegrityError.class);
        takeBack();
        assertThat(texts("SELECT name FROM zoo_animal")).containsExactly("Oryx");
    }

    @Test
    void indexesAndConstraintsComeAndGo() {
        apply(
                addIndex("Animal", index("a_idx").on("-name")),
                renameIndex("Animal", "a_idx", "b_idx"),
                addConstraint("Animal", unique("one_name").on("name")));
        assertThat(indexes("zoo_animal")).containsExactly("b_idx");
        assertThatThrownBy(() -> database.execute("INSERT INTO zoo_animal (name) VALUES ('Oryx')"))
                .isInstanceOf(IntegrityError.class);

        apply(removeConstraint("Animal", "one_name"), removeIndex("Animal", "b_idx"));
        assertThat(indexes("zoo_animal")).isEmpty();
        database.execute("INSERT INTO zoo_animal (id, name) VALUES (2, 'Oryx')");
        database.execute("DELETE FROM zoo_animal WHERE id = 2");

        for (int i = 0; i < 5; i++) {
            takeBack();
        }
        assertThat(indexes("zoo_animal")).isEmpty();
    }

    @Test
    void fieldsAreUniqueTogetherAsInDjango() {
        apply(addField("Animal", integerField("cage").defaultValue(1)));
        apply(alterUniqueTogether("Animal", List.of("name", "cage")));

        assertThatThrownBy(() -> database.execute("INSERT INTO zoo_animal (name, cage) VALUES ('Oryx', 1)"))
                .isInstanceOf(IntegrityError.class);
        takeBack();
        database.execute("INSERT INTO zoo_animal (name, cage) VALUES ('Oryx', 1)");
    }

    @Test
    void aTableGetsAnotherName() {
        apply(alterModelTable("Animal", "beasts"));
        assertThat(texts("SELECT name FROM beasts")).containsExactly("Oryx");

        takeBack();
        assertThat(texts("SELECT name FROM zoo_animal")).containsExactly("Oryx");
    }

    @Test
    void aDeletedModelComesBackWithoutRows() {
        apply(deleteModel("Cage"));
        assertThat(SchemaEditor.tableNames(database)).containsExactly("zoo_animal");
        assertThat(states.getLast().find("zoo.Cage")).isNull();

        takeBack();
        assertThat(texts("SELECT count(*) FROM zoo_cage")).containsExactly("0");
    }

    @Test
    void theDatabaseAndTheStateCanGoApart() {
        database.execute("ALTER TABLE zoo_animal ADD COLUMN legs integer NULL");
        apply(separateDatabaseAndState(
                List.of(), List.of(addField("Animal", integerField("legs").nullable(true)))));
        apply(removeField("Animal", "legs"));

        assertThat(columns("zoo_animal")).containsExactly("id", "name");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        ProjectState state = states.getLast();

        assertThatThrownBy(() -> removeField("Animal", "legs").stateForwards("zoo", state))
                .isInstanceOf(StateError.class)
                .hasMessage("The model zoo.Animal has no field 'legs' at this point of the migrations. Its fields are:"
                        + " id, name.");
        assertThatThrownBy(() -> removeIndex("Animal", "nope").stateForwards("zoo", state))
                .hasMessage("The model zoo.Animal has no index 'nope' at this point of the migrations.");
        assertThatThrownBy(() -> removeConstraint("Animal", "nope").stateForwards("zoo", state))
                .hasMessage("The model zoo.Animal has no constraint 'nope' at this point of the migrations.");
        assertThatThrownBy(() -> renameModel("Animal", "Cage").stateForwards("zoo", state))
                .hasMessage("The model zoo.Animal can't be renamed to zoo.Cage, which there is already.");
        apply(addIndex("Animal", index("name_idx").on("name")));
        assertThatThrownBy(() -> apply(removeField("Animal", "name")))
                .hasMessage("The index 'name_idx' names the field 'name', which the model zoo.Animal does not have."
                        + " Remove it before the field.");
    }
}

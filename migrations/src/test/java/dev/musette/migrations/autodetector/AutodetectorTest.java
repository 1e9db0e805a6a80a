package dev.musette.migrations.autodetector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.migrations.CreateModel;
import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.ModelStateOptions;
import dev.musette.migrations.Operation;
import dev.musette.migrations.ProjectState;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import dev.musette.models.OnDelete;
import garden.Bed;
import garden.Plant;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutodetectorTest {
    private static final Field KEY = Field.autoKey();

    private static final class Initial extends Migration {
        private final ModelState model;

        Initial(ModelState model) {
            this.model = model;
        }

        @Override
        public String name() {
            return "0001_initial";
        }

        @Override
        public List<Operation> operations() {
            return List.of(new CreateModel(model.name(), model.fields(), model.options()));
        }
    }

    private static ModelState model(String label, Field... fields) {
        int dot = label.indexOf('.');
        return new ModelState(
                label.substring(0, dot), label.substring(dot + 1), List.of(fields), ModelStateOptions.NONE);
    }

    private static ProjectState state(ModelState... models) {
        ProjectState state = ProjectState.EMPTY;
        for (ModelState model : models) {
            state = state.with(model);
        }
        return state;
    }

    private static Field text(String name) {
        return Field.of(name, new FieldType.Char(20));
    }

    private static Field number(String name) {
        return Field.of(name, new FieldType.Int());
    }

    private static List<String> lines(Map<String, List<PlannedMigration>> changes) {
        return changes.values().stream()
                .flatMap(List::stream)
                .flatMap(migration -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(migration.key() + " after " + migration.dependencies()),
                        migration.operations().stream().map(Operation::canonicalText)))
                .toList();
    }

    private static List<String> changes(ModelState from, ModelState to, Questioner questioner) {
        MigrationGraph graph = MigrationGraph.of(Map.of(from.app(), List.of(new Initial(from))));
        return lines(new Autodetector(graph, questioner).changes(graph.state(), state(to), null));
    }

    /// Changes while a person types.
    private static List<String> changes(ModelState from, ModelState to, String typed, StringWriter said) {
        BufferedReader in = new BufferedReader(new StringReader(typed));
        return changes(from, to, new ConsoleQuestioner(in, new PrintWriter(said), state(to)));
    }

    @Test
    void classesAreCreatedAsTheyAre() {
        ModelRegistry registry = ModelRegistry.of(List.of(ModelMeta.of(Bed.class), ModelMeta.of(Plant.class)));
        ProjectState now = ProjectState.of(registry);
        Autodetector autodetector = new Autodetector(MigrationGraph.of(Map.of()), new RefusingQuestioner());

        Map<String, List<PlannedMigration>> changes = autodetector.changes(ProjectState.EMPTY, now, null);
        assertThat(lines(changes))
                .containsExactly(
                        "garden.0001_initial after []",
                        "createModel(\"Bed\", autoKey(), charField(\"name\", 30).unique(true).defaultValue(\"\"))",
                        "createModel(\"Plant\", autoKey(), charField(\"species\", 40).helpText(\"In Latin\"),"
                                + " integerField(\"height\").defaultValue(3), dateTimeField(\"planted_at\","
                                + " SetBy.AUTO_NOW_ADD), foreignKey(\"bed\", to(\"garden.Bed\","
                                + " CASCADE).relatedName(\"plants\"))).ordering(\"-height\").verboseNamePlural(\"greens\")"
                                + ".indexes(index(\"garden_plan_species_c97244_idx\").on(\"species\", \"-height\"))"
                                + ".constraints(unique(\"one_species_a_bed\").on(\"bed\", \"species\"))");

        ProjectState migrated = ProjectState.EMPTY;
        for (Operation operation :
                changes.getOrDefault("garden", List.of()).getFirst().operations()) {
            migrated = operation.stateForwards("garden", migrated);
        }
        assertThat(autodetector.changes(migrated, now, null)).isEmpty();
    }

    @Test
    void appsThatReferToEachOtherGetSeveralMigrations() {
        Field fish = Field.of("fish", new FieldType.ForeignKey("aqua.Fish", OnDelete.CASCADE));
        Field tank = Field.of("tank", new FieldType.ForeignKey("zoo.Tank", OnDelete.CASCADE));
        ProjectState to = state(model("aqua.Fish", KEY, tank), model("zoo.Tank", KEY, fish));
        Autodetector autodetector = new Autodetector(MigrationGraph.of(Map.of()), new RefusingQuestioner());

        assertThat(lines(autodetector.changes(ProjectState.EMPTY, to, null)))
                .containsExactly(
                        "aqua.0001_initial after []",
                        "createModel(\"Fish\", autoKey())",
                        "aqua.0002_initial after [aqua.0001_initial, zoo.0001_initial]",
                        "addField(\"Fish\", foreignKey(\"tank\", \"zoo.Tank\", CASCADE))",
                        "zoo.0001_initial after [aqua.0001_initial]",
                        "createModel(\"Tank\", autoKey(), foreignKey(\"fish\", \"aqua.Fish\", CASCADE))");
    }

    @Test
    void migrationsOfSomeAppsTakeAlongWhatTheyDependOn() {
        Field owner = Field.of("owner", new FieldType.ForeignKey("people.Owner", OnDelete.CASCADE));
        ProjectState to = state(model("people.Owner", KEY), model("zoo.Cage", KEY, owner), model("shop.Item", KEY));
        Map<String, List<PlannedMigration>> changes = new Autodetector(
                        MigrationGraph.of(Map.of()), new RefusingQuestioner())
                .changes(ProjectState.EMPTY, to, "first");

        assertThat(Autodetector.ofApps(changes, List.of("zoo"))).containsOnlyKeys("people", "zoo");
        assertThat(Autodetector.ofApps(changes, List.of("shop"))).containsOnlyKeys("shop");
        assertThat(changes.getOrDefault("zoo", List.of()).getFirst().dependencies())
                .containsExactly(new MigrationKey("people", "0001_first"));
    }

    @Test
    void aRenamedFieldIsAskedFor() {
        ModelState from = model("zoo.Animal", KEY, text("name"));
        ModelState to = model("zoo.Animal", KEY, text("title"));
        StringWriter said = new StringWriter();

        assertThat(changes(from, to, "what?\ny\n", said))
                .containsExactly(
                        "zoo.0002_rename_name_animal_title after [zoo.0001_initial]",
                        "renameField(\"Animal\", \"name\", \"title\")");
        assertThat(said).hasToString("""
                        Was the field 'name' of zoo.Animal renamed to 'title'? [y/N] Type y or n.
                        Was the field 'name' of zoo.Animal renamed to 'title'? [y/N]\s""");
        assertThat(changes(from, to, "\n1\nnobody\n", new StringWriter()))
                .containsExactly(
                        "zoo.0002_remove_animal_name_animal_title after [zoo.0001_initial]",
                        "removeField(\"Animal\", \"name\")",
                        "addField(\"Animal\", charField(\"title\", 20)).forOldRows(\"nobody\")");
    }

    @Test
    void aRenamedModelIsAskedFor() {
        ModelState from = model("zoo.Animal", KEY, text("name"));
        StringWriter said = new StringWriter();

        assertThat(changes(from, model("zoo.Beast", KEY, text("name")), "yes\n", said))
                .containsExactly(
                        "zoo.0002_rename_animal_beast after [zoo.0001_initial]", "renameModel(\"Animal\", \"Beast\")");
        assertThat(said).hasToString("Was the model zoo.Animal renamed to Beast? [y/N] ");
    }

    @Test
    void valuesForOldRowsAreAskedForUntilTheyFit() {
        ModelState from = model("zoo.Animal", KEY, text("name"));
        StringWriter said = new StringWriter();

        assertThat(changes(from, model("zoo.Animal", KEY, text("name"), number("legs")), "5\n1\nmany\n4\n", said))
                .contains("addField(\"Animal\", integerField(\"legs\")).forOldRows(4)");
        assertThat(said).hasToString("""
                        The new field 'legs' of zoo.Animal needs a value in the rows that are there already, and has no\
                         default value.
                          1) Give a value now, for those rows only
                          2) Quit, and change the field in Animal.java
                        Your choice: Type a number from 1 to 2.
                        Your choice: A whole number for 'legs': That is not a whole number.
                        A whole number for 'legs':\s""");
    }

    @Test
    void momentsAndNullsAreAskedForToo() {
        Field seen = Field.of("seen", new FieldType.DateTime(false, true));
        ModelState from = model("zoo.Animal", KEY, text("name").nullable(true));

        assertThat(changes(
                        from,
                        model("zoo.Animal", KEY, text("name").nullable(true), seen),
                        "1\nnow\n",
                        new StringWriter()))
                .contains("addField(\"Animal\", dateTimeField(\"seen\", SetBy.AUTO_NOW_ADD)).forOldRows(NOW)");
        assertThat(changes(from, model("zoo.Animal", KEY, text("name")), "2\n", new StringWriter()))
                .contains("alterField(\"Animal\", charField(\"name\", 20))");
        assertThat(changes(from, model("zoo.Animal", KEY, text("name")), "1\nRex\n", new StringWriter()))
                .contains("alterField(\"Animal\", charField(\"name\", 20)).forOldRows(\"Rex\")");
    }

    @Test
    void valuesHaveTheTypesOfTheirFields() {
        assertThat(asked(new FieldType.Bool(), "perhaps\ntrue")).endsWith("(true)");
        assertThat(asked(new FieldType.BigInt(), "7")).endsWith("(7L)");
        assertThat(asked(new FieldType.SmallInt(), "70000\n7")).endsWith("(7)");
        assertThat(asked(new FieldType.PositiveInt(), "-1\n7")).endsWith("(7)");
        assertThat(asked(new FieldType.Real(), "0.5")).endsWith("(0.5)");
        assertThat(asked(new FieldType.Decimal(3, 1), "1.55\n123.4\n12.5")).endsWith("(new BigDecimal(\"12.5\"))");
        assertThat(asked(new FieldType.Date(false, false), "31.1.2024\n2024-01-31"))
                .endsWith("(LocalDate.parse(\"2024-01-31\"))");
        assertThat(asked(new FieldType.DateTime(false, false), "2024-01-31T13:05:09Z"))
                .endsWith("(Instant.parse(\"2024-01-31T13:05:09Z\"))");
        assertThat(asked(new FieldType.Uuid(), "x\n00000000-0000-0001-0000-000000000002"))
                .endsWith("(UUID.fromString(\"00000000-0000-0001-0000-000000000002\"))");
        assertThat(asked(new FieldType.Slug(3), "long\nok")).endsWith("(\"ok\")");
        assertThat(asked(new FieldType.ForeignKey("zoo.Animal", OnDelete.CASCADE), "one\n1"))
                .endsWith("(1L)");
    }

    private static String asked(FieldType type, String typed) {
        ModelState from = model("zoo.Animal", KEY);
        return changes(from, model("zoo.Animal", KEY, Field.of("x", type)), "1\n" + typed + "\n", new StringWriter())
                .getLast();
    }

    @Test
    void quittingWritesNothing() {
        ModelState from = model("zoo.Animal", KEY);
        ModelState to = model("zoo.Animal", KEY, number("legs"));

        for (String typed : List.of("2\n", "", "1\n")) {
            assertThatThrownBy(() -> changes(from, to, typed, new StringWriter()))
                    .isInstanceOf(MigrationException.class)
                    .hasMessage("Quit; nothing was written.");
        }
    }

    @Test
    void whereNobodyCanBeAskedItIsSaidWhatIsNeeded() {
        ModelState from = model("zoo.Animal", KEY, text("name").nullable(true));
        RefusingQuestioner nobody = new RefusingQuestioner();

        assertThatThrownBy(() -> changes(from, model("zoo.Animal", KEY, text("name")), nobody))
                .hasMessage("The field 'name' of zoo.Animal allows no NULL any more and has no default value; rows that"
                        + " have NULL need a value. Nobody can be asked: give the field a default value, or run the"
                        + " command on a terminal.");
        assertThatThrownBy(() -> changes(from, model("zoo.Animal", KEY, number("legs")), nobody))
                .hasMessage("The new field 'legs' of zoo.Animal needs a value in the rows that are there already, and"
                        + " has no default value. Nobody can be asked: give the field a default value, or run the"
                        + " command on a terminal.");
        assertThatThrownBy(() ->
                        changes(from, model("zoo.Animal", KEY, text("title").nullable(true)), nobody))
                .hasMessage("The field 'name' of zoo.Animal may have been renamed to 'title', or removed and the other"
                        + " one added; nobody can be asked. To choose, run the command on a terminal, or write the"
                        + " migration by hand after 'makemigrations --empty zoo', with renameField(\"Animal\", \"name\","
                        + " \"title\").");
        assertThatThrownBy(
                        () -> changes(from, model("zoo.Beast", KEY, text("name").nullable(true)), nobody))
                .hasMessage("The model zoo.Animal may have been renamed to Beast, or deleted and the other one created;"
                        + " nobody can be asked. To choose, run the command on a terminal, or write the migration by"
                        + " hand after 'makemigrations --empty zoo', with renameModel(\"Animal\", \"Beast\").");
    }

    @Test
    void whatHasNoWordsIsNamedByTheMoment() {
        Clock clock = Clock.fixed(Instant.parse("2024-01-31T13:05:09Z"), ZoneOffset.UTC);
        assertThat(dev.musette.migrations.MigrationName.suggest(List.of(), false, clock.instant()))
                .isEqualTo("auto_20240131_1305");
    }
}

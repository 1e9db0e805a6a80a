package crates.migrations;

import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import java.util.List;

/// Makes a table and then one that is there already.
public final class M0002_Lid extends Migration {
    @Override
    public List<MigrationKey> dependencies() {
        return List.of(after("crates", "0001_initial"));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                createModel("Lid", autoKey(), charField("wood", 40)),
                createModel("Crate", autoKey(), charField("harbour", 40)));
    }
}

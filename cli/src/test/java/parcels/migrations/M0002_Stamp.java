package parcels.migrations;

import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import java.util.List;

public final class M0002_Stamp extends Migration {
    @Override
    public List<MigrationKey> dependencies() {
        return List.of(after("parcels", "0001_initial"));
    }

    @Override
    public List<Operation> operations() {
        return List.of(createModel("Stamp", autoKey(), charField("motif", 40)));
    }
}

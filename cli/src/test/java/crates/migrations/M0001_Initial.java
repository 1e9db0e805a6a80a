package crates.migrations;

import dev.musette.migrations.Migration;
import dev.musette.migrations.Operation;
import java.util.List;

public final class M0001_Initial extends Migration {
    @Override
    public List<Operation> operations() {
        return List.of(createModel("Crate", autoKey(), charField("harbour", 40)));
    }
}

package dev.musette.migrations.zoo;

import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import dev.musette.models.OnDelete;
import java.util.List;

/// References in all their forms.
public final class M0002_AddFeeding extends Migration {
    @Override
    public List<MigrationKey> dependencies() {
        return List.of(after("zoo", "0001_initial"));
    }

    @Override
    public List<Operation> operations() {
        return List.of(createModel(
                "Feeding",
                autoKey32(),
                foreignKey("animal", to("zoo.Animal", OnDelete.CASCADE).relatedName("feedings")),
                foreignKey("keeper", "zoo.keeper", OnDelete.SET_NULL).nullable(true),
                foreignKey("repeats", "zoo.Feeding", OnDelete.CASCADE)
                        .nullable(true)
                        .unique(true),
                foreignKey("old_keeper", to("zoo.Keeper", OnDelete.DO_NOTHING).dbConstraint(false))
                        .dbIndex(false)));
    }
}

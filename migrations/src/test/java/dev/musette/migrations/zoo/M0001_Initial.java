package dev.musette.migrations.zoo;

import dev.musette.migrations.Migration;
import dev.musette.migrations.Operation;
import java.util.List;

/// The zoo's first tables, as a user writes them: this file sees what users see.
public final class M0001_Initial extends Migration {
    @Override
    public List<Operation> operations() {
        return List.of(
                createModel(
                                "Keeper",
                                uuidField("badge").primaryKey(true),
                                charField("name", 100).unique(true),
                                emailField("email", 254).nullable(true))
                        .table("zoo_staff")
                        .ordering("name")
                        .verboseNames("keeper", "keepers"),
                createModel(
                        "Animal",
                        autoKey(),
                        slugField("slug", 50),
                        textField("story"),
                        booleanField("tame"),
                        integerField("legs"),
                        bigIntegerField("hairs"),
                        smallIntegerField("teeth"),
                        positiveIntegerField("age"),
                        decimalField("weight", 7, 3),
                        floatField("speed"),
                        dateField("born"),
                        dateTimeField("arrived", SetBy.AUTO_NOW_ADD),
                        dateTimeField("fed", SetBy.AUTO_NOW).nullable(true)));
    }
}

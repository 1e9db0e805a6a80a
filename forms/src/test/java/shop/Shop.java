package shop;

import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import dev.musette.models.ModelRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The shop's tables in a database of its own, with two makers and one product.
public final class Shop implements AutoCloseable {
    private final Databases databases = Databases.open(Map.of("default", Database.url("sqlite::memory:")));
    private final Context context = Context.root();
    private final List<String> statements = new ArrayList<>();

    public Shop() {
        databases.bind(context);
        ModelRegistry.of(List.of(Maker_.META, Product_.META)).bind(context);
        databases.main().execute("""
                CREATE TABLE "shop_maker" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(40) NOT NULL)""");
        databases.main().execute("""
                CREATE TABLE "shop_product" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL,
                  "slug" varchar(50) NOT NULL UNIQUE, "notes" text NOT NULL, "price" decimal NOT NULL, "stock" integer NULL,
                  "live" bool NOT NULL, "sold" datetime NULL, "added" datetime NOT NULL,
                  "maker_id" bigint NOT NULL REFERENCES "shop_maker" ("id") DEFERRABLE INITIALLY DEFERRED)""");
        run(() -> {
            Maker selmer = new Maker();
            selmer.name = "Selmer";
            selmer.save();
            Maker other = new Maker();
            other.name = "Busato";
            other.save();
            Product guitar = new Product();
            guitar.name = "Guitar";
            guitar.slug = "guitar";
            guitar.maker.set(selmer);
            guitar.save();
        });
        context.set(StatementLog.KEY, (SqlStatement each) -> statements.add(each.sql()));
    }

    public void run(Runnable test) {
        context.run(test);
    }

    /// The statements so far.
    public List<String> statements() {
        return statements;
    }

    @Override
    public void close() {
        databases.close();
    }
}

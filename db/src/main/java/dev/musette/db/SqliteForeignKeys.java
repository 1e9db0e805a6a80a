package dev.musette.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SQLite's foreign keys while tables are made anew: dropping a table deletes its rows, which counts as breaking
/// every reference to them, and no transaction can turn that off once it has begun
/// (https://sqlite.org/lang_altertable.html#otheralter).
final class SqliteForeignKeys {
    private static final int MOST_NAMED = 5; // rows in a message

    private SqliteForeignKeys() {}

    static void off(Lease lease) throws SQLException {
        lease.runOnce("PRAGMA foreign_keys = OFF");
    }

    /// Returns whether it could be done.
    static boolean on(Lease lease) throws SQLException {
        lease.runOnce("PRAGMA foreign_keys = ON");
        try (PreparedStatement statement = lease.statements().prepare("PRAGMA foreign_keys");
                ResultSet result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    /// Returns a message about the rows whose foreign keys refer to nothing, or null if there are none.
    static @Nullable String broken(Lease lease, String alias) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        boolean more = false;
        try (PreparedStatement statement = lease.statements().prepare("PRAGMA foreign_key_check");
                ResultSet result = statement.executeQuery()) {
            for (int count = 0; result.next(); count++) {
                if (count == MOST_NAMED) {
                    more = true;
                    break;
                }
                String tables = "'%s' to '%s'".formatted(result.getString(1), result.getString(3));
                rows.computeIfAbsent(tables, _ -> new ArrayList<>()).add(String.valueOf(result.getString(2)));
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<String> found = new ArrayList<>();
        rows.forEach((tables, ids) -> found.add("from %s in row %s".formatted(tables, String.join(", ", ids))));
        return ("Foreign keys refer to rows that are not there (database '%s'): %s%s. Nothing was changed. Correct these"
                        + " rows first; 'PRAGMA foreign_key_check' lists all of them.")
                .formatted(alias, String.join("; ", found), more ? " and more" : "");
    }
}

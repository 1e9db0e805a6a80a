package benchblog;

import dev.musette.core.Env;
import dev.musette.db.Database;
import dev.musette.web.CommonMiddleware;
import dev.musette.web.CsrfMiddleware;
import dev.musette.web.SecurityMiddleware;
import dev.musette.web.XFrameOptionsMiddleware;
import java.util.List;
import java.util.Map;

/// A site in production: the database of `BENCH_JDBC`, 16 connections, the default middleware.
public final class Settings extends dev.musette.core.Settings {
    public Settings(Env env) {
        secretKey = env.get("SECRET_KEY", "only-for-benchmarks-0123456789-abcdefghijklmnopqrstuvwxyz");
        allowedHosts = List.of("127.0.0.1");
        databases = Map.of("default", Database.url(databaseUrl(env)).withPoolSize(16));
        installedApps = List.of(new BenchBlogApp());
        middleware = List.of(
                SecurityMiddleware::new, CommonMiddleware::new, CsrfMiddleware::new, XFrameOptionsMiddleware::new);
        urls = new Urls();
    }

    private static String databaseUrl(Env env) {
        String jdbc = env.get("BENCH_JDBC", "jdbc:postgresql://127.0.0.1:54349/bench");
        return jdbc.replace("jdbc:postgresql://", "postgres://bench@");
    }
}

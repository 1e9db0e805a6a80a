package mysite;

import blog.BlogApp;
import blog.ServedInMiddleware;
import dev.musette.core.Env;
import dev.musette.db.Database;
import dev.musette.staticfiles.StaticFilesApp;
import dev.musette.web.CommonMiddleware;
import dev.musette.web.CsrfMiddleware;
import dev.musette.web.SecurityMiddleware;
import dev.musette.web.XFrameOptionsMiddleware;
import java.util.List;
import java.util.Map;

public final class Settings extends dev.musette.core.Settings {
    public Settings(Env env) {
        secretKey = env.require("SECRET_KEY");
        debug = env.bool("DEBUG", false);
        allowedHosts = env.list("ALLOWED_HOSTS");
        databases = Map.of("default", Database.url(env.get("DATABASE_URL", "sqlite:db.sqlite3")));
        installedApps = List.of(new StaticFilesApp(), new MySiteApp(), new BlogApp());
        middleware = List.of(
                SecurityMiddleware::new,
                CommonMiddleware::new,
                CsrfMiddleware::new,
                XFrameOptionsMiddleware::new,
                ServedInMiddleware::new);
        urls = new Urls();
    }
}

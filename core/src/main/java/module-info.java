/// Settings, apps, checks and commands: what makes rooms an application.
///
/// ```java
/// public final class Settings extends dev.musette.core.Settings {
///     public Settings(Env env) {
///         secretKey = env.require("SECRET_KEY");
///         installedApps = List.of(new BlogApp());
///     }
/// }
///
/// Application site = new Application(new Settings(Env.load()));
/// site.run(() -> Application.current().apps().find("blog"));
/// ```
module dev.musette.core {
    requires transitive dev.musette.base;
    requires transitive dev.musette.db;
    requires transitive dev.musette.http;
    requires transitive dev.musette.migrations;
    requires transitive dev.musette.models;
    requires transitive dev.musette.template;
    requires transitive dev.musette.urls;
    requires transitive info.picocli;

    exports dev.musette.core;

    opens dev.musette.core to
            info.picocli;
}

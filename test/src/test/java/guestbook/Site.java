package guestbook;

import static dev.musette.urls.Routes.path;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.db.Database;
import dev.musette.web.CsrfMiddleware;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The site as it would stand in production, with a database that no test may touch.
public final class Site implements Supplier<Application> {
    @Override
    public Application get() {
        return new Application(new GuestbookSettings());
    }

    private static final class GuestbookSettings extends Settings {
        GuestbookSettings() {
            secretKey = "a key that is for tests alone, and long enough for them all";
            debug = true;
            allowedHosts = List.of("guestbook.example");
            databases = Map.of(
                    "default", Database.url("sqlite:/nowhere/guestbook.sqlite3"),
                    "archive", Database.url("sqlite:/nowhere/archive.sqlite3"));
            installedApps = List.of(new GuestbookApp());
            urls = () -> List.of(
                    path("", Pages::entries),
                    path("book/", BookPages::book).name("book"),
                    path("guests/", BookPages::guests),
                    path("letter/", BookPages::letter),
                    path("archive/", BookPages::archive),
                    path("long/", LongPage::page),
                    path("sign/", Pages::sign),
                    path("greet/", Pages::greet),
                    path("remember/<guest>/", Pages::remember),
                    path("forget/", Pages::forget),
                    path("header/", Pages::header),
                    path("pour/", Pages::pour),
                    path("post/", Pages::post),
                    path("fail/", Pages::fail));
            middleware = List.of(CsrfMiddleware::new);
        }
    }
}

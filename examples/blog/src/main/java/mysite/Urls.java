package mysite;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;

import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import java.util.List;

public final class Urls implements UrlConf {
    @Override
    public List<Route> routes() {
        return List.of(path("", include(new blog.Urls())));
    }
}

package blog;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Methods.requireHttpMethods;

import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import java.util.List;

public final class Urls implements UrlConf {
    @Override
    public List<Route> routes() {
        return List.of(
                path("", new PostList()).name("post_list"),
                path("post/<int:id>/", requireHttpMethods("GET", "HEAD", "POST").around(Views::postDetail))
                        .name("post_detail"));
    }
}

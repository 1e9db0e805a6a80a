package benchblog;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Csrf.csrfExempt;
import static dev.musette.web.Methods.requirePost;

import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import java.util.List;

public final class Urls implements UrlConf {
    @Override
    public List<Route> routes() {
        return List.of(
                path("plaintext", Views::plaintext),
                path("json", Views::json),
                path("db", Views::db),
                path("queries", Views::queries),
                path("updates", Views::updates),
                path("fortunes", Views::fortunes).name("fortunes"),
                path("posts/", Views::posts).name("posts"),
                path("post/<int:id>/", Views::post).name("post"),
                path("post/<int:id>/comment", csrfExempt().around(requirePost(Views::comment)))
                        .name("comment"));
    }
}

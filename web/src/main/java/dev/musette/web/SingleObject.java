package dev.musette.web;

import dev.musette.http.Http404;
import dev.musette.models.BaseModel;
import dev.musette.models.QuerySet;
import dev.musette.urls.ResolverMatch;

/// The one row that a route names by its key, else by its slug.
final class SingleObject {
    private SingleObject() {}

    /// @throws Http404 if there is none
    /// @throws WebException if the route gives neither key nor slug
    static <M extends BaseModel> M of(
            QuerySet<M, ?> rows, ResolverMatch match, String pkKwarg, String slugKwarg, String slugField, Class<?> view) {
        Object key = match.kwargs().get(pkKwarg);
        Object slug = match.kwargs().get(slugKwarg);
        if (key == null && slug == null) {
            throw new WebException("The view %s needs a key or a slug; its route '%s' captures neither '%s' nor '%s'."
                    .formatted(view.getName(), match.route(), pkKwarg, slugKwarg));
        }
        return key == null
                ? Shortcuts.getObjectOr404(rows.filter(slugField, slug))
                : Shortcuts.getObjectOr404(rows, key);
    }
}

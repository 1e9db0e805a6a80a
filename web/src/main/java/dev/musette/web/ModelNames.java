package dev.musette.web;

import dev.musette.base.Names;
import dev.musette.models.ModelMeta;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names that the views of a model use where the project says nothing.
final class ModelNames {
    private ModelNames() {}

    /// `blogpost`, as Django writes a model's name in templates.
    static String variable(ModelMeta<?, ?> meta) {
        return meta.name().toLowerCase(Locale.ROOT);
    }

    /// `blog/blogpost_list.html`, and `blog/post_list.html` for a view that is called `PostList`.
    static List<String> templates(ModelMeta<?, ?> meta, String suffix, Class<?> view) {
        Set<String> names = new LinkedHashSet<>();
        names.add(meta.appLabel() + "/" + variable(meta) + suffix + ".html");
        names.add(meta.appLabel() + "/" + Names.snakeCase(view.getSimpleName()) + ".html");
        return List.copyOf(names);
    }
}

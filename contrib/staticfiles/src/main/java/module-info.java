/// Static files: found in apps, served in development.
///
/// ```java
/// installedApps = List.of(new StaticFilesApp(), new BlogApp());      // in the settings
/// ```
///
/// ```html
/// {% load static %}
/// <link rel="stylesheet" href="{% static 'blog/style.css' %}">
/// ```
///
/// The file is `blog/static/blog/style.css` on the class path, or `blog/style.css` in one of the settings'
/// `staticDirs`.
module dev.musette.staticfiles {
    requires transitive dev.musette.base;
    requires transitive dev.musette.core;
    requires transitive dev.musette.http;
    requires dev.musette.web;

    exports dev.musette.staticfiles;
}

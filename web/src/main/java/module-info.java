/// The request's way through middleware, dispatcher and view.
///
/// ```java
/// Application site = new Application(new Settings(Env.load()));
/// WebHandler handler = site.get(WebHandler.SERVICE);                 // what an engine is given
///
/// static Response postDetail(Request request, long id) {              // a view
///     BlogPost post = getObjectOr404(BlogPost.objects, id);
///     return render(request, "blog/post_detail.html", Map.of("post", post));
/// }
/// path("", new PostList()).name("post_list")                          // a class-based view, ListView<BlogPost>
/// path("about/", requireGet(Views::about))                            // a decorated one
/// ```
module dev.musette.web {
    requires transitive dev.musette.base;
    requires transitive dev.musette.core;
    requires transitive dev.musette.forms;
    requires transitive dev.musette.http;
    requires transitive dev.musette.models;
    requires transitive dev.musette.template;
    requires transitive dev.musette.urls;
    requires dev.musette.db;
    requires org.slf4j;

    exports dev.musette.web;
}

/// Models and the queries over them: a class with annotated fields is a table, its generated `_` class holds its typed
/// names.
///
/// ```java
/// public class BlogPost extends Model {
///     public static final Manager<BlogPost, BlogPost_> objects = new Manager<>(BlogPost_.META);
///
///     @CharField(maxLength = 200)       public String title;
///     @DateTimeField(autoNowAdd = true) public Instant publishedDate;
/// }
///
/// BlogPost.objects.filter(p -> p.title.icontains("java")).orderBy(p -> p.publishedDate.desc());
/// BlogPost.objects.filter("title__icontains", "java").orderBy("-published_date");
/// ```
module dev.musette.models {
    requires transitive dev.musette.base;
    requires transitive dev.musette.db;

    exports dev.musette.models;
}

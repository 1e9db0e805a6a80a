package benchblog;

import static dev.musette.models.OnDelete.CASCADE;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.Ref;
import dev.musette.models.TextField;
import java.time.Instant;

@ModelOptions(table = "blog_post")
public class Post extends Model {
    public static final Manager<Post, Post_> objects = new Manager<>(Post_.META);

    @CharField(maxLength = 200)
    public String title = "";

    @TextField
    public String content = "";

    @DateTimeField
    public Instant publishedDate;

    @ForeignKey(onDelete = CASCADE, relatedName = "posts")
    public Ref<Author> author = Ref.empty();
}

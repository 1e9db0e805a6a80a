package blog;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Index;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.OnDelete;
import dev.musette.models.Ref;
import dev.musette.models.TextField;
import dev.musette.models.UniqueConstraint;
import java.time.Instant;

@ModelOptions(
        ordering = {"-published_date", "title"},
        indexes = {@Index(fields = {"author", "-published_date"}), @Index(fields = "title", name = "blog_title")},
        constraints =
                @UniqueConstraint(
                        fields = {"author", "title"},
                        name = "one_title_per_author"))
public class BlogPost extends Model {
    public static final Manager<BlogPost, BlogPost_> objects = new Manager<>(BlogPost_.META);

    @CharField(maxLength = 200)
    public String title;

    @TextField
    public String content = "";

    @DateTimeField(autoNowAdd = true)
    public Instant publishedDate;

    @IntegerField
    public int views;

    @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "posts", nullable = true)
    public Ref<Author> author = Ref.empty();

    @Override
    public String toString() {
        return title;
    }
}

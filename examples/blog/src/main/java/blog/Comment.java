package blog;

import static dev.musette.models.OnDelete.CASCADE;

import dev.musette.models.CharField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.Ref;
import dev.musette.models.TextField;

@ModelOptions(ordering = "id")
public class Comment extends Model {
    public static final Manager<Comment, Comment_> objects = new Manager<>(Comment_.META);

    @ForeignKey(onDelete = CASCADE, relatedName = "comments")
    public Ref<BlogPost> post = Ref.empty();

    @CharField(maxLength = 100)
    public String author = "";

    @TextField
    public String text = "";

    @Override
    public String toString() {
        return author + " on " + post.get();
    }
}

package blog;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.TextField;
import java.time.Instant;

public class BlogPost extends Model {
    public static final Manager<BlogPost, BlogPost_> objects = new Manager<>(BlogPost_.META);

    @CharField(maxLength = 200)
    public String title = "";

    @TextField
    public String content = "";

    @DateTimeField(autoNowAdd = true)
    public Instant publishedDate;

    @Override
    public String toString() {
        return title;
    }
}

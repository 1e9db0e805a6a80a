package benchblog;

import dev.musette.models.CharField;
import dev.musette.models.EmailField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;

@ModelOptions(table = "blog_author")
public class Author extends Model {
    public static final Manager<Author, Author_> objects = new Manager<>(Author_.META);

    @CharField(maxLength = 100)
    public String name = "";

    @EmailField
    public String email = "";
}

package blog;

import static dev.musette.models.OnDelete.PROTECT;

import dev.musette.models.CharField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;
import dev.musette.models.Ref;
import org.jspecify.annotations.Nullable;

@ModelOptions(ordering = "name")
public class Author extends Stamped {
    public static final Manager<Author, Author_> objects = new Manager<>(Author_.META);

    @CharField(maxLength = 120)
    public String name;

    @CharField(maxLength = 80, nullable = true, blank = true, verboseName = "\"pen\" name")
    public @Nullable String penName;

    @ForeignKey(onDelete = PROTECT, relatedName = "authors", nullable = true)
    public Ref<Country> home = Ref.empty();
}

package bookshop;

import dev.musette.models.CharField;
import dev.musette.models.DateField;
import dev.musette.models.EmailField;
import dev.musette.models.FloatField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;
import dev.musette.models.OnDelete;
import dev.musette.models.Ref;
import dev.musette.models.TextField;
import dev.musette.models.UUIDField;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ModelOptions(ordering = {"full_name", "id"})
public class Author extends Stamped {
    public static final Manager<Author, Author_> objects = new Manager<>(Author_.META);

    @CharField(maxLength = 120, dbIndex = true)
    public String fullName;

    @CharField(maxLength = 80, nullable = true, blank = true)
    public @Nullable String penName;

    @EmailField(unique = true, nullable = true, blank = true)
    public @Nullable String email;

    @UUIDField(unique = true)
    public UUID uid = UUID.randomUUID();

    @DateField(nullable = true, blank = true)
    public @Nullable LocalDate born;

    @DateField(nullable = true, blank = true)
    public @Nullable LocalDate died;

    @FloatField(nullable = true, blank = true)
    public @Nullable Double rating;

    @TextField(blank = true)
    public String bio = "";

    @ForeignKey(onDelete = OnDelete.SET_NULL, nullable = true, blank = true, relatedName = "authors")
    public Ref<Country> home = Ref.empty();
}

package bookshop;

import dev.musette.models.CharField;
import dev.musette.models.DateField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;
import dev.musette.models.OnDelete;
import dev.musette.models.Ref;
import dev.musette.models.SlugField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@ModelOptions(ordering = "name")
public class Publisher extends Stamped {
    public static final Manager<Publisher, Publisher_> objects = new Manager<>(Publisher_.META);

    @CharField(maxLength = 100, unique = true)
    public String name;

    @SlugField(maxLength = 60, unique = true)
    public String slug;

    @ForeignKey(onDelete = OnDelete.PROTECT, nullable = true, blank = true, relatedName = "publishers")
    public Ref<Country> country = Ref.empty();

    @CharField(maxLength = 200, blank = true)
    public String website = "";

    @DateField(nullable = true, blank = true)
    public @Nullable LocalDate founded;

    @ForeignKey(onDelete = OnDelete.SET_NULL, nullable = true, blank = true, relatedName = "imprints")
    public Ref<Publisher> parent = Ref.empty();
}

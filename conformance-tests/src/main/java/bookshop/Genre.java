package bookshop;

import dev.musette.models.CharField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.OnDelete;
import dev.musette.models.PositiveIntegerField;
import dev.musette.models.Ref;

public class Genre extends Model {
    public static final Manager<Genre, Genre_> objects = new Manager<>(Genre_.META);

    @CharField(maxLength = 50)
    public String name;

    @ForeignKey(onDelete = OnDelete.CASCADE, nullable = true, blank = true, relatedName = "children")
    public Ref<Genre> parent = Ref.empty();

    @PositiveIntegerField
    public int level;
}

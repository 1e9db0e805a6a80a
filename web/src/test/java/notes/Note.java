package notes;

import dev.musette.models.CharField;
import dev.musette.models.Manager;
import dev.musette.models.Model;

public class Note extends Model {
    public static final Manager<Note, Note_> objects = new Manager<>(Note_.META);

    @CharField(maxLength = 80)
    public String title = "";

    @CharField(maxLength = 40)
    public String slug = "";

    @Override
    public String toString() {
        return title;
    }
}

package garden;

import dev.musette.models.CharField;
import dev.musette.models.Manager;
import dev.musette.models.Model;

public class Bed extends Model {
    public static final Manager<Bed, Bed_> objects = new Manager<>(Bed_.META);

    @CharField(maxLength = 30, unique = true)
    public String name = "";
}

package benchblog;

import dev.musette.models.BaseModel;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;

@ModelOptions(table = "world")
public class World extends BaseModel {
    public static final Manager<World, World_> objects = new Manager<>(World_.META);

    @IntegerField(primaryKey = true)
    public int id;

    @IntegerField
    public int randomNumber;
}

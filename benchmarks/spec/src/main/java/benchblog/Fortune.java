package benchblog;

import dev.musette.models.BaseModel;
import dev.musette.models.CharField;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;

@ModelOptions(table = "fortune")
public class Fortune extends BaseModel {
    public static final Manager<Fortune, Fortune_> objects = new Manager<>(Fortune_.META);

    @IntegerField(primaryKey = true)
    public int id;

    @CharField(maxLength = 2048)
    public String message = "";
}

package blog;

import dev.musette.models.BaseModel;
import dev.musette.models.CharField;
import dev.musette.models.Manager;

public class Country extends BaseModel {
    public static final Manager<Country, Country_> objects = new Manager<>(Country_.META);

    @CharField(maxLength = 2, primaryKey = true)
    public String code;

    @CharField(maxLength = 60, unique = true)
    public String name;
}

package bookshop;

import dev.musette.models.BaseModel;
import dev.musette.models.BigIntegerField;
import dev.musette.models.BooleanField;
import dev.musette.models.CharField;
import dev.musette.models.FloatField;
import dev.musette.models.Manager;
import dev.musette.models.ModelOptions;
import org.jspecify.annotations.Nullable;

@ModelOptions(ordering = "name", verboseNamePlural = "countries")
public class Country extends BaseModel {
    public static final Manager<Country, Country_> objects = new Manager<>(Country_.META);

    @CharField(maxLength = 2, primaryKey = true)
    public String code;

    @CharField(maxLength = 60, unique = true)
    public String name;

    @BigIntegerField(nullable = true, blank = true)
    public @Nullable Long population;

    @FloatField(nullable = true, blank = true)
    public @Nullable Double area;

    @BooleanField
    public boolean eu;
}

package blog;

import dev.musette.models.BaseModel;
import dev.musette.models.BigIntegerField;
import dev.musette.models.BooleanField;
import dev.musette.models.DateField;
import dev.musette.models.DecimalField;
import dev.musette.models.EmailField;
import dev.musette.models.FloatField;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.PositiveIntegerField;
import dev.musette.models.SlugField;
import dev.musette.models.SmallIntegerField;
import dev.musette.models.UUIDField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every kind of field, with and without null.
public class Measurement extends BaseModel {
    public static final Manager<Measurement, Measurement_> objects = new Manager<>(Measurement_.META);

    @UUIDField(primaryKey = true)
    public UUID key = UUID.randomUUID();

    @SlugField
    public String slug = "";

    @EmailField(nullable = true)
    public @Nullable String email;

    @SmallIntegerField
    public int small;

    @PositiveIntegerField(nullable = true)
    public @Nullable Integer positive;

    @IntegerField(name = "reading", column = "raw_reading")
    public int value;

    @BigIntegerField(nullable = true)
    public @Nullable Long big;

    @FloatField
    public double ratio;

    @FloatField(nullable = true)
    public @Nullable Double error;

    @DecimalField(maxDigits = 9, decimalPlaces = 2)
    public BigDecimal price = BigDecimal.ZERO;

    @BooleanField
    public boolean valid = true;

    @BooleanField(nullable = true)
    public @Nullable Boolean checked;

    @DateField(nullable = true)
    public @Nullable LocalDate day;
}

package warehouse;

import static dev.musette.models.OnDelete.SET_NULL;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.DecimalField;
import dev.musette.models.ForeignKey;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.Ref;
import dev.musette.models.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Every field that is not nullable has a default, as the checker wants it.
public class Item extends Model {
    public static final Manager<Item, Item_> objects = new Manager<>(Item_.META);

    @CharField(maxLength = 20)
    public String name = "";

    @TextField(nullable = true)
    public @Nullable String note;

    @IntegerField(nullable = true)
    public @Nullable Integer stock;

    @IntegerField
    public Integer reserved = 0;

    @DecimalField(maxDigits = 9, decimalPlaces = 2)
    public BigDecimal price = BigDecimal.ZERO;

    @DateTimeField(nullable = true)
    public @Nullable Instant soldOut;

    @ForeignKey(onDelete = SET_NULL, nullable = true)
    public Ref<Item> replacement = Ref.empty();
}

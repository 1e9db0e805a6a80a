package shop;

import dev.musette.models.BooleanField;
import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.DecimalField;
import dev.musette.models.ForeignKey;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.OnDelete;
import dev.musette.models.Ref;
import dev.musette.models.SlugField;
import dev.musette.models.TextField;
import dev.musette.models.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@ModelOptions(
        constraints =
                @UniqueConstraint(
                        fields = {"maker", "name"},
                        name = "one_name_per_maker"))
public class Product extends Model {
    public static final Manager<Product, Product_> objects = new Manager<>(Product_.META);

    @CharField(maxLength = 20, helpText = "As on the box.")
    public String name = "";

    @SlugField(unique = true)
    public String slug = "";

    @TextField(blank = true)
    public String notes = "none yet";

    @DecimalField(maxDigits = 6, decimalPlaces = 2, verboseName = "price in euros")
    public BigDecimal price = new BigDecimal("9.90");

    @IntegerField(nullable = true, blank = true)
    public @Nullable Integer stock;

    @BooleanField
    public boolean live = true;

    @DateTimeField(nullable = true, blank = true)
    public @Nullable Instant sold;

    @DateTimeField(autoNowAdd = true)
    public Instant added = Instant.EPOCH;

    @ForeignKey(onDelete = OnDelete.CASCADE)
    public Ref<Maker> maker = Ref.empty();
}

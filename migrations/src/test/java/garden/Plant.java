package garden;

import static dev.musette.models.OnDelete.CASCADE;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.ForeignKey;
import dev.musette.models.Index;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.Ref;
import dev.musette.models.UniqueConstraint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@ModelOptions(
        ordering = "-height",
        verboseNamePlural = "greens",
        indexes = @Index(fields = {"species", "-height"}),
        constraints =
                @UniqueConstraint(
                        name = "one_species_a_bed",
                        fields = {"bed", "species"}))
public class Plant extends Model {
    public static final Manager<Plant, Plant_> objects = new Manager<>(Plant_.META);

    @CharField(maxLength = 40, helpText = "In Latin")
    public @Nullable String species;

    @IntegerField
    public int height = 3;

    @ForeignKey(onDelete = CASCADE, relatedName = "plants")
    public Ref<Bed> bed = Ref.empty();

    @DateTimeField(autoNowAdd = true)
    public @Nullable Instant plantedAt;
}

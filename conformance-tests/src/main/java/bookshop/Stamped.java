package bookshop;

import dev.musette.models.DateTimeField;
import dev.musette.models.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public abstract class Stamped extends Model {
    @DateTimeField(dbIndex = true)
    public Instant createdAt;

    @DateTimeField(nullable = true, blank = true)
    public @Nullable Instant updatedAt;
}

package blog;

import dev.musette.models.DateTimeField;
import dev.musette.models.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has been made and changed at some moment.
public abstract class Stamped extends Model {
    @DateTimeField(autoNowAdd = true, dbIndex = true)
    public Instant createdAt;

    @DateTimeField(autoNow = true, nullable = true)
    public @Nullable Instant updatedAt;
}

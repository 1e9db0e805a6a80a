package dev.musette.benchmarks.jmh;

import dev.musette.models.CharField;
import dev.musette.models.DateTimeField;
import dev.musette.models.IntegerField;
import dev.musette.models.Manager;
import dev.musette.models.Model;
import dev.musette.models.ModelOptions;
import dev.musette.models.TextField;
import java.time.Instant;

/// A row of a blog.
@ModelOptions(table = "entry")
public class Entry extends Model {
    public static final Manager<Entry, Entry_> objects = new Manager<>(Entry_.META);

    @CharField(maxLength = 200)
    public String title = "";

    @TextField
    public String content = "";

    @DateTimeField
    public Instant published = Instant.EPOCH;

    @IntegerField
    public int views;
}

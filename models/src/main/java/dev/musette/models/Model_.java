package dev.musette.models;

/// The columns that every [Model] has, for queries.
public abstract class Model_ extends Path {
    /// The definition of the key.
    protected static final Field ID_FIELD = Field.autoKey();

    /// The key that the database counts up.
    public final LongPath id;

    @SuppressWarnings("this-escape") // the column keeps its path and asks it nothing before a query is made
    protected Model_() {
        this.id = new LongPath(this, ID_FIELD);
    }

    @SuppressWarnings("this-escape") // as above
    protected Model_(Path from, Field via) {
        super(from, via);
        this.id = new LongPath(this, ID_FIELD);
    }
}

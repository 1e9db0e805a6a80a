package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author_;
import blog.BlogPost_;
import blog.Measurement_;
import dev.musette.base.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Indexes, constraints and default values as a model's metadata has them.
final class IndexesTest {
    private static ModelMetaBuilder<HistoricalModel, HistoricalPath> builder(String name) {
        HistoricalMapper mapper = new HistoricalMapper(List.of());
        return ModelMeta.builder(HistoricalModel.class, HistoricalPath::new, HistoricalPath::new, mapper)
                .name(name)
                .app("shop")
                .fields(Field.autoKey(), Field.of("title", new FieldType.Char(9)))
                .fields(Field.of("author", new FieldType.ForeignKey("shop.Author", OnDelete.CASCADE)));
    }

    @Test
    void anIndexIsNamedAsDjangoNamesIt() {
        assertThat(BlogPost_.META.indexes())
                .containsExactly(
                        new IndexDefinition("blog_blogpo_author__da2770_idx", List.of("author", "-published_date")),
                        new IndexDefinition("blog_title", List.of("title")));
        assertThat(BlogPost_.META.constraints())
                .containsExactly(new UniqueDefinition("one_title_per_author", List.of("author", "title")));
        assertThat(Author_.META.indexes()).isEmpty();
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThatThrownBy(() -> builder("Book").index("i", "-color").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An index or constraint of shop.Book names '-color', which is none of its fields: id,"
                        + " title, author.");
        assertThatThrownBy(() -> builder("Book").unique("", "title"))
                .hasMessage("A unique constraint needs a name and one field or more; found the name '' and 1 fields.");
        assertThatThrownBy(() -> builder("Book").index("i"))
                .hasMessage("The index 'i' has no fields; it needs one or more.");
    }

    @Test
    void namesAreThereOnce() {
        ModelMeta<?, ?> book = builder("Book")
                .index("i", "title")
                .index("i", "author")
                .index("shared", "title")
                .unique("u", "title")
                .unique("u", "author")
                .unique("both", "author")
                .build();
        ModelMeta<?, ?> bill =
                builder("Bill").index("shared", "title").unique("both", "title").build();
        assertThat(ModelRegistry.of(List.of(book, bill)).problems())
                .extracting(Problem::id, Problem::message)
                .containsExactly(
                        tuple("models.E029", "The index name 'i' is not unique for the model shop.Book."),
                        tuple(
                                "models.E030",
                                "The index name 'shared' is not unique among models: shop.Book, shop.Bill."),
                        tuple(
                                "models.E032",
                                "The constraint name 'both' is not unique among models: shop.Book, shop.Bill."),
                        tuple("models.E031", "The constraint name 'u' is not unique for the model shop.Book."));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static @Nullable Object defaultOf(ModelMeta<?, ?> meta, String name) {
        return meta.defaultOf(Objects.requireNonNull(meta.field(name)));
    }

    @Test
    void aConstantInitialiserIsTheDefault() {
        assertThat(defaultOf(BlogPost_.META, "content")).isEqualTo("");
        assertThat(defaultOf(BlogPost_.META, "views")).isEqualTo(0);
        assertThat(defaultOf(Measurement_.META, "valid")).isEqualTo(true);
        assertThat(defaultOf(Measurement_.META, "price")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void whatIsMadeForEachInstanceIsNoDefault() {
        assertThat(defaultOf(BlogPost_.META, "id")).isNull();
        assertThat(defaultOf(BlogPost_.META, "title")).isNull();
        assertThat(defaultOf(BlogPost_.META, "author")).isNull();
        assertThat(defaultOf(Measurement_.META, "key")).isNull();
        assertThat(moment(Instant.now())).isNull();
        assertThat(moment(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    private static @Nullable Object moment(Instant initial) {
        ModelMeta<?, ?> meta = HistoricalModel.meta(
                "shop",
                "Bill",
                "shop_bill",
                List.of(
                        Field.autoKey(),
                        Field.of("at", new FieldType.DateTime(false, false)).defaultValue(initial)),
                List.of());
        return defaultOf(meta, "at");
    }
}

package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Definitions of fields with the defaults of their types.
final class FieldTest {
    private static final FieldType.ForeignKey TO_POST = new FieldType.ForeignKey("blog.BlogPost", OnDelete.CASCADE);

    @Test
    void namesAreInSnakeCase() {
        Field field = Field.of("publishedDate", new FieldType.Text());
        assertThat(field.name()).isEqualTo("published_date");
        assertThat(field.attribute()).isEqualTo("publishedDate");
        assertThat(field.column()).isEqualTo("published_date");
        assertThat(field.keyName()).isEqualTo("published_date");
        assertThat(field.verboseName()).isEqualTo("published date");
        assertThat(field).hasToString("published_date");
    }

    @Test
    void aForeignKeyHasAKeyColumnAndAnIndex() {
        Field field = Field.of("post", TO_POST);
        assertThat(field.column()).isEqualTo("post_id");
        assertThat(field.keyName()).isEqualTo("post_id");
        assertThat(field.dbIndex()).isTrue();
        assertThat(field.isRelation()).isTrue();
        assertThat(field.foreignKey()).isEqualTo(TO_POST);
        assertThat(TO_POST.relatedName()).isNull();
        assertThat(TO_POST.relatedName("comments").relatedName()).isEqualTo("comments");
        assertThat(TO_POST.relatedName("").relatedName()).isNull();
        assertThat(TO_POST.dbConstraint(false).dbConstraint()).isFalse();
    }

    @Test
    void anotherNameMovesTheColumnToo() {
        Field field = Field.of("value", new FieldType.Int()).named("reading");
        assertThat(field.name()).isEqualTo("reading");
        assertThat(field.attribute()).isEqualTo("value");
        assertThat(field.column()).isEqualTo("reading");
        assertThat(field.verboseName()).isEqualTo("reading");
        assertThat(Field.of("post", TO_POST).named("article").column()).isEqualTo("article_id");
        assertThat(field.column("raw").column()).isEqualTo("raw");
    }

    @Test
    void aMomentThatSavingSetsIsInNoForm() {
        assertThat(Field.of("at", new FieldType.DateTime(true, false)).editable())
                .isFalse();
        assertThat(Field.of("at", new FieldType.DateTime(false, true)).blank()).isTrue();
        assertThat(Field.of("on", new FieldType.Date(false, true)).editable()).isFalse();
        assertThat(Field.of("on", new FieldType.Date(false, false)).editable()).isTrue();
        assertThat(Field.of("at", new FieldType.DateTime(false, false)).blank()).isFalse();
    }

    @Test
    void theKeyThatNobodyAskedFor() {
        Field key = Field.autoKey();
        assertThat(key.name()).isEqualTo("id");
        assertThat(key.primaryKey()).isTrue();
        assertThat(key.verboseName()).isEqualTo("ID");
        assertThat(key.type().isAuto()).isTrue();
        assertThat(new FieldType.Auto().isAuto()).isTrue();
        assertThat(new FieldType.BigInt().isAuto()).isFalse();
    }

    @Test
    void eachOptionChangesItselfOnly() {
        Field plain = Field.of("title", new FieldType.Char(200));
        assertThat(plain.nullable(true).nullable(false)).isEqualTo(plain);
        assertThat(plain.blank(true).blank()).isTrue();
        assertThat(plain.unique(true).unique()).isTrue();
        assertThat(plain.dbIndex(true).dbIndex()).isTrue();
        assertThat(plain.editable(false).editable()).isFalse();
        assertThat(plain.primaryKey(true).primaryKey()).isTrue();
        assertThat(plain.verboseName("heading").verboseName()).isEqualTo("heading");
        assertThat(plain.helpText("Short.").helpText()).isEqualTo("Short.");
        assertThat(plain.unique(true).unique(false).dbIndex(true).dbIndex(false))
                .isEqualTo(plain);
    }

    @Test
    void aSlugIsIndexed() {
        assertThat(Field.of("slug", new FieldType.Slug(50)).dbIndex()).isTrue();
        assertThat(Field.of("email", new FieldType.Email(254)).dbIndex()).isFalse();
    }
}

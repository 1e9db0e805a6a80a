package dev.musette.forms.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.forms.BooleanField;
import dev.musette.forms.CharField;
import dev.musette.forms.IntegerField;
import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.Product;
import shop.ProductForm;
import shop.Product_;
import shop.Shop;

/// Forms that are derived from a model.
class ModelFormTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private static FormData sent(String query) {
        return FormData.of(QueryData.parse(query));
    }

    private static final String GOOD = "name=Violin&slug=violin&price=12.5&maker=1";

    @Test
    void theFieldsAreThoseThatPeopleMaySet() {
        shop.run(() -> {
            ProductForm form = new ProductForm(FormData.NONE);
            assertThat(form.fields().stream().map(field -> field.name()))
                    .containsExactly("name", "slug", "notes", "price", "stock", "sold", "maker");
            assertThat(form.field("name"))
                    .hasToString("<input type=\"text\" name=\"name\" maxlength=\"20\" required"
                            + " aria-describedby=\"id_name_helptext\" id=\"id_name\">");
            assertThat(form.field("price").label()).hasToString("Price in euros");
            assertThat(form.field("stock").label()).hasToString("In stock");
            assertThat(form.field("stock")).hasToString("<input type=\"number\" name=\"stock\" id=\"id_stock\">");
        });
    }

    @Test
    void aNewFormBeginsWithWhatTheJavaFieldsAreDeclaredWith() {
        shop.run(() -> {
            ProductForm form = new ProductForm(FormData.NONE);
            assertThat(form.field("price").value()).isEqualTo(new BigDecimal("9.90"));
            assertThat(form.field("notes")).hasToString("""
                    <textarea name="notes" cols="40" rows="3" id="id_notes">
                    none yet</textarea>""");
        });
    }

    @Test
    void aRowIsChosenByItsText() {
        shop.run(() -> assertThat(new ProductForm(FormData.NONE).field("maker")).hasToString("""
                <select name="maker" required id="id_maker">
                <option value="" selected>---------</option>
                <option value="1">Selmer</option>
                <option value="2">Busato</option>
                </select>"""));
    }

    @Test
    void goodDataMakesAnInstance() {
        shop.run(() -> {
            ProductForm form = new ProductForm(sent(GOOD + "&stock=7&sold=2024-01-31+10:00"));
            assertThat(form.isValid()).as(form.errors().asText()).isTrue();
            Product made = form.instance();
            assertThat(made.isAdding()).isTrue();
            assertThat(made.name).isEqualTo("Violin");
            assertThat(made.price).isEqualTo(new BigDecimal("12.5"));
            assertThat(made.stock).isEqualTo(7);
            assertThat(made.sold).isEqualTo(Instant.parse("2024-01-31T10:00:00Z"));
            assertThat(made.maker.require().name).isEqualTo("Selmer");
            assertThat(made.notes).as("a default stays where nothing was sent").isEqualTo("none yet");
            form.save();
            assertThat(Product.objects.get(made.id).slug).isEqualTo("violin");
        });
    }

    @Test
    void anInstanceIsChanged() {
        shop.run(() -> {
            Product guitar = Product.objects.get("slug", "guitar");
            assertThat(new ProductForm(FormData.NONE, guitar).field("maker").value())
                    .isEqualTo(1L);
            ProductForm form = new ProductForm(sent("name=Guitar&slug=guitar&price=1&maker=2&stock=&notes="), guitar);
            assertThat(form.changedData()).containsExactly("notes", "price", "maker");
            form.save();
            Product changed = Product.objects.get(guitar.id);
            assertThat(changed.maker.id()).isEqualTo(2);
            assertThat(changed.notes).isEmpty();
            assertThat(changed.stock).isNull();
            assertThat(Product.objects.count()).isEqualTo(1);
        });
    }

    @Test
    void eachUniqueFieldAndConstraintCostsOneQuery() {
        shop.run(() -> {
            shop.statements().clear();
            assertThat(new ProductForm(sent(GOOD)).isValid()).isTrue();
            assertThat(shop.statements()).hasSize(3); // the maker, the slug, the constraint
        });
    }

    @Test
    void whatOthersHaveIsRefused() {
        shop.run(() -> {
            ProductForm form = new ProductForm(sent("name=Guitar&slug=guitar&price=1&maker=1"));
            assertThat(form.isValid()).isFalse();
            assertThat(form.field("slug").errors()).containsExactly("There is a product with this slug already.");
            assertThat(form.hasError("slug", "unique")).isTrue();
            assertThat(form.nonFieldErrors()).containsExactly("There is a product with this maker, name already.");
            assertThat(form.hasError(null, "unique_together")).isTrue();
            assertThatThrownBy(form::save)
                    .hasMessage("ProductForm cannot save its shop.Product: there are errors in slug, __all__."
                            + " Ask isValid() first.");
        });
    }

    @Test
    void aRowOfItsOwnIsNoOther() {
        shop.run(() -> {
            Product guitar = Product.objects.get("slug", "guitar");
            assertThat(new ProductForm(sent("name=Guitar&slug=guitar&price=1&maker=1"), guitar).isValid())
                    .isTrue();
        });
    }

    @Test
    void columnsHaveLimits() {
        shop.run(() -> {
            ProductForm form = new ProductForm(
                    sent("name=" + "x".repeat(21) + "&slug=a+b&price=12345.67&maker=99&stock=2147483648"));
            assertThat(form.errors().asText()).isEqualTo("""
                    * name
                      * This needs at most 20 characters; it has 21.
                    * slug
                      * This may have letters without accents, digits, hyphens and underscores only.
                    * price
                      * This must have at most 6 digits in all.
                    * stock
                      * This must be 2147483647 or less.
                    * maker
                      * This cannot be chosen here.
                    """);
            assertThat(new ProductForm(sent(GOOD.replace("maker=1", "maker=x"))).hasError("maker", "invalid_choice"))
                    .isTrue();
        });
    }

    @Test
    void methodsThatAreMarkedCleanTheirField() {
        shop.run(() -> {
            ProductForm form = new ProductForm(sent("name=Nothing&slug=n&price=1&maker=1"));
            assertThat(form.field("name").errors()).containsExactly("Nobody sells that.");
            assertThat(new ProductForm(sent("slug=n&price=1&maker=1"))
                            .field("name")
                            .errors())
                    .containsExactly("What is it called?");
        });
    }

    /// Fields of its own, under names that the model has too.
    private static final class OwnFields extends ModelForm<Product> {
        OwnFields(FormData data, Product product) {
            super(Product_.META, data, product);
            field("live", BooleanField.create().required(false));
            field("slug", CharField.create().required(false));
        }

        @Override
        protected Meta meta() {
            return Meta.fields("name", "id").field("id", IntegerField.create().required(false));
        }
    }

    @Test
    void whatTheFormDoesNotNameIsNeverSet() {
        shop.run(() -> {
            Product guitar = Product.objects.get("slug", "guitar");
            long id = guitar.id;
            assertThat(new OwnFields(FormData.NONE, guitar).field("slug").value())
                    .isNull();
            OwnFields form = new OwnFields(
                    sent("name=Gypsy&slug=other&live=false&id=99&price=1&notes=x&maker=2&added=2020-01-01"), guitar);
            assertThat(form.isValid()).as(form.errors().asText()).isTrue();
            assertThat(form.cleanedData()).containsEntry("slug", "other").containsEntry("id", 99L);
            form.save();
            Product saved = Product.objects.get(id);
            assertThat(saved.name).isEqualTo("Gypsy");
            assertThat(saved.slug).isEqualTo("guitar");
            assertThat(saved.live).isTrue();
            assertThat(saved.price).isEqualByComparingTo("9.90");
            assertThat(saved.notes).isEqualTo("none yet");
            assertThat(saved.maker.id()).isEqualTo(1);
            assertThat(Product.objects.count()).isEqualTo(1);
        });
    }

    @Test
    void theRowsToChooseFromAreAskedForOnce() {
        shop.run(() -> {
            ProductForm form = new ProductForm(FormData.NONE);
            shop.statements().clear();
            assertThat(form.field("maker").toString()).contains("required", "Selmer");
            assertThat(shop.statements()).hasSize(1);
        });
    }

    private abstract static class Wrong extends ModelForm<Product> {
        Wrong() {
            super(Product_.META, FormData.NONE, (@Nullable Product) null);
        }
    }

    private static final class Misspelt extends Wrong {
        @Override
        protected Meta meta() {
            return Meta.fields("name", "titel");
        }
    }

    private static final class Unsettable extends Wrong {
        @Override
        protected Meta meta() {
            return Meta.fields("name", "added");
        }
    }

    private static final class NoSuchWidget extends Wrong {
        @Override
        protected Meta meta() {
            return Meta.fields("name").helpText("nam", "?");
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(Misspelt::new)
                .hasMessage("dev.musette.forms.models.ModelFormTest$Misspelt names the fields titel, which shop.Product"
                        + " has not. Its fields are: id, name, slug, notes, price, stock, live, sold, added, maker.");
        assertThatThrownBy(Unsettable::new)
                .hasMessage("dev.musette.forms.models.ModelFormTest$Unsettable names the field 'added' of shop.Product,"
                        + " which no form can set. Take it out of the form's fields.");
        assertThatThrownBy(NoSuchWidget::new)
                .hasMessage("dev.musette.forms.models.ModelFormTest$NoSuchWidget has a help text for nam, which is none"
                        + " of its fields. They are: name.");
    }
}

package shop;

import dev.musette.base.validation.ValidationError;
import dev.musette.forms.Clean;
import dev.musette.forms.Textarea;
import dev.musette.forms.models.ModelForm;
import dev.musette.http.FormData;
import org.jspecify.annotations.Nullable;

public class ProductForm extends ModelForm<Product> {
    public ProductForm(FormData data) {
        this(data, null);
    }

    public ProductForm(FormData data, @Nullable Product product) {
        super(Product_.META, data, product);
    }

    @Override
    protected Meta meta() {
        return Meta.exclude("live")
                .widget("notes", Textarea.rows(3))
                .label("stock", "In stock")
                .errorMessage("name", "required", "What is it called?");
    }

    @Clean("name")
    String cleanName(String name) {
        if (name.equals("Nothing")) {
            throw new ValidationError("Nobody sells that.", "nothing");
        }
        return name.strip();
    }
}

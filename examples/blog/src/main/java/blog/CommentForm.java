package blog;

import dev.musette.base.validation.ValidationError;
import dev.musette.forms.Clean;
import dev.musette.forms.Textarea;
import dev.musette.forms.models.ModelForm;
import dev.musette.http.FormData;

public final class CommentForm extends ModelForm<Comment> {
    public CommentForm(FormData data) {
        super(Comment_.META, data);
    }

    @Override
    protected Meta meta() {
        return Meta.fields("author", "text").widget("text", Textarea.rows(4));
    }

    @Clean("author")
    String cleanAuthor(String author) {
        if (author.contains("://")) {
            throw new ValidationError("Sign with a name, not with an address.", "address");
        }
        return author;
    }
}

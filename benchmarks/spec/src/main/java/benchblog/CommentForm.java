package benchblog;

import dev.musette.forms.BoundField;
import dev.musette.forms.CharField;
import dev.musette.forms.Form;
import dev.musette.http.FormData;

public final class CommentForm extends Form {
    public final BoundField<String> author = field("author", CharField.create().maxLength(100));
    public final BoundField<String> text = field("text", CharField.create().maxLength(2000));

    public CommentForm(FormData data) {
        super(data);
    }
}

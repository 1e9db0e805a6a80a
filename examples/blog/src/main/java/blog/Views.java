package blog;

import static dev.musette.web.Shortcuts.getObjectOr404;
import static dev.musette.web.Shortcuts.redirect;
import static dev.musette.web.Shortcuts.render;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.Map;

final class Views {
    private Views() {}

    static Response postDetail(Request request, long id) {
        BlogPost post = getObjectOr404(BlogPost.objects, id);
        CommentForm form = new CommentForm(request.formData());
        if (request.isPost() && form.isValid()) {
            Comment comment = form.instance();
            comment.post.set(post);
            comment.save();
            return redirect(Views::postDetail, post.id);
        }
        return render(request, "blog/post_detail.html", Map.of("post", post, "form", form));
    }
}

package blog;

import static dev.musette.web.Shortcuts.getObjectOr404;
import static dev.musette.web.Shortcuts.render;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.Map;

final class Views {
    private Views() {}

    static Response postDetail(Request request, long id) {
        BlogPost post = getObjectOr404(BlogPost.objects, id);
        var comments = Comment.objects.filter(c -> c.post.eq(post)).orderBy(c -> c.id.asc());
        return render(request, "blog/post_detail.html", Map.of("post", post, "comments", comments));
    }
}

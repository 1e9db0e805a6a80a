package blog;

import dev.musette.web.ListView;

public final class PostList extends ListView<BlogPost> {
    public PostList() {
        super(BlogPost.objects.orderBy(p -> p.publishedDate.desc(), p -> p.id.desc()));
    }

    @Override
    protected int paginateBy() {
        return 5;
    }
}

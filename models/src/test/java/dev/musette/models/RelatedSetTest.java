package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.Author_;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Comment_;
import blog.Country;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The rows that refer to one.
final class RelatedSetTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static Comment comment(String text) {
        Comment comment = new Comment();
        comment.author = "Ann";
        comment.text = text;
        return comment;
    }

    private static BlogPost post(String title) {
        return BlogPost.objects.get("title", title);
    }

    private static Author author(String name) {
        return Author.objects.get("name", name);
    }

    @Test
    void whatIsCreatedRefersToTheOwner() {
        BlogPost silence = post("Silence");
        Comment made = Comment_.POST.of(silence).create(comment("..."));
        assertThat(Comment.objects.get(made.id).post.id()).isEqualTo(silence.id);
        assertThat(Comment_.POST
                        .of(silence)
                        .getOrCreate(Map.of("text", "second"), Map.of("author", "Ann"))
                        .created())
                .isTrue();
        Comment_.POST.of(silence).bulkCreate(List.of(comment("third")));
        assertThat(Comment_.POST.of(silence).orderBy("id").values(c -> c.text))
                .containsExactly("...", "second", "third");
    }

    @Test
    void theRowsKnowTheirOwner() {
        BlogPost joins = post("On joins");
        blog.statements();
        for (Comment comment : Comment_.POST.of(joins).filter(c -> c.author.eq("Eve"))) {
            assertThat(comment.post.get()).isSameAs(joins);
        }
        try (var comments = Comment_.POST.of(joins).stream()) {
            assertThat(comments.map(c -> c.post.get())).containsExactly(joins, joins);
        }
        assertThat(blog.statements()).hasSize(2);
    }

    @Test
    void rowsAreAddedInOneStatement() {
        BlogPost silence = post("Silence");
        List<Comment> two =
                Comment.objects.filter("author", "Eve").orderBy("id").toList();
        blog.statements();
        Comment_.POST.of(silence).add(two.get(0), two.get(1));
        assertThat(blog.statement()).startsWith("UPDATE \"blog_comment\" SET \"post_id\" = ? WHERE");
        assertThat(two.get(0).post.get()).isSameAs(silence);
        assertThat(Comment_.POST.of(silence).count()).isEqualTo(2);
        assertThatThrownBy(() -> Comment_.POST.of(silence).add(comment("new")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'id' needs a saved Comment: this one has no key yet. Call save() on it first.");
    }

    @Test
    void rowsAreTakenOutWhereTheForeignKeyMayBeNull() {
        Author ada = author("Ada Quill");
        BlogPost joins = post("On joins");
        RelatedSet<BlogPost, BlogPost_, Author> posts = BlogPost_.AUTHOR.of(ada);
        assertThat(posts.toList()).hasSize(2);
        posts.remove(joins);
        assertThat(joins.author.isEmpty()).isTrue();
        assertThat(posts).extracting(p -> p.title).containsExactly("Silence");
        assertThatThrownBy(() -> posts.remove(post("Java at night")))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("blog.BlogPost is not related to blog.Author.");
        posts.clear();
        assertThat(BlogPost.objects.filter("author", null).count()).isEqualTo(3);
        posts.set(List.of(joins, post("Java at night")));
        posts.set(List.of(joins, post("Silence")));
        assertThat(BlogPost_.AUTHOR.of(ada).orderBy("title").values(p -> p.title))
                .containsExactly("On joins", "Silence");
    }

    @Test
    void rowsThatNeedAnOwnerKeepOne() {
        RelatedSet<Comment, Comment_, BlogPost> comments = Comment_.POST.of(post("On joins"));
        assertThatThrownBy(comments::clear)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("clear() would leave blog.Comment.post without a value, and it is never null. Delete the"
                        + " rows.");
        Comment first = comments.toList().getFirst();
        assertThatThrownBy(() -> comments.remove(first)).isInstanceOf(IllegalStateException.class);
        comments.set(List.of(Comment.objects.get("text", "spam")));
        assertThat(Comment_.POST.of(post("On joins")).count()).isEqualTo(3);
    }

    @Test
    void rowsAreFetchedAheadInOneQueryMore() {
        blog.statements();
        List<BlogPost> posts =
                BlogPost.objects.prefetchRelated(Comment_.POST).orderBy("id").toList();
        assertThat(posts).extracting(p -> Comment_.POST.of(p).toList().size()).containsExactly(2, 1, 0, 0);
        for (BlogPost post : posts) {
            assertThat(Comment_.POST.of(post).all())
                    .allSatisfy(c -> assertThat(c.post.get()).isSameAs(post));
            assertThat(Comment_.POST.of(post).exists()).isEqualTo(post.id < 3);
        }
        assertThat(blog.statements())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("WHERE \"blog_comment\".\"post_id\" IN (?, ?, ?, ?)");
        assertThat(Comment_.POST
                        .of(posts.getFirst())
                        .filter(c -> c.author.eq("Eve"))
                        .count())
                .isEqualTo(1);
        Comment_.POST.of(posts.getFirst()).create(comment("third"));
        assertThat(Comment_.POST.of(posts.getFirst()).count()).isEqualTo(3);
        posts.get(1).refreshFromDb();
        blog.statements();
        assertThat(Comment_.POST.of(posts.get(1)).count()).isEqualTo(1);
        assertThat(blog.statements()).hasSize(1);
    }

    @Test
    void rowsAreFetchedAheadAlongNames() {
        blog.statements();
        List<Country> countries = Country.objects
                .orderBy("name")
                .prefetchRelated("authors__posts__comments", "authors")
                .toList();
        assertThat(blog.statements()).hasSize(4);
        Author ada = Author_.HOME.of(countries.getFirst()).toList().getFirst();
        assertThat(BlogPost_.AUTHOR.of(ada)).hasSize(2);
        assertThat(blog.statements()).isEmpty();
        List<Comment> comments =
                Comment.objects.orderBy("id").prefetchRelated("post__author").toList();
        assertThat(comments)
                .extracting(c -> c.post.require().author.require().name)
                .containsExactly("Ada Quill", "Ada Quill", "Ben Orri");
        assertThat(blog.statements()).hasSize(3);
        assertThatThrownBy(() -> BlogPost.objects.prefetchRelated("remarks"))
                .isInstanceOf(FieldError.class)
                .hasMessage("Cannot find 'remarks' on blog.BlogPost, 'remarks' is an invalid parameter to"
                        + " prefetchRelated. Name a foreign key or the way back of one.");
        assertThatThrownBy(() -> BlogPost.objects.prefetchRelated(Comment_.POST).stream())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stream() reads row by row, prefetchRelated() needs all rows. Leave one of both out.");
    }
}

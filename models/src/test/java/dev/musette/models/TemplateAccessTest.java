package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;

import blog.BlogPost;
import blog.Comment;
import blog.Comment_;
import blog.Measurement;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What templates read of models.
final class TemplateAccessTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    @BeforeEach
    void forgetStatements() {
        BlogPost.objects.filter("pk", 1).update(Map.of("content", "All about joins."));
        blog.statements();
    }

    private static String render(String source, String name, Object value) {
        return new TemplateEngine(EngineOptions.defaults()).compile(source).render(Map.of(name, value));
    }

    private static BlogPost post() {
        return BlogPost.objects.get("title", "On joins");
    }

    @Test
    void rowsThatReferToOneAreReadByTheirName() {
        assertThat(render(
                        "{% for c in post.comments.all %}{{ c.author }}: {{ c.text }} ({{ c.post.title }}). {% endfor %}",
                        "post", post()))
                .isEqualTo("Eve: First! (On joins). Mallory: I disagree (On joins). ");
        assertThat(blog.statements()).hasSize(2);
    }

    @Test
    void aQuerySetCountsAndPicks() {
        assertThat(render(
                        "{{ post.comments.count }} {{ post.comments.exists }} {{ post.comments.first.author }}"
                                + " {{ post.comments.last.author }} {{ post.comments.all|length }}"
                                + " {{ post.comments.all.1.text }} {% if post.comments.all %}yes{% endif %}",
                        "post", post()))
                .isEqualTo("2 True Eve Mallory 2 I disagree yes");
    }

    @Test
    void whatAltersDataIsNotCalled() {
        assertThat(render(
                        "[{{ post.comments.delete }}{{ post.comments.clear }}{{ post.delete }}{{ post.save }}"
                                + "{{ post.refresh_from_db }}{{ post.comments.all.delete }}]",
                        "post",
                        post()))
                .isEqualTo("[]");
        assertThat(Comment.objects.count()).isEqualTo(3);
        assertThat(BlogPost.objects.count()).isEqualTo(4);
    }

    @Test
    void foreignKeysLeadOn() {
        Comment comment = Comment.objects.get("text", "spam");
        assertThat(render(
                        "{{ comment.post.title }} by {{ comment.post.author.name }}, {{ comment.post_id }},"
                                + " {{ comment.post.author.home.code }} {{ comment.pk }}",
                        "comment",
                        comment))
                .isEqualTo("Java at night by Ben Orri, 2, jp 3");
        BlogPost alone = BlogPost.objects.get("title", "100% java");
        assertThat(render("{{ post.author_id }} {{ post.color }}|", "post", alone))
                .isEqualTo("None |");
    }

    @Test
    void aFieldIsReadByItsNameOutsideJava() {
        Measurement measurement = new Measurement();
        measurement.value = 7;
        assertThat(render("{{ m.reading }} {{ m.value }} {{ m.email }}", "m", measurement))
                .isEqualTo("7 7 None");
    }

    @Test
    void aDeferredColumnIsLoadedWhereItIsRead() {
        BlogPost post = BlogPost.objects.only("title").get("title", "On joins");
        blog.statements();
        assertThat(render("{{ post.title }}", "post", post)).isEqualTo("On joins");
        assertThat(blog.statements()).isEmpty();
        assertThat(render(
                        "{{ post.content }} {{ post.views }} {{ post.content }} {{ post.author.name }}", "post", post))
                .isEqualTo("All about joins. 30 All about joins. Ada Quill");
        assertThat(blog.statements()).hasSize(4);
    }

    @Test
    void whatWasFetchedAheadAsksNoMore() {
        QuerySet<BlogPost, ?> posts =
                BlogPost.objects.prefetchRelated(Comment_.POST).orderBy("id");
        assertThat(render(
                        "{% for p in posts %}{{ p.comments.count }}{% for c in p.comments.all %}{{ c.author.0 }}"
                                + "{% endfor %} {% endfor %}",
                        "posts", posts))
                .isEqualTo("2EM 1E 0 0 ");
        assertThat(blog.statements()).hasSize(2);
    }

    @Test
    void aModelOfAPointInHistoryIsReadTheSame() {
        HistoricalModel post = HistoricalModel.meta(
                        "blog",
                        "BlogPost",
                        "blog_blogpost",
                        java.util.List.of(Field.autoKey(), Field.of("title", new FieldType.Char(200))),
                        java.util.List.of())
                .objects()
                .get(1);
        assertThat(render("{{ post.title }} {{ post.pk }}", "post", post)).isEqualTo("On joins 1");
    }
}

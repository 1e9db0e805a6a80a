package dev.musette.benchmarks.engines;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Qute with resolvers by hand, as Quarkus writes them when it builds: without reflection.
final class QutePages {
    private static final String HTML = "text/html";

    private QutePages() {}

    static Function<List<Post>, String> text() {
        Template page = Objects.requireNonNull(engine().getTemplate("posts"));
        return posts -> page.data("posts", posts).render();
    }

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolver.builder()
                        .applyToBaseClass(Post.class)
                        .resolveSync(QutePages::ofPost)
                        .build())
                .addValueResolver(ValueResolver.builder()
                        .applyToBaseClass(Post.Author.class)
                        .applyToName("name")
                        .resolveSync(call -> ((Post.Author) call.getBase()).getName())
                        .build())
                .addValueResolver(ValueResolver.builder()
                        .applyToBaseClass(OffsetDateTime.class)
                        .applyToName("longDate")
                        .resolveSync(call -> Post.longDate((OffsetDateTime) call.getBase()))
                        .build())
                .addValueResolver(ValueResolver.builder()
                        .applyToBaseClass(String.class)
                        .applyToName("truncate")
                        .resolveSync(call -> Post.truncate((String) call.getBase(), 200))
                        .build())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .addLocator(name -> Optional.of(new Location("/pages/qute/" + name + ".html")))
                .build();
    }

    private static Object ofPost(EvalContext call) {
        Post post = (Post) call.getBase();
        return switch (call.getName()) {
            case "id" -> post.getId();
            case "title" -> post.getTitle();
            case "content" -> post.getContent();
            case "publishedDate" -> post.getPublishedDate();
            case "author" -> post.getAuthor();
            case "commentCount" -> post.getCommentCount();
            default -> Results.NotFound.from(call);
        };
    }

    private record Location(String resource) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            try (InputStream stream = Objects.requireNonNull(QutePages.class.getResourceAsStream(resource))) {
                return Reader.of(new InputStreamReader(stream, StandardCharsets.UTF_8).readAllAsString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(new Variant(Locale.ENGLISH, StandardCharsets.UTF_8, HTML));
        }
    }
}

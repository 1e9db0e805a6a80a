package dev.musette.benchmarks.engines;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// A row of the page. Engines without filters ask it for its date and its excerpt as text.
public final class Post {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final int EXCERPT = 200; // characters
    private static final String[] WORDS =
            ("bench valve reed bellows waltz street corner lamp river evening musette chord button strap tune café"
                            + " the a of and to in at")
                    .split(" ", -1);

    private final long id;
    private final String title;
    private final String content;
    private final OffsetDateTime publishedDate;
    private final Author author;
    private final long commentCount;

    /// Who wrote it.
    public record Author(String name) {
        public String getName() {
            return name;
        }
    }

    private Post(int number, Random random) {
        this.id = 5000L - number;
        this.title = words(30, random) + (number % 7 == 0 ? " & Co <new>" : "");
        this.content = words(1950, random);
        this.publishedDate =
                OffsetDateTime.of(2026, 5, 1, 12, 0, 0, 0, ZoneOffset.UTC).minusHours(15L * number);
        this.author = new Author(number % 3 == 0 ? "Émile d'Arc" : "Gus Viseur");
        this.commentCount = number % 13;
    }

    /// The twenty posts of the page; always the same.
    public static List<Post> twenty() {
        Random random = new Random(1935);
        return IntStream.range(0, 20).mapToObj(i -> new Post(i, random)).toList();
    }

    private static String words(int characters, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(
                            switch (random.nextInt(100)) {
                                case 0 -> " & <em>more</em> ";
                                case 1 -> " said \"yes\" ";
                                case 2 -> " isn't here. ";
                                default -> " ";
                            });
        }
        return text.toString().strip();
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getContent() {
        return content;
    }

    public OffsetDateTime getPublishedDate() {
        return publishedDate;
    }

    public Author getAuthor() {
        return author;
    }

    public long getCommentCount() {
        return commentCount;
    }

    public String getDate() {
        return longDate(publishedDate);
    }

    public String getExcerpt() {
        return truncate(content, EXCERPT);
    }

    /// `May 1, 2026`
    public static String longDate(OffsetDateTime time) {
        return DATE.format(time);
    }

    /// The text, or its beginning and an ellipsis where it has more characters than that.
    public static String truncate(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}

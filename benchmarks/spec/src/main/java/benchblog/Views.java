package benchblog;

import static dev.musette.web.Shortcuts.getObjectOr404;
import static dev.musette.web.Shortcuts.redirect;
import static dev.musette.web.Shortcuts.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.musette.db.Transactions;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

final class Views {
    private static final int ROWS = 10_000; // of world
    private static final int MOST_ROWS = 500; // of one answer

    private Views() {}

    /// What `/json` answers with.
    record Message(String message) {}

    /// A row of world as JSON.
    record Number(int id, @JsonProperty("randomNumber") int randomNumber) {
        static Number of(World world) {
            return new Number(world.id, world.randomNumber);
        }
    }

    /// A post in the list.
    record Item(long id, String title, String content, Instant publishedDate, String author, long comments) {}

    static Response plaintext(Request request) {
        return Response.text("Hello, World!");
    }

    static Response json(Request request) {
        return Response.json(new Message("Hello, World!"));
    }

    static Response db(Request request) {
        return Response.json(Number.of(World.objects.get(anyId())));
    }

    static Response queries(Request request) {
        List<Number> numbers = new ArrayList<>();
        for (int i = count(request); i > 0; i--) {
            numbers.add(Number.of(World.objects.get(anyId())));
        }
        return Response.json(numbers);
    }

    /// Writes in the order of the keys, so that no two requests wait for each other in a circle.
    static Response updates(Request request) {
        int[] ids = ThreadLocalRandom.current()
                .ints(1, ROWS + 1)
                .distinct()
                .limit(count(request))
                .sorted()
                .toArray();
        List<Number> numbers = Transactions.atomic(() -> {
            List<Number> changed = new ArrayList<>();
            for (int id : ids) {
                World world = World.objects.get(id);
                world.randomNumber = anyId();
                world.save();
                changed.add(Number.of(world));
            }
            return changed;
        });
        return Response.json(numbers);
    }

    static Response fortunes(Request request) {
        List<Fortune> fortunes = new ArrayList<>(Fortune.objects.all().toList());
        Fortune added = new Fortune();
        added.message = "Additional fortune added at request time.";
        fortunes.add(added);
        fortunes.sort(Comparator.comparing(fortune -> fortune.message));
        return render(request, "fortunes.html", Map.of("fortunes", fortunes));
    }

    static Response posts(Request request) {
        List<Item> posts = Post.objects
                .orderBy(p -> p.publishedDate.desc(), p -> p.id.desc())
                .limit(20)
                .values(
                        p -> p.id,
                        p -> p.title,
                        p -> p.content,
                        p -> p.publishedDate,
                        p -> p.author().name,
                        p -> Comment_.POST.count(p),
                        Item::new);
        return render(request, "posts.html", Map.of("posts", posts));
    }

    static Response post(Request request, long id) {
        Post post = getObjectOr404(Post.objects.selectRelated(p -> p.author()), id);
        var comments = Comment_.POST.of(post).orderBy(c -> c.id.asc());
        return render(request, "post.html", Map.of("post", post, "comments", comments));
    }

    static Response comment(Request request, long id) {
        Post post = getObjectOr404(Post.objects.all(), id);
        String author = field(request, "author");
        String text = field(request, "text");
        List<String> errors = new ArrayList<>();
        require(errors, "author", author, 100);
        require(errors, "text", text, 2000);
        if (!errors.isEmpty()) {
            return render(request, "errors.html", Map.of("errors", errors)).status(400);
        }
        Comment comment = new Comment();
        comment.post.set(post);
        comment.author = author;
        comment.text = text;
        comment.save();
        return redirect(Views::post, id);
    }

    private static String field(Request request, String name) {
        String text = request.formData().get(name);
        return text == null ? "" : text.strip();
    }

    private static void require(List<String> errors, String name, String value, int most) {
        if (value.isEmpty()) {
            errors.add(name + ": This field is required.");
        } else if (value.length() > most) {
            errors.add(name + ": Ensure this value has at most " + most + " characters.");
        }
    }

    private static int anyId() {
        return ThreadLocalRandom.current().nextInt(1, ROWS + 1);
    }

    private static int count(Request request) {
        try {
            String n = request.query().get("n");
            return n == null ? 1 : (int) Math.clamp(Long.parseLong(n), 1, MOST_ROWS);
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}

package guestbook;

import static dev.musette.web.Shortcuts.render;
import static dev.musette.web.Shortcuts.renderStream;
import static dev.musette.web.Shortcuts.renderToString;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.web.TemplateResponse;
import java.util.Map;
import java.util.function.Supplier;

/// The pages of the book that are made of templates.
final class BookPages {
    private BookPages() {}

    static Response book(Request request) {
        return render(request, "guestbook/book.html", Map.of("entries", Entry.objects.orderBy("id")));
    }

    static Response guests(Request request) {
        return new TemplateResponse(
                request, "guestbook/book.html#guests", Map.of("entries", Entry.objects.orderBy("id")));
    }

    static Response letter(Request request) {
        String letter = renderToString("guestbook/letter.txt", Map.of("guest", "Odette & Marius"));
        return Response.text(letter);
    }

    static Response archive(Request request) {
        return renderStream(request, "guestbook/archive.html", Map.of("entries", (Supplier<?>) Entry.objects::stream));
    }
}

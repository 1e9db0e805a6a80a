package guestbook;

import dev.musette.http.Cookie;
import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.UploadedFile;
import dev.musette.web.Shortcuts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

final class Pages {
    private Pages() {}

    static Response entries(Request request) {
        return Response.text(Entry.objects.orderBy("id").toList().stream()
                .map(Entry::toString)
                .collect(Collectors.joining("\n")));
    }

    static Response sign(Request request) {
        return Response.text("Entry %d".formatted(Entry.by(new String(request.bytes(), StandardCharsets.UTF_8)).id));
    }

    static Response greet(Request request) {
        return Response.text("Hello %s from %s".formatted(request.cookie("guest"), request.cookie("town")));
    }

    static Response remember(Request request, String guest) {
        return Response.text("ok")
                .setCookie(Cookie.of("guest", guest))
                .setCookie(Cookie.of("town", "Graz; \"Mur\"").maxAge(Duration.ofDays(1)));
    }

    static Response forget(Request request) {
        return Response.text("ok")
                .deleteCookie("guest")
                .setCookie(Cookie.of("town", "Graz").expires(Instant.EPOCH));
    }

    static Response header(Request request) {
        return Response.text(request.method() + " " + request.header("X-Guest"));
    }

    static Response pour(Request request) {
        return Response.stream("text/plain", sink -> {
            for (String part : new String[] {"tea ", "for ", "two"}) {
                sink.write(part.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /// Tells what was posted; a GET holds a token.
    static Response post(Request request) throws IOException {
        if (request.isGet()) {
            return Response.text(Shortcuts.csrfToken(request));
        }
        FormData form = request.formData();
        StringBuilder text = new StringBuilder(request.contentType().replace("application/", ""));
        form.fields()
                .lists()
                .forEach((name, values) -> text.append(' ').append(name).append(values));
        for (String name : form.fileNames()) {
            for (UploadedFile file : form.files(name)) {
                text.append(" %s=%s:%s:%s"
                        .formatted(
                                name,
                                file.name(),
                                file.contentType(),
                                new String(file.bytes(), StandardCharsets.UTF_8)));
            }
        }
        return Response.text(text);
    }

    static Response fail(Request request) {
        if (request.isGet()) {
            throw new IllegalStateException("The pen is dry.");
        }
        return Response.text("not GET");
    }
}

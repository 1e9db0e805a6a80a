package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import notes.Note;

/// A site that answers a test in process.
final class WebSite implements AutoCloseable {
    private final Application application;
    private final WebHandler handler;

    WebSite(Config config) {
        application = new Application(config);
        handler = application.get(WebHandler.SERVICE);
    }

    Application application() {
        return application;
    }

    /// Creates the table of notes and fills it.
    WebSite withNotes(String... titles) {
        application.run(() -> {
            application.databases().main().execute("""
                    CREATE TABLE "notes_note" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
                      "title" varchar(80) NOT NULL, "slug" varchar(40) NOT NULL)""");
            for (String title : titles) {
                Note note = new Note();
                note.title = title;
                note.slug = title.toLowerCase(Locale.ROOT);
                note.save();
            }
        });
        return this;
    }

    Response get(String target, String... headers) throws IOException {
        return send("GET", target, headers);
    }

    Response sendTo(WebHandler other, String method, String target) throws IOException {
        Sent sent = new Sent(Request.builder(method, target)
                .header("Host", "testserver")
                .options(other.requestOptions())
                .build());
        other.handle(sent);
        return sent.responses.getFirst();
    }

    /// Sends a GET as a client of this address does.
    Response sendFrom(String address, String target) throws IOException {
        return send(Request.builder("GET", target).header("Host", "testserver").remoteAddress(address));
    }

    Response send(String method, String target, String... headers) throws IOException {
        RequestBuilder builder = Request.builder(method, target);
        boolean host = false;
        for (int i = 0; i < headers.length; i += 2) {
            host |= headers[i].equals("Host");
            builder.header(headers[i], headers[i + 1]);
        }
        if (!host) {
            builder.header("Host", "testserver");
        }
        return send(builder);
    }

    Response send(RequestBuilder builder) throws IOException {
        Sent sent = new Sent(builder.options(handler.requestOptions()).build());
        handler.handle(sent);
        return sent.responses.getFirst();
    }

    String text(String target) throws IOException {
        return get(target).contentText();
    }

    @Override
    public void close() {
        application.close();
    }

    /// Reads each body while it is sent, as an engine does.
    private static final class Sent implements Exchange {
        private final Request request;
        private final List<Response> responses = new ArrayList<>();

        Sent(Request request) {
            this.request = request;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public void send(Response response) throws IOException {
            response.content();
            responses.add(response);
        }
    }
}

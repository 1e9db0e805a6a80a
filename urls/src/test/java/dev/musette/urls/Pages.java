package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Views that answer with their own name and what they were given.
final class Pages {
    private Pages() {}

    static Response home(Request request) {
        return Response.text("home of " + request.method());
    }

    static Response year(Request request, long year) {
        return Response.text("year " + year);
    }

    static Response smallYear(Request request, int year) {
        return Response.text("small year " + year);
    }

    static Response entry(Request request, long year, String slug) {
        return Response.text("entry " + year + " " + slug);
    }

    static Response page(Request request, long page, String mode) {
        return Response.text("page " + page + " " + mode);
    }

    static Response object(Request request, UUID id) {
        return Response.text("object " + id);
    }

    static Response file(Request request, String path) {
        return Response.text("file " + path);
    }

    static Response optional(Request request, @Nullable String page) {
        return Response.text("optional " + page);
    }

    static Response two(Request request, String a, String b) {
        return Response.text(a + " " + b);
    }

    static Response three(Request request, long a, String b, String c) {
        return Response.text(a + b + c);
    }

    static Response four(Request request, long a, String b, String c, String d) {
        return Response.text(a + b + c + d);
    }

    static Response five(Request request, long a, String b, String c, String d, String e) {
        return Response.text(a + b + c + d + e);
    }

    static Response broken(Request request) throws Exception {
        if (request.isGet()) {
            throw new Exception("views may throw anything");
        }
        return Response.text("not GET");
    }
}

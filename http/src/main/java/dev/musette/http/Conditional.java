package dev.musette.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conditional requests (RFC 9110, 13): what a client that has an older copy should be answered.
///
/// ```java
/// switch (Conditional.evaluate(request, null, modified)) {        // before the body is made
///     case NOT_MODIFIED -> Response.notModified();
///     ...
/// }
/// return Conditional.apply(request, response);                    // or after, by the response's own headers
/// ```
public final class Conditional {
    private static final List<String> KEPT =
            List.of("Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Last-Modified", "Vary");

    /// What to answer.
    public enum Outcome {
        /// The request as if it had no conditions.
        PROCEED,
        /// 304: the client's copy is right.
        NOT_MODIFIED,
        /// 412: what the client wants to change is not what it knows.
        PRECONDITION_FAILED
    }

    private Conditional() {}

    /// Decides by the validators of what is there now.
    ///
    /// @param etag the entity tag with its quotes: `"abc"` or `W/"abc"`; null where there is none
    /// @param lastModified when it changed last; fractions of a second don't count; null where that is not
    /// known
    public static Outcome evaluate(Request request, @Nullable String etag, @Nullable Instant lastModified) {
        Headers headers = request.headers();
        boolean safe = request.isGet() || request.isHead();
        Instant modified = lastModified == null ? null : lastModified.truncatedTo(ChronoUnit.SECONDS);

        List<String> match = tags(headers.get("If-Match"));
        if (!match.isEmpty()) {
            if (!matchesStrongly(etag, match)) {
                return Outcome.PRECONDITION_FAILED;
            }
        } else {
            Instant unmodifiedSince = date(headers.get("If-Unmodified-Since"));
            if (unmodifiedSince != null && (modified == null || modified.isAfter(unmodifiedSince))) {
                return Outcome.PRECONDITION_FAILED;
            }
        }

        List<String> noneMatch = tags(headers.get("If-None-Match"));
        if (!noneMatch.isEmpty()) {
            if (matchesWeakly(etag, noneMatch)) {
                return safe ? Outcome.NOT_MODIFIED : Outcome.PRECONDITION_FAILED;
            }
        } else if (safe && modified != null) {
            Instant modifiedSince = date(headers.get("If-Modified-Since"));
            if (modifiedSince != null && !modified.isAfter(modifiedSince)) {
                return Outcome.NOT_MODIFIED;
            }
        }
        return Outcome.PROCEED;
    }

    /// Returns the response, or the 304 or 412 in its place, by its own `ETag` and `Last-Modified`. Only
    /// successes have conditions. A 304 keeps its cookies and the headers that caches need.
    public static Response apply(Request request, Response response) {
        if (response.status() < 200 || response.status() > 299) {
            return response;
        }
        String etag = response.header("ETag");
        return switch (evaluate(request, etag, date(response.header("Last-Modified")))) {
            case PROCEED -> response;
            case PRECONDITION_FAILED -> Response.empty(412);
            case NOT_MODIFIED -> {
                Response notModified = Response.notModified();
                for (String name : KEPT) {
                    String value = response.header(name);
                    if (value != null) {
                        notModified.header(name, value);
                    }
                }
                response.cookies().forEach(notModified::setCookie);
                yield notModified;
            }
        };
    }

    private static boolean matchesStrongly(@Nullable String etag, List<String> tags) {
        return etag != null && (isAny(tags) || (!etag.startsWith("W/") && tags.contains(etag)));
    }

    private static boolean matchesWeakly(@Nullable String etag, List<String> tags) {
        if (etag == null) {
            return false;
        }
        String opaque = opaque(etag);
        return isAny(tags) || tags.stream().anyMatch(tag -> opaque(tag).equals(opaque));
    }

    private static boolean isAny(List<String> tags) {
        return tags.size() == 1 && tags.getFirst().equals("*");
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /// Reads a list of entity tags; what is no tag is left out.
    private static List<String> tags(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        if (header.strip().equals("*")) {
            return List.of("*");
        }
        List<String> tags = new ArrayList<>();
        for (int from = 0; from <= header.length(); ) {
            int end = header.indexOf(',', from);
            if (end < 0) {
                end = header.length();
            }
            String tag = header.substring(from, end).strip();
            if (isTag(tag)) {
                tags.add(tag);
            }
            from = end + 1;
        }
        return tags;
    }

    private static boolean isTag(String text) {
        String tag = opaque(text);
        return tag.length() >= 2 && tag.charAt(0) == '"' && tag.indexOf('"', 1) == tag.length() - 1;
    }

    private static @Nullable Instant date(@Nullable String header) {
        return header == null ? null : HttpDate.parse(header);
    }
}

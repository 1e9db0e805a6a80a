package dev.musette.test;

import dev.musette.base.signing.Crypto;
import dev.musette.http.QueryData;
import dev.musette.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as a browser sends it.
///
/// @param contentType the media type, with its boundary
/// @param octets the body
@SuppressWarnings("ArrayRecordComponent") // made, read once and dropped; never compared
record FormBody(String contentType, byte[] octets) {

    private record Field(String name, Object value) {}

    static FormBody of(Map<String, ?> values) {
        List<Field> fields = new ArrayList<>();
        values.forEach((name, value) -> add(name, value, fields));
        return fields.stream().anyMatch(field -> field.value instanceof UploadedFile)
                ? multipart(fields)
                : urlEncoded(fields);
    }

    private static void add(String name, @Nullable Object value, List<Field> fields) {
        switch (value) {
            case null ->
                throw new IllegalArgumentException(
                        "The field '%s' is null, which no form can send: leave it out.".formatted(name));
            case Iterable<?> several -> several.forEach(one -> add(name, one, fields));
            default -> fields.add(new Field(name, value));
        }
    }

    private static FormBody urlEncoded(List<Field> fields) {
        QueryData.Builder data = QueryData.builder();
        fields.forEach(field -> data.add(field.name, field.value.toString()));
        return new FormBody(
                "application/x-www-form-urlencoded", data.build().urlEncode().getBytes(StandardCharsets.US_ASCII));
    }

    private static FormBody multipart(List<Field> fields) {
        String boundary = "musette" + Crypto.randomText(24);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : fields) {
            text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(field.name) + "\"", out);
            if (field.value instanceof UploadedFile file) {
                text("; filename=\"" + quoted(file.name()) + "\"", out);
                if (file.contentType() != null) {
                    text("\r\nContent-Type: " + file.contentType(), out);
                }
                text("\r\n\r\n", out);
                out.writeBytes(content(file));
            } else {
                text("\r\n\r\n" + field.value, out);
            }
            text("\r\n", out);
        }
        text("--" + boundary + "--\r\n", out);
        return new FormBody("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    private static byte[] content(UploadedFile file) {
        try {
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the form cannot be read.", e);
        }
    }

    private static void text(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String name) {
        return name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}

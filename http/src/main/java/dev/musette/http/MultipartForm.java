package dev.musette.http;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `multipart/form-data` (RFC 7578): fields into memory, up to a limit for all of them, and files into
/// [Uploads].
final class MultipartForm {
    /// Sections around the parts: one before the first delimiter, one behind the last.
    private static final int SECTIONS_AROUND = 2;

    private static final int LONGEST_BOUNDARY = 201;

    private final MultipartInput input;
    private final Charset charset;
    private final int maxFields;
    private final int maxFieldBytes;
    private final Uploads uploads;
    private final QueryData.Builder fields = QueryData.builder();
    private final Map<String, List<UploadedFile>> files = new LinkedHashMap<>();
    private int sections;
    private long fieldBytes;

    private MultipartForm(MultipartInput input, Charset charset, RequestOptions options, Uploads uploads) {
        this.input = input;
        this.charset = charset;
        this.maxFields = options.maxFields();
        this.maxFieldBytes = options.maxBodyInMemory();
        this.uploads = uploads;
    }

    /// Reads the form to its end.
    ///
    /// @param type the request's `Content-Type`
    /// @throws HttpException as [Request#formData]
    static FormData read(MediaType type, InputStream body, RequestOptions options, Uploads uploads) {
        MultipartInput input = new MultipartInput(body, boundary(type));
        MultipartForm form = new MultipartForm(input, charset(type), options, uploads);
        do {
            form.section();
        } while (input.nextSection());
        return FormData.of(form.fields.build(), form.files);
    }

    /// The boundary: printable ASCII that does not end with a space (RFC 2046, 5.1.1), longer than that page has it.
    private static String boundary(MediaType type) {
        String boundary = type.parameter("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new MalformedMultipart("The Content-Type of the form names no boundary: expected"
                    + " multipart/form-data; boundary=... as a browser sends it.");
        }
        boolean valid = boundary.length() <= LONGEST_BOUNDARY && !boundary.endsWith(" ");
        for (int i = 0; i < boundary.length(); i++) {
            valid &= boundary.charAt(i) >= ' ' && boundary.charAt(i) <= '~';
        }
        if (!valid) {
            throw new MalformedMultipart(
                    "The boundary of the form is malformed: expected 1 to %d printable ASCII characters, no space at the end."
                            .formatted(LONGEST_BOUNDARY));
        }
        return boundary;
    }

    /// The character encoding that the request names; UTF-8 where it names none or one that nobody knows.
    private static Charset charset(MediaType type) {
        String name = type.parameter("charset");
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name, StandardCharsets.UTF_8);
    }

    private void section() {
        PartHeaders headers = PartHeaders.read(input);
        boolean isFile = headers != null && !headers.fileName().isEmpty();
        if (isFile) {
            // also one that no field has: reading it takes as long
            uploads.begin();
        } else if (++sections > maxFields + SECTIONS_AROUND) {
            throw new TooManyFieldsSent("More than %d fields. A site with such forms raises dataUploadMaxNumberFields."
                    .formatted(maxFields));
        }
        String name = headers == null ? null : headers.name();
        if (headers == null || name == null) {
            return;
        }
        if (isFile) {
            file(name, headers);
        } else {
            fields.add(name, new String(field(name, headers.isBase64()), charset));
        }
    }

    private void file(String field, PartHeaders headers) {
        @Nullable String name = UploadName.sanitized(headers.fileName());
        if (name == null) {
            return;
        }
        // closing the decoder closes the section, which needs none
        @SuppressWarnings("resource")
        InputStream content = headers.isBase64() ? Base64.getMimeDecoder().wrap(input) : input;
        files.computeIfAbsent(field, _ -> new ArrayList<>(1)).add(uploads.read(name, headers.contentType(), content));
    }

    private byte[] field(String name, boolean base64) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1024];
        // two more for what stands around a field in the other form of a body, '=' and '&'
        count(name.length() + 2);
        for (int length = input.read(piece, 0, piece.length);
                length >= 0;
                length = input.read(piece, 0, piece.length)) {
            count(length);
            out.write(piece, 0, length);
        }
        byte[] sent = out.toByteArray();
        return base64 ? decoded(sent) : sent;
    }

    private void count(int bytes) {
        fieldBytes += bytes;
        if (fieldBytes > maxFieldBytes) {
            throw new RequestDataTooBig(
                    "The fields of the form, files aside, are larger than %d bytes. A site that takes more raises dataUploadMaxMemorySize."
                            .formatted(maxFieldBytes));
        }
    }

    /// Decodes a field's Base64; what is none stays as it is, as Django has it.
    private static byte[] decoded(byte[] sent) {
        int characters = 0;
        for (byte octet : sent) {
            boolean counts = (octet >= 'a' && octet <= 'z')
                    || (octet >= 'A' && octet <= 'Z')
                    || (octet >= '0' && octet <= '9')
                    || octet == '+'
                    || octet == '/'
                    || octet == '=';
            characters += counts ? 1 : 0;
        }
        if (characters % 4 != 0) {
            return sent;
        }
        try {
            return Base64.getMimeDecoder().decode(sent);
        } catch (IllegalArgumentException _) {
            return sent;
        }
    }
}

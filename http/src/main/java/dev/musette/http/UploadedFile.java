package dev.musette.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file that a form sent. A small one is in memory; a large one lies in a temporary file, which is deleted when
/// the request ends: keep it with [#moveTo], or read it before.
///
/// ```java
/// UploadedFile photo = request.formData().file("photo");
/// if (photo != null && photo.size() < 5_000_000) {
///     photo.moveTo(photos.resolve(post.id + ".jpg"));       // never under the name that the user gave
/// }
/// ```
///
/// Name and type are the client's word: check what is in it before you trust either. It belongs to the thread of
/// its request.
public final class UploadedFile {
    private final String name;
    private final @Nullable String contentType;
    private final Map<String, String> contentParameters;
    private final byte @Nullable [] octets;
    private final long size;
    private @Nullable Path path;

    private UploadedFile(
            String name, @Nullable String contentTypeHeader, byte @Nullable [] octets, @Nullable Path path, long size) {
        MediaType type = contentTypeHeader == null ? null : MediaType.parse(contentTypeHeader);
        this.name = name;
        this.contentType = type == null ? null : type.name();
        this.contentParameters = type == null ? Map.of() : type.parameters();
        this.octets = octets;
        this.path = path;
        this.size = size;
    }

    /// A file in memory, as a test sends it.
    ///
    /// @param name its name; what is no plain name of a file is taken away as from a browser's
    /// @param contentType its media type, with parameters perhaps, or null
    /// @param octets its content, which the caller must not change
    /// @throws IllegalArgumentException if nothing of the name is left
    public static UploadedFile of(String name, @Nullable String contentType, byte[] octets) {
        String sanitized = UploadName.sanitized(name);
        if (sanitized == null) {
            throw new IllegalArgumentException(
                    "'%s' cannot name a file: expected a name like 'photo.jpg'.".formatted(name));
        }
        return inMemory(sanitized, contentType, octets);
    }

    static UploadedFile inMemory(String name, @Nullable String contentType, byte[] octets) {
        return new UploadedFile(name, contentType, octets, null, octets.length);
    }

    static UploadedFile onDisk(String name, @Nullable String contentType, Path path, long size) {
        return new UploadedFile(name, contentType, null, path, size);
    }

    /// The name that it has on the user's machine, without directories and characters that are not printable; at
    /// most 255 characters.
    public String name() {
        return name;
    }

    /// Its length in bytes.
    public long size() {
        return size;
    }

    /// The media type that the client says, in lower case and without parameters, or null.
    public @Nullable String contentType() {
        return contentType;
    }

    /// The parameters of the media type, as `charset`, by their names in lower case.
    public Map<String, String> contentParameters() {
        return contentParameters;
    }

    /// Opens its content; each call begins anew.
    ///
    /// @throws NoSuchFileException if it lay on disk and its request has ended
    public InputStream open() throws IOException {
        if (octets != null) {
            return new ByteArrayInputStream(octets);
        }
        Path file = present();
        return Files.newInputStream(file);
    }

    /// Reads its content into memory; a copy.
    ///
    /// @throws NoSuchFileException if it lay on disk and its request has ended
    public byte[] bytes() throws IOException {
        return octets == null ? Files.readAllBytes(present()) : octets.clone();
    }

    /// Keeps it beyond the request, under this path; later reads find it there.
    ///
    /// @param target a file that does not exist, in a directory that does
    /// @throws java.nio.file.FileAlreadyExistsException if the target is there
    /// @throws NoSuchFileException if it lay on disk and its request has ended
    public void moveTo(Path target) throws IOException {
        if (octets == null) {
            path = Files.move(present(), target);
        } else {
            Files.write(target, octets, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private Path present() throws NoSuchFileException {
        if (path == null || !Files.exists(path)) {
            throw new NoSuchFileException(
                    String.valueOf(path),
                    null,
                    "an upload is deleted when its request ends; keep it with moveTo, or read it before");
        }
        return path;
    }

    /// Its size and type; the name is the user's.
    @Override
    public String toString() {
        return "upload of %d bytes, %s".formatted(size, contentType == null ? "no type" : contentType);
    }
}

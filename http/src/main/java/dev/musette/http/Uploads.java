package dev.musette.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of one request: in memory as long as all of them together are small, else on disk until the request
/// ends.
final class Uploads {
    private static final int PIECE = 16 * 1024;

    private final UploadOptions options;
    private final List<Path> onDisk = new ArrayList<>(0);
    private int memoryLeft;
    private int count;

    Uploads(UploadOptions options) {
        this.options = options;
        this.memoryLeft = options.maxMemory();
    }

    /// Counts a file that begins.
    ///
    /// @throws TooManyFilesSent if it is one too many
    void begin() {
        if (++count > options.maxFiles()) {
            throw new TooManyFilesSent(
                    "More than %d files. Raise UploadOptions.maxFiles if the site's forms send that many."
                            .formatted(options.maxFiles()));
        }
    }

    /// Reads a file to its end.
    ///
    /// @throws MalformedMultipart if the content is not encoded as it says
    UploadedFile read(String name, @Nullable String contentType, InputStream content) {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int length = next(content, piece); length >= 0; length = next(content, piece)) {
            if (length > memoryLeft) {
                memoryLeft += memory.size();
                return spooled(name, contentType, memory, piece, length, content);
            }
            memoryLeft -= length;
            memory.write(piece, 0, length);
        }
        return UploadedFile.inMemory(name, contentType, memory.toByteArray());
    }

    private UploadedFile spooled(
            String name,
            @Nullable String contentType,
            ByteArrayOutputStream begun,
            byte[] piece,
            int firstLength,
            InputStream content) {
        try {
            Path path = newFile();
            long size = begun.size();
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
                begun.writeTo(out);
                for (int length = firstLength; length >= 0; length = next(content, piece)) {
                    out.write(piece, 0, length);
                    size += length;
                }
            }
            return UploadedFile.onDisk(name, contentType, path, size);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "An upload cannot be written to %s. Is there room, and may this process write there? The setting fileUploadTempDir names another directory."
                            .formatted(
                                    options.directory() == null
                                            ? "the directory of temporary files"
                                            : options.directory()),
                    failed);
        }
    }

    /// A file that only this user can read.
    private Path newFile() throws IOException {
        Path directory = options.directory();
        Path path = directory == null
                ? Files.createTempFile("musette-", ".upload")
                : Files.createTempFile(directory, "musette-", ".upload");
        onDisk.add(path);
        return path;
    }

    /// Reads a piece. The stream below throws no [IOException] of its own, so one says that a decoder failed.
    private static int next(InputStream content, byte[] piece) {
        try {
            return content.read(piece);
        } catch (IOException undecodable) {
            throw new MalformedMultipart("A file of the form says that it is Base64, and is not: expected groups of"
                    + " four characters of the Base64 alphabet.");
        }
    }

    /// Deletes the files that are still where they were written.
    ///
    /// @throws UncheckedIOException if one of them cannot be deleted; the others are
    void delete() {
        IOException failure = null;
        for (Path path : onDisk) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        onDisk.clear();
        if (failure != null) {
            throw new UncheckedIOException("The temporary file of an upload cannot be deleted.", failure);
        }
    }
}

package dev.musette.staticfiles;

import dev.musette.http.ContentTypes;
import dev.musette.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A static file that was found.
public sealed interface StaticFile {

    /// The path below `staticUrl`, `blog/style.css`.
    String path();

    /// When it changed last.
    ///
    /// @throws IOException if that cannot be read
    Instant lastModified() throws IOException;

    /// Its size in bytes, or -1 where that is not known.
    ///
    /// @throws IOException if that cannot be read
    long length() throws IOException;

    /// A response with its content and type.
    ///
    /// @throws IOException if it cannot be read
    Response response() throws IOException;

    /// A file of the file system.
    ///
    /// @param path the path below `staticUrl`
    /// @param file the file
    record OnDisk(String path, Path file) implements StaticFile {
        @Override
        public Instant lastModified() throws IOException {
            return Files.getLastModifiedTime(file).toInstant();
        }

        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public Response response() throws IOException {
            return Response.file(file);
        }
    }

    /// A file in an archive on the class path.
    ///
    /// @param path the path below `staticUrl`
    /// @param resource where it is
    /// @param lastModified when the archive's entry changed
    /// @param length the size in bytes, or -1
    record InArchive(String path, URL resource, Instant lastModified, long length) implements StaticFile {

        /// Looks the file up; null where the resource is a folder.
        static @Nullable InArchive of(String path, URL resource) throws IOException {
            URLConnection connection = open(resource);
            try (InputStream _ = connection.getInputStream()) {
                if (connection instanceof JarURLConnection jar
                        && (jar.getJarEntry() == null || jar.getJarEntry().isDirectory())) {
                    return null;
                }
                Instant changed = connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getLastModifiedTime().toInstant()
                        : Instant.ofEpochMilli(connection.getLastModified());
                return new InArchive(path, resource, changed, connection.getContentLengthLong());
            }
        }

        /// Without the JVM's cache of open archives, which would keep serving a replaced one.
        private static URLConnection open(URL resource) throws IOException {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection;
        }

        @Override
        public Response response() {
            Response response = Response.stream(ContentTypes.ofFileName(path), out -> {
                try (InputStream content = open(resource).getInputStream()) {
                    content.transferTo(out);
                }
            });
            if (length >= 0) {
                response.header("Content-Length", Long.toString(length));
            }
            return response;
        }
    }
}

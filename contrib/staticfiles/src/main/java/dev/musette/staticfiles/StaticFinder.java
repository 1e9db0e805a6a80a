package dev.musette.staticfiles;

import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds static files by their path below `staticUrl`: first in the settings' `staticDirs`, then in each app's
/// `static/` on the class path, in their order.
///
/// ```java
/// StaticFile file = application.get(StaticFinder.SERVICE).find("blog/style.css");
/// ```
public final class StaticFinder {
    /// The finder of an application.
    public static final Service<StaticFinder> SERVICE = new Service<>("static file finder", StaticFinder::new);

    private final Application application;

    StaticFinder(Application application) {
        this.application = application;
    }

    /// Finds a file, or returns null. Never one outside of the places where static files lie, whatever the path
    /// says.
    ///
    /// @param path relative, with slashes, decoded: `blog/style.css`
    /// @throws IOException if a place cannot be read
    public @Nullable StaticFile find(String path) throws IOException {
        if (!StaticPath.isSafe(path)) {
            return null;
        }
        for (Path directory : application.settings().staticDirs()) {
            Path file = inside(directory, directory.resolve(path));
            if (file != null) {
                return new StaticFile.OnDisk(path, file);
            }
        }
        for (App app : application.apps().all()) {
            StaticFile file = inApp(app, path);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private @Nullable StaticFile inApp(App app, String path) throws IOException {
        URL resource = application.classLoader().getResource(app.staticPath() + path);
        if (resource == null) {
            return null;
        }
        if (!resource.getProtocol().equals("file")) {
            return StaticFile.InArchive.of(path, resource);
        }
        Path file = inside(folder(resource, path), path(resource));
        return file == null ? null : new StaticFile.OnDisk(path, file);
    }

    private static Path path(URL resource) throws IOException {
        try {
            return Path.of(new URI(resource.toString()));
        } catch (URISyntaxException broken) {
            throw new IOException("The class path has a place that is no file: " + resource, broken);
        }
    }

    /// The folder that the resource's path is relative to.
    private static Path folder(URL resource, String path) throws IOException {
        Path folder = path(resource);
        for (int i = Path.of(path).getNameCount(); i > 0 && folder.getParent() != null; i--) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// The file if it is a regular one below the folder, links resolved; else null.
    private static @Nullable Path inside(Path folder, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return file.toRealPath().startsWith(folder.toRealPath()) ? file : null;
    }
}

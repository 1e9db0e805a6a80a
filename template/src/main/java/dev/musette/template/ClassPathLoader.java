package dev.musette.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds templates among the resources of a class loader; they are UTF-8.
///
/// @param classes whose resources are read
/// @param prefix what stands before each name, as `blog/templates/`
public record ClassPathLoader(ClassLoader classes, String prefix) implements TemplateLoader {
    public ClassPathLoader {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    @Override
    public @Nullable TemplateSource load(String name) throws IOException {
        URL resource = classes.getResource(prefix + name);
        if (resource == null) {
            return null;
        }
        long version = version(resource);
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new TemplateSource(name, text, resource.toString(), version);
        }
    }

    @Override
    public long version(String name) {
        URL resource = classes.getResource(prefix + name);
        try {
            return resource == null ? ABSENT : version(resource);
        } catch (IOException _) {
            return ABSENT; // gone since it was found: load() will say so
        }
    }

    /// A resource in a jar changes with its jar, so that only files are looked at.
    private static long version(URL resource) throws IOException {
        return resource.getProtocol().equals("file") ? resource.openConnection().getLastModified() : 0;
    }

    @Override
    public String place(String name) {
        return "class path: " + prefix + name;
    }
}

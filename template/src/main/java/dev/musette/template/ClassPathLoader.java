package dev.musette.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
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
        if (resource == null || isFolder(resource, name)) {
            return null;
        }
        long version = version(resource);
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            return new TemplateSource(name, Utf8.decode(stream.readAllBytes()), resource.toString(), version);
        }
    }

    /// The names in all folders and jars of the class path; a jar is looked into if it has an entry for the
    /// folder, as those have that Maven and Gradle make.
    @Override
    public Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL folder : Collections.list(classes.getResources(prefix))) {
            if (folder.getProtocol().equals("file")) {
                names.addAll(TemplateFiles.below(path(folder)));
            } else if (folder.openConnection() instanceof JarURLConnection jar) {
                addNames(jar, names);
            }
        }
        return names;
    }

    private void addNames(JarURLConnection connection, Set<String> names) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .filter(TemplateFiles::isTemplate)
                    .forEach(names::add);
        }
    }

    /// What is read of a folder is the list of its names.
    private boolean isFolder(URL resource, String name) throws IOException {
        return resource.getProtocol().equals("file")
                ? Files.isDirectory(path(resource))
                : classes.getResource(prefix + name + "/") != null;
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
        return resource.getProtocol().equals("file")
                ? Files.getLastModifiedTime(path(resource)).toMillis()
                : 0;
    }

    private static Path path(URL file) throws IOException {
        try {
            return Path.of(file.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The resource " + file + " has no path.", e);
        }
    }

    @Override
    public String place(String name) {
        return "class path: " + prefix + name;
    }
}

package dev.musette.models.processor;

import dev.musette.processor.ModelProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A run of the compiler, in process, over sources in text, with the processor at work.
final class Compilation {
    private final Path output;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    Compilation(Path output) {
        this.output = output;
    }

    /// Adds a source file.
    Compilation source(String className, String text) {
        sources.add(new Source(className, text));
        return this;
    }

    /// Adds a model of the package `blog` with the imports that it needs.
    Compilation model(String name, String text) {
        return source("blog." + name, "package blog;\nimport dev.musette.models.*;\n" + text);
    }

    /// Compiles and returns whether all went well.
    boolean compiles() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:full",
                "-Xlint:all,-processing,-path,-classfile",
                "-Werror");
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, sources);
        task.setProcessors(List.of(new ModelProcessor()));
        task.setLocale(Locale.ROOT);
        return task.call();
    }

    /// The errors, each as `file:line: message`.
    List<String> errors() {
        compiles();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> "%s:%d: %s"
                        .formatted(
                                each.getSource() == null
                                        ? "?"
                                        : Path.of(each.getSource().getName()).getFileName(),
                                each.getLineNumber(),
                                each.getMessage(Locale.ROOT)))
                .toList();
    }

    /// All that the compiler said.
    String messages() {
        StringBuilder all = new StringBuilder();
        diagnostics.getDiagnostics().forEach(each -> all.append(each).append('\n'));
        return all.toString();
    }

    /// A file that was written.
    String written(String path) {
        try {
            return Files.readString(output.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files that were written.
    List<String> files() {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

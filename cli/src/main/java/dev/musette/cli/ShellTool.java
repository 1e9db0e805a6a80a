package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.CommandError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jshell.tool.JavaShellToolBuilder;

/// The JDK's own shell, with its editing and completion, in the site.
final class ShellTool {
    private ShellTool() {}

    static void run(Application site, ShellImports imports) {
        try {
            Path startup = Files.createTempFile("musette-shell", ".jsh");
            try {
                Files.write(startup, imports.lines());
                start(site, startup);
            } finally {
                Files.delete(startup);
            }
        } catch (IOException e) {
            throw new CommandError("The imports of the shell cannot be written to a temporary file: " + e, e);
        }
    }

    private static void start(Application site, Path startup) {
        int code;
        try {
            code = JavaShellToolBuilder.builder()
                    .start(
                            "--execution",
                            ShellExecution.NAME,
                            "--class-path",
                            ShellExecution.classPath(site),
                            "--startup",
                            startup.toString(),
                            "--feedback",
                            "concise");
        } catch (Exception e) {
            throw new CommandError("JShell cannot be started: " + e, e);
        }
        if (code != 0) {
            throw new CommandError("JShell ended with exit code %d.".formatted(code));
        }
    }
}

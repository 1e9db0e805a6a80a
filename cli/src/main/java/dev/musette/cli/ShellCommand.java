package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// JShell inside the site. At a terminal it is the tool that the JDK has; else it runs what it is given.
@CommandLine.Command(name = "shell", description = "Runs Java inside the site, with its models imported: JShell.")
final class ShellCommand extends Command {
    @CommandLine.Option(
            names = {"-c", "--command"},
            paramLabel = "CODE",
            description = "Run this code and exit; without it, what is piped in.")
    private @Nullable String code;

    private final @Nullable InputStream piped;

    /// @param piped what is piped in, or null at a terminal
    ShellCommand(@Nullable InputStream piped) {
        this.piped = piped;
    }

    @Override
    protected void run() {
        Application site = Application.current();
        // Snippets run on threads of JShell's own, which no context was handed to.
        site.install();
        ShellImports imports = ShellImports.of(site);
        if (code != null) {
            new ShellScript(site, imports, out(), err()).run(code);
        } else if (piped != null) {
            new ShellScript(site, imports, out(), err()).run(text(piped));
        } else {
            ShellTool.run(site, imports);
        }
    }

    private static String text(InputStream piped) {
        try {
            return new String(piped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandError("The code that was piped in cannot be read: " + e.getMessage(), e);
        }
    }
}

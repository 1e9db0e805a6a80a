package dev.musette.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// Where a person sits who can be asked.
record Terminal(BufferedReader in, PrintWriter out) {
    /// Returns that of this process, or null where its input or output is none.
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    static @Nullable Terminal find() {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? null
                : new Terminal(new BufferedReader(console.reader()), console.writer());
    }
}

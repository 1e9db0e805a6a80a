package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.CommandError;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/// Runs code as a shell would, without a terminal: the values of expressions are printed, and the first mistake ends
/// it.
final class ShellScript {
    private final Application site;
    private final ShellImports imports;
    private final PrintWriter out;
    private final PrintWriter err;

    ShellScript(Application site, ShellImports imports, PrintWriter out, PrintWriter err) {
        this.site = site;
        this.imports = imports;
        this.out = out;
        this.err = err;
    }

    /// @throws CommandError if the code cannot be compiled or throws
    void run(String code) {
        try (JShell shell =
                JShell.builder().executionEngine(new ShellExecution(), Map.of()).build()) {
            shell.addToClasspath(ShellExecution.classPath(site));
            imports.lines().forEach(line -> evaluate(shell, line));
            String rest = "";
            for (String line : code.lines().toList()) {
                rest = evaluateComplete(shell, rest + line + "\n");
            }
            evaluateLast(shell, rest);
            requireDefined(shell);
        }
    }

    /// Runs what is complete, as a shell does at the end of a line, and returns what is not yet.
    private String evaluateComplete(JShell shell, String code) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == Completeness.EMPTY) {
                return "";
            }
            if (!next.completeness().isComplete()) {
                return rest;
            }
            evaluate(shell, next.source() == null ? rest : next.source());
            rest = next.source() == null || next.remaining() == null ? "" : next.remaining();
        }
        return "";
    }

    private void evaluateLast(JShell shell, String rest) {
        if (rest.isBlank()) {
            return;
        }
        CompletionInfo last = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (last.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
            throw new CommandError("The code ends within '%s'.".formatted(rest.strip()));
        }
        evaluate(shell, rest);
    }

    private static void requireDefined(JShell shell) {
        shell.snippets()
                .filter(snippet -> shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED
                        || shell.status(snippet) == Snippet.Status.RECOVERABLE_DEFINED)
                .findFirst()
                .ifPresent(snippet -> {
                    throw new CommandError("Something that this code uses is not there: "
                            + snippet.source().strip());
                });
    }

    private void evaluate(JShell shell, String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw thrown(event.exception());
            }
            if (event.status() == Snippet.Status.REJECTED) {
                throw rejected(shell, event.snippet());
            }
            String value = event.value();
            if (event.snippet().kind() == Snippet.Kind.EXPRESSION || isTemporary(event.snippet())) {
                print(value);
            }
        }
    }

    private static boolean isTemporary(Snippet snippet) {
        return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private void print(@Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.println(value);
            out.flush();
        }
    }

    private CommandError thrown(Throwable thrown) {
        String name = thrown instanceof EvalException inside
                ? inside.getExceptionClassName()
                : thrown.getClass().getName();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            err.println("\tat " + frame);
        }
        err.flush();
        return new CommandError(name + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage()));
    }

    private static CommandError rejected(JShell shell, Snippet snippet) {
        String messages = shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return new CommandError(
                "This cannot be compiled: %s\n%s".formatted(snippet.source().strip(), messages));
    }
}

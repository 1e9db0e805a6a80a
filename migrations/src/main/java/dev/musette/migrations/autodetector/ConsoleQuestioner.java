package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationException;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.ProjectState;
import dev.musette.models.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal. For one thread.
public final class ConsoleQuestioner implements Questioner {
    private final BufferedReader in;
    private final PrintWriter out;
    private final TypedValues values;

    /// @param models the models as they shall be, where a reference's key is looked up
    public ConsoleQuestioner(BufferedReader in, PrintWriter out, ProjectState models) {
        this.in = in;
        this.out = out;
        this.values = new TypedValues(models);
    }

    @Override
    public boolean isModelRenamed(ModelState old, ModelState renamed) {
        return confirm("Was the model %s renamed to %s?".formatted(old.label(), renamed.name()));
    }

    @Override
    public boolean isFieldRenamed(ModelState model, Field old, Field renamed) {
        return confirm(
                "Was the field '%s' of %s renamed to '%s'?".formatted(old.name(), model.label(), renamed.name()));
    }

    @Override
    public Object valueForNewField(ModelState model, Field field) {
        out.println(Needs.value(model, field));
        choose(List.of("Give a value now, for those rows only", quit(model)), 2);
        return ask(field);
    }

    @Override
    public Object momentForNewField(ModelState model, Field field) {
        out.println(Needs.moment(model, field));
        choose(List.of("Give a moment now, for those rows only; 'now' is when the migration runs", quit(model)), 2);
        return ask(field);
    }

    @Override
    public @Nullable Object valueForNulls(ModelState model, Field field) {
        out.println(Needs.valueForNulls(model, field));
        int choice = choose(
                List.of(
                        "Give a value now, for those rows only",
                        "Go on: there are no such rows, or a migration before this one gives them a value",
                        quit(model)),
                3);
        return choice == 1 ? ask(field) : null;
    }

    private static String quit(ModelState model) {
        return "Quit, and change the field in %s.java".formatted(model.name());
    }

    /// Returns the number of an option; the one for quitting does.
    private int choose(List<String> options, int quit) {
        for (int i = 0; i < options.size(); i++) {
            out.println("  %d) %s".formatted(i + 1, options.get(i)));
        }
        while (true) {
            String answer = line("Your choice: ");
            for (int choice = 1; choice <= options.size(); choice++) {
                if (answer.equals(Integer.toString(choice))) {
                    if (choice == quit) {
                        throw quitted();
                    }
                    return choice;
                }
            }
            out.println("Type a number from 1 to %d.".formatted(options.size()));
        }
    }

    private Object ask(Field field) {
        while (true) {
            String answer = line("%s for '%s': ".formatted(values.kind(field), field.name()));
            try {
                return values.parse(field, answer);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                out.println("That is not %s.".formatted(values.kind(field).toLowerCase(Locale.ROOT)));
            }
        }
    }

    private boolean confirm(String question) {
        while (true) {
            String answer = line(question + " [y/N] ").toLowerCase(Locale.ROOT);
            switch (answer) {
                case "y", "yes" -> {
                    return true;
                }
                case "", "n", "no" -> {
                    return false;
                }
                default -> out.println("Type y or n.");
            }
        }
    }

    private String line(String prompt) {
        out.print(prompt);
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                throw quitted();
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer could not be read from the terminal.", e);
        }
    }

    private static MigrationException quitted() {
        return new MigrationException("Quit; nothing was written.");
    }
}

package dev.musette.template;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place that templates are found in. Threads share it.
public interface TemplateLoader {
    /// What [#version] answers for a template that is not here.
    long ABSENT = -1;

    /// Reads a template, or returns null if it is not here.
    ///
    /// @param name a relative name with `/` between its parts; names with `..` or a leading `/` never get here
    /// @throws IOException if it is here and cannot be read
    @Nullable TemplateSource load(String name) throws IOException;

    /// The names of the templates that are here, for those who look through all of them ([TemplateEngine#check]).
    /// A loader that cannot tell, as one that makes templates up, returns none.
    ///
    /// @throws IOException if they cannot be listed
    default Set<String> names() throws IOException {
        return Set.of();
    }

    /// Returns a number that changes when [#load] would give another text, or [#ABSENT]. Asked on every use of a
    /// template while reloading is on.
    long version(String name);

    /// Where [#load] looks for the template, for people to read.
    String place(String name);
}

package dev.musette.template.humanize;

import dev.musette.template.Builtins;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import java.util.Map;

/// The filters `apnumber`, `intcomma`, `intword`, `naturalday`, `naturaltime` and `ordinal`.
public final class HumanizeLibrary implements Builtins {
    /// Called by the service loader.
    public HumanizeLibrary() {}

    @Override
    public Map<String, Library> libraries() {
        Library library = new Library()
                .filter(
                        "apnumber",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> NumberWords.spelled(value, context))
                                .safe())
                .filter(
                        "ordinal",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> NumberWords.ordinal(value, context))
                                .safe())
                .filter(
                        "intword",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> NumberWords.large(value, context)))
                .filter(
                        "intcomma",
                        FilterDefinition.of(Arity.OPTIONAL, IntComma::filter)
                                .optional(true)
                                .safe())
                .filter(
                        "naturalday",
                        FilterDefinition.of(Arity.OPTIONAL, NaturalTime::day)
                                .optional(null)
                                .localTime())
                .filter(
                        "naturaltime",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> NaturalTime.time(value, context)));
        return Map.of("humanize", library);
    }
}

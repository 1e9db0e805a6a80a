package dev.musette.template.i18n;

import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the words of a tag whose options may come in any order, each once.
final class TagOptions {
    private final Parser parser;
    private final String tag;
    private final List<String> words;
    private final Set<String> seen = new HashSet<>();
    private int at = 1;

    TagOptions(Parser parser, Token token) {
        this.parser = parser;
        this.tag = token.name();
        this.words = token.split();
    }

    boolean hasNext() {
        return at < words.size();
    }

    String next() {
        return words.get(at++);
    }

    /// The name of an option.
    String nextOption() {
        String option = next();
        if (!seen.add(option)) {
            throw parser.error("The option '%s' stands twice in this '%s'.".formatted(option, tag), option);
        }
        return option;
    }

    /// What follows the name of the option.
    String argument(String option) {
        if (!hasNext()) {
            throw parser.error("The option '%s' of '%s' needs an argument.".formatted(option, tag), option);
        }
        return next();
    }

    /// The words that are left.
    List<String> rest() {
        return words.subList(at, words.size());
    }

    /// Leaves out some words.
    void skip(int count) {
        at += count;
    }
}

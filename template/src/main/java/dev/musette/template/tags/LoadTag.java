package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Tag;
import dev.musette.template.Token;
import java.util.List;

/// `{% load static i18n %}`, `{% load localize from l10n %}`
final class LoadTag extends Node {
    private LoadTag() {}

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        int count = words.size();
        if (count >= 4 && words.get(count - 2).equals("from")) {
            Library library = parser.library(words.getLast());
            if (library != null) {
                parser.load(some(parser, library, words.getLast(), words.subList(1, count - 2)));
            }
        } else {
            for (String name : words.subList(1, count)) {
                Library library = parser.library(name);
                if (library != null) {
                    parser.load(library);
                }
            }
        }
        return new LoadTag();
    }

    private static Library some(Parser parser, Library library, String libraryName, List<String> names) {
        Library some = new Library();
        for (String name : names) {
            Tag tag = library.tags().get(name);
            FilterDefinition filter = library.filters().get(name);
            if (tag == null && filter == null) {
                parser.report(parser.error(
                        "'%s' is no tag and no filter of the library '%s'.".formatted(name, libraryName), name));
            }
            if (tag != null) {
                some.tag(name, tag);
            }
            if (filter != null) {
                some.filter(name, filter);
            }
        }
        return some;
    }

    @Override
    public void render(Context context, Output output) {
        // its work is done when the template is compiled
    }
}

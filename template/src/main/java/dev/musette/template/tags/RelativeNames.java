package dev.musette.template.tags;

import dev.musette.template.Parser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names that begin with `./` or `../` are relative to the template that they stand in.
final class RelativeNames {
    private RelativeNames() {}

    static String resolve(Parser parser, String name, boolean mayBeItself) {
        if (!name.startsWith("./") && !name.startsWith("../")) {
            return name;
        }
        String from = parser.templateName();
        List<String> parts = new ArrayList<>(Arrays.asList(from.split("/", -1)));
        parts.removeLast();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    throw parser.error(
                            "The relative name '%s' points outside the template directories of '%s'."
                                    .formatted(name, from),
                            name);
                }
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        String resolved = String.join("/", parts);
        if (!mayBeItself && resolved.equals(from)) {
            throw parser.error("The relative name '%s' is that of this template itself.".formatted(name), name);
        }
        return resolved;
    }
}

package dev.musette.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A page of the reference of templates: its sections, and in them its examples. An example is a run of fenced blocks:
/// templates (`django`, with a name where there are several), the context (`json`) and what is special about the
/// site (`json site`) where it needs them, and last what comes out (`html`, `text`, or `text error`).
///
/// @param file the name of the file
/// @param site the site of examples that say nothing else about it: a `json site` before the first example
/// @param sections those that begin with `##`, and the text before them under the page's own title
record ReferencePage(String file, ObjectNode site, List<Section> sections) {
    private static final Set<String> OTHER_LANGUAGES = Set.of("java");

    /// A section.
    ///
    /// @param title its heading
    record Section(String title, List<ReferenceExample> examples) {}

    static ReferencePage read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /// Takes a page apart.
    ///
    /// @throws IllegalArgumentException if a block or an example is not complete, or a block is none that is known
    static ReferencePage parse(String file, String markdown) {
        return new Reader(file, markdown.lines().toList()).read();
    }

    List<ReferenceExample> examples() {
        return sections.stream().flatMap(section -> section.examples.stream()).toList();
    }

    private static final class Reader {
        private final String file;
        private final List<String> lines;
        private final List<Section> sections = new ArrayList<>();
        private ReferenceExample.Builder example;
        private ObjectNode site = ReferenceSite.parse("{}");
        private int at;

        Reader(String file, List<String> lines) {
            this.file = file;
            this.lines = lines;
            this.example = new ReferenceExample.Builder(file);
        }

        ReferencePage read() {
            while (at < lines.size()) {
                String line = lines.get(at++);
                if (line.startsWith("```")) {
                    block(line.substring(3), at);
                } else if (line.startsWith("# ") || line.startsWith("## ")) {
                    requireNoneBegun();
                    sections.add(new Section(line.substring(line.indexOf(' ') + 1), new ArrayList<>()));
                }
            }
            requireNoneBegun();
            return new ReferencePage(file, site, sections);
        }

        private void block(String info, int start) {
            int end = at;
            while (end < lines.size() && !lines.get(end).equals("```")) {
                end++;
            }
            if (end == lines.size()) {
                throw mistake(start, "the block is not closed");
            }
            String text = String.join("\n", lines.subList(at, end));
            at = end + 1;
            String[] words = info.split(" ", 2);
            String kind = words.length == 2 && !words[0].equals("django") ? info : words[0];
            switch (kind) {
                case "django" -> example.template(words.length == 2 ? words[1] : ReferenceExample.PAGE, text, start);
                case "json" -> example.context(text);
                case "json site" -> site(text);
                case "html", "text", "text error" -> finish(text, kind.endsWith("error"), start);
                default -> {
                    if (!OTHER_LANGUAGES.contains(kind)) {
                        throw mistake(start, "there are no blocks of the kind '" + kind + "'");
                    }
                }
            }
        }

        private void site(String text) {
            if (example.isBegun()) {
                example.site(ReferenceSite.parse(text));
            } else {
                site = ReferenceSite.parse(text);
            }
        }

        private void finish(String output, boolean isError, int line) {
            if (!example.isBegun()) {
                throw mistake(line, "the output has no template above it");
            }
            sections.getLast().examples.add(example.build(output, isError));
            example = new ReferenceExample.Builder(file);
        }

        private void requireNoneBegun() {
            if (example.isBegun()) {
                throw mistake(example.line(), "the example has no output");
            }
        }

        private IllegalArgumentException mistake(int line, String what) {
            return new IllegalArgumentException(file + ":" + line + ": " + what);
        }
    }
}

package dev.musette.template;

import dev.musette.base.NearName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the parser goes on after a mistake, while a template is checked: a mistake is noted, what it is about
/// becomes nothing, and what follows from it is not reported again. A tag whose beginning failed leaves its ends
/// behind (`{% for x of y %}...{% empty %}...{% endfor %}`), a mistyped end is taken for the one that was meant,
/// and a body that ends with the end of a tag around it was not closed.
final class Recovery {
    private final TemplateSource template;
    private final Vocabulary vocabulary;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final List<Checked> checked = new ArrayList<>();
    private final Deque<Failed> failed = new ArrayDeque<>();
    private final List<List<String>> open = new ArrayList<>();
    private final Set<String> middles = new HashSet<>(Set.of("elif", "else", "empty", "plural"));
    private @Nullable Map<String, Integer> lastEnds;
    private int lastEnd = -1;
    private boolean isGivenUp;

    record Checked(CheckedNode node, Token tag) {}

    /// A tag that was reported and whose end may follow.
    ///
    /// @param end the name of its end
    /// @param depth how deep the tags nest around what is left of its body
    /// @param isBegun whether that body is being read there; if not, it is over and the end alone may come
    private record Failed(String end, int depth, boolean isBegun) {}

    Recovery(TemplateSource template, Vocabulary vocabulary) {
        this.template = template;
        this.vocabulary = vocabulary;
    }

    /// What is wrong with the template.
    List<TemplateProblem> problems() {
        return problems;
    }

    /// The nodes that can say what is wrong with them, and their tags.
    List<Checked> checked() {
        return checked;
    }

    void note(TemplateException mistake) {
        if (!isGivenUp) {
            problems.add(TemplateProblem.of(mistake, template));
        }
    }

    /// Notes the last mistake: after it nothing can be understood.
    void giveUp(TemplateException mistake) {
        note(mistake);
        isGivenUp = true;
    }

    void made(Node node, Token tag) {
        if (node instanceof CheckedNode one) {
            checked.add(new Checked(one, tag));
        }
    }

    void begin(List<String> until) {
        open.add(until);
        for (String name : until) {
            if (!name.startsWith("end")) {
                middles.add(name);
            }
        }
    }

    void end() {
        open.removeLast();
    }

    /// Notes that the tag failed: the parser is back at this depth, and what is open deeper is given up.
    void failed(TemplateException mistake, Token tag, int depth, List<Token> tokens, int next) {
        note(mistake);
        while (open.size() > depth) {
            open.removeLast();
        }
        if (tag.kind() == TokenKind.BLOCK) {
            boolean isRead =
                    mistake instanceof TemplateSyntaxError error && error.id().equals(TemplateProblem.UNCLOSED);
            String end = isRead ? "end" + tag.name() : end(tag, tokens, next);
            if (end != null) {
                failed.push(new Failed(end, depth, !isRead));
            }
        }
    }

    /// The end of the tag that is still to come, or null if there is none.
    private @Nullable String end(Token tag, List<Token> tokens, int next) {
        String end = "end" + tag.name();
        if (isAhead(end, tokens, next)) {
            Token last = tokens.get(next - 1);
            boolean isRead =
                    last != tag && last.kind() == TokenKind.BLOCK && last.name().equals(end);
            return isRead ? null : end;
        }
        if (vocabulary.tag(tag.name()) != null || lastEnd < next) {
            return null;
        }
        String meant = NearName.of(tag.name(), vocabulary.tags()).orElse(null);
        return meant != null && isAhead("end" + meant, tokens, next) ? "end" + meant : null;
    }

    private boolean isAhead(String end, List<Token> tokens, int next) {
        Map<String, Integer> known = lastEnds;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).kind() == TokenKind.BLOCK
                        && tokens.get(i).contents().startsWith("end")) {
                    known.put(tokens.get(i).name(), i);
                    lastEnd = i;
                }
            }
            lastEnds = known;
        }
        return known.getOrDefault(end, -1) >= next;
    }

    /// The token to go on with: this one, the one that was meant by it, or null if it is left of a tag that
    /// failed.
    ///
    /// @param opened the tag whose body is being read, or null
    /// @throws TemplateSyntaxError if that tag is not closed
    @Nullable Token resolve(Token token, List<String> until, @Nullable Token opened, int depth, Parser parser) {
        if (token.kind() != TokenKind.BLOCK) {
            return token;
        }
        if (isLeftOver(token, depth)) {
            return null;
        }
        String name = token.name();
        if (isIn(until, token) || vocabulary.tag(name) != null) {
            return token;
        }
        if (removeFailed(name)) {
            return null;
        }
        for (int i = open.size() - 2; i >= 0; i--) {
            if (opened != null && isIn(open.get(i), token)) {
                throw Parser.unclosed(until, opened);
            }
        }
        String meant = NearName.of(name, until).orElse(null);
        if (meant != null) {
            note(parser.unknown(token, until));
            return token.meaning(meant);
        }
        return token;
    }

    static boolean isIn(List<String> until, Token token) {
        return !until.isEmpty() && (until.contains(token.name()) || until.contains(token.contents()));
    }

    private boolean isLeftOver(Token token, int depth) {
        Failed last = failed.peek();
        if (last == null || !last.isBegun || last.depth != depth) {
            return false;
        }
        if (token.name().equals(last.end)) {
            failed.pop();
            return true;
        }
        return middles.contains(token.name()) && vocabulary.tag(token.name()) == null;
    }

    private boolean removeFailed(String end) {
        for (Iterator<Failed> all = failed.iterator(); all.hasNext(); ) {
            if (all.next().end.equals(end)) {
                all.remove();
                return true;
            }
        }
        return false;
    }
}

package dev.musette.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes nodes of a template's tokens. Each tag compiles itself with the parser's help; see [Tag].
public final class Parser {
    private static final int MAX_NESTING = 200;

    private final TemplateEngine engine;
    private final TemplateSource template;
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final Map<Class<?>, Object> memory = new HashMap<>();
    private final Code code;
    private final @Nullable Recovery recovery;
    private int next;
    private int nesting;
    private @Nullable Token tag;
    private int deepest;
    private @Nullable Token current;

    /// @param recovery what to do after a mistake, or null to throw it
    Parser(TemplateEngine engine, TemplateSource template, Vocabulary vocabulary, @Nullable Recovery recovery) {
        this.recovery = recovery;
        this.engine = engine;
        this.template = template;
        this.vocabulary = vocabulary;
        this.tokens = new Lexer(template).tokens();
        this.code = new Code(engine, template);
    }

    public TemplateEngine engine() {
        return engine;
    }

    /// The name of the template that is compiled.
    public String templateName() {
        return template.name();
    }

    /// Where the template that is compiled comes from.
    public String origin() {
        return template.origin();
    }

    NodeList parseAll() {
        try {
            return parse();
        } catch (TemplateSyntaxError error) {
            throw error.at(current);
        }
    }

    /// Compiles up to the first of the given tags, which [#next] then returns, or up to the end if none is given.
    ///
    /// @throws TemplateSyntaxError if the template ends before, or holds a tag that is not known
    public NodeList parse(String... until) {
        return parse(Arrays.asList(until));
    }

    /// Compiles up to the first of the given tags: a name, or a whole tag as `endblock title`.
    ///
    /// @throws TemplateSyntaxError if the template ends before, or holds a tag that is not known
    public NodeList parse(List<String> until) {
        Token opened = tag;
        int depth = ++nesting;
        if (depth > MAX_NESTING) {
            throw tooDeep();
        }
        if (recovery != null) {
            recovery.begin(until);
        }
        int deepestBefore = deepest;
        deepest = nesting;
        List<Node> nodes = new ArrayList<>();
        boolean onlyText = true;
        while (next < tokens.size()) {
            Token token = take(until, opened, depth);
            if (token == null) {
                continue;
            }
            if (token.kind() == TokenKind.BLOCK && Recovery.isIn(until, token)) {
                next--;
                return end(nodes, opened, deepestBefore);
            }
            current = token;
            try {
                Node node = compile(token, until);
                if (node != null) {
                    if (node.mustBeFirst() && !onlyText) {
                        throw error("%s must be the first tag in '%s'.".formatted(token.source(), template.name()));
                    }
                    onlyText &= node instanceof TextNode;
                    node.token(token);
                    nodes.add(node);
                }
            } catch (TemplateException mistake) {
                recover(mistake, token, depth);
            }
            current = opened;
        }
        if (!until.isEmpty()) {
            throw unclosed(until, opened);
        }
        return end(nodes, opened, deepestBefore);
    }

    private NodeList end(List<Node> nodes, @Nullable Token opened, int deepestBefore) {
        int height = deepest - nesting + 1;
        deepest = Math.max(deepest, deepestBefore);
        nesting--;
        current = opened;
        if (recovery != null) {
            recovery.end();
        }
        return new NodeList(nodes, code, height);
    }

    /// Takes the next token; null if it is left of a tag that was reported.
    private @Nullable Token take(List<String> until, @Nullable Token opened, int depth) {
        Token token = tokens.get(next++);
        if (recovery == null) {
            return token;
        }
        Token meant;
        try {
            meant = recovery.resolve(token, until, opened, depth, this);
        } catch (TemplateSyntaxError unclosed) {
            next--;
            throw unclosed;
        }
        if (meant != null) {
            tokens.set(next - 1, meant);
        }
        return meant;
    }

    private void recover(TemplateException mistake, Token token, int depth) {
        if (recovery == null) {
            throw mistake;
        }
        nesting = depth;
        if (mistake instanceof TemplateSyntaxError error) {
            recovery.failed(error.at(token), token, depth, tokens, next);
        } else {
            recovery.failed(mistake, token, depth, tokens, next);
        }
        Token last = tokens.get(next - 1);
        if (last != token && last.kind() == TokenKind.BLOCK && vocabulary.tag(last.name()) != null) {
            next--; // a tag that may not stand in this one has a body of its own
        }
    }

    /// Throws the mistake. While a template is checked it is noted instead, and the caller goes on with what
    /// comes closest to what was meant.
    public void report(TemplateException mistake) {
        if (recovery == null) {
            throw mistake;
        }
        recovery.note(mistake);
    }

    private TemplateSyntaxError tooDeep() {
        TemplateSyntaxError error = error("Tags nest more than %d deep here.".formatted(MAX_NESTING));
        if (recovery != null) {
            recovery.giveUp(error);
            next = tokens.size();
        }
        return error;
    }

    static TemplateSyntaxError unclosed(List<String> until, @Nullable Token opened) {
        String problem = "This tag is not closed. Looking for one of: " + String.join(", ", until) + ".";
        return new TemplateSyntaxError(TemplateProblem.UNCLOSED, problem, null, opened);
    }

    TemplateSyntaxError unknown(Token token, List<String> until) {
        return UnknownName.tag(engine, vocabulary, token, until);
    }

    private @Nullable Node compile(Token token, List<String> until) {
        return switch (token.kind()) {
            case TEXT -> new TextNode(token.contents());
            case VARIABLE -> variable(token);
            case COMMENT -> null;
            case BLOCK -> tag(token, until);
        };
    }

    private Node variable(Token token) {
        if (token.contents().isEmpty()) {
            throw error("This variable tag is empty.");
        }
        return new VariableNode(expression(token.contents()));
    }

    private Node tag(Token token, List<String> until) {
        if (token.contents().isEmpty()) {
            throw error("This block tag is empty.");
        }
        Tag compiler = vocabulary.tag(token.name());
        if (compiler == null) {
            throw unknown(token, until);
        }
        Token outer = tag;
        tag = token;
        try {
            Node node = compiler.compile(this, token);
            if (recovery != null) {
                recovery.made(node, token);
            }
            return node;
        } catch (TemplateSyntaxError error) {
            throw error.at(token);
        } catch (TemplateException error) {
            throw error;
        } catch (RuntimeException thrown) {
            throw TemplateError.threw(token, thrown);
        } finally {
            tag = outer;
        }
    }

    /// Takes the next token, which errors are shown at from here on.
    ///
    /// @throws TemplateSyntaxError if there is none
    public Token next() {
        if (next == tokens.size()) {
            String problem = "The template ends within this tag.";
            throw new TemplateSyntaxError(TemplateProblem.UNCLOSED, problem, null, tag);
        }
        Token token = tokens.get(next++);
        current = token;
        return token;
    }

    /// The next token, without taking it; null at the end.
    public @Nullable Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    /// Leaves out all up to and with the given tag.
    ///
    /// @throws TemplateSyntaxError if it does not come
    public void skipPast(String endTag) {
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.kind() == TokenKind.BLOCK && token.contents().equals(endTag)) {
                return;
            }
        }
        throw unclosed(List.of(endTag), tag);
    }

    /// Compiles an expression: a variable or a literal, and filters.
    ///
    /// @throws TemplateSyntaxError if it is none, or a filter is not known; while a template is checked, the
    /// mistake is noted and the expression is None
    public FilterExpression expression(String source) {
        if (recovery == null) {
            return new ExpressionReader(this, source).read();
        }
        try {
            return new ExpressionReader(this, source).read();
        } catch (TemplateSyntaxError mistake) {
            recovery.note(mistake);
            return new ExpressionReader(this, "None").read();
        }
    }

    /// Returns the library of the name.
    ///
    /// @throws TemplateSyntaxError if there is none; while a template is checked, that is noted and null is
    /// returned
    public @Nullable Library library(String name) {
        Library library = engine.libraries().get(name);
        if (library == null) {
            report(UnknownName.library(engine, name, current == null ? null : current.at(name)));
        }
        return library;
    }

    /// Compiles an expression whose variable or literal is looked up in the catalogue before its filters get it, in the
    /// language of the page.
    ///
    /// @param messageContext what tells the text apart from the same text elsewhere, or null
    /// @throws TemplateSyntaxError if it is none, or a filter is not known
    public FilterExpression translation(String source, @Nullable FilterExpression messageContext) {
        return new ExpressionReader(this, source).readTranslated(messageContext);
    }

    /// Makes the tags and filters of a library known from here on.
    public void load(Library library) {
        vocabulary.add(library);
    }

    /// Returns the filter of the name.
    ///
    /// @throws TemplateSyntaxError if it is not known here
    public FilterDefinition filter(String name) {
        FilterDefinition filter = vocabulary.filter(name);
        if (filter == null) {
            throw UnknownName.filter(engine, vocabulary, name, current == null ? null : current.at(name));
        }
        Guard guard = engine.guard();
        return guard == null ? filter : guard.bounded(filter);
    }

    /// What the tags of this template share while it is compiled, by type: the names of its blocks, say.
    public <T> T memory(Class<T> type, Supplier<T> first) {
        return type.cast(memory.computeIfAbsent(type, _ -> first.get()));
    }

    /// A part of the template as one of its own.
    Template partial(String name, NodeList body) {
        String suffix = TemplateFinder.PARTIAL + name;
        TemplateSource source = new TemplateSource(
                template.name() + suffix, template.text(), template.origin() + suffix, template.version());
        return new Template(engine, source, body, Map.of());
    }

    Code code() {
        return code;
    }

    Map<Class<?>, Object> memory() {
        return memory;
    }

    /// An error at the tag that is being compiled.
    public TemplateSyntaxError error(String problem) {
        return new TemplateSyntaxError(problem, current);
    }

    /// An error at the tag that is being compiled, with the caret at a part of it.
    public TemplateSyntaxError error(String problem, String part) {
        return new TemplateSyntaxError(problem, current == null ? null : current.at(part));
    }

    @Nullable Token current() {
        return current;
    }
}

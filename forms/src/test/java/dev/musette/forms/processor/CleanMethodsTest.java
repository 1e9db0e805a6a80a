package dev.musette.forms.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.processor.ModelProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the processor writes for methods that clean fields, and what it refuses.
class CleanMethodsTest {
    private static final String FORM = """
            package blog;
            import dev.musette.forms.BooleanField; import dev.musette.forms.BoundField; import dev.musette.forms.CharField;\
             import dev.musette.forms.Clean; import dev.musette.forms.Form;
            import dev.musette.http.FormData;
            import java.util.List;
            class CommentForm extends Form {
                final BoundField<String> author = field("author", CharField.create());
                final BoundField<Boolean> agree = field("agree", BooleanField.create());
                CommentForm(FormData data) { super(data); }
            BODY
            }
            """;

    @TempDir
    Path output;

    private List<String> compile(String body) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:full",
                "-Xlint:all,-processing,-path,-classfile,-this-escape",
                "-Werror");
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, said, options, null, List.of(new Source(FORM.replace("BODY", body))));
        task.setProcessors(List.of(new ModelProcessor()));
        task.setLocale(Locale.ROOT);
        task.call();
        return said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR || each.getKind() == Diagnostic.Kind.WARNING)
                .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///blog/CommentForm.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Test
    void theCallsAreWritten() throws IOException {
        assertThat(compile("""
                        @Clean("author") String cleanAuthor(String author) { return author.strip(); }
                        @Clean("agree") protected boolean agrees(boolean agree) { return agree; }
                        @Clean("tags") List<String> tags(List<String> tags) { return tags; }
                        """)).isEmpty();
        try (InputStream golden = CleanMethodsTest.class.getResourceAsStream("/golden/CommentForm_.java.txt")) {
            assertThat(Files.readString(output.resolve("blog/CommentForm_.java")))
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Clean("author") private String a(String a) { return a; } | CommentForm.a is private, the generated call could not reach it. Make it package-private.
            @Clean("author") static String a(String a) { return a; } | CommentForm.a is static, it would see nothing of its form. Remove 'static'.
            @Clean("author") String a() { return ""; } | CommentForm.a takes 0 parameters. A method that cleans a field takes one: the field's value.
            @Clean("author") void a(String a) {} | CommentForm.a returns nothing. Return the value to use: the one that came in, or another.
            @Clean("author") <T> T a(T a) { return a; } | CommentForm.a has type parameters, a field has one type. Remove them.
            @Clean("author") String a(String a) throws Exception { return a; } | CommentForm.a throws the checked Exception. Throw a ValidationError, or catch it.
            @Clean("theAuthor") String a(String a) { return a; } | CommentForm.a cleans the field 'theAuthor'. Names of fields are in snake_case: 'the_author'.
            @Clean("author") String a(Integer a) { return ""; } | CommentForm.a takes a Integer, the field 'author' has a String. Change the type of the parameter.
            @Clean("author") Integer a(String a) { return 1; } | CommentForm.a returns a Integer, the field 'author' has a String. Change what it returns.
            @Clean("x") String a(String a) { return a; } @Clean("x") String b(String b) { return b; } | CommentForm.b and a both clean the field 'x'. Make one of them call the other.
            """)
    void aMethodThatCannotCleanIsRefused(String method, String message) {
        assertThat(compile(method)).containsExactly("9: " + message);
    }

    @Test
    void aMethodThatOverridesOneThatCleansAnotherFieldIsRefused() {
        String method = "@Clean(\"author\") String a(String a) { return a; } static class Sub extends CommentForm {"
                + " Sub(FormData data) { super(data); } @Clean(\"FIELD\") @Override String a(String a) { return \"\"; } }";
        assertThat(compile(method.replace("FIELD", "author"))).isEmpty();
        assertThat(compile(method.replace("FIELD", "title")))
                .containsExactly(
                        "9: Sub.a overrides a method that cleans the field 'author', so that nothing would clean"
                                + " 'title'. Give it another name.");
    }

    @Test
    void onlyFormsHaveFieldsToClean() {
        assertThat(compile("static class Other { @Clean(\"x\") String a(String a) { return a; } }"))
                .containsExactly(
                        "9: Other.a is marked with @Clean, but Other is no form. Extend Form, or take the annotation away.");
    }
}

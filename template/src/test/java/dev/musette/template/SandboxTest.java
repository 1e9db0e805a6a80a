package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.AltersData;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What templates of authors who are not trusted may read and use.
class SandboxTest {
    private static final Sandbox SANDBOX =
            Sandbox.allowing(Post.class, Tags.class).members(User.class, "fullName");
    private static final String HERE = "dev.musette.template.SandboxTest$";

    public static class Model {
        private int saves;

        public long pk() {
            return 7;
        }

        @AltersData
        public int save() {
            return ++saves;
        }
    }

    public static class Post extends Model {
        public final String title = "Minor Swing";

        public User author() {
            return new User("Django", "secret");
        }

        public Vault vault() {
            return new Vault();
        }

        public Supplier<User> editor() {
            return () -> new User("Stéphane", "secret");
        }

        public String getLongTitle() {
            return title + " (1937)";
        }
    }

    /// Below a class that is allowed: what it adds is not.
    public static final class Draft extends Post {
        public String notes() {
            return "secret";
        }

        public String longTitle() {
            return "secret";
        }
    }

    public record User(String fullName, String password) {
        @Override
        public String toString() {
            return fullName;
        }
    }

    public record Vault() {
        @Override
        public String toString() {
            return "secret";
        }
    }

    public record Request() {
        public Object attribute(String name) {
            return "secret " + name;
        }
    }

    public record Session() implements Attributes {
        @Override
        public Object attribute(String name) {
            return "secret " + name;
        }
    }

    public record Tags(List<String> names) implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }
    }

    private static Given sandboxed(String source) {
        return given(source)
                .options(o -> o.sandbox(SANDBOX))
                .with("post", new Post())
                .with("draft", new Draft())
                .with("user", new User("Django", "secret"))
                .with("request", new Request())
                .with("session", new Session())
                .with("vault", new Vault())
                .with("vaults", List.of(new Vault()))
                .with("deep", Map.of("a", Optional.of(List.of(new Vault()))))
                .with("users", List.of(new User("B", "1"), new User("A", "2")))
                .with("file", new File("/etc/passwd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{ post.title }} ~ Minor Swing
            {{ post.long_title }} {{ post.longTitle }} ~ Minor Swing (1937) Minor Swing (1937)
            {{ draft.title }} {{ draft.getLongTitle }} ~ Minor Swing Minor Swing (1937)
            {{ post.author.full_name }}, {{ post.author }} ~ Django, Django
            {{ post.editor.fullName }} ~ Stéphane
            {{ user.fullName }} ~ Django
            {{ users|dictsort:"full_name" }} ~ [A, B]
            {% for u in users %}{{ forloop.counter }}{{ u.full_name }}{% endfor %} ~ 1B2A
            {% regroup users by full_name as all %}{{ all.0.grouper }}{{ all.0.list.size }} ~ B1
            {{ date.year }} {{ date.dayOfYear }} {{ date|date:"Y" }} ~ 1937 329 1937
            {{ map.items.0.0 }}{{ map.key }}{{ map.nothing }} ~ keyvalue
            {% for tag in tags %}{{ tag }}{% endfor %} ~ jazz
            {{ tags|join:"," }} ~ jazz
            {% if post.nothing %}{% else %}no{% endif %}{{ post.nothing }} ~ no
            {{ supplier }} ~ asked
            {% block a %}{{ block.name }}{% endblock %} ~ a
            {{ post.save }} ~ ''
            """)
    void whatIsAllowedIsRead(String source, String expected) {
        sandboxed(source)
                .with("date", LocalDate.of(1937, 11, 25))
                .with("map", Map.of("key", "value"))
                .with("tags", new Tags(List.of("jazz")))
                .with("supplier", (Supplier<String>) () -> "asked")
                .renders(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ post.pk }}",
                "{{ post.vault }}",
                "{{ draft.notes }}",
                "{{ user.password }}",
                "{{ post.author.password }}",
                "{{ user.toString }}",
                "{{ request }}",
                "{{ request.user }}",
                "{{ session.user }}",
                "{{ vault }}",
                "{{ vaults }}",
                "{{ vaults.0 }}",
                "{{ vaults|join:',' }}",
                "{{ vaults|first }}",
                "{{ vaults|length }}",
                "{{ deep }}",
                "{{ deep|pprint }}",
                "{{ deep.items }}",
                "{{ 'a'|add:vault }}",
                "{{ 'a'|default:vaults|upper }}",
                "{{ users|dictsort:'password' }}",
                "{{ file }}",
                "{{ file.name }}",
                "{% firstof vault %}",
                "{% with v=vault %}{% endwith %}",
                "{% for v in vaults %}{{ v }}{% endfor %}",
                "{% cycle vaults 'a' %}",
                "{% if user.password %}yes{% endif %}",
                "{% if not user.password %}no{% endif %}",
                "{% if user.password == 'x' or True %}yes{% endif %}",
                "{% regroup users by password as groups %}{{ groups }}",
                "{% widthratio user.password 1 1 %}",
                "{% include vault %}"
            })
    void whatIsNotAllowedEndsThePage(String source) {
        SandboxViolation violation = sandboxed(source).fails(SandboxViolation.class);
        assertThat(violation.getMessage())
                .doesNotContain("secret")
                .contains("Sandbox.")
                .contains("at page:1:");
    }

    @Test
    void violationsSayWhatIsAllowed() {
        assertThat(sandboxed("a\n{{ user.password }}").fails(SandboxViolation.class))
                .hasMessage("The sandbox does not let a template read 'password' of " + HERE
                        + "User; it may read fullName. Sandbox.members(User.class, \"password\") allows it.\n"
                        + "  at page:2:1\n    2 | {{ user.password }}\n      | ^");
        assertThat(sandboxed("{{ draft.notes }}").fails(SandboxViolation.class).problem())
                .isEqualTo("The sandbox does not let a template read 'notes' of " + HERE
                        + "Draft; it may read what Post declares. Sandbox.members(Draft.class, \"notes\") allows it.");
        assertThat(sandboxed("{{ vault }}").fails(SandboxViolation.class).problem())
                .isEqualTo("The sandbox has no room for objects of " + HERE
                        + "Vault. Sandbox.allowing(Vault.class) lets it in.");
    }

    @Test
    void whatAltersDataIsNotCalledEvenIfItIsAllowed() {
        Post post = new Post();
        given("[{{ post.save }}]")
                .options(o -> o.sandbox(Sandbox.allowing(Model.class).members(Post.class, "save")))
                .with("post", post)
                .renders("[]");
        assertThat(post.save()).isEqualTo(1);
    }

    @Test
    void aSubclassDoesNotPutItsOwnMembersInThePlaceOfAllowedOnes() {
        sandboxed("{{ draft.longTitle }}").renders("Minor Swing (1937)");
    }

    @Test
    void enginesWithAndWithoutASandboxDoNotSeeEachOthersDecisions() {
        Map<String, Object> values = Map.of("user", new User("Django", "secret"));
        EngineOptions open = EngineOptions.defaults();
        for (boolean sandboxFirst : new boolean[] {true, false}) {
            Template free = new TemplateEngine(open).compile("{{ user.password }}");
            Template held = new TemplateEngine(open.sandbox(SANDBOX)).compile("{{ user.password }}");
            for (int i = 0; i < 100; i++) {
                if (sandboxFirst) {
                    assertThatThrownBy(() -> held.render(values)).isInstanceOf(SandboxViolation.class);
                }
                assertThat(free.render(values)).isEqualTo("secret");
                assertThatThrownBy(() -> held.render(values)).isInstanceOf(SandboxViolation.class);
            }
        }
    }

    @Test
    void tagsAndFiltersAreThoseOfTheList() {
        sandboxed("{% debug %}")
                .isRefused(
                        "Invalid block tag: 'debug'. The sandbox allows no others; Sandbox.tags(\"debug\") would allow this one.");
        Library own = new Library()
                .simpleTag("env", _ -> "secret")
                .filter("shout", value -> PythonText.str(value).toUpperCase(java.util.Locale.ROOT));
        Given given = given("{{ 'a'|shout }}").options(o -> o.builtin(own).sandbox(SANDBOX));
        given.isRefused(
                "Invalid filter: 'shout'. The sandbox allows no others; Sandbox.filters(\"shout\") would allow this one.");
        given.options(o -> o.sandbox(SANDBOX.filters("shout"))).renders("A");
        given("{% env %}").options(o -> o.builtin(own).sandbox(SANDBOX)).fails(TemplateSyntaxError.class);
        given("{% env %}")
                .options(o -> o.builtin(own).sandbox(SANDBOX.tags("env")))
                .renders("secret");
        given("{% include 'part' %}")
                .and("part", "")
                .options(o -> o.sandbox(SANDBOX.without("include", "upper")))
                .fails(TemplateSyntaxError.class);
    }

    @Test
    void librariesAreThoseOfTheList() {
        Given given = given("{% load own %}{{ 'a'|shout }}")
                .options(o -> o.library("own", new Library().filter("shout", value -> value + "!"))
                        .sandbox(SANDBOX));
        given.isRefused(
                "'own' is not a registered tag library. The sandbox allows no others; Sandbox.libraries(\"own\") would allow"
                        + " this one.");
        given.options(o -> o.sandbox(SANDBOX.libraries("own"))).renders("a!");
    }

    @Test
    void templatesOfOtherEnginesStayOutside() {
        Template foreign = new TemplateEngine(EngineOptions.defaults()).compile("{{ user.password }}");
        sandboxed("{% include t %}").with("t", foreign).fails(SandboxViolation.class);
        sandboxed("{% extends t %}").with("t", foreign).fails(SandboxViolation.class);
        sandboxed("{% include '../../etc/passwd' %}").fails(TemplateSyntaxError.class);
        sandboxed("{% include name %}").with("name", "/etc/passwd").fails(TemplateDoesNotExist.class);
    }

    @Test
    void whatATagOfTheSiteReturnsIsHeldToTheSandboxToo() {
        Library own = new Library().simpleTag("all", _ -> new ArrayList<>(List.of(new Vault())));
        given("{% all %}")
                .options(o -> o.builtin(own).sandbox(SANDBOX.tags("all")))
                .fails(SandboxViolation.class);
    }
}

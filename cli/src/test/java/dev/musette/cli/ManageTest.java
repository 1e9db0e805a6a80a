package dev.musette.cli;

import static dev.musette.cli.Manager.manage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import dev.musette.base.ImproperlyConfigured;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.Application;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parcels.ParcelsApp;

/// From the words of a launcher to the command.
class ManageTest {
    @TempDir
    private Path classes;

    public static final class Site implements Supplier<Application> {
        @Override
        public Application get() {
            return new Application(new Config(new ParcelsApp()));
        }
    }

    public static final class Unconfigured implements Supplier<Application> {
        @Override
        public Application get() {
            throw new ImproperlyConfigured("The variable SECRET_KEY is not set.");
        }
    }

    public static final class Failing {
        public Failing() {
            throw new IllegalStateException("The safe is locked.");
        }
    }

    public static final class NeverReady {
        static {
            refuse();
        }

        private static void refuse() {
            throw new IllegalStateException("Not today.");
        }
    }

    public static final class SuppliesText implements Supplier<String> {
        @Override
        public String get() {
            return "a site";
        }
    }

    static final class Hidden implements Supplier<Application> {
        @Override
        public Application get() {
            throw new AssertionError("It is never made.");
        }
    }

    private Outcome run(Class<?> site, String... command) {
        return run(site.getName(), command);
    }

    private Outcome run(String site, String... command) {
        String[] arguments = new String[command.length + 2];
        arguments[0] = site;
        arguments[1] = classes.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        return manage(arguments);
    }

    @Test
    void aCommandRunsInTheApplicationOfTheSite() {
        assertThat(run(Site.class, "send", "2")).isEqualTo(new Outcome(0, "Sent 2.\n", ""));
        assertThat(Context.find()).isNull();
    }

    @Test
    void theExitCodeIsTheCommands() {
        assertThat(run(Site.class, "send", "0").code()).isEqualTo(1);
        assertThat(run(Site.class, "dance").code()).isEqualTo(2);
    }

    @Test
    void withoutASiteItSaysHowItIsCalled() {
        assertThat(manage("mysite.Site"))
                .isEqualTo(
                        new Outcome(
                                2,
                                "",
                                "usage: Manage SITE CLASSES COMMAND...   (the launcher 'manage' of a project gives the first two)\n"));
    }

    @Test
    void aClassThatIsNotThereIsLookedForWhereTheProjectIs() throws Exception {
        assertThat(run("mysite.Sight", "check"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "manage: There is no class mysite.Sight in [%s]. Compile the project, or correct SITE in 'manage'.\n"
                                .formatted(classes.toUri().toURL())));
    }

    @Test
    void aSiteThatIsNotConfiguredSaysWhatIsMissing() {
        assertThat(run(Unconfigured.class, "check"))
                .isEqualTo(new Outcome(1, "", "manage: The variable SECRET_KEY is not set.\n"));
    }

    @Test
    void aSiteThatCannotBeMadeSaysWhy() {
        String message = "manage: The class %s needs a public constructor without parameters that does not fail: %s\n";
        assertThat(run(Failing.class, "check"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        message.formatted(
                                Failing.class.getName(), "java.lang.IllegalStateException: The safe is locked.")));
        assertThat(run(NeverReady.class, "check"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        message.formatted(NeverReady.class.getName(), "java.lang.IllegalStateException: Not today.")));
        assertThat(run(Hidden.class, "check"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        message.formatted(
                                Hidden.class.getName(),
                                "java.lang.NoSuchMethodException: " + Hidden.class.getName() + ".<init>()")));
    }

    @Test
    void whatSuppliesNoApplicationIsNoSite() {
        assertThat(run(SuppliesText.class, "check"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "manage: The class %s is no Supplier<Application>.\n".formatted(SuppliesText.class.getName())));
        assertThat(run(ParcelsApp.class, "check").err())
                .isEqualTo("manage: The class parcels.ParcelsApp is no Supplier<Application>.\n");
    }

    @Test
    void eachLoaderHasItsOwnClassesOfTheProjectAndTheLibrariesOfAll() throws Exception {
        compile("mysite.Harbour", "package mysite; public class Harbour extends dev.musette.core.App {}");
        try (ProjectLoader first = ProjectLoader.of(classes.toString());
                ProjectLoader second = ProjectLoader.of(classes.toString())) {
            Class<?> harbour = first.loadClass("mysite.Harbour");
            assertThat(harbour.getClassLoader()).isSameAs(first);
            assertThat(harbour.getSuperclass()).isSameAs(dev.musette.core.App.class);
            assertThat(second.loadClass("mysite.Harbour")).isNotSameAs(harbour);
        }
        assertThatThrownBy(() -> Class.forName("mysite.Harbour")).isInstanceOf(ClassNotFoundException.class);
    }

    private void compile(String name, String source) throws Exception {
        Path file = classes.resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }
}

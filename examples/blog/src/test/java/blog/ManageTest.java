package blog;

import static blog.Launcher.output;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher as a person would, each time with a database of its own.
class ManageTest {
    @TempDir
    Path directory;

    @Test
    void theProjectHasNoProblem() throws Exception {
        Process check = manage("check");
        assertThat(output(check)).isEqualTo("No problem was found.\n");
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void aDatabaseIsMigratedOnce() throws Exception {
        assertThat(output(manage("migrate"))).contains("Applying blog.0001_initial... OK\n");
        assertThat(output(manage("migrate"))).contains("No migrations to apply.\n");
    }

    @Test
    void theSampleIsServedUntilTheServerIsTerminated() throws Exception {
        Process demo = manage("demo", "0");
        URI address = Launcher.address(demo);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> list =
                    browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(list.body()).contains("Page 1 of 2", "Escaping: &lt;script&gt;");
            HttpResponse<String> style = browser.send(
                    HttpRequest.newBuilder(address.resolve("/static/blog/style.css"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(style.statusCode()).isEqualTo(200);
        }
        demo.destroy();
        assertThat(demo.waitFor()).isEqualTo(143);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process serve = manage("runserver", String.valueOf(taken.getLocalPort()));
            assertThat(output(serve))
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .doesNotContain("\tat ");
            assertThat(serve.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsNamed() throws Exception {
        Process migrate = Launcher.in(directory.resolve("missing")).start("migrate");
        assertThat(output(migrate)).contains("missing/db.sqlite3").doesNotContain("\tat ");
        assertThat(migrate.waitFor()).isEqualTo(1);
    }

    @Test
    void anUnknownCommandSuggestsTheNearOne() throws Exception {
        Process unknown = manage("migrat");
        assertThat(output(unknown)).isEqualTo("Unknown command 'migrat'. Did you mean 'migrate'?\n");
        assertThat(unknown.waitFor()).isEqualTo(2);
    }

    @Test
    void theShellRunsWhatIsPipedIntoItWithTheModelsOfTheSite() throws Exception {
        assertThat(manage("migrate", "--quiet").waitFor()).isZero();
        assertThat(manage("loadsample").waitFor()).isZero();
        Process shell = manage("shell");
        try (Writer code = shell.outputWriter()) {
            code.write("""
                    BlogPost.objects.count()
                    var first = BlogPost.objects.first();
                    first.title
                    Comment.objects.filter(c -> c.post.eq(first)).count()
                    """);
        }
        assertThat(output(shell)).isEqualTo("7\n\"A waltz in the Rue de Lappe\"\n2\n");
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void theJourneyOfAPageIsPrinted() throws Exception {
        assertThat(manage("migrate", "--quiet").waitFor()).isZero();
        assertThat(manage("loadsample").waitFor()).isZero();
        Process trace = manage("trace", "/post/1/");
        assertThat(output(trace))
                .startsWith("GET /post/1/ through a server of this command's own at http://127.0.0.1:")
                .contains("→ ServedInMiddleware", "blog.Views.postDetail", "blog/post_detail.html", "2 statements.")
                .doesNotContain("\u001b[");
        assertThat(trace.waitFor()).isZero();
    }

    @Test
    void aLinkToTheLauncherRunsItInTheProject() throws Exception {
        Path link = Files.createSymbolicLink(
                directory.resolve("my site's manage"), Path.of("manage").toRealPath());
        Process check = new ProcessBuilder(link.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        assertThat(output(check)).isEqualTo("Musette 0.1.0\n");
        assertThat(check.waitFor()).isZero();
    }

    private Process manage(String... arguments) throws IOException {
        return Launcher.in(directory).start(arguments);
    }
}

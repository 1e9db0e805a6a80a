package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server while visitors post comments: each comment that was answered with a redirect is there afterwards,
/// and the database is whole. Three times, or as often as `-Dblog.kills=50` says.
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("blog.kills", 3);
    private static final int VISITORS = 8;

    @TempDir
    Path directory;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(0);

    @Test
    void noAcknowledgedCommentIsLost() throws Exception {
        Launcher launcher = Launcher.in(directory).inProduction();
        launcher.run("migrate");
        launcher.run("loadsample");
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = acknowledged.size();
            killWhilePosting(launcher, "kill " + kill);
            assertThat(acknowledged).hasSizeGreaterThan(before);
            assertThat(texts(launcher.database()))
                    .as("comments after kill %d", kill)
                    .containsAll(acknowledged);
        }
    }

    private void killWhilePosting(Launcher launcher, String name) throws Exception {
        Process server = launcher.start("serve", "--bind", "127.0.0.1:0");
        URI post = Launcher.address(server).resolve("/post/1/");
        answers.drainPermits();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 1; visitor <= VISITORS; visitor++) {
                String prefix = name + ", visitor " + visitor + ", comment ";
                visitors.submit(() -> visit(post, prefix));
            }
            answers.acquire(RandomGenerator.getDefault().nextInt(20, 200));
            server.destroyForcibly().waitFor();
        }
    }

    /// Posts one comment after the other until the server is gone.
    private Void visit(URI post, String prefix) throws InterruptedException {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            browser.send(HttpRequest.newBuilder(post).build(), HttpResponse.BodyHandlers.discarding());
            String token = cookies.getCookieStore().getCookies().getFirst().getValue();
            for (int comment = 1; ; comment++) {
                String text = prefix + comment;
                HttpRequest request = HttpRequest.newBuilder(post)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "author=Odette&text=" + text.replace(' ', '+') + "&csrfmiddlewaretoken=" + token))
                        .build();
                if (browser.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        != 302) {
                    throw new AssertionError("The comment '%s' was not taken.".formatted(text));
                }
                acknowledged.add(text);
                answers.release();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private static Set<String> texts(Path database) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                assertThat(check.getString(1)).isEqualTo("ok");
            }
            try (ResultSet rows = statement.executeQuery("SELECT text FROM blog_comment")) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}

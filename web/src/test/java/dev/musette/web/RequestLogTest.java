package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The log of requests that failed: once for each, with the status that was answered.
class RequestLogTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private static final List<String> LOGGERS = List.of("dev.musette.request", "dev.musette.security");

    @BeforeEach
    void listen() {
        log.start();
        LOGGERS.forEach(name -> {
            logger(name).setLevel(Level.INFO);
            logger(name).addAppender(log);
        });
    }

    @AfterEach
    void leave() {
        LOGGERS.forEach(name -> {
            logger(name).detachAppender(log);
            logger(name).setLevel(null);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    static Response answer(Request request, int status) {
        return Response.text("answered").status(status);
    }

    static Response fail(Request request, String how) {
        return switch (how) {
            case "missing" -> throw new Http404("no such thing");
            case "broken" -> throw new IllegalStateException("failed");
            default -> Response.text(how);
        };
    }

    private List<String> logged(String target, String... headers) throws IOException {
        Config config = new Config(
                path("answer/<int:status>/", RequestLogTest::answer), path("fail/<how>/", RequestLogTest::fail));
        try (WebSite site = new WebSite(config)) {
            site.get(target, headers);
        }
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void whatIsAnsweredWellIsNotLogged() throws IOException {
        assertThat(logged("/answer/200/")).isEmpty();
    }

    @Test
    void aRedirectToTheSlashIsNo404() throws IOException {
        assertThat(logged("/fail/missing")).isEmpty();
    }

    @Test
    void whatLeadsNowhereIsAWarning() throws IOException {
        assertThat(logged("/nowhere/")).containsExactly("WARN 404 on GET /nowhere/");
    }

    @Test
    void whatAViewRaisesIsAWarning() throws IOException {
        assertThat(logged("/fail/missing/")).containsExactly("WARN 404 on GET /fail/missing/");
    }

    @Test
    void whatAViewAnswersIsLoggedByItsStatus() throws IOException {
        assertThat(logged("/answer/410/")).containsExactly("WARN 410 on GET /answer/410/");
    }

    @Test
    void aViewThatAnswersAFailureIsAnError() throws IOException {
        assertThat(logged("/answer/503/")).containsExactly("ERROR 503 on GET /answer/503/");
    }

    @Test
    void anExceptionIsLoggedOnceWithItsTrace() throws IOException {
        assertThat(logged("/fail/broken/")).containsExactly("ERROR 500 on GET /fail/broken/");
        assertThat(log.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("failed");
    }

    @Test
    void anAttackIsLoggedOnceForSecurity() throws IOException {
        assertThat(logged("/fail/missing/", "Host", "evil.example"))
                .singleElement()
                .asString()
                .startsWith("WARN DisallowedHost on GET /fail/missing/: ");
        assertThat(log.list.getFirst().getLoggerName()).isEqualTo("dev.musette.security");
    }
}

package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.musette.base.ImproperlyConfigured;
import dev.musette.http.Cookie;
import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.Response;
import dev.musette.http.SameSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CsrfMiddlewareTest {
    private static final String SECRET = "djangoREINHARDT0123456789abcdefg";
    private static final String TOKEN = CsrfTokens.mask(SECRET);
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"(\\w+)\">");

    static Response view(Request request) {
        return Response.text("done");
    }

    static Response form(Request request) {
        return Shortcuts.render(request, "form.html", Map.of());
    }

    static Response java(Request request) {
        return Response.text(Shortcuts.csrfToken(request) + " " + Shortcuts.csrfToken(request));
    }

    static Response login(Request request) {
        Csrf.rotateToken(request);
        return Response.text("welcome");
    }

    private static Config config() {
        return new Config(
                        path("", CsrfMiddlewareTest::view),
                        path("form/", CsrfMiddlewareTest::form),
                        path("java/", CsrfMiddlewareTest::java),
                        path("login/", CsrfMiddlewareTest::login),
                        path("exempt/", Csrf.csrfExempt().around(CsrfMiddlewareTest::view)),
                        path("wrapped/", Methods.requirePost(Csrf.csrfExempt().around(CsrfMiddlewareTest::view))),
                        path(
                                "inside/",
                                Csrf.csrfExempt().around(Csrf.csrfProtect().around(CsrfMiddlewareTest::view))),
                        path("cookie/", Csrf.ensureCsrfCookie().around(CsrfMiddlewareTest::view)),
                        path("protected/", Csrf.csrfProtect().around(CsrfMiddlewareTest::view)),
                        path("token/", Csrf.requiresCsrfToken().around(CsrfMiddlewareTest::java)))
                .withMiddleware(CsrfMiddleware::new);
    }

    private static RequestBuilder request(String method, String target) {
        return Request.builder(method, target).header("Host", "testserver").header("Cookie", "csrftoken=" + SECRET);
    }

    private static RequestBuilder post(String target) {
        return request("POST", target);
    }

    private static RequestBuilder withField(RequestBuilder request, String token) {
        return request.body("application/x-www-form-urlencoded", "csrfmiddlewaretoken=" + token);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static int status(WebSite site, RequestBuilder request) throws IOException {
        return site.send(request).status();
    }

    @Test
    void aRequestThatChangesSomethingNeedsItsToken() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, withField(post("/"), TOKEN))).isEqualTo(200);
            assertThat(status(site, withField(post("/"), SECRET))).isEqualTo(200);
            assertThat(status(site, post("/").header("X-CSRFToken", TOKEN))).isEqualTo(200);
            assertThat(status(site, withField(post("/"), "").header("X-CSRFToken", TOKEN)))
                    .isEqualTo(200);
            assertThat(status(site, post("/"))).isEqualTo(403);
            assertThat(status(site, withField(post("/"), CsrfTokens.newSecret())))
                    .isEqualTo(403);
            assertThat(status(site, withField(post("/"), "short").header("X-CSRFToken", TOKEN)))
                    .isEqualTo(403);
            assertThat(status(site, withField(Request.builder("POST", "/").header("Host", "testserver"), TOKEN)))
                    .isEqualTo(403);
            assertThat(status(
                            site,
                            withField(
                                    Request.builder("POST", "/")
                                            .header("Host", "testserver")
                                            .header("Cookie", "csrftoken=" + TOKEN),
                                    CsrfTokens.mask(SECRET))))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "TRACE"})
    void methodsThatChangeNothingNeedNone(String method) throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, request(method, "/"))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void theFieldCountsForPostAlone(String method) throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, withField(request(method, "/"), TOKEN))).isEqualTo(403);
            assertThat(status(site, request(method, "/").header("X-CSRFToken", TOKEN)))
                    .isEqualTo(200);
        }
    }

    @Test
    void aMultipartFormHasItsTokenToo() throws IOException {
        try (WebSite site = new WebSite(config())) {
            String body =
                    "--b\r\nContent-Disposition: form-data; name=csrfmiddlewaretoken\r\n\r\n" + TOKEN + "\r\n--b--\r\n";
            assertThat(status(site, post("/").body("multipart/form-data; boundary=b", body)))
                    .isEqualTo(200);
            assertThat(status(site, post("/").body("multipart/form-data", body)))
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://testserver,200",
        "https://testserver,403",
        "http://testserver:80,403",
        "http://TESTSERVER,403",
        "http://evil.example,403",
        "null,403",
        "'',403",
        "http://shop.example,200",
        "https://shop.example,403",
        "https://a.wild.example,200",
        "https://a.b.wild.example,200",
        "https://wild.example,200",
        "http://a.wild.example,403",
        "https://notwild.example,403",
        "https://[,403",
    })
    void anOriginMustBeTrusted(String origin, int status) throws IOException {
        try (WebSite site = new WebSite(config().withTrustedOrigins("http://shop.example", "https://*.wild.example"))) {
            assertThat(status(site, withField(post("/").header("Origin", origin), TOKEN)))
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://testserver/form/,200",
        "https://testserver:443/form/,403",
        "https://testserver.evil.example/,403",
        "http://testserver/,403",
        "https://a.wild.example/x,200",
        "https://evil.example/,403",
        "'',403",
        "/form/,403",
        "https://[bad/,403",
    })
    void overHttpsWithoutAnOriginTheRefererMustBeTrusted(String referer, int status) throws IOException {
        try (WebSite site = new WebSite(config().withTrustedOrigins("https://*.wild.example"))) {
            assertThat(status(site, withField(post("/").scheme("https").header("Referer", referer), TOKEN)))
                    .isEqualTo(status);
        }
    }

    @Test
    void theRefererOfASiteOnAnotherPortOrBehindAProxyIsItsOwn() throws IOException {
        try (WebSite site = new WebSite(config())) {
            RequestBuilder behind =
                    post("/").scheme("https").server("10.0.0.7", 8000).header("Referer", "https://testserver/form/");
            assertThat(status(site, withField(behind, TOKEN))).isEqualTo(200);
            RequestBuilder other = Request.builder("POST", "/")
                    .header("Host", "testserver:8443")
                    .header("Cookie", "csrftoken=" + SECRET)
                    .scheme("https")
                    .server("testserver", 8443);
            assertThat(status(site, withField(other.header("Referer", "https://testserver:8443/form/"), TOKEN)))
                    .isEqualTo(200);
            RequestBuilder foreign = post("/")
                    .scheme("https")
                    .server("testserver", 8443)
                    .header("Referer", "https://testserver:8443/form/");
            assertThat(status(site, withField(foreign, TOKEN))).isEqualTo(403);
        }
    }

    @Test
    void aRefererIsLookedAtOverHttpsAndWithoutAnOriginOnly() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, withField(post("/").scheme("https"), TOKEN)))
                    .isEqualTo(403);
            assertThat(status(site, withField(post("/").header("Referer", "http://evil.example/"), TOKEN)))
                    .isEqualTo(200);
            assertThat(status(
                            site,
                            withField(
                                    post("/")
                                            .scheme("https")
                                            .header("Origin", "https://testserver")
                                            .header("Referer", "https://evil.example/"),
                                    TOKEN)))
                    .isEqualTo(200);
        }
    }

    @Test
    void theDomainOfTheCookieIsThatOfTheSite() throws IOException {
        try (WebSite site = new WebSite(config().withCsrfCookie("csrftoken", "/", ".example.com", true))) {
            assertThat(status(
                            site,
                            withField(post("/").scheme("https").header("Referer", "https://www.example.com/"), TOKEN)))
                    .isEqualTo(200);
            assertThat(status(
                            site, withField(post("/").scheme("https").header("Referer", "https://testserver/"), TOKEN)))
                    .isEqualTo(403);
        }
    }

    @Test
    void aViewMayBeExempt() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, post("/exempt/"))).isEqualTo(200);
            assertThat(status(site, post("/wrapped/"))).isEqualTo(200);
            assertThat(status(site, post("/inside/"))).isEqualTo(403);
            assertThat(status(site, withField(post("/inside/"), TOKEN))).isEqualTo(200);
        }
    }

    @Test
    void decoratorsDoWithoutTheMiddleware() throws IOException {
        try (WebSite site = new WebSite(config().withMiddleware())) {
            assertThat(status(site, post("/"))).isEqualTo(200);
            assertThat(status(site, post("/protected/"))).isEqualTo(403);
            assertThat(status(site, withField(post("/protected/"), TOKEN))).isEqualTo(200);
            Response page = site.send(post("/token/"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.cookies()).extracting(Cookie::value).containsExactly(SECRET);
            assertThat(site.get("/cookie/").cookies()).hasSize(1);
            assertThat(site.get("/java/").cookies()).isEmpty();
        }
    }

    @Test
    void thePageOfAFormHoldsATokenAndSetsItsCookie(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("form.html"), "<form>{% csrf_token %}</form>{{ csrf_token }}");
        try (WebSite site = new WebSite(config().withTemplates(templates))) {
            Response page = site.get("/form/");
            Matcher field = FIELD.matcher(page.contentText());
            assertThat(field.find()).isTrue();
            Cookie cookie = page.cookies().getFirst();
            assertThat(cookie)
                    .isEqualTo(Cookie.of("csrftoken", cookie.value())
                            .maxAge(Duration.ofDays(364))
                            .sameSite(SameSite.LAX));
            assertThat(CsrfTokens.matches(field.group(1), cookie.value())).isTrue();
            assertThat(page.contentText()).endsWith("</form>" + field.group(1));
            assertThat(page.header("Vary")).isEqualTo("Cookie");
            assertThat(status(
                            site,
                            withField(
                                    Request.builder("POST", "/")
                                            .header("Host", "testserver")
                                            .header("Cookie", "csrftoken=" + cookie.value()),
                                    field.group(1))))
                    .isEqualTo(200);
        }
    }

    @Test
    void aPageWithoutATokenSetsNoCookie(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("form.html"), "{% if csrf_token %}no form{% endif %}");
        try (WebSite site = new WebSite(config().withTemplates(templates))) {
            Response page = site.get("/form/");
            assertThat(page.contentText()).isEqualTo("no form");
            assertThat(page.cookies()).isEmpty();
            assertThat(page.header("Vary")).isNull();
        }
    }

    @Test
    void theSecretStaysAndEachTokenIsAnother() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response page = site.send(request("GET", "/java/"));
            assertThat(page.cookies()).extracting(Cookie::value).containsExactly(SECRET);
            String[] tokens = page.contentText().split(" ", -1);
            assertThat(tokens[0]).isNotEqualTo(tokens[1]);
            assertThat(tokens).allMatch(token -> CsrfTokens.matches(token, SECRET));
        }
    }

    @Test
    void aLoginTakesAnotherSecret() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response page = site.send(withField(post("/login/"), TOKEN));
            assertThat(page.cookies()).hasSize(1);
            assertThat(page.cookies().getFirst().value()).isNotEqualTo(SECRET).hasSize(32);
        }
    }

    @Test
    void aMalformedCookieIsReplaced() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response page = site.get("/", "Cookie", "csrftoken=short");
            assertThat(page.cookies()).extracting(Cookie::value).allMatch(value -> CsrfTokens.problem(value) == null);
            assertThat(page.cookies()).hasSize(1);
            assertThat(site.get("/").cookies()).isEmpty();
        }
    }

    @Test
    void theCookieIsAsTheSettingsSay() throws IOException {
        try (WebSite site = new WebSite(config().withCsrfCookie("proof", "/app", ".example.com", true))) {
            Cookie cookie = site.get("/java/").cookies().getFirst();
            assertThat(cookie)
                    .isEqualTo(Cookie.of("proof", cookie.value())
                            .path("/app")
                            .domain(".example.com")
                            .secure(true)
                            .httpOnly(true));
        }
    }

    @Test
    void aVisitorReadsWhatToDoAndNothingElse() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response page = site.send(post("/").header("Origin", "http://evil.example"));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.contentText())
                    .contains("<h1>Forbidden</h1>")
                    .contains("<p>Your browser did not say that this form comes from this site. Switch off what hides"
                            + " it, load the page again and send the form once more.</p>")
                    .doesNotContain("evil.example")
                    .doesNotContain("Origin");
            assertThat(site.send(post("/").header("Accept", "application/json")).contentText())
                    .isEqualTo("403 Forbidden\n");
        }
    }

    @Test
    void theProjectsPageWins(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("403_csrf.html"), "{{ request_path }}: {{ reason }}");
        try (WebSite site = new WebSite(config().withTemplates(templates))) {
            Response page = site.send(post("/"));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.contentText()).isEqualTo("/: The request has no CSRF token.");
        }
    }

    @Test
    void inDebugThePageSaysWhyAndWhatToDo() throws IOException {
        try (WebSite site = new WebSite(config().withDebug())) {
            String page = site.send(post("/").header("Origin", "http://<evil>.example"))
                    .contentText();
            assertThat(page)
                    .contains("The Origin of the request is none that this site trusts.")
                    .contains("Add it to csrfTrustedOrigins if it is yours.")
                    .contains("<td>http://testserver</td>")
                    .contains("<td>http://&lt;evil&gt;.example</td>")
                    .contains("{% csrf_token %}")
                    .contains("<code>X-CSRFToken</code>")
                    .contains("prefers-color-scheme: dark")
                    .doesNotContain(SECRET);
            assertThat(site.send(post("/").header("Accept", "text/plain")).contentText())
                    .isEqualTo("403 Forbidden: The request has no CSRF token. Write {% csrf_token %} inside each form"
                            + " that is sent by POST. A script sends the token in the header that csrfHeaderName"
                            + " names.\n");
        }
    }

    @Test
    void aRefusalIsInTheLogOnceWithoutTheUsersWords() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        List<String> loggers = List.of("dev.musette.request", "dev.musette.security");
        loggers.forEach(name -> {
            logger(name).setLevel(Level.INFO);
            logger(name).addAppender(log);
        });
        try (WebSite site = new WebSite(config())) {
            assertThat(status(site, post("/").header("Origin", "http://evil.example")))
                    .isEqualTo(403);
            assertThat(log.list)
                    .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
                    .containsExactly(
                            "WARN Forbidden: The Origin of the request is none that this site trusts. on POST /");
        } finally {
            loggers.forEach(name -> {
                logger(name).detachAppender(log);
                logger(name).setLevel(null);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "https://", "https://[bad"})
    void anOriginOfTheSettingsThatIsNoneIsNamed(String origin) {
        assertThatThrownBy(() -> new WebSite(config().withTrustedOrigins(origin)))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("The setting csrfTrustedOrigins names '" + origin + "': expected a scheme and a host,"
                        + " 'https://shop.example.com' or 'https://*.example.com'.");
    }

    @Test
    void tokensAreThoseOfDjango() {
        assertThat(CsrfTokens.mask("abcdefghijABCDEFGHIJ0123456789zZ", "q".repeat(32)))
                .isEqualTo("q".repeat(32) + "qrstuvwxyzQRSTUVWXYZghijklmnopPf");
        assertThat(CsrfTokens.unmask(TOKEN)).isEqualTo(SECRET);
        assertThat(CsrfTokens.problem("a".repeat(31))).isEqualTo("has incorrect length");
        assertThat(CsrfTokens.problem("-".repeat(64))).isEqualTo("has invalid characters");
        assertThat(CsrfTokens.problem(TOKEN)).isNull();
    }
}

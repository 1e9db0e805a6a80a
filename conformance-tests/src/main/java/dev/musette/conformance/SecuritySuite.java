package dev.musette.conformance;

import dev.musette.base.signing.BadSignature;
import dev.musette.base.signing.Base62;
import dev.musette.base.signing.Crypto;
import dev.musette.base.signing.HashAlgorithm;
import dev.musette.base.signing.SignatureExpired;
import dev.musette.base.signing.Signer;
import dev.musette.base.signing.TimestampSigner;
import dev.musette.http.Cookie;
import dev.musette.http.DisallowedHost;
import dev.musette.http.Hosts;
import dev.musette.http.Request;
import dev.musette.http.SafeUrls;
import dev.musette.http.SignedCookies;
import dev.musette.http.SignedJson;
import dev.musette.web.CsrfTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs `security.json`: signatures, signed cookies, CSRF, hosts and redirects.
final class SecuritySuite implements Suite {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypedValues VALUES = new TypedValues(null);

    /// What the cases use where they say nothing else.
    private final String secretKey;

    SecuritySuite(JsonNode file) {
        secretKey = file.get("defaults").get("SECRET_KEY").asString();
    }

    @Override
    public Outcome run(JsonNode testCase) {
        String expected = testCase.has("error")
                ? JSON.createObjectNode()
                        .put("error", testCase.get("error").asString())
                        .toString()
                : testCase.get("expected").toString();
        JsonNode args = testCase.get("args");
        String actual;
        try {
            actual = JSON.valueToTree(answer(testCase, args)).toString();
        } catch (SignatureExpired _) {
            actual = error("SignatureExpired");
        } catch (BadSignature _) {
            actual = error("BadSignature");
        } catch (DisallowedHost _) {
            actual = error("DisallowedHost");
        } catch (IllegalArgumentException _) {
            actual = error("Error");
        }
        return same(testCase, args, expected, actual) ? new Outcome.Passed() : new Outcome.Failed(expected, actual);
    }

    private static String error(String name) {
        return JSON.createObjectNode().put("error", name).toString();
    }

    /// A compressed text may differ between builds of zlib: then it must decode to the same.
    private boolean same(JsonNode testCase, JsonNode args, String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        String op = testCase.get("op").asString();
        boolean packs = op.equals("dumps") || op.equals("sign_object");
        if (!packs || !args.path("compress").asBoolean(false) || !actual.startsWith("\".")) {
            return false;
        }
        String text = JSON.readTree(actual).asString();
        Object value = op.equals("dumps")
                ? SignedJson.loads(text, stamping(testCase, args, SignedJson.DEFAULT_SALT))
                : SignedJson.loads(text, signer(args, Signer.DEFAULT_SALT));
        return JSON.valueToTree(value).equals(args.get("obj"));
    }

    private @Nullable Object answer(JsonNode testCase, JsonNode args) {
        return switch (testCase.get("op").asString()) {
            case "salted_hmac" ->
                HexFormat.of()
                        .formatHex(Crypto.saltedHmac(
                                text(args, "salt", ""),
                                text(args, "value", ""),
                                text(args, "secret", secretKey),
                                algorithm(args, "algorithm", "sha1")));
            case "pbkdf2" ->
                HexFormat.of()
                        .formatHex(Crypto.pbkdf2(
                                text(args, "password", ""),
                                text(args, "salt", ""),
                                args.get("iterations").asInt(),
                                args.path("dklen").asInt(0),
                                algorithm(args, "digest", "sha256")));
            case "b62_encode" -> Base62.encode(args.get("n").asLong());
            case "b62_decode" -> Base62.decode(text(args, "s", ""));
            case "compare" -> Crypto.constantTimeEquals(text(args, "a", ""), text(args, "b", ""));
            case "sign" -> signer(args, Signer.DEFAULT_SALT).sign(text(args, "value", ""));
            case "unsign" -> signer(args, Signer.DEFAULT_SALT).unsign(text(args, "value", ""));
            case "timestamp_sign" ->
                stamping(testCase, args, TimestampSigner.DEFAULT_SALT).sign(text(args, "value", ""));
            case "timestamp_unsign" ->
                unstamped(stamping(testCase, args, TimestampSigner.DEFAULT_SALT), text(args, "value", ""), age(args));
            case "dumps" ->
                SignedJson.dumps(
                        VALUES.value(args.get("obj")),
                        stamping(testCase, args, SignedJson.DEFAULT_SALT),
                        args.path("compress").asBoolean(false));
            case "loads" -> loaded(testCase, args);
            case "sign_object" ->
                SignedJson.dumps(
                        VALUES.value(args.get("obj")),
                        signer(args, Signer.DEFAULT_SALT),
                        args.path("compress").asBoolean(false));
            case "unsign_object" -> SignedJson.loads(text(args, "value", ""), signer(args, Signer.DEFAULT_SALT));
            case "set_signed_cookie" ->
                cookies(testCase)
                        .sign(Cookie.of(text(args, "name", ""), text(args, "value", "")), text(args, "salt", ""))
                        .value();
            case "get_signed_cookie" -> signedCookie(testCase, args);
            case "csrf_mask" -> CsrfTokens.mask(text(args, "secret", ""), text(args, "mask", ""));
            case "csrf_unmask" -> CsrfTokens.unmask(text(args, "token", ""));
            case "csrf_match" -> CsrfTokens.matches(text(args, "token", ""), text(args, "secret", ""));
            case "csrf_format" -> Objects.requireNonNullElse(CsrfTokens.problem(text(args, "token", "")), "ok");
            case "csrf_check" -> CsrfRequests.run(testCase, secretKey);
            case "safe_redirect" ->
                SafeUrls.isSafe(
                        args.path("url").isNull() ? null : text(args, "url", ""),
                        texts(args.path("allowed_hosts")),
                        args.path("require_https").asBoolean(false));
            case "same_domain" -> Hosts.isSameDomain(text(args, "host", ""), text(args, "pattern", ""));
            case "domain_port" -> domainAndPort(text(args, "host", "").toLowerCase(Locale.ROOT));
            case "host_valid" -> Hosts.isAllowed(text(args, "host", ""), texts(args.path("allowed")));
            case "get_host" -> HostRequests.run(testCase);
            default -> JSON.createObjectNode().put("error", "unknown operation");
        };
    }

    private static List<String> domainAndPort(String host) {
        String domain = Hosts.domain(host);
        int colon = host.lastIndexOf(':');
        boolean port = !domain.isEmpty() && colon > host.lastIndexOf(']');
        return List.of(domain, port ? host.substring(colon + 1) : "");
    }

    private @Nullable Object loaded(JsonNode testCase, JsonNode args) {
        TimestampSigner signer = stamping(testCase, args, SignedJson.DEFAULT_SALT);
        Duration age = age(args);
        String signed = text(args, "value", "");
        return age == null ? SignedJson.loads(signed, signer) : SignedJson.loads(signed, signer, age);
    }

    private static String unstamped(TimestampSigner signer, String signed, @Nullable Duration age) {
        return age == null ? signer.unsign(signed) : signer.unsign(signed, age);
    }

    /// The value goes through a header, where a browser puts it.
    private @Nullable String signedCookie(JsonNode testCase, JsonNode args) {
        String name = text(args, "name", "");
        String header = Cookie.of(name, text(args, "value", "")).path("").toHeader(Instant.EPOCH);
        Request request = Request.builder("GET", "/").header("Cookie", header).build();
        return cookies(testCase).read(request, name, text(args, "salt", ""), age(args));
    }

    private SignedCookies cookies(JsonNode testCase) {
        JsonNode settings = testCase.path("settings");
        return new SignedCookies(text(settings, "SECRET_KEY", secretKey), texts(settings.path("SECRET_KEY_FALLBACKS")))
                .legacySalt(settings.path("SIGNED_COOKIE_LEGACY_SALT_FALLBACK").asBoolean(true))
                .clock(now(testCase));
    }

    private static TimestampSigner stamping(JsonNode testCase, JsonNode args, String salt) {
        return TimestampSigner.of(signer(args, salt)).clock(now(testCase));
    }

    private static Signer signer(JsonNode args, String salt) {
        Signer signer = Signer.of(text(args, "key", "k-secret-1"), text(args, "salt", salt))
                .fallbackKeys(texts(args.path("fallback_keys")))
                .algorithm(algorithm(args, "algorithm", "sha256"));
        return args.has("sep") ? signer.separator(text(args, "sep", "")) : signer;
    }

    private static HashAlgorithm algorithm(JsonNode args, String name, String otherwise) {
        return HashAlgorithm.valueOf(text(args, name, otherwise).toUpperCase(Locale.ROOT));
    }

    private static InstantSource now(JsonNode testCase) {
        return InstantSource.fixed(
                OffsetDateTime.parse(testCase.get("now").asString()).toInstant());
    }

    private static @Nullable Duration age(JsonNode args) {
        return switch (VALUES.value(args.path("max_age"))) {
            case null -> null;
            case Duration duration -> duration;
            case Number seconds -> Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
            default -> throw new IllegalArgumentException("no age: " + args.path("max_age"));
        };
    }

    static String text(JsonNode node, String name, String otherwise) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? otherwise : value.asString();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}

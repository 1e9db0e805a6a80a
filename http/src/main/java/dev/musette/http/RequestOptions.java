package dev.musette.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a site trusts in requests and how much of them it takes.
///
/// @param allowedHosts the hosts that the site answers to: `example.com`, `.example.com` (with all below it) or
/// `*`
/// @param debug with no allowed hosts: whether `localhost`, `*.localhost`, `127.0.0.1` and `[::1]` are allowed
/// @param useForwardedHost whether `X-Forwarded-Host` replaces `Host`; only behind a proxy that sets it
/// @param useForwardedPort whether `X-Forwarded-Port` replaces the server's port; only behind a proxy that sets
/// it
/// @param secureProxySslHeader the header by which a proxy says that the client's connection was HTTPS, or null
/// @param maxBody the most bytes that [Request#body] gives before it throws [RequestDataTooBig]
/// @param maxBodyInMemory the most bytes that [Request#bytes] keeps before it throws [RequestDataTooBig]
/// @param maxFields the most fields of a query string or form before [TooManyFieldsSent]
/// @param uploads how many files a form may hold, and where they lie
public record RequestOptions(
        List<String> allowedHosts,
        boolean debug,
        boolean useForwardedHost,
        boolean useForwardedPort,
        @Nullable ProxyHeader secureProxySslHeader,
        long maxBody,
        int maxBodyInMemory,
        int maxFields,
        UploadOptions uploads) {

    /// A header that a trusted proxy sets, and the value that means HTTPS: `X-Forwarded-Proto`, `https`. The
    /// proxy must strip what clients send under that name.
    public record ProxyHeader(String name, String value) {}

    /// No allowed host, no trusted proxy, bodies up to 100 MiB, of which 2.5 MiB in memory, 1000 fields.
    public static final RequestOptions DEFAULTS = new RequestOptions(
            List.of(), false, false, false, null, 100L << 20, 2_621_440, 1000, UploadOptions.DEFAULTS);

    public RequestOptions {
        allowedHosts = List.copyOf(allowedHosts);
        if (maxBody < 0 || maxBodyInMemory < 0 || maxFields < 1) {
            throw new IllegalArgumentException(
                    "maxBody %d, maxBodyInMemory %d and maxFields %d: expected 0 or more bytes and 1 or more fields."
                            .formatted(maxBody, maxBodyInMemory, maxFields));
        }
    }

    public RequestOptions withAllowedHosts(String... hosts) {
        return withAllowedHosts(List.of(hosts));
    }

    public RequestOptions withAllowedHosts(List<String> hosts) {
        return new RequestOptions(
                hosts,
                debug,
                useForwardedHost,
                useForwardedPort,
                secureProxySslHeader,
                maxBody,
                maxBodyInMemory,
                maxFields,
                uploads);
    }

    public RequestOptions withDebug(boolean value) {
        return new RequestOptions(
                allowedHosts,
                value,
                useForwardedHost,
                useForwardedPort,
                secureProxySslHeader,
                maxBody,
                maxBodyInMemory,
                maxFields,
                uploads);
    }

    public RequestOptions withForwardedHost(boolean value) {
        return new RequestOptions(
                allowedHosts,
                debug,
                value,
                useForwardedPort,
                secureProxySslHeader,
                maxBody,
                maxBodyInMemory,
                maxFields,
                uploads);
    }

    public RequestOptions withForwardedPort(boolean value) {
        return new RequestOptions(
                allowedHosts,
                debug,
                useForwardedHost,
                value,
                secureProxySslHeader,
                maxBody,
                maxBodyInMemory,
                maxFields,
                uploads);
    }

    public RequestOptions withSecureProxySslHeader(String name, String value) {
        return new RequestOptions(
                allowedHosts,
                debug,
                useForwardedHost,
                useForwardedPort,
                new ProxyHeader(name, value),
                maxBody,
                maxBodyInMemory,
                maxFields,
                uploads);
    }

    /// @param body see `maxBody`, bytes
    /// @param bodyInMemory see `maxBodyInMemory`, bytes
    /// @param fields see `maxFields`
    public RequestOptions withLimits(long body, int bodyInMemory, int fields) {
        return new RequestOptions(
                allowedHosts,
                debug,
                useForwardedHost,
                useForwardedPort,
                secureProxySslHeader,
                body,
                bodyInMemory,
                fields,
                uploads);
    }

    public RequestOptions withUploads(UploadOptions options) {
        return new RequestOptions(
                allowedHosts,
                debug,
                useForwardedHost,
                useForwardedPort,
                secureProxySslHeader,
                maxBody,
                maxBodyInMemory,
                maxFields,
                options);
    }
}

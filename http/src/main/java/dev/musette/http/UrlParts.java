package dev.musette.http;

import dev.musette.base.text.SplitUrl;

/// The two parts of an address that say where it leads, read as browsers and Django read them.
///
/// @param scheme in lower case; empty where there is none
/// @param authority host, port and whatever stands before them, as it was written; empty where there is none
public record UrlParts(String scheme, String authority) {

    /// Reads an address, absolute or relative.
    ///
    /// @throws IllegalArgumentException if its authority is malformed, see [SplitUrl#of]
    public static UrlParts of(String address) {
        SplitUrl parts = SplitUrl.of(address);
        return new UrlParts(parts.scheme(), parts.authority());
    }
}

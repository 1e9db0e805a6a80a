package dev.musette.http;

import java.nio.file.Path;

/// The body of a [Response], in the four forms that an engine sends.
public sealed interface Body {

    /// No body: 204, 304, a redirect.
    record None() implements Body {}

    /// Bytes in memory.
    final class Bytes implements Body {
        private final byte[] octets;

        public Bytes(byte[] octets) {
            this.octets = octets;
        }

        /// The bytes themselves, not a copy: do not change them.
        public byte[] octets() {
            return octets;
        }
    }

    /// Written while it is sent, in constant memory; its length is not known.
    ///
    /// @param writer called once
    record Stream(BodyWriter writer) implements Body {}

    /// A file, sent without passing through the heap where the engine can.
    ///
    /// @param path a regular file; it must not change while it is sent
    /// @param length its size in bytes, when the response was made
    record File(Path path, long length) implements Body {}

    /// The one body that is none.
    Body NONE = new None();
}

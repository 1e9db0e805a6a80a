package dev.musette.urls;

import java.util.Map;
import java.util.UUID;

/// The converters that every route knows.
final class StandardConverters {
    static final Converter<String> STR = new Str();
    static final Map<String, Converter<?>> ALL =
            Map.of("int", new Int(), "str", STR, "slug", new Slug(), "path", new AnyPath(), "uuid", new Uuid());

    private StandardConverters() {}

    private static final class Int extends CharConverter<Long> {
        @Override
        public String regex() {
            return "[0-9]+";
        }

        @Override
        public Class<Long> type() {
            return Long.class;
        }

        /// A number beyond `long` is no match: nothing can have it as its key.
        @Override
        public Long toValue(String text) {
            return Long.valueOf(text);
        }

        @Override
        public boolean accepts(char c) {
            return c >= '0' && c <= '9';
        }
    }

    private static final class Str extends CharConverter<String> {
        @Override
        public String regex() {
            return "[^/]+";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public String toValue(String text) {
            return text;
        }

        @Override
        public boolean accepts(char c) {
            return c != '/';
        }
    }

    private static final class Slug extends CharConverter<String> {
        @Override
        public String regex() {
            return "[-a-zA-Z0-9_]+";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public String toValue(String text) {
            return text;
        }

        @Override
        public boolean accepts(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
    }

    private static final class AnyPath extends CharConverter<String> {
        @Override
        public String regex() {
            return ".+";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public String toValue(String text) {
            return text;
        }

        @Override
        public boolean accepts(char c) {
            return c != '\n';
        }
    }

    private static final class Uuid implements Converter<UUID>, Scanner {
        private static final int LENGTH = 36;

        @Override
        public String regex() {
            return "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        }

        @Override
        public Class<UUID> type() {
            return UUID.class;
        }

        @Override
        public UUID toValue(String text) {
            return UUID.fromString(text);
        }

        @Override
        public boolean accepts(char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
        }

        @Override
        public int longest(String path, int from) {
            if (from + LENGTH > path.length()) {
                return -1;
            }
            for (int i = 0; i < LENGTH; i++) {
                char c = path.charAt(from + i);
                boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
                if (dash != (c == '-') || !accepts(c)) {
                    return -1;
                }
            }
            return from + LENGTH;
        }

        @Override
        public int shortest(int from) {
            return from + LENGTH;
        }
    }
}

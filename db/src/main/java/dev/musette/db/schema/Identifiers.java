package dev.musette.db.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of indexes and constraints, made as Django makes them so that both find each other's
/// (`django.db.backends.utils`, `BaseDatabaseSchemaEditor._create_index_name`, `Index.set_name_with_model`).
/// MD5 is no protection here, it keeps names apart.
public final class Identifiers {
    /// The longest name of an index that has to work on every database.
    private static final int PORTABLE_LENGTH = 30;

    private static final int POSTGRES_LENGTH = 63; // bytes

    private Identifiers() {}

    /// Returns the first `length` hexadecimal digits of the MD5 of the texts one after the other.
    public static String digest(int length, String... texts) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            for (String text : texts) {
                md5.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(md5.digest()).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which every Java platform must have.", e);
        }
    }

    /// Cuts a name that is longer than `length` and ends it with `hashLength` digits of its digest. A schema
    /// before the table (`"schema"."table"`) stays whole.
    public static String truncate(String name, int length, int hashLength) {
        int dot = name.indexOf("\".\"");
        String namespace = "";
        String own = name;
        if (dot >= 0) {
            String bare = stripQuotes(name);
            int cut = bare.indexOf("\".\"");
            namespace = bare.substring(0, cut) + "\".\"";
            own = bare.substring(cut + 3);
        } else {
            own = stripQuotes(name);
        }
        if (own.codePointCount(0, own.length()) <= length) {
            return name;
        }
        return namespace + prefix(own, length - hashLength) + digest(hashLength, own);
    }

    /// Makes the name of an index or constraint: `blog_comment_post_id_580e96ef`.
    ///
    /// @param suffix `""` for an index, `_uniq` for a unique one, `_fk_blog_post_id` for a foreign key
    /// @param maxLength see [dev.musette.db.sql.Dialect#maxNameLength]
    public static String create(String table, List<String> columns, String suffix, int maxLength) {
        String name = tableName(table);
        String hashSuffix = digest(8, hashed(name, columns)) + suffix;
        int limit = maxLength == Integer.MAX_VALUE ? 200 : maxLength;
        String joined = String.join("_", columns);
        String whole = name + "_" + joined + "_" + hashSuffix;
        if (whole.codePointCount(0, whole.length()) <= limit) {
            return whole;
        }
        String end = hashSuffix.length() > limit / 3 ? hashSuffix.substring(0, limit / 3) : hashSuffix;
        int otherLength = (limit - end.length()) / 2 - 1;
        String cut = prefix(name, otherLength) + "_" + prefix(joined, otherLength) + "_" + end;
        return startsBadly(cut) ? "D" + cut.substring(0, cut.length() - 1) : cut;
    }

    /// Makes the name of an [Index] that has none, at most 30 characters: `blog_post_title_5f3a1c_idx`.
    ///
    /// @param columns with a leading `-` where the order is descending
    public static String indexName(String table, List<String> columns) {
        String name = tableName(table);
        String first = columns.getFirst();
        String firstName = first.startsWith("-") ? first.substring(1) : first;
        String suffix = "idx";
        String made = prefix(name, 11) + "_" + prefix(firstName, 7) + "_"
                + digest(6, indexHashed(name, columns, suffix)) + "_" + suffix;
        if (made.length() > PORTABLE_LENGTH) {
            throw new IllegalStateException(
                    "The index name '%s' has more than %d characters.".formatted(made, PORTABLE_LENGTH));
        }
        return startsBadly(made) ? "D" + made.substring(1) : made;
    }

    /// Makes the name that PostgreSQL itself gives to what belongs to a table: `blog_post_id_seq`, `blog_post_pkey`,
    /// `blog_post_slug_key`. What is longer than 63 bytes is cut from the longer of both names
    /// (`makeObjectName` in PostgreSQL's sources).
    ///
    /// @param column the column it is about, or null where the table is enough
    /// @param label `seq`, `pkey`, `key`, `check`, `fkey` or `idx`
    public static String postgresImplicit(String table, @Nullable String column, String label) {
        byte[] first = cut(table.getBytes(StandardCharsets.UTF_8), POSTGRES_LENGTH);
        byte[] second = cut((column == null ? "" : column).getBytes(StandardCharsets.UTF_8), POSTGRES_LENGTH);
        int room = POSTGRES_LENGTH - label.length() - 1 - (column == null ? 0 : 1);
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > room) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        String start = new String(cut(first, firstLength), StandardCharsets.UTF_8);
        String middle = new String(cut(second, secondLength), StandardCharsets.UTF_8);
        return start + (column == null ? "" : "_" + middle) + "_" + label;
    }

    /// Cuts UTF-8 to at most so many bytes, between characters.
    private static byte[] cut(byte[] text, int length) {
        int end = Math.min(length, text.length);
        while (end < text.length && end > 0 && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    private static String[] hashed(String table, List<String> columns) {
        String[] all = new String[columns.size() + 1];
        all[0] = table;
        for (int i = 0; i < columns.size(); i++) {
            all[i + 1] = columns.get(i);
        }
        return all;
    }

    private static String[] indexHashed(String table, List<String> columns, String suffix) {
        String[] all = hashed(table, columns);
        String[] withSuffix = Arrays.copyOf(all, all.length + 1);
        withSuffix[all.length] = suffix;
        return withSuffix;
    }

    private static boolean startsBadly(String name) {
        return name.charAt(0) == '_' || Character.isDigit(name.charAt(0));
    }

    private static String tableName(String table) {
        String bare = stripQuotes(table);
        int cut = bare.indexOf("\".\"");
        return cut < 0 ? bare : bare.substring(cut + 3);
    }

    private static String stripQuotes(String name) {
        boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static String prefix(String text, int length) {
        int codePoints = text.codePointCount(0, text.length());
        return codePoints <= length ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(0, length)));
    }
}

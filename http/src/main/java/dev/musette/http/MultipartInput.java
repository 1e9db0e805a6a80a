package dev.musette.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A body cut at its boundary, one section after the other, in constant memory: what stands before the first
/// delimiter, between two, and behind the last. The line break before a delimiter belongs to it.
///
/// The delimiter is found with a table of its own prefixes (Knuth, Morris, Pratt), so that no body makes the
/// search slower than its length.
final class MultipartInput extends InputStream {
    private static final int BUFFER = 16 * 1024;
    private static final int LINE_BREAK = 2;

    private final InputStream source;
    private final byte[] delimiter;
    private final int[] prefixes;
    private final byte[] buffer = new byte[BUFFER];

    /// The bytes of the buffer that were not given out: from here up to `end`.
    private int start;

    private int end;
    /// Up to here they belong to the section.
    private int cut;
    /// Up to here they were searched, with this many bytes of the delimiter at the end.
    private int searched;

    private int matched;
    /// Whether the delimiter behind the section was found.
    private boolean delimited;

    private boolean exhausted;

    MultipartInput(InputStream source, String boundary) {
        this.source = source;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.prefixes = prefixes(delimiter);
    }

    private static int[] prefixes(byte[] pattern) {
        int[] table = new int[pattern.length];
        int length = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = table[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            table[i] = length;
        }
        return table;
    }

    /// Goes on to the next section, past what is left of this one.
    ///
    /// @return false if there is none
    boolean nextSection() {
        while (!delimited && !exhausted) {
            start = cut;
            search();
        }
        if (!delimited) {
            return false;
        }
        start = searched;
        cut = start;
        delimited = false;
        search();
        return start < end || !exhausted;
    }

    /// Returns the next byte of the section, or -1 at its end.
    ///
    /// @throws UnreadableBody if the body broke off
    @Override
    public int read() {
        return hasBytes() ? buffer[start++] & 255 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasBytes()) {
            return -1;
        }
        int part = Math.min(length, cut - start);
        System.arraycopy(buffer, start, into, from, part);
        start += part;
        return part;
    }

    /// The body goes on behind the section: it stays open.
    @Override
    public void close() {}

    private boolean hasBytes() {
        while (start == cut) {
            if (delimited || exhausted) {
                return false;
            }
            search();
        }
        return true;
    }

    /// Reads more where all was searched, and moves the cut.
    private void search() {
        if (searched == end) {
            fill();
        }
        while (searched < end) {
            byte octet = buffer[searched++];
            while (matched > 0 && delimiter[matched] != octet) {
                matched = prefixes[matched - 1];
            }
            if (delimiter[matched] == octet && ++matched == delimiter.length) {
                matched = 0;
                delimited = true;
                cut = beforeLineBreak(searched - delimiter.length);
                return;
            }
        }
        cut = exhausted ? end : Math.max(start, end - matched - LINE_BREAK);
    }

    private int beforeLineBreak(int at) {
        int before = at;
        if (before > start && buffer[before - 1] == '\n') {
            before--;
        }
        if (before > start && buffer[before - 1] == '\r') {
            before--;
        }
        return before;
    }

    private void fill() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            searched -= start;
            cut -= start;
            start = 0;
        }
        try {
            int read = source.read(buffer, end, buffer.length - end);
            if (read < 0) {
                exhausted = true;
            } else {
                end += read;
            }
        } catch (IOException broken) {
            throw new UnreadableBody("The body of the request broke off: " + broken.getMessage(), broken);
        }
    }
}

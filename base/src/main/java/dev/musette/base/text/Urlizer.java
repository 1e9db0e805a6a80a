package dev.musette.base.text;

import dev.musette.base.HtmlEntities;
import dev.musette.base.PercentEncoding;
import dev.musette.base.SafeText;
import dev.musette.base.WhiteSpace;
import dev.musette.base.validation.EmailValidator;
import java.util.Locale;
import java.util.Set;

/// Makes links of the addresses in a text: `http://...`, `www....`, names below the oldest top-level domains, mail
/// addresses. Punctuation around an address stays outside.
///
/// ```java
/// Urlizer.ESCAPING.links("See example.com!");     // See <a href="http://example.com">example.com</a>!
/// ```
///
/// @param limit how many characters of an address are shown, an ellipsis counted; negative for all
/// @param noFollow whether search engines are told not to follow the links; those to mail addresses never are
/// @param escape whether the text has to be escaped
public record Urlizer(int limit, boolean noFollow, boolean escape) {
    /// Shows whole addresses, in text that is escaped.
    public static final Urlizer ESCAPING = new Urlizer(-1, false, true);

    private static final int MAX_LENGTH = 2048;
    private static final Set<String> DOMAINS = Set.of("com", "edu", "gov", "int", "mil", "net", "org");
    private static final EmailValidator MAIL = new EmailValidator("", Set.of());

    /// Returns the text with its links as HTML.
    public String links(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int written = 0;
        int start = 0;
        boolean maybe = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!isBreak(c)) {
                maybe |= c == '.' || c == '@' || c == ':';
                continue;
            }
            // nothing of this length is an address, whatever is cut from it
            if (maybe && i - start <= 2 * MAX_LENGTH) {
                append(text, written, start, out);
                word(text.substring(start, i), out);
                written = i;
            }
            start = i + 1;
            maybe = false;
        }
        append(text, written, text.length(), out);
        return out.toString();
    }

    private static boolean isBreak(char c) {
        return c == '<' || c == '>' || c == '"' || c == '\'' || WhiteSpace.is(c);
    }

    private void append(String text, int start, int end, StringBuilder out) {
        if (escape) {
            SafeText.appendEscaped(text, start, end, out);
        } else {
            out.append(text, start, end);
        }
    }

    private void append(String text, StringBuilder out) {
        append(text, 0, text.length(), out);
    }

    private void word(String word, StringBuilder out) {
        TrimmedWord trimmed = TrimmedWord.of(word);
        String address = trimmed.middle();
        boolean mail = false;
        String url;
        if (address.length() <= MAX_LENGTH && isUrl(address)) {
            url = QuotedUrl.of(HtmlEntities.decode(address));
        } else if (address.length() <= MAX_LENGTH && isHost(address)) {
            url = QuotedUrl.of("http://" + HtmlEntities.decode(address));
        } else if (address.indexOf(':') < 0 && MAIL.isAddress(address)) {
            mail = true;
            url = mailUrl(address);
        } else {
            append(word, out);
            return;
        }
        append(trimmed.lead(), out);
        SafeText.appendEscaped(url, out.append("<a href=\""));
        out.append(noFollow && !mail ? "\" rel=\"nofollow\">" : "\">");
        append(shortened(address), out);
        append(trimmed.trail(), out.append("</a>"));
    }

    private String shortened(String address) {
        int length = address.codePointCount(0, address.length());
        if (limit < 0 || length <= limit) {
            return address;
        }
        return address.substring(0, address.offsetByCodePoints(0, Math.max(0, limit - 1))) + "…";
    }

    private static String mailUrl(String address) {
        int at = address.lastIndexOf('@');
        return "mailto:" + PercentEncoding.encode(address.substring(0, at), PercentEncoding.UNRESERVED, false) + "@"
                + PercentEncoding.encode(address.substring(at + 1), PercentEncoding.UNRESERVED, false);
    }

    private static boolean isUrl(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int start = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        if (start < 0) {
            return false;
        }
        start += lower.startsWith("[", start) ? 1 : 0;
        return start < lower.length() && Slug.isWord(lower.codePointAt(start));
    }

    private static boolean isHost(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("www.")) {
            return true;
        }
        if (lower.isEmpty() || lower.startsWith("http") || !Slug.isWord(lower.codePointAt(0))) {
            return false;
        }
        int mail = lower.indexOf('@');
        int end = mail < 0 ? lower.length() : mail;
        int second = lower.offsetByCodePoints(0, 1) + 1;
        for (int dot = lower.indexOf('.', second); dot >= 0 && dot < end; dot = lower.indexOf('.', dot + 1)) {
            int after = dot + 4;
            if (after <= lower.length()
                    && DOMAINS.contains(lower.substring(dot + 1, after))
                    && (after == lower.length() || lower.charAt(after) == '/')) {
                return true;
            }
        }
        return false;
    }
}

package dev.musette.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML in one spelling, so that two texts that a browser shows alike are equal: attributes and classes
/// are sorted, white space that is only layout is gone, and so are the sentences in lists of errors,
/// whose wording is our own.
final class HtmlTree {
    private static final Set<String> VOID = Set.of("input", "br", "hr", "img", "link", "meta");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'>/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");

    private final String tag;
    private final String attributes;
    private final List<Object> children = new ArrayList<>();

    private HtmlTree(String tag, String attributes) {
        this.tag = tag;
        this.attributes = attributes;
    }

    static String canonical(String html) {
        HtmlTree root = new HtmlTree("", "");
        Deque<HtmlTree> open = new ArrayDeque<>(List.of(root));
        Matcher tags = TAG.matcher(html);
        int from = 0;
        while (tags.find()) {
            open.getFirst().children.add(html.substring(from, tags.start()));
            from = tags.end();
            String name = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                if (!open.getFirst().tag.equals(name)) {
                    throw new IllegalArgumentException(
                            "</%s> closes <%s> in: %s".formatted(name, open.getFirst().tag, html));
                }
                open.pop();
            } else {
                HtmlTree element = new HtmlTree(name, attributes(tags.group(3)));
                open.getFirst().children.add(element);
                if (!VOID.contains(name)) {
                    open.push(element);
                }
            }
        }
        if (open.size() > 1) {
            throw new IllegalArgumentException("<%s> is not closed in: %s".formatted(open.getFirst().tag, html));
        }
        root.children.add(html.substring(from));
        StringBuilder text = new StringBuilder();
        root.write(text, false);
        return text.toString();
    }

    private static String attributes(String source) {
        List<String> all = new ArrayList<>();
        Matcher each = ATTRIBUTE.matcher(source);
        while (each.find()) {
            String value = each.group(2) == null ? each.group(3) : each.group(2);
            if (each.group(1).equals("class") && value != null) {
                String[] classes = value.strip().split("\\s+", -1);
                Arrays.sort(classes);
                value = String.join(" ", classes);
            }
            all.add(each.group(1) + (value == null ? "" : "=\"" + value + "\""));
        }
        all.sort(null);
        return all.isEmpty() ? "" : " " + String.join(" ", all);
    }

    private boolean isErrorList() {
        return tag.equals("ul") && attributes.contains("errorlist");
    }

    private void write(StringBuilder out, boolean inErrors) {
        if (!tag.isEmpty()) {
            out.append('<').append(tag).append(attributes).append('>');
        }
        boolean sentence = inErrors
                && tag.equals("li")
                && children.stream().noneMatch(child -> child instanceof HtmlTree inner && inner.isErrorList());
        for (Object child : children) {
            if (child instanceof HtmlTree element) {
                element.write(out, inErrors || isErrorList());
            } else if (!sentence) {
                out.append(text(child.toString()));
            }
        }
        if (!tag.isEmpty() && !VOID.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
    }

    private String text(String source) {
        return tag.equals("textarea") || tag.equals("pre")
                ? source
                : source.strip().replaceAll("\\s+", " ");
    }
}

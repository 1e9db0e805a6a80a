package dev.musette.benchmarks.engines;

import java.util.List;

/// The page by a `StringBuilder`.
final class HandPages {
    private HandPages() {}

    static String text(List<Post> posts) {
        StringBuilder out = new StringBuilder(12_288).append("""
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Latest posts | The Daily Java</title>\
                <link rel="stylesheet" href="/static/site.css"></head>
                <body><header><h1><a href="/posts/">The Daily Java</a></h1>
                <nav><ul><li><a href="/posts/">Posts</a></li><li><a href="/authors/">Authors</a></li>\
                <li><a href="/about/">About</a></li></ul></nav></header>
                <main><h2>Latest posts</h2>
                """);
        for (Post post : posts) {
            out.append("<article class=\"post\"><h3><a href=\"/post/")
                    .append(post.getId())
                    .append("/\">");
            escape(post.getTitle(), out);
            out.append("</a></h3>\n<p class=\"meta\">By ");
            escape(post.getAuthor().getName(), out);
            out.append(" on ")
                    .append(post.getDate())
                    .append(" | ")
                    .append(post.getCommentCount())
                    .append(" comments</p><p class=\"excerpt\">");
            escape(post.getExcerpt(), out);
            out.append("</p></article>\n");
        }
        return out.append("</main>\n<footer><p>Written in a café</p></footer></body></html>\n")
                .toString();
    }

    private static void escape(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#x27;";
                default -> "";
            };
            if (!entity.isEmpty()) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }
}

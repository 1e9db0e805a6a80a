package dev.musette.benchmarks.engines;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.function.Function;

/// Classes that JTE wrote when this module was built.
final class JtePages {
    private static final String PAGE = "posts.jte";

    private JtePages() {}

    static Function<List<Post>, String> text() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        return posts -> {
            StringOutput out = new StringOutput(12_288);
            engine.render(PAGE, posts, out);
            return out.toString();
        };
    }

    static Function<List<Post>, byte[]> bytes() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, JtePages.class.getClassLoader(), "binary");
        return posts -> {
            Utf8ByteOutput out = new Utf8ByteOutput();
            engine.render(PAGE, posts, out);
            return out.toByteArray();
        };
    }
}

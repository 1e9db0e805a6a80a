package dev.musette.benchmarks.engines;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

final class FreeMarkerPages {
    private FreeMarkerPages() {}

    static Function<List<Post>, String> text() {
        Template page = template();
        return posts -> {
            StringWriter out = new StringWriter(12_288);
            try {
                page.process(Map.of("posts", posts), out);
            } catch (TemplateException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        };
    }

    private static Template template() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(FreeMarkerPages.class, "/pages/freemarker");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ENGLISH);
        configuration.setNumberFormat("computer");
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        TemplateMethodModelEx longDate = arguments -> {
            AdapterTemplateModel time = (AdapterTemplateModel) arguments.getFirst();
            return new SimpleScalar(Post.longDate((OffsetDateTime) time.getAdaptedObject(OffsetDateTime.class)));
        };
        configuration.setSharedVariable("longDate", longDate);
        try {
            return configuration.getTemplate("posts.ftl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

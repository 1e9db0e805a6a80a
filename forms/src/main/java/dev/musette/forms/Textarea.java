package dev.musette.forms;

/// Several lines of text: 10 rows of 40 columns unless its attributes say otherwise.
public final class Textarea extends Widget {
    private static final HtmlAttributes SIZE = HtmlAttributes.of("cols", 40).with("rows", 10);

    private Textarea(HtmlAttributes attrs) {
        super(SIZE.with(attrs));
    }

    public static Textarea create() {
        return new Textarea(HtmlAttributes.NONE);
    }

    /// One of so many rows.
    public static Textarea rows(int rows) {
        return new Textarea(HtmlAttributes.of("rows", rows));
    }

    @Override
    public Textarea attrs(HtmlAttributes attrs) {
        return new Textarea(attrs);
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/textarea.html";
    }
}

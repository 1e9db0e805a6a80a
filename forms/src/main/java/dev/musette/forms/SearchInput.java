package dev.musette.forms;

/// Words to look for.
public final class SearchInput extends Input {
    private SearchInput(HtmlAttributes attrs) {
        super("search", attrs);
    }

    public static SearchInput create() {
        return new SearchInput(HtmlAttributes.NONE);
    }

    @Override
    public SearchInput attrs(HtmlAttributes attrs) {
        return new SearchInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/search.html";
    }
}

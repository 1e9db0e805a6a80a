package dev.musette.template.tags;

import dev.musette.template.Builtins;
import dev.musette.template.Context;
import dev.musette.template.Library;
import dev.musette.template.SwitchNode;

/// The list of the language's own tags.
public final class LanguageTags implements Builtins {
    /// Called by the service loader.
    public LanguageTags() {}

    @Override
    public void register(Library library) {
        library.tag("autoescape", SwitchNode.tag(false, Context::autoescape))
                .tag("block", BlockTag::compile)
                .tag("comment", CommentTag::compile)
                .tag("csrf_token", CsrfTokenTag::compile)
                .tag("cycle", CycleTag::compile)
                .tag("debug", DebugTag::compile)
                .tag("extends", ExtendsTag::compile)
                .tag("filter", FilterTag::compile)
                .tag("firstof", FirstOfTag::compile)
                .tag("for", ForTag::compile)
                .tag("if", IfTag::compile)
                .tag("ifchanged", IfChangedTag::compile)
                .tag("include", IncludeTag::compile)
                .tag("load", LoadTag::compile)
                .tag("lorem", LoremTag::compile)
                .tag("now", NowTag::compile)
                .tag("partial", PartialTag::compile)
                .tag("partialdef", PartialDefTag::compile)
                .tag("regroup", RegroupTag::compile)
                .tag("resetcycle", ResetCycleTag::compile)
                .tag("spaceless", SpacelessTag::compile)
                .tag("templatetag", TemplateTagTag::compile)
                .tag("verbatim", VerbatimTag::compile)
                .tag("widthratio", WidthRatioTag::compile)
                .tag("with", WithTag::compile);
    }
}

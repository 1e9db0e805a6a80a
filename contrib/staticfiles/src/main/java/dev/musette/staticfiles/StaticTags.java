package dev.musette.staticfiles;

import dev.musette.core.Application;
import dev.musette.template.Library;

/// What `{% load static %}` knows: `{% static 'blog/style.css' %}`, also `as` a variable, and
/// `{% get_static_prefix %}`.
final class StaticTags {
    static final Library LIBRARY = new Library()
            .simpleTag("static", call -> StaticUrls.url(call.text(0)))
            .simpleTag(
                    "get_static_prefix",
                    call -> Application.current().settings().staticUrl());

    private StaticTags() {}
}

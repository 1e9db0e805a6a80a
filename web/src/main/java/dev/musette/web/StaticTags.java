package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.template.Library;

/// What `{% load static %}` makes known: `{% static 'blog/style.css' %}`, `{% get_static_prefix %}`,
/// `{% get_media_prefix %}`, each also `as` a variable.
final class StaticTags {
    static final Library LIBRARY = new Library()
            .simpleTag("static", call -> StaticUrls.url(call.text(0)))
            .simpleTag(
                    "get_static_prefix",
                    call -> Application.current().settings().staticUrl())
            .simpleTag(
                    "get_media_prefix", call -> Application.current().settings().mediaUrl());

    private StaticTags() {}
}

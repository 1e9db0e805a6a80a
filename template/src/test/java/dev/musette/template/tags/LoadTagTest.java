package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import dev.musette.template.Given;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import org.junit.jupiter.api.Test;

class LoadTagTest {
    private static final Library SHOUT = new Library()
            .filter("shout", value -> PythonText.str(value) + "!")
            .simpleTag("hello", call -> "hello " + call.text(0));

    private static Given site(String page) {
        return given(page).options(o -> o.library("shout", SHOUT).library("empty", new Library()));
    }

    @Test
    void makesTagsAndFiltersKnown() {
        site("{% load shout empty %}{{ 'a'|shout }}{% hello 'b' %}").renders("a!hello b");
        site("{% load hello from shout %}{% hello 'b' %}").renders("hello b");
    }

    @Test
    void onlyInTheTemplateThatLoads() {
        site("{{ 'a'|shout }}").isRefused("Invalid filter: 'shout'. Write {% load shout %} above it.");
        site("{% load hello from shout %}{{ 'a'|shout }}")
                .isRefused("Invalid filter: 'shout'. Write {% load shout %} above it.");
    }

    @Test
    void anEngineMayReplaceALibraryOfTheLanguage() {
        given("{% load i18n %}{{ 'a'|shout }}")
                .options(o -> o.library("i18n", SHOUT))
                .renders("a!");
    }

    @Test
    void whatIsNotThereIsRefused() {
        site("{% load nope %}")
                .isRefused("'nope' is not a registered tag library."
                        + " Must be one of: cache, empty, humanize, i18n, l10n, shout, tz.");
        site("{% load nope from shout %}").isRefused("'nope' is no tag and no filter of the library 'shout'.");
    }
}

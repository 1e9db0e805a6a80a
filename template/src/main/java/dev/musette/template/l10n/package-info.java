/// What `{% load l10n %}` makes known: parts of a page that are, or are not, written as its language writes them.
@NullMarked
package dev.musette.template.l10n;

import org.jspecify.annotations.NullMarked;

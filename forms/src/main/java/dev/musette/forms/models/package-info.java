/// Joins forms to models: forms that are derived from a model, and fields that choose among rows.
@NullMarked
package dev.musette.forms.models;

import org.jspecify.annotations.NullMarked;

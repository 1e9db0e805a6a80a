/// Text, and HTML as text: slugs, truncation, links, lines, words, JSON, names of files. Everything here is a function
/// without a state: threads share it.
@NullMarked
package dev.musette.base.text;

import org.jspecify.annotations.NullMarked;

/// A small site: a book that guests sign.
@NullMarked
package guestbook;

import org.jspecify.annotations.NullMarked;

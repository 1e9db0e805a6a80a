/// The history of the guest book's models.
@NullMarked
package guestbook.migrations;

import org.jspecify.annotations.NullMarked;

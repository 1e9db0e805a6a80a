/// A small app with static files.
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;

/// Models in a package that is checked for nulls.
@NullMarked
package warehouse;

import org.jspecify.annotations.NullMarked;

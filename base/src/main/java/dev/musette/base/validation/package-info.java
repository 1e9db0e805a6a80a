/// Validators and the error that they throw: what models, forms and APIs check values with.
@NullMarked
package dev.musette.base.validation;

import org.jspecify.annotations.NullMarked;

/// Text that proves that this site wrote it: signatures, with and without a time, in the formats of Django's
/// `django.core.signing`, so that both can read what the other wrote.
@NullMarked
package dev.musette.base.signing;

import org.jspecify.annotations.NullMarked;

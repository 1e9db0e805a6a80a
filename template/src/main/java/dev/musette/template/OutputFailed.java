package dev.musette.template;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What a template was rendered into does not take any more: the disk is full, the browser has gone away. It is
/// nobody's fault in the template, so it carries no place.
public class OutputFailed extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public OutputFailed(IOException cause) {
        super("The rendered text could not be written.", cause);
    }
}

package benchblog;

import dev.musette.core.Application;
import dev.musette.core.Env;
import java.util.function.Supplier;

/// The application that the server is given.
public final class Site implements Supplier<Application> {
    @Override
    public Application get() {
        return new Application(new Settings(Env.load()));
    }
}

package blog;

import blog.commands.Demo;
import blog.commands.LoadSample;
import dev.musette.core.App;
import dev.musette.core.Command;
import java.util.List;

public final class BlogApp extends App {
    @Override
    public List<Command> commands() {
        return List.of(new Demo(), new LoadSample());
    }
}

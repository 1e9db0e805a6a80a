package parcels;

import dev.musette.core.App;
import dev.musette.core.Command;
import java.util.List;

public final class ParcelsApp extends App {
    @Override
    public List<Command> commands() {
        return List.of(new Send(), new Lose());
    }
}

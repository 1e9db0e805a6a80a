package shop;

import dev.musette.models.CharField;
import dev.musette.models.Manager;
import dev.musette.models.Model;

public class Maker extends Model {
    public static final Manager<Maker, Maker_> objects = new Manager<>(Maker_.META);

    @CharField(maxLength = 40)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}

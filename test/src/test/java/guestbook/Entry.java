package guestbook;

import dev.musette.models.CharField;
import dev.musette.models.Manager;
import dev.musette.models.Model;

public class Entry extends Model {
    public static final Manager<Entry, Entry_> objects = new Manager<>(Entry_.META);

    @CharField(maxLength = 40)
    public String guest = "";

    /// Writes one into the book.
    public static Entry by(String guest) {
        Entry entry = new Entry();
        entry.guest = guest;
        entry.save();
        return entry;
    }

    @Override
    public String toString() {
        return guest;
    }
}

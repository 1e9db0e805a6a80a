package blog.migrations;

import static dev.musette.models.OnDelete.CASCADE;

import dev.musette.migrations.Migration;
import dev.musette.migrations.Operation;
import java.util.List;

public final class M0001_Initial extends Migration {
    @Override
    public List<Operation> operations() {
        return List.of(
                createModel(
                        "BlogPost",
                        autoKey(),
                        charField("title", 200).defaultValue(""),
                        textField("content").defaultValue(""),
                        dateTimeField("published_date", SetBy.AUTO_NOW_ADD)),
                createModel(
                                "Comment",
                                autoKey(),
                                foreignKey("post", to("blog.BlogPost", CASCADE).relatedName("comments")),
                                charField("author", 100).defaultValue(""),
                                textField("text").defaultValue(""))
                        .ordering("id"));
    }
}

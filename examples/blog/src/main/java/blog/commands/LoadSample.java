package blog.commands;

import static dev.musette.db.Transactions.atomic;

import blog.BlogPost;
import blog.Comment;
import dev.musette.core.Command;
import java.util.List;
import picocli.CommandLine;

@CommandLine.Command(name = "loadsample", description = "Writes sample posts and comments where there are none yet.")
public final class LoadSample extends Command {
    @Override
    protected void run() {
        if (BlogPost.objects.exists()) {
            out().println("There are posts already; nothing was written.");
            return;
        }
        atomic(() -> SamplePosts.ALL.forEach(LoadSample::write));
        out().println("Wrote %d posts.".formatted(SamplePosts.ALL.size()));
    }

    private static void write(SamplePosts.Sample sample) {
        BlogPost post = new BlogPost();
        post.title = sample.title();
        post.content = sample.content();
        post.save();
        for (List<String> line : sample.comments()) {
            Comment comment = new Comment();
            comment.post.set(post);
            comment.author = line.get(0);
            comment.text = line.get(1);
            comment.save();
        }
    }
}

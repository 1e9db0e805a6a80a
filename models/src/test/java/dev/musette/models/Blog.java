package dev.musette.models;

import blog.Author;
import blog.Author_;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Comment_;
import blog.Country;
import blog.Country_;
import blog.Measurement_;
import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// The blog's tables in a database of each test's own, with two countries, three authors, four posts
/// and three comments; and the statements that a test ran.
final class Blog implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {
    private static final List<String> TABLES = List.of("""
            CREATE TABLE "blog_country" ("code" varchar(2) NOT NULL PRIMARY KEY, "name" varchar(60) NOT NULL UNIQUE)""", """
            CREATE TABLE "blog_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              "created_at" datetime NOT NULL, "updated_at" datetime NULL, "name" varchar(120) NOT NULL,
              "pen_name" varchar(80) NULL,
              "home_id" varchar(2) NULL REFERENCES "blog_country" ("code") DEFERRABLE INITIALLY DEFERRED)""", """
            CREATE TABLE "blog_blogpost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL,
              "content" text NOT NULL, "published_date" datetime NOT NULL, "views" integer NOT NULL,
              "author_id" bigint NULL REFERENCES "blog_author" ("id") DEFERRABLE INITIALLY DEFERRED)""", """
            CREATE TABLE "blog_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              "post_id" bigint NOT NULL REFERENCES "blog_blogpost" ("id") DEFERRABLE INITIALLY DEFERRED,
              "author" varchar(100) NOT NULL, "text" text NOT NULL)""", """
            CREATE TABLE "blog_measurement" ("key" char(32) NOT NULL PRIMARY KEY, "slug" varchar(50) NOT NULL,
              "email" varchar(254) NULL, "small" smallint NOT NULL,
              "positive" integer unsigned NULL CHECK ("positive" >= 0), "raw_reading" integer NOT NULL,
              "big" bigint NULL, "ratio" real NOT NULL, "error" real NULL, "price" decimal NOT NULL,
              "valid" bool NOT NULL, "checked" bool NULL, "day" date NULL)""");

    private @Nullable Databases databases;
    private Context context = Context.root();
    private final List<String> statements = new ArrayList<>();

    static ModelRegistry models() {
        return ModelRegistry.of(List.of(Author_.META, BlogPost_.META, Comment_.META, Country_.META, Measurement_.META));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        databases = Databases.open(Map.of("default", Database.url("sqlite::memory:")));
        context = Context.root();
        databases.bind(context);
        models().bind(context);
        TABLES.forEach(databases.main()::execute);
        context.run(Blog::fill);
        context.set(StatementLog.KEY, (SqlStatement each) -> statements.add(each.sql()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (databases != null) {
            databases.close();
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        context.call(invocation::proceed);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        context.call(invocation::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        context.call(invocation::proceed);
    }

    private static void fill() {
        country("is", "Iceland");
        country("jp", "Japan");
        Author ada = author("Ada Quill", null, "is");
        Author ben = author("Ben Orri", "B. Orri", "jp");
        author("Cleo Vasseur", null, null);
        BlogPost joins = post("On joins", 30, ada);
        post("Java at night", 20, ben);
        post("100% java", 10, null);
        post("Silence", 0, ada);
        comment(joins, "Eve", "First!");
        comment(joins, "Mallory", "I disagree");
        comment(BlogPost.objects.get("title", "Java at night"), "Eve", "spam");
    }

    private static void country(String code, String name) {
        Country country = new Country();
        country.code = code;
        country.name = name;
        country.save();
    }

    private static Author author(String name, @Nullable String penName, @Nullable String home) {
        Author author = new Author();
        author.name = name;
        author.penName = penName;
        author.home.setKey(home);
        author.save();
        return author;
    }

    private static BlogPost post(String title, int views, @Nullable Author author) {
        BlogPost post = new BlogPost();
        post.title = title;
        post.views = views;
        post.author.set(author);
        post.save();
        return post;
    }

    private static void comment(BlogPost post, String author, String text) {
        Comment comment = new Comment();
        comment.post.set(post);
        comment.author = author;
        comment.text = text;
        comment.save();
    }

    Database database() {
        if (databases == null) {
            throw new IllegalStateException("no test runs");
        }
        return databases.main();
    }

    /// The statements since the last call.
    List<String> statements() {
        List<String> since = List.copyOf(statements);
        statements.clear();
        return since;
    }

    /// The only statement since the last call.
    String statement() {
        List<String> since = statements();
        if (since.size() != 1) {
            throw new AssertionError("1 statement was expected, there were " + since.size() + ": " + since);
        }
        return since.getFirst();
    }
}

package dev.musette.test;

import dev.musette.db.Databases;
import dev.musette.db.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One test: its site, and the transactions that hold what it writes.
final class TestCase {
    private final TestSite site;
    private final List<Transaction> transactions;

    /// What a test does; it may throw anything.
    @FunctionalInterface
    interface Work<R extends @Nullable Object> {
        R run() throws Throwable;
    }

    TestCase(TestSite site) {
        this.site = site;
        Databases databases = site.application().databases();
        transactions = databases.aliases().stream()
                .map(alias -> databases.get(alias).begin())
                .toList();
    }

    <R extends @Nullable Object> R run(Work<R> work) throws Throwable {
        Work<R> inside = work;
        for (Transaction transaction : transactions) {
            Work<R> inner = inside;
            inside = () -> transaction.call(inner::run);
        }
        return site.application().call(inside::run);
    }

    void rollback() {
        transactions.forEach(Transaction::rollback);
    }
}

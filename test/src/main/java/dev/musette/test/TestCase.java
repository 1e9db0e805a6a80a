package dev.musette.test;

import dev.musette.db.Transaction;

/// One test: its site, and the transactions that hold what it writes.
final class TestCase {
    private final TestSite site;
    private final Transaction transaction;

    /// What a test does; it may throw anything.
    @FunctionalInterface
    interface Work {
        Object run() throws Throwable;
    }

    TestCase(TestSite site) {
        this.site = site;
        transaction = site.application().databases().main().begin();
    }

    void run(Work work) throws Throwable {
        site.application().call(() -> transaction.call(work::run));
    }

    void rollback() {
        transaction.rollback();
    }
}

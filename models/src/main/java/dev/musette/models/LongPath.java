package dev.musette.models;

/// A column of 64-bit numbers. The overloads let `p.id.eq(7)` be written without an `L`.
public final class LongPath extends NumberPath<Long> {

    public LongPath(Path owner, Field field) {
        super(owner, field);
    }

    public Condition eq(long value) {
        return super.eq(value);
    }

    public Condition gt(long value) {
        return super.gt(value);
    }

    public Condition gte(long value) {
        return super.gte(value);
    }

    public Condition lt(long value) {
        return super.lt(value);
    }

    public Condition lte(long value) {
        return super.lte(value);
    }

    public Expression<Long> plus(long number) {
        return super.plus(number);
    }

    public Expression<Long> minus(long number) {
        return super.minus(number);
    }
}

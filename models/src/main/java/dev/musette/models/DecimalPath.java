package dev.musette.models;

import java.math.BigDecimal;

/// A column of decimal numbers.
public final class DecimalPath extends NumberPath<BigDecimal> {

    public DecimalPath(Path owner, Field field) {
        super(owner, field);
    }
}

package dev.musette.processor;

import org.jspecify.annotations.Nullable;

/// The kinds of fields: for each annotation the Java types that it fits, and the type of its column in paths.
enum FieldKind {
    AUTO("", "LongPath", "long"),
    CHAR("CharField", "TextPath", "java.lang.String"),
    TEXT("TextField", "TextPath", "java.lang.String"),
    SLUG("SlugField", "TextPath", "java.lang.String"),
    EMAIL("EmailField", "TextPath", "java.lang.String"),
    INT("IntegerField", "IntegerPath", "int", "java.lang.Integer"),
    SMALL_INT("SmallIntegerField", "IntegerPath", "int", "java.lang.Integer"),
    POSITIVE_INT("PositiveIntegerField", "IntegerPath", "int", "java.lang.Integer"),
    BIG_INT("BigIntegerField", "LongPath", "long", "java.lang.Long"),
    BOOL("BooleanField", "BooleanPath", "boolean", "java.lang.Boolean"),
    REAL("FloatField", "DoublePath", "double", "java.lang.Double"),
    DECIMAL("DecimalField", "DecimalPath", "java.math.BigDecimal"),
    DATE_TIME("DateTimeField", "DateTimePath", "java.time.Instant"),
    DATE("DateField", "DatePath", "java.time.LocalDate"),
    UUID("UUIDField", "UuidPath", "java.util.UUID"),
    FOREIGN_KEY("ForeignKey", "RefPath", "dev.musette.models.Ref");

    final String annotation;
    final String path;
    private final String javaType;
    private final String boxedType;

    FieldKind(String annotation, String path, String javaType) {
        this(annotation, path, javaType, javaType);
    }

    FieldKind(String annotation, String path, String javaType, String boxedType) {
        this.annotation = annotation;
        this.path = path;
        this.javaType = javaType;
        this.boxedType = boxedType;
    }

    static @Nullable FieldKind of(String annotation) {
        for (FieldKind kind : values()) {
            if (!annotation.isEmpty() && kind.annotation.equals(annotation)) {
                return kind;
            }
        }
        return null;
    }

    /// The Java types in words: `int or Integer`.
    String javaTypesInWords() {
        String first = simple(javaType);
        return javaType.equals(boxedType) ? first : first + " or " + simple(boxedType);
    }

    /// The class that has the values where a type argument is needed: `java.lang.Long`.
    String boxed() {
        return switch (this) {
            case AUTO -> "java.lang.Long";
            case FOREIGN_KEY -> throw new IllegalStateException("a foreign key holds its target's key");
            default -> boxedType;
        };
    }

    /// Whether a field of that type can have the annotation.
    boolean fits(String type) {
        return type.equals(javaType) || type.equals(boxedType);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean isIndexedByDefault() {
        return this == SLUG || this == FOREIGN_KEY;
    }
}

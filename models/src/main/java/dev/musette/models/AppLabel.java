package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the app that the models of a package belong to, where it is not the package's last segment: `blog` of
/// `com.example.blog` and of `com.example.blog.models`. It stands in `package-info.java`; subpackages follow the
/// nearest package that has one.
///
/// ```java
/// @AppLabel("weblog")                      // label() of the app returns the same
/// package com.example.blog;
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface AppLabel {
    /// Lower-case letters, digits and underscores, as in a table's name: `blog`.
    String value();
}

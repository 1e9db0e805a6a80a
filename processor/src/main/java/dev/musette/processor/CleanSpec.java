package dev.musette.processor;

/// A method of a form that looks at one field.
///
/// @param field the field's name
/// @param method the method's name
/// @param parameter what its value is cast to, with its package
/// @param unchecked whether the compiler cannot see that the cast is right
record CleanSpec(String field, String method, String parameter, boolean unchecked) {}

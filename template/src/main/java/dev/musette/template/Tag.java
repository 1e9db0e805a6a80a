package dev.musette.template;

/// Compiles a tag: reads its token, and from the parser its body if it has one, and makes the node that will render it.
///
/// ```java
/// library.tag("upper", (parser, token) -> {
///     NodeList body = parser.parse("endupper");
///     parser.next();                                    // the end tag itself
///     return new UpperNode(body);
/// });
/// ```
@FunctionalInterface
public interface Tag {
    /// Makes the node.
    ///
    /// @throws TemplateSyntaxError if the tag is written wrongly; see [Parser#error]
    Node compile(Parser parser, Token token);
}

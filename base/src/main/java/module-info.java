/// What every room stands on: problems that are reported together, text that is safe for HTML, the spelling of names,
/// the context that belongs to a request, text and HTML, languages, and signatures.
///
/// ```java
/// SafeText.escape("<b>");                       // &lt;b&gt;
/// Names.snakeCase("publishedDate");             // published_date
/// Problem.error("models.E007", "Two fields use the column 'user_id'.").hint("Rename one of them.");
/// Context.current().find(LANGUAGE);
/// throw new ValidationError("Say something nice.", "rude");         // dev.musette.base.validation
/// Language.of("pt-br");                                             // dev.musette.base.l10n
/// Slug.of("Ça va?");                                                // dev.musette.base.text: ca-va
/// Signer.of(secretKey, "newsletter").sign("42");
/// ```
module dev.musette.base {
    requires transitive org.jspecify;

    exports dev.musette.base;
    exports dev.musette.base.l10n;
    exports dev.musette.base.text;
    exports dev.musette.base.validation;
    exports dev.musette.base.signing;
}

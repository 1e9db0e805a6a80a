/// The annotation processor that writes a model's typed paths, metadata and accessors. Compilers find it as a service;
/// nobody calls it.
///
/// ```xml
/// <annotationProcessorPaths>
///   <path>
///     <groupId>dev.musette</groupId>
///     <artifactId>musette-processor</artifactId>
///   </path>
/// </annotationProcessorPaths>
/// ```
module dev.musette.processor {
    requires transitive dev.musette.base;
    requires transitive java.compiler;

    exports dev.musette.processor;

    provides javax.annotation.processing.Processor with
            dev.musette.processor.ModelProcessor;
}

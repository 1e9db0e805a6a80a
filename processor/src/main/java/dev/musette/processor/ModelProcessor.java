package dev.musette.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Writes `X_` for each model `X` and lists models and migrations in the index resource of the module:
///
/// elements -> [ModelReader] -> [ModelSpec] -> [ModelWriter] -> `X_.java`
///
/// It does the same for each form that has methods marked with `@Clean`: [FormReader] -> [FormSpec] ->
/// [FormWriter].
@SupportedAnnotationTypes("*") // migrations have no annotation
public final class ModelProcessor extends AbstractProcessor {
    private static final String MIGRATION = "dev.musette.migrations.Migration";

    private final Set<String> models = new TreeSet<>();
    private final Set<String> migrations = new TreeSet<>();

    /// Called by the compiler.
    public ModelProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Types types = new Types(processingEnv);
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            visit(type, types);
        }
        forms(round, types);
        if (round.processingOver() && !round.errorRaised()) {
            new IndexWriter(processingEnv).write(models, migrations);
        }
        return false;
    }

    private void visit(TypeElement type, Types types) {
        if (types.isModel(type)) {
            model(type, types);
        } else if (types.isSubclass(type, MIGRATION) && !type.getModifiers().contains(Modifier.ABSTRACT)) {
            migrations.add(processingEnv.getElementUtils().getBinaryName(type).toString());
        }
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            if (types.isModel(nested)) {
                error(
                        nested,
                        "%s is a model inside another class. A model is a class of its own: move it to %s.java."
                                .formatted(nested.getSimpleName(), nested.getSimpleName()));
            }
        }
    }

    private void model(TypeElement type, Types types) {
        ModelSpec model = new ModelReader(types, this::error).read(type);
        if (model == null) {
            return;
        }
        if (!model.isAbstract()) {
            models.add(model.qualifiedName());
        }
        write(type, model.qualifiedName() + "_", new ModelWriter(model).write());
    }

    private void forms(RoundEnvironment round, Types types) {
        TypeElement clean = processingEnv.getElementUtils().getTypeElement(FormReader.CLEAN);
        if (clean == null) {
            return; // a module without forms
        }
        Set<TypeElement> forms = new LinkedHashSet<>();
        for (Element method : round.getElementsAnnotatedWith(clean)) {
            if (method.getEnclosingElement() instanceof TypeElement form) {
                forms.add(form);
            }
        }
        for (TypeElement type : forms) {
            FormSpec form = new FormReader(types, processingEnv, this::error).read(type);
            if (form != null) {
                write(type, form.qualifiedName(), new FormWriter(form).write());
            }
        }
    }

    private void write(TypeElement from, String name, String source) {
        try (Writer out = processingEnv.getFiler().createSourceFile(name, from).openWriter()) {
            out.write(source);
        } catch (IOException e) {
            error(from, "%s can't be written: %s".formatted(name, e.getMessage()));
        }
    }

    private void error(@Nullable Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}

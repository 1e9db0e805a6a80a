package dev.musette.test;

import dev.musette.core.Application;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Gives each test of a [MusetteTest] its transaction and its parameters.
final class MusetteExtension
        implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MusetteExtension.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        store(test).put(TestCase.class, new TestCase(site(test)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        TestCase testCase = store(test).remove(TestCase.class, TestCase.class);
        if (testCase != null) {
            testCase.rollback();
        }
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        testCase(test).run(call::proceed);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        testCase(test).run(call::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        testCase(test).run(call::proceed);
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> call, ReflectiveInvocationContext<Method> method, ExtensionContext test) throws Throwable {
        return testCase(test).run(call::proceed);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> call, DynamicTestInvocationContext dynamic, ExtensionContext test)
            throws Throwable {
        testCase(test).run(call::proceed);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> call, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        testCase(test).run(call::proceed);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Client.class || type == LiveServer.class || type == Application.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == LiveServer.class) {
            return test.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(
                            LiveServer.class.getName() + siteClass(test).getName(),
                            key -> new LiveServer(siteClass(test)),
                            LiveServer.class);
        }
        Application application = site(test).application();
        return type == Client.class ? new Client(application) : application;
    }

    private static TestCase testCase(ExtensionContext test) {
        return Objects.requireNonNull(store(test).get(TestCase.class, TestCase.class), "beforeEach puts it there");
    }

    private static ExtensionContext.Store store(ExtensionContext test) {
        return test.getStore(NAMESPACE);
    }

    private static TestSite site(ExtensionContext test) {
        Class<? extends Supplier<Application>> siteClass = siteClass(test);
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(siteClass, key -> TestSite.inMemory(siteClass), TestSite.class);
    }

    private static Class<? extends Supplier<Application>> siteClass(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(
                        test.getRequiredTestClass(), MusetteTest.class, test.getEnclosingTestClasses())
                .orElseThrow()
                .value();
    }
}

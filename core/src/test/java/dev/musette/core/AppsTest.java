package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppsTest {
    private static final class NamedApp extends App {
        private final String packageName;

        NamedApp(String packageName) {
            this.packageName = packageName;
        }

        @Override
        public String packageName() {
            return packageName;
        }
    }

    @Test
    void anAppIsNamedAfterItsPackage() {
        App app = new NamedApp("com.example.tea_room");
        assertThat(app.label()).isEqualTo("tea_room");
        assertThat(app.verboseName()).isEqualTo("Tea room");
        assertThat(app.templatePath()).isEqualTo("com/example/tea_room/templates/");
        assertThat(app.staticPath()).isEqualTo("com/example/tea_room/static/");
    }

    @Test
    void appsAreFoundByLabelInTheirOrder() {
        Apps apps = new Apps(List.of(new NamedApp("shop"), new NamedApp("blog")));
        assertThat(apps.all()).extracting(App::label).containsExactly("shop", "blog");
        assertThat(apps.find("blog"))
                .hasValueSatisfying(app -> assertThat(app.packageName()).isEqualTo("blog"));
        assertThat(apps.find("news")).isEmpty();
    }

    @Test
    void aClassBelongsToTheNearestAppAboveIt() {
        Apps apps = new Apps(List.of(new NamedApp("shop"), new NamedApp("shop.cart"), new NamedApp("shopping")));
        assertThat(apps.owning("shop.Item").map(App::packageName)).hasValue("shop");
        assertThat(apps.owning("shop.cart.models.Line").map(App::packageName)).hasValue("shop.cart");
        assertThat(apps.owning("shopping.List").map(App::packageName)).hasValue("shopping");
        assertThat(apps.owning("blog.Post")).isEmpty();
    }

    @Test
    void twoAppsOfOneLabelAreRefused() {
        assertThatThrownBy(() -> new Apps(List.of(new NamedApp("a.blog"), new NamedApp("b.blog"))))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessageEndingWith("both have the label 'blog'. Override label() in one of them.");
    }
}

package io.github.pineconejdbc.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A test that runs once under each of some default zones of the JVM, with the Turkish locale. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(JvmZones.Provider.class)
public @interface JvmZones {

    /** Runs the test once a zone. */
    final class Provider implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of("UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
                    .map(InZone::new);
        }
    }

    /** One zone. */
    public record InZone(String zone) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return zone;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Defaults(zone));
        }
    }

    /** Sets the JVM's defaults for the time of one test. */
    final class Defaults implements BeforeEachCallback, AfterEachCallback {
        private final TimeZone before = TimeZone.getDefault();
        private final Locale language = Locale.getDefault();
        private final String zone;

        Defaults(String zone) {
            this.zone = zone;
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            TimeZone.setDefault(before);
            Locale.setDefault(language);
        }
    }
}

package dev.tranche.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Needs the function's classes, which an executable no longer has. */
@QuarkusTest
class PathsTest {
  @Test
  void areAllInTheDocumentAndNoOthers() throws Exception {
    Set<String> documented = new TreeSet<>();
    for (var path : Contract.now().document().get("paths").properties()) {
      path.getValue().fieldNames().forEachRemaining(it -> documented.add(it + " " + path.getKey()));
    }
    assertEquals(served(), documented);
  }

  private static Set<String> served() {
    Set<String> served = new TreeSet<>();
    for (var bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path root = bean.getBeanClass().getAnnotation(Path.class);
      if (root != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          String path = root.value() + path(method);
          verb(method).ifPresent(verb -> served.add(verb + " " + path));
        }
      }
    }
    return served;
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static Optional<String> verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return Optional.of(verb.value().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }
}

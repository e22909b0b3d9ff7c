package dev.tranche.risk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

  @Test
  void areThoseThatTheResourcesDeclare() throws Exception {
    Map<String, String> declared = new TreeMap<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        verb(method).ifPresent(verb -> declared.put(path(resource, method), allowed(verb)));
      }
    }
    assertEquals(declared, new TreeMap<>(AllowedMethods.OF_PATH));
  }

  private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
    List<String> names;
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
      names =
          files
              .map(file -> CLASSES.relativize(file).toString())
              .filter(file -> file.endsWith("Resource.class"))
              .map(file -> file.replace(".class", "").replace('/', '.'))
              .toList();
    }
    List<Class<?>> resources = new ArrayList<>();
    for (String name : names) {
      resources.add(Class.forName(name));
    }
    return resources;
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .flatMap(it -> Stream.of(it.annotationType().getAnnotationsByType(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
  }

  /** Whoever answers GET answers HEAD as well, and everybody answers OPTIONS. */
  private static String allowed(String verb) {
    return (verb.equals("GET") ? "GET, HEAD" : verb) + ", OPTIONS";
  }
}

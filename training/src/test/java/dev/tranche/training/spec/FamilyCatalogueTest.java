package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamilyCatalogueTest {
  private static Class<?> load(Path classes, Path file) {
    String path = classes.relativize(file).toString();
    String name = path.substring(0, path.length() - ".class".length());
    try {
      return Class.forName(name.replace(file.getFileSystem().getSeparator(), "."));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The compiler asks for a name and for its family; one that has another's name is told here. */
  @Test
  void listsEveryFamilyThatThereIs() throws IOException, URISyntaxException {
    Path classes =
        Path.of(ModelFamily.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path models = classes.resolve(ModelFamily.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.walk(models)) {
      Set<Class<?>> families =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .map(file -> load(classes, file))
              .filter(ModelFamily.class::isAssignableFrom)
              .filter(type -> !type.isInterface())
              .collect(Collectors.toSet());
      assertEquals(
          families,
          Arrays.stream(ModelKind.values())
              .map(kind -> FamilyCatalogue.of(kind).getClass())
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void knowsEveryFamilyByItsName() {
    for (ModelKind kind : ModelKind.values()) {
      assertEquals(kind, FamilyCatalogue.of(kind).kind());
    }
  }
}

package dev.tranche.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionPackageTest {
  @TempDir private Path folder;
  private Path zip;

  @BeforeEach
  void name() {
    zip = folder.resolve("function.zip");
  }

  private FunctionPackage of(Map<String, String> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return new FunctionPackage(zip);
  }

  @Test
  void isUnpackedBesideItselfWithAnExecutableStart() throws IOException {
    Path root =
        of(Map.of("bootstrap", "#!", "models/", "", "models/risk/policy.json", "{}")).unpacked();
    assertEquals(folder, root.getParent());
    assertTrue(Files.isExecutable(root.resolve("bootstrap")));
    Path policy = root.resolve("models/risk/policy.json");
    assertEquals("{}", Files.readString(policy));
    assertFalse(Files.isExecutable(policy));
  }

  @Test
  void isUnpackedOncePerBuild() throws IOException {
    FunctionPackage built = of(Map.of("a", "1"));
    Path root = built.unpacked();
    Files.writeString(root.resolve("a"), "changed");
    assertEquals("changed", Files.readString(built.unpacked().resolve("a")));
  }

  @Test
  void mayNotLeadOutOfItsFolder() throws IOException {
    FunctionPackage evil = of(Map.of("../evil", "1"));
    var e = assertThrows(UncheckedIOException.class, evil::unpacked);
    assertEquals("../evil leads out of the archive", e.getCause().getMessage());
    assertFalse(Files.exists(folder.resolve("evil")));
  }

  @Test
  void mustHaveBeenBuilt() {
    var e = assertThrows(InputException.class, () -> new FunctionPackage(zip).unpacked());
    assertEquals(zip + ": not built; run 'mvn -DskipTests package' first", e.getMessage());
  }
}

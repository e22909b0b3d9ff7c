package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRuntimeTest {
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  @TempDir Path folder;
  private final Properties before = new Properties();

  @BeforeEach
  void forgetLibraries() {
    before.putAll(System.getProperties());
    System.clearProperty(NATIVE_PATH);
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void takesTheLibrariesOfAFolderThatHasThem() throws IOException {
    Files.createFile(folder.resolve(System.mapLibraryName("onnxruntime4j_jni")));
    OnnxRuntime.loadLibrariesFrom(folder);
    assertEquals(folder.toString(), System.getProperty(NATIVE_PATH));
  }

  @Test
  void unpacksItsOwnWhereAFolderHasNone() {
    OnnxRuntime.loadLibrariesFrom(folder);
    assertEquals(Optional.empty(), Optional.ofNullable(System.getProperty(NATIVE_PATH)));
  }

  @Test
  void theExecutableOfAJvmIsJava() throws IOException {
    Path folderOfJava = Path.of(System.getProperty("java.home"), "bin").toRealPath();
    assertEquals(folderOfJava, OnnxRuntime.executableFolder().orElseThrow().toRealPath());
  }
}

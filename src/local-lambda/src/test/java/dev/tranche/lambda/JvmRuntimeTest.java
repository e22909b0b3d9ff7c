package dev.tranche.lambda;

import static dev.tranche.lambda.TestFunction.SILENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
    value = OS.LINUX,
    disabledReason = "AWS's runtime interface client has native parts for Linux only")
final class JvmRuntimeTest {

  @TempDir Path root;

  @BeforeEach
  void unpackTheFunction() throws Exception {
    Path classFile = Path.of(UpperCaseHandler.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(root.resolve(classFile).getParent());
    try (InputStream in = UpperCaseHandler.class.getResourceAsStream("UpperCaseHandler.class")) {
      Files.copy(in, root.resolve(classFile));
    }
  }

  @Test
  void runsAHandlerThroughAwsRuntimeInterfaceClient() throws Exception {
    JvmRuntime runtime = JvmRuntime.of(UpperCaseHandler.class.getName() + "::handleRequest");
    try (LocalFunction function = LocalFunction.start(spec(runtime), SILENT)) {
      assertEquals("\"É\"", new String(function.invoke("\"é\"".getBytes(UTF_8)), UTF_8));
      FunctionFailure failure =
          assertThrows(FunctionFailure.class, () -> function.invoke("\"fail\"".getBytes(UTF_8)));
      assertEquals("java.lang.IllegalArgumentException", failure.errorType());
      assertEquals("as asked", failure.getMessage());
    }
  }

  @Test
  void namesAHandlerThatIsNotThereWhenItIsFirstInvoked() throws Exception {
    try (LocalFunction function =
        LocalFunction.start(spec(JvmRuntime.of("no.Such::handler")), SILENT)) {
      FunctionFailure failure =
          assertThrows(FunctionFailure.class, () -> function.invoke("1".getBytes(UTF_8)));
      assertEquals("Class not found: no.Such", failure.getMessage());
    }
  }

  @Test
  void namesAJavaThatIsNotThere() {
    JvmRuntime runtime = new JvmRuntime(Path.of("/no/java"), "a.B::c", List.of());
    FunctionFailure failure =
        assertThrows(
            FunctionFailure.class, () -> LocalFunction.start(spec(runtime), SILENT).close());
    assertTrue(failure.getMessage().contains("/no/java"), failure.getMessage());
  }

  @Test
  void isChosenUnlessThereIsABootstrap() throws Exception {
    assertInstanceOf(JvmRuntime.class, FunctionRuntime.of(root, "a.B::c"));
    Files.createFile(root.resolve("bootstrap"));
    assertInstanceOf(NativeRuntime.class, FunctionRuntime.of(root, "a.B::c"));
  }

  private FunctionSpec spec(FunctionRuntime runtime) {
    return FunctionSpec.of("upper", root, runtime);
  }
}

package dev.tranche.scoring.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.tranche.scoring.BundleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens ONNX Runtime sessions set for single small requests: one thread, no arena, no memory
 * pattern. Two threads made even batches of 10,000 rows slower.
 */
public final class OnnxRuntime {
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  /** Of the basic passes over a graph: those that cost time here and leave every run as it was. */
  private static final String IDLE_PASSES =
      "Level1_RuleBasedTransformer;CommonSubexpressionElimination";

  private OnnxRuntime() {}

  /**
   * Lets ONNX Runtime load its libraries from a folder, if they are there, instead of unpacking
   * them into a temporary one at every start. Has an effect before the first session only.
   */
  public static void loadLibrariesFrom(Path folder) {
    if (Files.exists(folder.resolve(System.mapLibraryName("onnxruntime4j_jni")))) {
      System.setProperty(NATIVE_PATH, folder.toString());
    }
  }

  /** The folder of the running executable, where a function's zip has the libraries. */
  public static Optional<Path> executableFolder() {
    return ProcessHandle.current().info().command().map(Path::of).map(Path::getParent);
  }

  static OrtSession open(byte[] model) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      // Further passes over the graphs of this project change nothing but the time until it is
      // open.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
      options.addConfigEntry("optimization.disable_specified_optimizers", IDLE_PASSES);
      options.setMemoryPatternOptimization(false);
      options.setCPUArenaAllocator(false);
      // Its errors come as exceptions; there is no need to log them as well.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return environment.createSession(model, options);
    } catch (OrtException e) {
      throw new BundleException("ONNX Runtime cannot open the model: " + e.getMessage(), e);
    }
  }
}

package dev.tranche.scoring.function;

import ai.onnxruntime.OrtEnvironment;
import dev.tranche.scoring.graph.OnnxRuntime;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads ONNX Runtime on a thread of its own while the framework starts: Lambda gives an
 * initialising function more than one processor's time, and each of the two takes about as long as
 * the other.
 */
public final class OnnxRuntimeAhead {
  private OnnxRuntimeAhead() {}

  /** Returns at once. Whoever needs ONNX Runtime before it is loaded waits for it. */
  public static void load() {
    Runtime.getRuntime().addShutdownHook(new Thread(OnnxRuntimeAhead::awaitLoaded));
    OnnxRuntime.loadLibrariesFrom(FunctionFolder.find().path());
    Thread loader = new Thread(OnnxRuntimeAhead::loadFirst, "onnxruntime");
    loader.setDaemon(true);
    loader.start();
  }

  /**
   * Handling a signal starts a thread, and the first to start after {@link Executable#prepare} is
   * the one that allocates as the main one does: that has to be the one that loads.
   */
  private static void loadFirst() {
    Executable.endAtOnceWhenTold();
    awaitLoaded();
  }

  /** To be called before the process ends: a library that is torn down while it loads crashes. */
  static void awaitLoaded() {
    try {
      OrtEnvironment unused = OrtEnvironment.getEnvironment();
      if (Executable.running()) {
        removeTemporaryFolder();
      }
    } catch (LinkageError | IllegalStateException e) {
      // Whoever opens the bundle meets the same and reports it.
    }
  }

  /**
   * ONNX Runtime makes a folder for libraries that it unpacks. Here it is empty, and nothing would
   * delete it when the process is told to end.
   */
  private static void removeTemporaryFolder() {
    try {
      Field folder = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("tempDirectory");
      folder.setAccessible(true);
      Files.deleteIfExists((Path) folder.get(null));
    } catch (ReflectiveOperationException | IOException e) {
      System.err.println("ONNX Runtime's temporary folder could not be deleted: " + e);
    }
  }
}

package dev.tranche.scoring.function;

/** How a function's process ends when it is an executable and so its own Lambda runtime. */
public final class Executable {
  private static final int FAILED = 1;

  private Executable() {}

  /**
   * In an executable, says one line, tells Lambda, and ends the process: a framework would go on to
   * report, with stack traces, the request loop that it has to interrupt. Elsewhere it returns.
   */
  public static void refuseStart(String message) {
    if (running()) {
      System.err.println(message);
      InitError.ofEnvironment().report(message);
      OnnxRuntimeAhead.awaitLoaded();
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /** Lets a signal end an executable with success: Lambda never sends one amid a request. */
  public static void endAtOnceWhenTold() {
    if (running()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
    }
  }

  /** Native images set this property (GraalVM SDK, {@code ImageInfo}). */
  private static boolean running() {
    return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
  }
}

package dev.tranche.scoring.function;

import java.lang.reflect.Proxy;

/** How the process of an executable, which is its own Lambda runtime, starts and ends. */
public final class Executable {
  private static final int SUCCESS = 0;
  private static final int FAILURE = 1;

  private Executable() {}

  /** To be called before anything else is done. On a JVM it does nothing. */
  public static void prepare() {
    if (running()) {
      CLibrary.growHeapInLargeSteps();
    }
  }

  /**
   * Lets the current thread run only where no other wants to, as far as the system can: in an
   * executable with the highest niceness. On a JVM it does nothing.
   */
  public static void runLast() {
    if (running()) {
      CLibrary.lowerPriority();
    }
  }

  /**
   * In an executable, says one line, tells Lambda, and ends the process: a framework would go on to
   * report, with stack traces, the request loop that it has to interrupt. Elsewhere it returns.
   */
  public static void refuseStart(String message) {
    if (running()) {
      System.err.println(message);
      InitError.ofEnvironment().report(message);
      end(FAILURE);
    }
  }

  /**
   * Lets SIGTERM end the process with success and without the shutdown of the framework, which
   * reports the request loop that it interrupts: Lambda never sends the signal amid a request. By
   * reflection because the compiler warns of {@code sun.misc.Signal}, the only way to it.
   */
  static void endAtOnceWhenTold() {
    if (running()) {
      handleTermination();
    }
  }

  private static void handleTermination() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ending =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                end(SUCCESS);
                return proxy;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), ending);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no handler for SIGTERM", e);
    }
  }

  /** ONNX Runtime's loading leaves a temporary folder behind if it is cut short. */
  private static void end(int status) {
    OnnxRuntimeAhead.awaitLoaded();
    CLibrary.exit(status);
  }

  /** Native images set this property (GraalVM SDK, {@code ImageInfo}). */
  static boolean running() {
    return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
  }
}

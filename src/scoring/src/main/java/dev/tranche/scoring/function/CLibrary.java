package dev.tranche.scoring.function;

import org.graalvm.nativeimage.c.function.CFunction;

/** The C library's functions that an executable calls; a JVM cannot. */
final class CLibrary {
  /** {@code malloc.h}: how many arenas there may be. */
  private static final int M_ARENA_MAX = -8;

  /** {@code malloc.h}: how much the heap grows by beyond what is asked for. */
  private static final int M_TOP_PAD = -2;

  private static final int HEAP_STEP = 8 << 20;

  private static final int HIGHEST_NICENESS = 19;

  private CLibrary() {}

  /**
   * Lets all threads share one heap that grows in large steps. ONNX Runtime allocates many thousand
   * small objects while it loads; in the arena of a second thread every 4 KiB cost a system call.
   */
  static void growHeapInLargeSteps() {
    int unused = mallopt(M_ARENA_MAX, 1) + mallopt(M_TOP_PAD, HEAP_STEP);
  }

  /** Linux keeps a niceness per thread (nice(2), "C library/kernel differences"). */
  static void lowerPriority() {
    int unused = nice(HIGHEST_NICENESS);
  }

  @CFunction
  private static native int nice(int increment);

  @CFunction
  private static native int mallopt(int parameter, int value);

  /** Ends the process without running exit handlers, which other threads might stumble over. */
  @CFunction("_exit")
  static native void exit(int status);
}

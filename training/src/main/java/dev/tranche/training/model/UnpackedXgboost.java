package dev.tranche.training.model;

import java.lang.reflect.Field;

/**
 * XGBoost's native library where it lies unpacked. XGBoost itself copies it out of its jar whenever
 * a program starts, a kilobyte at a time, and can be told no other place than a jar.
 */
final class UnpackedXgboost {
  /** Names the library's file. */
  static final String PROPERTY = "tranche.xgboost.library";

  private static final String LOADER = "ml.dmlc.xgboost4j.java.NativeLibLoader";

  /** Once per program. */
  private static final boolean USED = load(System.getProperty(PROPERTY, ""));

  private UnpackedXgboost() {}

  /** Whether it is used; to be asked before any class of XGBoost. */
  static boolean used() {
    return USED;
  }

  /**
   * Loads the library if a file is named, and tells XGBoost's loader so. Where that cannot be told
   * of it, it loads its own.
   *
   * @return whether it was told
   * @throws UnsatisfiedLinkError if the file cannot be loaded
   */
  static boolean load(String file) {
    if (file.isEmpty()) {
      return false;
    }
    System.load(file);
    try {
      Field loaded = Class.forName(LOADER).getDeclaredField("initialized");
      loaded.setAccessible(true);
      loaded.setBoolean(null, true);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

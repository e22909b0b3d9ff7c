package dev.tranche.training.model.xgboost;

import java.lang.reflect.Field;

/**
 * XGBoost's native library where it lies unpacked. XGBoost itself copies it out of its jar whenever
 * a program starts, a kilobyte at a time, and can be told no other place than a jar.
 */
final class UnpackedXgboost {
  private static final String LOADER = "ml.dmlc.xgboost4j.java.NativeLibLoader";

  /** Once per program; the property names the library's file. */
  private static final boolean LOADED = load(System.getProperty("tranche.xgboost.library", ""));

  private UnpackedXgboost() {}

  /** To be asked before any class of XGBoost: whether the library was loaded from its file. */
  static boolean loaded() {
    return LOADED;
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

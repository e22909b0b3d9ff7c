package dev.tranche.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * The packages inside a module in their order: each uses only itself and those before it. A package
 * stands for its sub-packages too.
 *
 * @param module the module
 * @param names of packages directly below the module's root; "" for the root itself
 */
record Rooms(TrancheModule module, List<String> names) {
  static final Rooms SCORING =
      new Rooms(
          TrancheModule.SCORING,
          List.of(
              "",
              "json",
              "feature",
              "reason",
              "rule",
              "bundle",
              "graph",
              "value",
              "adverse",
              "decision",
              "advice",
              "notice",
              "audit",
              "request",
              "review",
              "function"));

  static final Rooms TRAINING =
      new Rooms(
          TrancheModule.TRAINING,
          List.of(
              "table",
              "read",
              "progress",
              "onnx",
              "model",
              "prepare",
              "smote",
              "evaluate",
              "spec",
              "fit",
              "export",
              "card",
              "bundle",
              "compare",
              "report"));

  boolean inOrder(JavaClass user, JavaClass used) {
    return !module.holds(used) || place(used) <= place(user);
  }

  /** Fails for a class in a package that is not listed. */
  private int place(JavaClass type) {
    String inside = type.getPackageName().substring(module.root().length());
    String name = inside.isEmpty() ? "" : inside.substring(1).split("\\.", 2)[0];
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(
          type.getName() + ": give its package a place among the rooms of " + module);
    }
    return place;
  }
}

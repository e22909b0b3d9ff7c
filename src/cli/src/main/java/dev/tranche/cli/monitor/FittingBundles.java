package dev.tranche.cli.monitor;

import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bundles that a file goes with: it has their columns. One of whose columns it has less than
 * half is for other files, as long as another one goes with it.
 *
 * @param note takes a line on what is left out
 */
record FittingBundles(MonitoredFileOptions files, Consumer<String> note) {
  /**
   * Those; at least one.
   *
   * @throws dev.tranche.base.InputException naming the columns that are missing
   */
  List<Bundle> of(CsvFile file) {
    List<Bundle> there = new ArrayList<>();
    for (Task task : Task.values()) {
      if (files.has(task)) {
        there.add(files.bundle(task));
      }
    }
    if (there.isEmpty()) {
      there.add(files.bundle(Task.RISK));
    }
    List<Bundle> others = there.stream().filter(it -> isForOthers(it, file)).toList();
    List<Bundle> meant =
        others.size() < there.size() ? new ArrayList<>(there) : List.of(there.get(0));
    if (others.size() < there.size()) {
      meant.removeAll(others);
      others.forEach(it -> note.accept(leftOut(it, file)));
    }
    meant.forEach(it -> file.require(names(it)));
    return meant;
  }

  private static boolean isForOthers(Bundle bundle, CsvFile file) {
    return 2 * missing(bundle, file).size() > names(bundle).size();
  }

  private static String leftOut(Bundle bundle, CsvFile file) {
    return "the "
        + bundle.manifest().task().folder()
        + " bundle is for other files and left out: "
        + missing(bundle, file).size()
        + " of its "
        + names(bundle).size()
        + " columns are not in this one";
  }

  private static List<String> names(Bundle bundle) {
    return bundle.manifest().features().inputs().stream().map(Feature::name).toList();
  }

  private static List<String> missing(Bundle bundle, CsvFile file) {
    return names(bundle).stream().filter(name -> !file.names().contains(name)).toList();
  }
}

package dev.tranche.batch.monitor.file;

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
 * @param there at least one
 * @param note takes a line on what is left out
 */
public record FittingBundles(List<Bundle> there, Consumer<String> note) {
  public FittingBundles {
    there = List.copyOf(there);
  }

  /**
   * Those; at least one.
   *
   * @throws dev.tranche.base.InputException naming the columns that are missing, or that labels are
   *     asked for where nothing has any
   */
  public List<Bundle> of(CsvFile file, LabelsAndTime columns) {
    columns.require(file);
    List<Bundle> others = there.stream().filter(it -> isForOthers(it, file)).toList();
    List<Bundle> meant =
        others.size() < there.size() ? new ArrayList<>(there) : List.of(there.get(0));
    if (others.size() < there.size()) {
      meant.removeAll(others);
      others.forEach(it -> note.accept(leftOut(it, file)));
    }
    meant.forEach(it -> file.require(names(it)));
    if (columns.labels().isPresent()
        && meant.stream().noneMatch(it -> it.manifest().task() == Task.RISK)) {
      throw columns
          .labels()
          .get()
          .wrong("segments have no labels; the file goes with no risk bundle");
    }
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

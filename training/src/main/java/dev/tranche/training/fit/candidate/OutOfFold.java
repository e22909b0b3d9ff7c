package dev.tranche.training.fit.candidate;

import dev.tranche.training.read.Chunks;
import java.util.ArrayList;
import java.util.List;

/**
 * Margins of rows that the model which gave them was not fitted to, fold by fold.
 *
 * @param margins one per row of each fold
 * @param labels 0 or 1 per row of each fold
 */
public record OutOfFold(List<float[]> margins, List<byte[]> labels) {
  public OutOfFold {
    margins = List.copyOf(margins);
    labels = List.copyOf(labels);
  }

  public static OutOfFold none() {
    return new OutOfFold(List.of(), List.of());
  }

  /** These and one fold more. */
  public OutOfFold with(float[] margin, byte[] label) {
    List<float[]> moreMargins = new ArrayList<>(margins);
    moreMargins.add(margin);
    List<byte[]> moreLabels = new ArrayList<>(labels);
    moreLabels.add(label);
    return new OutOfFold(moreMargins, moreLabels);
  }

  /** The fold that was added last. */
  public OutOfFold last() {
    int last = margins.size() - 1;
    return none().with(margins.get(last), labels.get(last));
  }

  public OutOfFoldAuc auc() {
    return OutOfFoldAuc.of(margins, labels);
  }

  /** Of all folds. */
  public float[] margin() {
    return Chunks.floats(margins);
  }

  /** Of all folds. */
  public byte[] label() {
    return Chunks.bytes(labels);
  }
}

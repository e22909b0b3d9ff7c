package dev.tranche.training.fit;

import dev.tranche.training.data.Chunks;
import java.util.ArrayList;
import java.util.List;

/**
 * Margins of rows that the model which gave them was not fitted to, fold by fold.
 *
 * @param margins one per row of each fold
 * @param labels 0 or 1 per row of each fold
 */
record HeldOut(List<float[]> margins, List<byte[]> labels) {
  HeldOut {
    margins = List.copyOf(margins);
    labels = List.copyOf(labels);
  }

  static HeldOut none() {
    return new HeldOut(List.of(), List.of());
  }

  /** These and one fold more. */
  HeldOut with(float[] margin, byte[] label) {
    List<float[]> moreMargins = new ArrayList<>(margins);
    moreMargins.add(margin);
    List<byte[]> moreLabels = new ArrayList<>(labels);
    moreLabels.add(label);
    return new HeldOut(moreMargins, moreLabels);
  }

  /** The fold that was added last. */
  HeldOut last() {
    int last = margins.size() - 1;
    return none().with(margins.get(last), labels.get(last));
  }

  HeldOutAuc auc() {
    return HeldOutAuc.of(margins, labels);
  }

  /** Of all folds. */
  float[] margin() {
    return Chunks.floats(margins);
  }

  /** Of all folds. */
  byte[] label() {
    return Chunks.bytes(labels);
  }
}

package dev.tranche.training.fit;

import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.prepare.SampleWeights;
import java.util.Optional;

/**
 * The customers that the rows of the file stand for.
 *
 * @param weights of the rows
 * @param fitted the rows that models are fitted to in the end, each as often as it counts; empty if
 *     all count alike
 */
record Population(SampleWeights weights, Optional<LabelledRows> fitted) {
  /** Rows that a model was not fitted to, each as often as it counts. */
  OutOfFold counted(OutOfFold unseen) {
    if (!weights.any()) {
      return unseen;
    }
    int[] rows = unseen.row();
    int[] places = weights.places(rows);
    float[] margins = unseen.margin();
    byte[] labels = unseen.label();
    float[] margin = new float[places.length];
    byte[] label = new byte[places.length];
    int[] row = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      margin[i] = margins[places[i]];
      label[i] = labels[places[i]];
      row[i] = rows[places[i]];
    }
    return OutOfFold.of(margin, label, row);
  }
}

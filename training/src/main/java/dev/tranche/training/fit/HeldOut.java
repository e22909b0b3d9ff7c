package dev.tranche.training.fit;

import java.util.Arrays;

/**
 * Margins of rows that the model which gave them was not fitted to.
 *
 * @param margin per row
 * @param label 0 or 1 per row
 */
record HeldOut(float[] margin, byte[] label) {
  static HeldOut none() {
    return new HeldOut(new float[0], new byte[0]);
  }

  /** These and more. */
  HeldOut with(float[] moreMargin, byte[] moreLabel) {
    float[] margins = Arrays.copyOf(margin, margin.length + moreMargin.length);
    byte[] labels = Arrays.copyOf(label, margins.length);
    System.arraycopy(moreMargin, 0, margins, margin.length, moreMargin.length);
    System.arraycopy(moreLabel, 0, labels, label.length, moreLabel.length);
    return new HeldOut(margins, labels);
  }
}

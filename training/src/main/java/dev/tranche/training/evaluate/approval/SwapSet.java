package dev.tranche.training.evaluate.approval;

/**
 * Who would be approved by the champion or another model alone, and how they did: what the other in
 * its place would change (the swap set; Siddiqi, <i>Intelligent Credit Scoring</i>, 2nd edition).
 * It tells most where both approve equally many.
 *
 * @param both approved by both
 * @param championOnly approved by the champion alone
 * @param otherOnly approved by the other alone
 * @param neither approved by neither
 */
public record SwapSet(
    double championCutOff,
    double otherCutOff,
    CustomerCount both,
    CustomerCount championOnly,
    CustomerCount otherOnly,
    CustomerCount neither) {
  /**
   * Counts.
   *
   * @param probability by the champion, per row
   * @param otherProbability by the other model, per row
   * @param label 0 or 1 per row
   */
  public static SwapSet of(
      float[] probability,
      double cutOff,
      float[] otherProbability,
      double otherCutOff,
      byte[] label) {
    int[] customers = new int[4];
    int[] defaults = new int[4];
    for (int row = 0; row < label.length; row++) {
      int cell =
          (probability[row] < cutOff ? 0 : 2) + (otherProbability[row] < otherCutOff ? 0 : 1);
      customers[cell]++;
      defaults[cell] += label[row];
    }
    return new SwapSet(
        cutOff,
        otherCutOff,
        new CustomerCount(customers[0], defaults[0]),
        new CustomerCount(customers[1], defaults[1]),
        new CustomerCount(customers[2], defaults[2]),
        new CustomerCount(customers[3], defaults[3]));
  }
}

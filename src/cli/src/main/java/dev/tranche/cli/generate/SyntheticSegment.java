package dev.tranche.cli.generate;

/**
 * The four kinds of customer that are really there, each a cloud around a point in the space of
 * {@link SyntheticCustomer}: wealth, digital, strain. Both files show them, neither names them.
 */
enum SyntheticSegment {
  ESTABLISHED_SAVERS(0.36, 1.0, -1.0, -1.1, 0.46),
  DIGITAL_STARTERS(0.28, -1.1, 1.0, -0.7, 0.52),
  AMBITIOUS_BORROWERS(0.21, 1.2, 0.9, 1.1, 0.58),
  STRETCHED_HOUSEHOLDS(0.15, -1.2, -1.0, 1.2, 0.64);

  final double share;
  final double wealth;
  final double digital;
  final double strain;
  final double spread;

  SyntheticSegment(double share, double wealth, double digital, double strain, double spread) {
    this.share = share;
    this.wealth = wealth;
    this.digital = digital;
    this.strain = strain;
    this.spread = spread;
  }
}

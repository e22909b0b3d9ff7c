package dev.tranche.training.model.scorecard;

/** How the default rate may go from bin to bin, the simplest first. */
enum RateTrend {
  RISING(0) {
    @Override
    int next(int phase, int change) {
      return change >= 0 ? 0 : FORBIDDEN;
    }
  },
  FALLING(0) {
    @Override
    int next(int phase, int change) {
      return change <= 0 ? 0 : FORBIDDEN;
    }
  },
  /** First falling, then rising: risky at both ends. */
  VALLEY(1) {
    @Override
    int next(int phase, int change) {
      return change >= 0 ? 1 : phase == 0 ? 0 : FORBIDDEN;
    }
  },
  /** First rising, then falling: risky in the middle. */
  PEAK(1) {
    @Override
    int next(int phase, int change) {
      return change <= 0 ? 1 : phase == 0 ? 0 : FORBIDDEN;
    }
  },
  ANY(2) {
    @Override
    int next(int phase, int change) {
      return 0;
    }
  };

  static final int FORBIDDEN = -1;

  /** Before the turn, and after it. */
  static final int PHASES = 2;

  private final int liberties;

  RateTrend(int liberties) {
    this.liberties = liberties;
  }

  /** How much it leaves open that another does not; what it wins by that may be chance. */
  int liberties() {
    return liberties;
  }

  /**
   * The phase in which a bin is, by the phase of the one before it, or {@link #FORBIDDEN}.
   *
   * @param change the sign of its default rate less that of the one before it
   */
  abstract int next(int phase, int change);
}

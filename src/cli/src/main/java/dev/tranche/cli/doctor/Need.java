package dev.tranche.cli.doctor;

/**
 * One thing that commands need.
 *
 * @param what its name
 * @param state whether it is there
 * @param detail where it is, or what it is for and what to type
 */
record Need(String what, State state, String detail) {
  enum State {
    THERE("ok"),
    MISSING("missing"),
    OPTIONAL("not there");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Need there(String what, String detail) {
    return new Need(what, State.THERE, detail);
  }

  static Need missing(String what, String detail) {
    return new Need(what, State.MISSING, detail);
  }

  /** Of what only some commands need. */
  static Need optional(String what, String detail) {
    return new Need(what, State.OPTIONAL, detail);
  }
}

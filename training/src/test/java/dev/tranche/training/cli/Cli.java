package dev.tranche.training.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What came of one command.
 *
 * @param err all on standard error
 */
record Cli(int code, String out, String err) {
  /** The lines on standard error that do not tell of progress. */
  List<String> faults() {
    return err.lines().filter(line -> !line.endsWith(" …")).toList();
  }

  static Cli run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = Tranche.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new Cli(code, out.toString(), err.toString());
  }
}

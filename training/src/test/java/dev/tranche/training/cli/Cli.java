package dev.tranche.training.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What came of one command.
 *
 * @param faults the lines on standard error that do not tell of progress
 */
record Cli(int code, String out, List<String> faults) {
  static Cli run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = Tranche.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    List<String> faults = err.toString().lines().filter(line -> !line.endsWith(" …")).toList();
    return new Cli(code, out.toString(), faults);
  }
}

package dev.tranche.lambda;

/**
 * Where the output of functions goes, standard output and error alike. Called from threads of the
 * functions, so an implementation must be thread-safe.
 */
@FunctionalInterface
public interface FunctionLog {

  /** Takes one line, without its end, of the function of that name. */
  void line(String functionName, String text);
}

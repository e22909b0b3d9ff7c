package dev.tranche.lambda;

import java.nio.file.Path;

/** A program that runs the test function unpacked in its argument and never closes it. */
final class TestHost {

  private TestHost() {}

  public static void main(String[] arguments) throws Exception {
    LocalFunction function = TestFunction.serving(Path.of(arguments[0]));
    System.out.println(function.pid());
    Thread.sleep(60_000);
  }
}

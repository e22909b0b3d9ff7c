package dev.tranche.cli.serve;

import java.util.concurrent.CountDownLatch;

/** Keeps functions running until the program is interrupted, and ends them then. */
record UntilInterrupted(ServedFunctions functions) {
  void await() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  functions.close();
                  interrupted.countDown();
                },
                "end-functions"));
    interrupted.await();
  }
}

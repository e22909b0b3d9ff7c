package dev.tranche.spark.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LentModelTest {
  private final CountDownLatch closed = new CountDownLatch(1);

  private final OpenModel model =
      new OpenModel() {
        @Override
        public RowReader reader() {
          throw new AssertionError("not asked");
        }

        @Override
        public List<CustomerValues> of(List<Row> rows) {
          return List.of();
        }

        @Override
        public void close() {
          closed.countDown();
        }
      };

  @Test
  void whatNobodyHasAnyMoreIsClosed() throws InterruptedException {
    lend();
    boolean done = false;
    for (int tries = 0; tries < 100 && !done; tries++) {
      System.gc();
      done = closed.await(100, TimeUnit.MILLISECONDS);
    }
    assertTrue(done);
  }

  private void lend() {
    LentModel lent = new LentModel(model);
    System.gc();
    assertEquals(List.of(), lent.of(List.of()));
    assertEquals(1, closed.getCount());
  }
}

package dev.tranche.batch.stream;

import dev.tranche.csv.Block;
import dev.tranche.csv.CsvRows;
import dev.tranche.csv.RowScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers the customers of blocks. Belongs to one thread. */
final class AnswerWorker implements BlockWorker<FinishedBlock> {
  private final CustomerRows customers;
  private final RowAnswers answers;
  private final OutputCoding coding;
  private final CsvRows rows = new CsvRows();

  AnswerWorker(CustomerRows customers, RowAnswers answers, OutputCoding coding) {
    this.customers = customers;
    this.answers = answers;
    this.coding = coding;
  }

  @Override
  public RowScan.ScannedBlock read(Block block) {
    return customers.read(block);
  }

  @Override
  public FinishedBlock finish(BlockStart start) {
    Map<String, Integer> counts = new HashMap<>();
    int index = 0;
    for (AnsweredRow answer : answers.of(customers.good())) {
      List<String> cells = new ArrayList<>();
      cells.add(customers.id(index, start));
      cells.addAll(answer.cells());
      customers.addKept(index, cells);
      rows.add(cells);
      counts.merge(answer.counted(), 1, Integer::sum);
      index++;
    }
    return new FinishedBlock(
        coding.encoded(rows.take()),
        customers.errors(start),
        customers.badRows(),
        customers.blankRows(),
        counts);
  }
}

package dev.tranche.scoring.graph.margin;

import java.util.List;
import java.util.Optional;

/** Bounds of a weighted sum: of each column the bound that adds more. Immutable. */
record RangedLinear(LinearForm form) implements RangedMargin {
  @Override
  public List<MatrixColumn> columns() {
    return form.columns();
  }

  @Override
  public boolean adds(int feature) {
    return form.columnsOf(feature).isPresent();
  }

  /**
   * By a row whose margin is known, so that constants are left out: what else a margin may be that
   * the columns do not make is taken for one.
   */
  @Override
  public Optional<RangedRow> of(ColumnEvaluation row, float margin) {
    double sum = 0;
    double sizes = 0;
    for (int column = 0; column < columns().size(); column++) {
      double term = form.term(column, row.of(columns().get(column))[0]);
      sum += term;
      sizes += Math.abs(term);
    }
    double rest = margin - sum;
    double error = form.error(sizes);
    return Double.isFinite(rest) ? Optional.of(new LinearRow(rest, error)) : Optional.empty();
  }

  private final class LinearRow implements RangedRow {
    private final double rest;
    private final double error;

    LinearRow(double rest, double error) {
      this.rest = rest;
      this.error = error;
    }

    @Override
    public Bound highest(RangeEvaluation values) {
      double sum = rest;
      double sizes = 0;
      for (int column = 0; column < columns().size(); column++) {
        ColumnRange range = values.of(columns().get(column));
        if (range.missing()) {
          return new Bound(Double.POSITIVE_INFINITY, 0, this, columns().size());
        }
        double low = form.term(column, range.low());
        double high = form.term(column, range.high());
        sum += Math.max(low, high);
        sizes += Math.max(Math.abs(low), Math.abs(high));
      }
      return new Bound(sum, error + form.error(sizes), this, columns().size());
    }

    @Override
    public Division division(RangeEvaluation values) {
      Division widest = new Division(-1, 0);
      double most = 0;
      for (int column = 0; column < columns().size(); column++) {
        ColumnRange range = values.of(columns().get(column));
        if (range.missing()) {
          return new Division(column, 0);
        }
        double open = Math.abs(form.term(column, range.high()) - form.term(column, range.low()));
        if (open > most) {
          most = open;
          widest = new Division(column, (float) (((double) range.low() + range.high()) / 2));
        }
      }
      return widest;
    }
  }
}

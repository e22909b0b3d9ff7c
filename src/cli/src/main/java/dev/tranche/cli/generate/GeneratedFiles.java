package dev.tranche.cli.generate;

import dev.tranche.cli.generate.GeneratedColumn.Categorical;
import dev.tranche.cli.generate.GeneratedColumn.Dated;
import dev.tranche.cli.generate.GeneratedColumn.Numeric;
import dev.tranche.cli.generate.GeneratedColumn.OfPart;
import java.util.List;
import java.util.stream.Stream;

/** The two files and their columns. */
final class GeneratedFiles {
  static final GeneratedTable<LoanApplication> CLASSIFICATION =
      new GeneratedTable<>(
          "classification_data.csv",
          List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
          LoanApplication::draw,
          List.of(
              new Numeric<>("loan_score", 0, 0.02, a -> a.row().history().loanScore()),
              new Numeric<>("device_rating", 1, 0.06, a -> a.row().loan().deviceRating()),
              new Numeric<>("data_quality", 1, 0.01, a -> a.row().loan().dataQuality()),
              new Numeric<>("income", 0, 0.05, a -> a.row().applicant().income()),
              new Numeric<>("debt_to_income", 3, 0.03, a -> a.row().history().debtToIncome()),
              new Numeric<>("utilization", 3, 0.04, a -> a.row().history().utilization()),
              new Numeric<>("delinquencies", 0, 0.02, a -> a.row().history().delinquencies()),
              new Numeric<>("inquiries", 0, 0.02, a -> a.row().history().inquiries()),
              new Numeric<>("open_accounts", 0, 0.02, a -> a.row().history().openAccounts()),
              new Numeric<>("age", 0, 0, a -> a.row().applicant().age()),
              new Numeric<>("tenure_months", 0, 0, a -> a.row().applicant().tenureMonths()),
              new Numeric<>(
                  "employment_years", 1, 0.07, a -> a.row().applicant().employmentYears()),
              new Numeric<>("loan_amount", 0, 0, a -> a.row().loan().amount()),
              new Categorical<>("home_ownership", 0.02, a -> a.row().applicant().home()),
              new Categorical<>("loan_purpose", 0.01, a -> a.row().loan().purpose()),
              new Categorical<>("region", 0, a -> a.row().applicant().region()),
              new Categorical<>("channel", 0, a -> a.row().loan().channel()),
              new Numeric<>("label", 0, 0, a -> a.defaulted() ? 1 : 0)));

  /** In another order than the applications: the files are to be joined by id, not by line. */
  static final GeneratedTable<BehaviourRow> USERS =
      new GeneratedTable<>(
          "users_data.csv",
          List.of(13, 4, 0, 7, 2, 12, 6, 1, 5, 3),
          BehaviourRow::draw,
          List.of(
              new Numeric<>("tenure_months", 0, 0, row -> row.relationship().tenureMonths()),
              new Numeric<>("app_sessions", 1, 0.03, row -> row.relationship().appSessions()),
              new Numeric<>("card_transactions", 1, 0.02, row -> row.card().transactions()),
              new Numeric<>("average_basket", 2, 0.02, row -> row.card().averageBasket()),
              new Numeric<>("savings_balance", 2, 0.04, row -> row.money().savingsBalance()),
              new Numeric<>("card_utilization", 3, 0.03, row -> row.card().utilization()),
              new Numeric<>("cash_share", 3, 0.02, row -> row.card().cashShare()),
              new Numeric<>("night_share", 3, 0.02, row -> row.card().nightShare()),
              new Numeric<>("late_payments", 0, 0.01, row -> row.relationship().latePayments()),
              new Numeric<>("products", 0, 0, row -> row.relationship().products()),
              new Numeric<>("inflow_ratio", 3, 0.02, row -> row.money().inflowRatio()),
              new Numeric<>("spend_trend", 3, 0.02, row -> row.money().spendTrend())));

  private GeneratedFiles() {}

  /** The same customers' applications in changing times. */
  static GeneratedTable<DatedApplication> drifting(Drift drift) {
    return new GeneratedTable<>(
        CLASSIFICATION.file(),
        CLASSIFICATION.members(),
        (who, draws) -> DatedApplication.draw(who, draws, drift),
        Stream.concat(
                Stream.<GeneratedColumn<DatedApplication>>of(
                    new Dated<>("application_date", 0, a -> a.when().day()),
                    new Numeric<>("market_rate", 3, 0, a -> a.when().marketRate())),
                CLASSIFICATION.columns().stream()
                    .<GeneratedColumn<DatedApplication>>map(
                        column -> new OfPart<>(column, DatedApplication::application)))
            .toList());
  }
}

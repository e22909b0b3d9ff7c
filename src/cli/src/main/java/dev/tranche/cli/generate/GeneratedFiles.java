package dev.tranche.cli.generate;

import dev.tranche.cli.generate.GeneratedColumn.Categorical;
import dev.tranche.cli.generate.GeneratedColumn.Numeric;
import java.util.List;

/** The two files and their columns. */
final class GeneratedFiles {
  static final GeneratedTable<LoanApplication> CLASSIFICATION =
      new GeneratedTable<>(
          "classification_data.csv",
          List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
          LoanApplication::draw,
          List.of(
              new Numeric<>("loan_score", 0, 0.02, a -> a.row().loanScore()),
              new Numeric<>("device_rating", 1, 0.06, a -> a.row().deviceRating()),
              new Numeric<>("data_quality", 1, 0.01, a -> a.row().dataQuality()),
              new Numeric<>("income", 0, 0.05, a -> a.row().income()),
              new Numeric<>("debt_to_income", 3, 0.03, a -> a.row().debtToIncome()),
              new Numeric<>("utilization", 3, 0.04, a -> a.row().utilization()),
              new Numeric<>("delinquencies", 0, 0.02, a -> a.row().delinquencies()),
              new Numeric<>("inquiries", 0, 0.02, a -> a.row().inquiries()),
              new Numeric<>("open_accounts", 0, 0.02, a -> a.row().openAccounts()),
              new Numeric<>("age", 0, 0, a -> a.row().age()),
              new Numeric<>("tenure_months", 0, 0, a -> a.row().tenureMonths()),
              new Numeric<>("employment_years", 1, 0.07, a -> a.row().employmentYears()),
              new Numeric<>("loan_amount", 0, 0, a -> a.row().loanAmount()),
              new Categorical<>("home_ownership", 0.02, a -> a.row().home()),
              new Categorical<>("loan_purpose", 0.01, a -> a.row().purpose()),
              new Categorical<>("region", 0, a -> a.row().region()),
              new Categorical<>("channel", 0, a -> a.row().channel()),
              new Numeric<>("label", 0, 0, a -> a.defaulted() ? 1 : 0)));

  /** In another order than the applications: the files are to be joined by id, not by line. */
  static final GeneratedTable<BehaviourRow> USERS =
      new GeneratedTable<>(
          "users_data.csv",
          List.of(13, 4, 0, 7, 2, 12, 6, 1, 5, 3),
          BehaviourRow::draw,
          List.of(
              new Numeric<>("tenure_months", 0, 0, BehaviourRow::tenureMonths),
              new Numeric<>("app_sessions", 1, 0.03, BehaviourRow::appSessions),
              new Numeric<>("card_transactions", 1, 0.02, BehaviourRow::cardTransactions),
              new Numeric<>("average_basket", 2, 0.02, BehaviourRow::averageBasket),
              new Numeric<>("savings_balance", 2, 0.04, BehaviourRow::savingsBalance),
              new Numeric<>("card_utilization", 3, 0.03, BehaviourRow::cardUtilization),
              new Numeric<>("cash_share", 3, 0.02, BehaviourRow::cashShare),
              new Numeric<>("night_share", 3, 0.02, BehaviourRow::nightShare),
              new Numeric<>("late_payments", 0, 0.01, BehaviourRow::latePayments),
              new Numeric<>("products", 0, 0, BehaviourRow::products),
              new Numeric<>("inflow_ratio", 3, 0.02, BehaviourRow::inflowRatio),
              new Numeric<>("spend_trend", 3, 0.02, BehaviourRow::spendTrend)));

  private GeneratedFiles() {}
}

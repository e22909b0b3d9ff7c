// Scores customers through the client that is generated of the contract: tsc, then node score.js URL.
import { Configuration, type Customer, ResponseError, ScoresApi } from "tranche-risk-client";

const scores = new ScoresApi(new Configuration({ basePath: process.argv[2] }));
const customer: Customer = {
  id: "U1",
  features: {
    loan_score: 640, income: 52000, debt_to_income: 0.3, utilization: 0.31, delinquencies: 0, inquiries: 1,
    tenure_months: 40, loan_amount: 9000, region: "NORTH", channel: "BRANCH",
  },
};

const answer = await scores.scoreCustomer({ customer, explain: "all" });
console.log(answer.id, answer.decision, answer.probabilityOfDefault.toFixed(4), answer.model.name);

const answers = await scores.scoreCustomers({ customer: [customer, { id: "U2", features: { incme: 1 } }] });
console.log(answers.map((one) => one.decision ?? one.problem?.errors.map((error) => error.code).join(" ")).join(", "));

try {
  await scores.scoreCustomer({ customer: { features: { tenure_months: "long" } } });
  throw new Error("a wrong customer was scored");
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  const problem = await error.response.json();
  console.log(error.response.status, problem.type, problem.errors[0].code);
}

"""Scores customers through the client that is generated of the contract: python score.py URL."""

import json
import sys

from tranche_risk import ApiClient, ApiException, Configuration, Customer, ScoresApi

scores = ScoresApi(ApiClient(Configuration(host=sys.argv[1])))
features = {
    "loan_score": 640, "income": 52000, "debt_to_income": 0.3, "utilization": 0.31, "delinquencies": 0, "inquiries": 1,
    "tenure_months": 40, "loan_amount": 9000, "region": "NORTH", "channel": "BRANCH",
}
customer = Customer(id="U1", features=features)

answer = scores.score_customer(customer, explain="all")
print(answer.id, answer.decision, f"{answer.probability_of_default:.4f}", answer.model.name)

answers = scores.score_customers([customer, Customer(id="U2", features={"incme": 1})])
print(", ".join(one.decision or " ".join(error.code for error in one.problem.errors) for one in answers))

try:
    scores.score_customer(Customer(features={"tenure_months": "long"}))
    raise SystemExit("a wrong customer was scored")
except ApiException as refused:
    problem = json.loads(refused.body)
    print(refused.status, problem["type"], problem["errors"][0]["code"])

"""Makes logistic.csv and logistic_coefficients.csv with scikit-learn (made with 1.2.1): python3 logistic.py"""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(7)
rows = 300
income = rng.lognormal(10, 0.5, rows).round(2).astype(np.float32)
age = rng.integers(20, 70, rows).astype(np.float32)
home = rng.integers(0, 3, rows)
odds = 0.8 - (income - 25000) / 12000 + 0.02 * (age - 45) + np.array([0.0, 0.9, -0.7])[home]
label = (rng.random(rows) < 1 / (1 + np.exp(-odds))).astype(int)

numeric = np.stack([income, age], axis=1).astype(np.float64)
standardised = (numeric - numeric.mean(axis=0)) / numeric.std(axis=0)
design = np.hstack([standardised, np.eye(3)[home]])
with open("logistic.csv", "w") as out:
    out.write("income,age,home,label\n")
    for row in zip(income, age, home, label):
        out.write("%.2f,%d,%d,%d\n" % row)
with open("logistic_coefficients.csv", "w") as out:
    out.write("c,intercept,income,age,home0,home1,home2\n")
    for c in (1, 0.01):
        model = LogisticRegression(C=c, solver="newton-cholesky", tol=1e-12, max_iter=1000)
        model.fit(design, label)
        out.write(",".join(repr(float(v)) for v in [c, model.intercept_[0], *model.coef_[0]]) + "\n")

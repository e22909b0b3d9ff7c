"""Makes wide.csv and wide_coefficients.csv with scikit-learn (made with 1.9.1): python3 wide.py

Fewer rows than columns: 40 rows, 79 numbers and a feature of three categories."""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(11)
rows, numbers = 40, 79
numeric = rng.normal(size=(rows, numbers)).round(3).astype(np.float32)
home = rng.integers(0, 3, rows)
odds = numeric[:, :5].sum(axis=1) + np.array([0.0, 0.9, -0.7])[home]
label = (rng.random(rows) < 1 / (1 + np.exp(-odds))).astype(int)

exact = numeric.astype(np.float64)
design = np.hstack([(exact - exact.mean(axis=0)) / exact.std(axis=0), np.eye(3)[home]])
with open("wide.csv", "w") as out:
    out.write(",".join(["x%d" % i for i in range(numbers)] + ["home", "label"]) + "\n")
    for row in zip(numeric, home, label):
        out.write(",".join(["%.3f" % x for x in row[0]] + [str(row[1]), str(row[2])]) + "\n")
with open("wide_coefficients.csv", "w") as out:
    names = ["x%d" % i for i in range(numbers)] + ["home%d" % i for i in range(3)]
    out.write(",".join(["c", "intercept"] + names) + "\n")
    for c in (100, 1, 0.01):
        model = LogisticRegression(C=c, solver="newton-cholesky", tol=1e-12, max_iter=1000)
        model.fit(design, label)
        out.write(",".join(repr(float(v)) for v in [c, model.intercept_[0], *model.coef_[0]]) + "\n")

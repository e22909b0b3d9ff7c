"""Makes the fixtures beside this file with NumPy, SciPy and scikit-learn: python3 monitoring.py

scores.csv             probabilities as floats, and labels drawn by them
monitoring.properties  figures on those, and on counts that the tests repeat
"""
import pathlib

import numpy as np
from scipy import stats
from sklearn.metrics import roc_auc_score

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(19)
figures = {}

reference = np.array([720, 715, 718, 722, 720, 721, 719, 720, 720, 725])
current = np.array([610, 560, 540, 520, 500, 480, 470, 460, 440, 420])
p, q = reference / reference.sum(), current / current.sum()
figures["psi"] = np.sum((q - p) * np.log(q / p))
figures["psi.chance.95"] = stats.chi2.ppf(0.95, 9) * (1 / reference.sum() + 1 / current.sum())
figures["psi.chance.17"] = stats.chi2.ppf(1 - 0.05 / 17, 9) * (1 / 7200 + 1 / 5000)

# What the index is where nothing has changed: its 95th percentile in 20,000 pairs of samples.
shares = np.full(10, 0.1)
a = random.multinomial(7200, shares, 20_000) / 7200
b = random.multinomial(5000, shares, 20_000) / 5000
figures["psi.simulated.95"] = np.quantile(np.sum((b - a) * np.log(b / a), axis=1), 0.95)

for n, d, expected in [(500, 12, 0.02), (1000, 0, 0.001), (80, 40, 0.3), (100000, 2100, 0.02)]:
    figures[f"jeffreys.{n}.{d}"] = stats.beta.cdf(expected, d + 0.5, n - d + 0.5)
figures["jeffreys.low.500.12"] = stats.beta.ppf(0.025, 12.5, 488.5)
figures["jeffreys.high.500.12"] = stats.beta.ppf(0.975, 12.5, 488.5)

probability = (1 / (1 + np.exp(-random.normal(-2, 1.2, 3000)))).astype(np.float32)
label = (random.random(3000) < probability).astype(int)
(HERE / "scores.csv").write_text(
    "".join(f"{v!s},{y}\n" for v, y in zip(probability, label)))
exact = probability.astype(np.float64)
figures["auc.realised"] = roc_auc_score(label, exact)
# Each customer once as bad, weighing the probability, and once as good, weighing the rest.
figures["auc.expected"] = roc_auc_score(
    np.r_[np.ones(3000), np.zeros(3000)], np.r_[exact, exact],
    sample_weight=np.r_[exact, 1 - exact])
figures["rate.expected"] = exact.mean()
figures["standardErrors.95"] = stats.norm.ppf(0.975)

(HERE / "monitoring.properties").write_text(
    "".join(f"{k}={float(v)!r}\n" for k, v in figures.items()))

# Values behind RateRatiosTest and RatesTest. R's poisson.test: follow-up over baseline.
options(digits = 15)
ratio <- function(x0, t0, x1, t1, level = 0.95) {
  r <- poisson.test(c(x1, x0), c(t1, t0), conf.level = level)
  cat(x0, t0, x1, t1, level, r$estimate, r$conf.int[1], r$conf.int[2], r$p.value, "\n")
}
cat("baseline exposure followUp exposure level estimate lower upper p\n")
ratio(1617, 35, 609, 16)
ratio(21, 36, 7, 16)
ratio(48, 12, 36, 12)
ratio(4310, 36, 1842, 16)
ratio(41, 28010, 15, 19017)      # Rothman, Greenland & Lash 2008, breast cancer and fluoroscopy
ratio(0, 36, 5, 12)
ratio(5, 36, 0, 12)
ratio(0, 36, 0, 12)
ratio(1, 36, 1, 12)
ratio(3, 1, 12, 1, 0.9)
ratio(500000, 36, 250000, 18)
# mid-p limits by uniroot on the conditional binomial
midp <- function(x0, t0, x1, t1, level = 0.95) {
  n <- x0 + x1; a <- (1 - level) / 2
  lo <- if (x1 == 0) 0 else uniroot(function(p) pbinom(x1, n, p, lower.tail = FALSE) + dbinom(x1, n, p) / 2 - a, c(0, 1), tol = 1e-15)$root
  hi <- if (x1 == n) 1 else uniroot(function(p) pbinom(x1 - 1, n, p) + dbinom(x1, n, p) / 2 - a, c(0, 1), tol = 1e-15)$root
  o <- function(p) p / (1 - p) * t0 / t1
  w <- if (x0 == 0 || x1 == 0) c(NA, NA) else exp(log(x1 / x0 * t0 / t1) + c(-1, 1) * qnorm(1 - a) * sqrt(1 / x0 + 1 / x1))
  cat(x0, t0, x1, t1, level, o(lo), o(hi), w, "\n")
}
cat("baseline exposure followUp exposure level midpLower midpUpper waldLower waldUpper\n")
midp(1617, 35, 609, 16)
midp(21, 36, 7, 16)
midp(48, 12, 36, 12)
midp(41, 28010, 15, 19017)
midp(0, 36, 5, 12)
midp(5, 36, 0, 12)
midp(3, 1, 12, 1, 0.9)
# one rate
rate <- function(x, t, level = 0.95) {
  r <- poisson.test(x, t, conf.level = level); z <- qnorm(1 - (1 - level) / 2)
  lo <- if (x == 0) 0 else x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3
  hi <- (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3
  cat(x, t, level, r$estimate, r$conf.int[1], r$conf.int[2], lo / t, hi / t, "\n")
}
cat("events exposure level estimate exactLower exactUpper byarLower byarUpper\n")
rate(10, 1)
rate(137, 24.19893)
rate(0, 12)
rate(1, 12)
rate(25, 100, 0.9)
rate(100000, 36)

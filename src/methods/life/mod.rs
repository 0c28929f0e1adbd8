//! Service life from failures and running times: Weibull, exponential, survival, repairable systems, rating life.

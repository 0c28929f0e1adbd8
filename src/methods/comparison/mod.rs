//! Two machines compared on what was measured: differences and ratios with intervals, tests, conformity.

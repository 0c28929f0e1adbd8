//! Comparison sheets.

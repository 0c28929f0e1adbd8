//! Accuracy of machines from raw data: positioning, circles, leads, and what is known of the measurement itself.

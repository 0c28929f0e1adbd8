//! Published lives.

use gapwise::methods::life::data::{End, Life, Record};

use super::life;

/// Distances of shock absorbers, km, and which failed. Meeker & Escobar (1998), *Statistical Methods for Reliability
/// Data*, p. 630.
#[rustfmt::skip]
const SHOCK: [(u16, u8); 38] = [
    (6700, 1), (6950, 0), (7820, 0), (8790, 0), (9120, 1), (9660, 0), (9820, 0), (11310, 0), (11690, 0), (11850, 0),
    (11880, 0), (12140, 0), (12200, 1), (12870, 0), (13150, 1), (13330, 0), (13470, 0), (14040, 0), (14300, 1),
    (17520, 1), (17540, 0), (17890, 0), (18450, 0), (18960, 0), (18980, 0), (19410, 0), (20100, 1), (20100, 0),
    (20150, 0), (20320, 0), (20900, 1), (22700, 1), (23490, 0), (26510, 1), (27410, 0), (27490, 1), (27890, 0),
    (28100, 0),
];

/// Remission of leukaemia, weeks, with 6-MP. Gehan (1965), Biometrika 52.
#[rustfmt::skip]
const TREATED: [(u8, u8); 21] = [
    (6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1), (17, 0), (19, 0),
    (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0),
];

/// The same without; all ended.
const CONTROL: [u8; 21] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

pub fn shock() -> Life {
    life(SHOCK.map(|(time, failed)| (f64::from(time), failed == 1)))
}

pub fn treated() -> Life {
    life(TREATED.map(|(time, failed)| (f64::from(time), failed == 1)))
}

pub fn control() -> Life {
    life(CONTROL.map(|time| (f64::from(time), true)))
}

/// Ten failures, ten running at 500 h. NIST/SEMATECH e-Handbook of Statistical Methods, 8.4.1.3.
pub fn apr413() -> Life {
    let failed = [54, 187, 216, 240, 244, 335, 361, 373, 375, 386].map(|t| Record::failed(f64::from(t)));
    let running = Record { count: 10, ..Record::running(500.0) };
    Life::new(failed.into_iter().chain([running]).collect()).expect("usable")
}

/// Twelve failures within intervals, from the tests of `SurPyval`.
pub fn intervals() -> Life {
    let ends = [
        (0.5, 1.5),
        (1.0, 2.0),
        (2.0, 3.0),
        (2.5, 4.0),
        (3.0, 4.5),
        (4.0, 6.0),
        (5.0, 7.0),
        (6.0, 8.0),
        (7.5, 10.0),
        (9.0, 12.0),
        (11.0, 14.0),
        (13.0, 18.0),
    ];
    Life::new(ends.map(|(time, until)| Record { time, end: End::Within(until), count: 1 }).to_vec()).expect("usable")
}

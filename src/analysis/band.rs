//! Figures of other rules, knowingly taken for one of ISO 230-2:2014 within a band.

use crate::methods::accuracy::conversion::{Band, OtherFigure, band};
use crate::methods::decision::difference::Uncertain;
use crate::model::AcceptedFigure;

use super::worth::Z95;

/// The figure of ISO 230-2:2014 that plausibly corresponds: the band's ends are those of its 95 % interval, beside what is
/// uncertain about the figure itself.
pub(super) fn within_band(figure: Uncertain, band: Band) -> Uncertain {
    let (low, middle, high) = band.converted(figure.centre);
    let own = figure.standard_uncertainty() / band.middle;
    let sd = |reach: f64| (reach / Z95).hypot(own);
    Uncertain::lopsided(middle, sd(middle - low), sd(high - middle))
}

/// By which low and high ratio a figure of another rule is divided where it is taken for one of ISO 230-2:2014.
pub fn accepted_band(accepted: AcceptedFigure) -> (f64, f64) {
    let band = band_of(accepted);
    (band.low, band.high)
}

/// The band of a figure that was accepted.
pub(super) fn band_of(accepted: AcceptedFigure) -> Band {
    band(match accepted {
        AcceptedFigure::VdiP => OtherFigure::VdiP,
        AcceptedFigure::VdiPs => OtherFigure::VdiPs,
        AcceptedFigure::Iso1988A => OtherFigure::Iso1988A,
        AcceptedFigure::Iso1988R => OtherFigure::Iso1988R,
        AcceptedFigure::JisAccuracy => OtherFigure::JisAccuracy,
        AcceptedFigure::JisRepeatability => OtherFigure::JisRepeatability,
    })
}

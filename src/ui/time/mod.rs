//! Time on screen: the timeline under the view, the band that says which date is looked at, the comparison of two
//! states beside the view.

mod axis;
mod band;
mod line;
mod panel;

pub use band::{BAND, band, is_banded};
pub use line::LineView;
pub use panel::CompareView;

use crate::session::{Session, Stop};
use crate::ui::Desk;

/// Whether two states are compared beside the screen.
pub fn is_compared(session: &Session) -> bool {
    session.simulation().is_none() && session.compared_sides().is_some()
}

/// Whether the timeline stands under the view.
pub fn has_line(session: &Session) -> bool {
    session.shows_timeline() && session.simulation().is_none()
}

/// « Revenir à « 2016 » »: the way back to the map.
fn back(desk: &Desk<'_>) -> String {
    let base = desk.project().header.base_stage.filter(|id| desk.project().stages.contains(*id));
    match base {
        Some(id) => desk.texts.time_back(desk.session.stop_heads(Stop::Stage(id)).0),
        None => desk.texts.time_back_today(),
    }
}

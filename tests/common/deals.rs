//! What is done with compromises, by names.
#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::model::{Compromise, Project};

/// Presses the one thing of that name.
pub(crate) fn click(harness: &mut Harness<'static, Entente>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// The project as it is now.
pub(crate) fn project(harness: &Harness<'static, Entente>) -> Project {
    harness.state().session().project().clone()
}

/// Its first compromise.
pub(crate) fn compromise(harness: &Harness<'static, Entente>) -> Compromise {
    project(harness).map.compromises.iter().next().expect("a compromise").clone()
}

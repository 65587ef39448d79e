//! What is asked for, done at once.

use egui_kittest::Harness;
use entente::app::Entente;
use entente::session::Action;

/// The app under test.
pub(crate) type App = Harness<'static, Entente>;

/// Performs an action and draws what follows; its effects are left.
pub(crate) fn perform(harness: &mut App, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

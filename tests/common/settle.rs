//! Waits for what is computed off the frame.

use std::time::Duration;

use egui_kittest::Harness;
use entente::app::Entente;

/// Runs until nothing is being computed any more.
pub(crate) fn settle(harness: &mut Harness<'static, Entente>) {
    let mut waits = 0;
    harness.run();
    while harness.state().is_computing() {
        waits += 1;
        assert!(waits < 2_000, "results never come");
        std::thread::sleep(Duration::from_millis(5));
        harness.run();
    }
    harness.run();
}

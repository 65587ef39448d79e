//! What is pressed and read by its name.

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};
use entente::app::Entente;

/// Presses the one thing of that role and name.
pub(crate) fn click(harness: &mut Harness<'static, Entente>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

/// Whether something on the screen says that.
pub(crate) fn shows(harness: &Harness<'static, Entente>, words: &str) -> bool {
    // On several lines a narrow space would let a line begin with « ? ».
    let unbroken = words.replace('\u{202f}', "\u{a0}");
    [words, &unbroken].iter().any(|words| harness.query_all(By::new().label_contains(words)).next().is_some())
}

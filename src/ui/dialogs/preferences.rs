//! Preferences: language, theme, size, colours of links, motion, hints. Each one acts at once.

use egui::Ui;

use super::Sheet;
use super::sheet::main_button;
use crate::i18n::{Language, Texts, format};
use crate::scene::LinkColors;
use crate::session::{Action, Preferences, ThemeChoice};
use crate::ui::{Desk, widgets};

/// Scales of the interface that are offered.
const SCALES: [f32; 6] = [0.75, 0.9, 1.0, 1.25, 1.5, 2.0];

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let mut wanted = desk.session.preferences().clone();
    let mut done = false;
    let sheet = Sheet { salt: "preferences", title: &texts.preferences_title(), width: 560.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| choices(ui, desk, &mut wanted),
        |ui, desk| {
            done = main_button(ui, desk, &texts.dialog_done(), true);
        },
    );
    if wanted != *desk.session.preferences() {
        desk.push(Action::Preferences(Box::new(wanted)));
    }
    if done || closed {
        super::close(desk);
    }
}

fn choices(ui: &mut Ui, desk: &Desk<'_>, wanted: &mut Preferences) {
    let texts = desk.texts;
    let language = wanted.language();
    if let Some(chosen) =
        choice(ui, desk, &texts.preferences_language(), &Language::ALL, language, |l| l.own_name().to_owned())
    {
        wanted.language = Some(chosen);
    }
    if let Some(chosen) =
        choice(ui, desk, &texts.preferences_theme(), &ThemeChoice::ALL, wanted.theme, |t| theme(texts, t))
    {
        wanted.theme = chosen;
    }
    let percent = |scale: f32| format::percent(texts.language, f64::from(scale));
    if let Some(chosen) = choice(ui, desk, &texts.preferences_scale(), &SCALES, wanted.interface_scale, percent) {
        wanted.interface_scale = chosen;
    }
    let colors = |colors: LinkColors| match colors {
        LinkColors::BlueOrange => texts.preferences_blue_orange(),
        LinkColors::GreenRed => texts.preferences_green_red(),
    };
    if let Some(chosen) =
        choice(ui, desk, &texts.preferences_link_colors(), &LinkColors::ALL, wanted.link_colors, colors)
    {
        wanted.link_colors = chosen;
    }
    ui.add_space(6.0);
    ui.checkbox(&mut wanted.reduced_motion, widgets::body(texts.preferences_reduced_motion(), desk.colors));
    let mut hints = wanted.hints && wanted.hints_done.len() < crate::ui::hints::COUNT;
    if ui.checkbox(&mut hints, widgets::body(texts.preferences_hints(), desk.colors)).changed() {
        wanted.hints = hints;
        wanted.hints_done.clear();
    }
}

fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    title: &str,
    all: &[T],
    now: T,
    word: impl Fn(T) -> String,
) -> Option<T> {
    widgets::section(ui, desk.colors, title);
    let labels: Vec<String> = all.iter().map(|value| word(*value)).collect();
    let chosen = all.iter().position(|value| *value == now);
    let pressed = widgets::segments(ui, desk.colors, &labels, chosen).and_then(|rank| all.get(rank).copied());
    ui.add_space(4.0);
    pressed
}

fn theme(texts: Texts, theme: ThemeChoice) -> String {
    match theme {
        ThemeChoice::Light => texts.theme_light(),
        ThemeChoice::Dark => texts.theme_dark(),
        ThemeChoice::HighContrast => texts.theme_high_contrast(),
        ThemeChoice::System => texts.theme_system(),
    }
}

//! What Entente is, and the licences of what it is made of.

use egui::{CollapsingHeader, Label, RichText, Ui};

use crate::ui::theme;
use crate::ui::{Desk, top_bar, widgets};

const INTER: &str = include_str!("../../../../assets/fonts/Inter-LICENSE.txt");

/// What others made, with its licence.
const PARTS: [(&str, &str); 12] = [
    ("egui, eframe, egui_extras (Emil Ernerfeldt)", "MIT OR Apache-2.0"),
    ("AccessKit", "MIT OR Apache-2.0"),
    ("winit, glutin, glow, wgpu", "Apache-2.0, MIT"),
    ("resvg, tiny-skia, ttf-parser", "Apache-2.0 OR MIT"),
    ("ron, serde, serde_json, serde_ignored", "MIT OR Apache-2.0"),
    ("Fluent, unic-langid", "Apache-2.0 OR MIT"),
    ("jiff", "Unlicense OR MIT"),
    ("rfd, pollster, arboard", "MIT, Apache-2.0"),
    ("clap, etcetera, sys-locale, tempfile", "MIT OR Apache-2.0"),
    ("tracing, tracing-subscriber", "MIT"),
    ("thiserror, uuid", "MIT OR Apache-2.0"),
    ("Ubuntu, Hack, Noto Emoji (epaint_default_fonts)", "Ubuntu-font-1.0, MIT, OFL-1.1"),
];

pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(60.0, 44.0), egui::Sense::hover());
        top_bar::paint_sign(ui.painter(), rect.center(), 15.0, desk);
        ui.label(widgets::title(top_bar::APP_NAME, 28.0, desk.colors));
        ui.label(widgets::soft(texts.about_version(env!("CARGO_PKG_VERSION")), desk.colors));
    });
    ui.label(widgets::body(texts.start_line(), desk.colors));
    ui.label(widgets::body(texts.about_local(), desk.colors));
    ui.label(widgets::body(texts.about_licence(), desk.colors));
    ui.add_space(6.0);
    widgets::section(ui, desk.colors, &texts.about_made_with());
    for (name, licence) in PARTS {
        ui.horizontal(|ui| {
            ui.label(widgets::body(name, desk.colors));
            ui.label(widgets::soft(licence, desk.colors));
        });
    }
    ui.add_space(6.0);
    CollapsingHeader::new(widgets::body(texts.about_inter(), desk.colors)).id_salt("inter").show(ui, |ui| {
        let text = RichText::new(INTER).font(theme::regular(12.0)).color(desk.colors.text_soft);
        ui.add(Label::new(text).wrap());
    });
}

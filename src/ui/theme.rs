//! Colours, fonts and styles of the interface; the only home of constructors of colours.
#![expect(clippy::disallowed_methods, reason = "this is where colours are made")]

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle};

use crate::assets;
use crate::scene::{Palette, Rgb, Theme};
use crate::session::ThemeChoice;

/// Text in the weight of names, titles and buttons.
pub const SEMIBOLD: &str = "semibold";
/// What a picture is painted with so that it keeps its own colours.
pub const UNTINTED: Color32 = Color32::WHITE;

/// The colours of a theme, as egui wants them. Fields are named as the tokens.
#[derive(Clone, Debug)]
pub struct Colors {
    /// The tokens themselves.
    pub palette: &'static Palette,
    /// Ground of the map and of views.
    pub canvas: Color32,
    /// Ground of bars, side panels and cards.
    pub panel: Color32,
    /// Ground of chips and of formulas.
    pub subtle: Color32,
    /// Tracks of gauges.
    pub sunken: Color32,
    /// Hairlines.
    pub line_soft: Color32,
    /// Outlines of controls.
    pub line_control: Color32,
    /// Text to read.
    pub text: Color32,
    /// Hints, captions.
    pub text_soft: Color32,
    /// Heads of sections, units.
    pub text_faint: Color32,
    /// The current step, the selected thing.
    pub accent: Color32,
    /// The accent, pressed or hovered.
    pub accent_strong: Color32,
    /// Ground of what is chosen.
    pub accent_tint: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// For.
    pub convergent: Color32,
    /// Against.
    pub divergent: Color32,
    /// Warnings, notices.
    pub note: Color32,
    /// Their ground.
    pub note_tint: Color32,
    /// A file that cannot be written.
    pub alert: Color32,
}

impl Colors {
    /// The colours of a theme.
    pub fn of(theme: Theme) -> Self {
        let palette = Palette::of(theme);
        Self {
            palette,
            canvas: color(palette.canvas),
            panel: color(palette.panel),
            subtle: color(palette.subtle),
            sunken: color(palette.sunken),
            line_soft: color(palette.line_soft),
            line_control: color(palette.line_control),
            text: color(palette.text),
            text_soft: color(palette.text_soft),
            text_faint: color(palette.text_faint),
            accent: color(palette.accent),
            accent_strong: color(palette.accent_strong),
            accent_tint: color(palette.accent_tint),
            on_accent: color(palette.on_accent),
            convergent: color(palette.convergent),
            divergent: color(palette.divergent),
            note: color(palette.note),
            note_tint: color(palette.note_tint),
            alert: color(palette.alert),
        }
    }

    /// A hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line_soft)
    }

    /// The outline of a control.
    pub fn outline(&self) -> Stroke {
        Stroke::new(1.0, self.line_control)
    }

    /// Whether outlines must do what grounds and shadows do in the other themes.
    pub fn is_high_contrast(&self) -> bool {
        self.palette.theme == Theme::HighContrast
    }

    /// The outline of a chip: none where its ground sets it apart.
    pub fn chip_outline(&self) -> Stroke {
        if self.is_high_contrast() { self.outline() } else { Stroke::NONE }
    }

    /// The outline of what floats over the rest: thick in high contrast, where nothing has a shadow.
    pub fn floating_outline(&self) -> Stroke {
        if self.is_high_contrast() { Stroke::new(2.0, self.line_control) } else { self.hairline() }
    }
}

/// The colour of a token for egui.
pub fn color(rgb: Rgb) -> Color32 {
    let [red, green, blue] = rgb.0;
    Color32::from_rgb(red, green, blue)
}

/// The colour with an opacity, 0 to 1.
pub fn faded(rgb: Rgb, opacity: f32) -> Color32 {
    color(rgb).gamma_multiply(opacity.clamp(0.0, 1.0))
}

/// The theme that a choice means here and now.
pub fn theme_of(choice: ThemeChoice, system: Option<egui::Theme>) -> Theme {
    match choice {
        ThemeChoice::HighContrast => Theme::HighContrast,
        ThemeChoice::Dark => Theme::Dark,
        ThemeChoice::System if system == Some(egui::Theme::Dark) => Theme::Dark,
        ThemeChoice::Light | ThemeChoice::System => Theme::Light,
    }
}

/// Installs Inter. To be called once, when the window or the test harness is made.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [("inter", assets::INTER_REGULAR), (SEMIBOLD, assets::INTER_SEMIBOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    fonts.families.entry(FontFamily::Proportional).or_default().insert(0, "inter".to_owned());
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let semibold = std::iter::once(SEMIBOLD.to_owned()).chain(fallback).collect();
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), semibold);
    ctx.set_fonts(fonts);
}

/// A size of the reading weight.
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// A size of the weight of names, titles and buttons.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Distance between two lines of a text: 1.4 for reading, 1.2 for names and titles.
pub fn line_height(font: &FontId) -> f32 {
    let share = if font.family == FontFamily::Proportional { 1.4 } else { 1.2 };
    (font.size * share).round()
}

/// A text laid out in lines no longer than `width`, with the distance between lines of its font.
pub fn paragraph(text: String, font: FontId, ink: Color32, width: f32) -> LayoutJob {
    let line_height = Some(line_height(&font));
    let format = TextFormat { line_height, ..TextFormat::simple(font, ink) };
    let mut job = LayoutJob::single_section(text, format);
    job.wrap.max_width = width;
    job
}

/// Puts a theme on the whole interface.
pub fn install(ctx: &egui::Context, colors: &Colors, reduced_motion: bool) {
    let dark = colors.palette.theme == Theme::Dark;
    ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
    let size = &colors.palette.size;
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced_motion { 0.0 } else { 0.12 };
        style.text_styles = [
            (TextStyle::Small, regular(size.text.caption)),
            (TextStyle::Body, regular(size.text.body)),
            (TextStyle::Button, regular(size.text.body)),
            (TextStyle::Heading, semibold(size.text.finding)),
            (TextStyle::Monospace, FontId::monospace(size.text.label)),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(8.0, 8.0);
        style.spacing.button_padding = egui::vec2(10.0, 5.0);
        style.spacing.interact_size.y = size.target.mouse;
        style.spacing.icon_width = 18.0;
        style.spacing.menu_margin = egui::Margin::same(8);
        let visuals = &mut style.visuals;
        *visuals = if dark { egui::Visuals::dark() } else { egui::Visuals::light() };
        dress(visuals, colors);
    });
}

/// What stands between a sheet and the room behind it: a shade in every theme.
pub fn backdrop(colors: &Colors) -> Color32 {
    Color32::from_black_alpha(if colors.palette.theme == Theme::Dark { 140 } else { 72 })
}

fn dress(visuals: &mut egui::Visuals, colors: &Colors) {
    let radius = CornerRadius::same(colors.palette.size.radius.button as u8);
    visuals.panel_fill = colors.panel;
    visuals.window_fill = colors.panel;
    visuals.window_stroke = colors.floating_outline();
    visuals.window_corner_radius = CornerRadius::same(colors.palette.size.radius.card as u8);
    visuals.menu_corner_radius = radius;
    visuals.extreme_bg_color = colors.panel;
    visuals.faint_bg_color = colors.subtle;
    visuals.code_bg_color = colors.subtle;
    visuals.hyperlink_color = colors.accent;
    visuals.warn_fg_color = colors.note;
    visuals.error_fg_color = colors.alert;
    visuals.selection.bg_fill = colors.accent_tint;
    visuals.selection.stroke = Stroke::new(2.0, colors.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, colors.accent);
    let shadow = egui::Shadow {
        offset: [0, 2],
        blur: 10,
        spread: 0,
        color: match colors.palette.theme {
            Theme::HighContrast => Color32::TRANSPARENT,
            Theme::Dark => Color32::from_black_alpha(115),
            Theme::Light => Color32::from_black_alpha(26),
        },
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    let widgets = &mut visuals.widgets;
    for (state, fill, line, ink) in [
        (&mut widgets.noninteractive, colors.panel, colors.line_soft, colors.text),
        (&mut widgets.inactive, colors.panel, colors.line_control, colors.text),
        (&mut widgets.hovered, colors.subtle, colors.accent, colors.text),
        (&mut widgets.active, colors.accent_tint, colors.accent, colors.text),
        (&mut widgets.open, colors.subtle, colors.accent, colors.text),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.5, ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
}

//! What each party gains by the tried package: a ring for what it has, a disc for what it would have, and the word.

use std::sync::Arc;

use egui::{Label, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::At;
use crate::analysis::packages::{Addition, SLACK, Seat};
use crate::model::{ActorId, Compromise};
use crate::session::bargain::{self, Gain, Outcome, PackageOption};
use crate::session::{Action, Icon, New};
use crate::ui::theme::Colors;
use crate::ui::{Desk, fields, theme, widgets};

/// Width of the track and of the words.
const TRACK: f32 = 132.0;
const WORDS: f32 = 116.0;

/// Draws them, what is to be said of the package, and the button that keeps it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    legend(ui, desk);
    let workshop = &at.bargain.workshop;
    let (with, without) = (workshop.table.utility(&at.package), workshop.table.disagreement());
    let hopes = at.found.hopes();
    let numbers = with.iter().zip(&without).zip(&hopes);
    for (seat, ((with, without), hope)) in workshop.seats.iter().zip(numbers) {
        row(ui, desk, seat, [*without, *with, without + hope], Gain::of(with - without, *hope));
    }
    ui.add_space(4.0);
    for said in at.bargain.judged(desk.texts, desk.map(), at.found, &at.package) {
        ui.add(Label::new(widgets::body(widgets::unbroken(&said), desk.colors)).wrap());
    }
    counterpart(ui, desk, at);
    keep(ui, desk, at);
}

fn legend(ui: &mut Ui, desk: &Desk<'_>) {
    let (texts, colors) = (desk.texts, desk.colors);
    ui.horizontal(|ui| {
        super::head(ui, desk, &texts.pack_gains());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(texts.pack_legend_best()).font(theme::semibold(12.0)).color(colors.text_faint));
            let (rect, _) = ui.allocate_exact_size(Vec2::new(8.0, 16.0), Sense::hover());
            let bar = egui::Rect::from_center_size(rect.center(), Vec2::new(2.5, 14.0));
            ui.painter().rect_filled(bar, 1.0, colors.text_soft);
            ui.add_space(4.0);
            for (words, full) in [(texts.pack_legend_with(), true), (texts.pack_legend_today(), false)] {
                ui.label(RichText::new(words).font(theme::semibold(12.0)).color(colors.text_faint));
                let (rect, _) = ui.allocate_exact_size(Vec2::new(14.0, 16.0), Sense::hover());
                if full {
                    ui.painter().circle_filled(rect.center(), 5.0, colors.accent);
                } else {
                    ui.painter().circle_stroke(rect.center(), 4.5, Stroke::new(1.5, colors.text));
                }
                ui.add_space(4.0);
            }
        });
    });
}

/// One party: its symbol and name, the track, the word.
fn row(ui: &mut Ui, desk: &Desk<'_>, seat: &Seat, places: [f64; 3], gain: Gain) {
    let (texts, colors) = (desk.texts, desk.colors);
    let name = bargain::name(desk.map(), seat.actor);
    let width = ui.available_width();
    let names = (width - TRACK - WORDS - 50.0).max(80.0);
    let galley = ui.painter().layout(name.clone(), theme::semibold(13.0), colors.text, names);
    let height = (galley.size().y + 10.0).max(30.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let word = gain.words(texts);
    let spoken = texts.pack_satisfaction(name, word.clone());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    ui.painter().hline(rect.x_range(), rect.top(), colors.hairline());
    let middle = rect.center().y;
    if let Some(actor) = desk.map().actors.get(seat.actor) {
        fields::actor_symbol(ui, colors, desk.map(), actor, egui::pos2(rect.left() + 11.0, middle), 8.5);
    }
    ui.painter().galley(egui::pos2(rect.left() + 28.0, middle - galley.size().y / 2.0), galley, colors.text);
    let left = rect.right() - WORDS - TRACK - 12.0;
    track(ui, colors, egui::Rect::from_x_y_ranges(left..=left + TRACK, rect.y_range()), places);
    let words = widgets::elided(ui, &word, theme::regular(13.0), WORDS);
    let at = egui::pos2(rect.right() - WORDS, middle - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, colors.text);
}

/// A track without numbers: a ring for what is had without agreement, a disc for what would be had, a bar for the best
/// that could be hoped for; of 100.
pub(super) fn track(ui: &Ui, colors: &Colors, rect: egui::Rect, [without, with, best]: [f64; 3]) {
    let line = egui::Rect::from_center_size(rect.center(), Vec2::new(rect.width(), 6.0));
    let painter = ui.painter();
    painter.rect_filled(line, 3.0, colors.line_soft);
    painter.rect_stroke(line, 3.0, colors.chip_outline(), egui::StrokeKind::Inside);
    let place = |value: f64| {
        let share = (value / 100.0).clamp(0.0, 1.0) as f32;
        egui::pos2(egui::lerp(line.left() + 6.0..=line.right() - 6.0, share), line.center().y)
    };
    let (before, after) = (place(without), place(with));
    let same = (with - without).abs() <= SLACK;
    if best - without > SLACK {
        let at = place(best);
        let bar = egui::Rect::from_center_size(at, Vec2::new(2.5, 14.0));
        painter.rect_filled(bar, 1.0, colors.text_soft);
    }
    if !same {
        painter.line_segment([before, after], Stroke::new(2.0, colors.accent));
    }
    painter.circle(before, 5.0, colors.panel, Stroke::new(1.75, colors.text));
    painter.circle_filled(after, if same { 2.5 } else { 6.0 }, colors.accent);
}

/// Where one party alone loses by the package: a button that adds what makes it good.
fn counterpart(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    let workshop = &at.bargain.workshop;
    let gains = workshop.table.gains(&at.package);
    let losers: Vec<usize> =
        gains.iter().enumerate().filter(|(_, gain)| **gain < -SLACK).map(|(party, _)| party).collect();
    let ([party], true) = (losers.as_slice(), workshop.table.is_compatible(&at.package)) else { return };
    let Some(seat) = workshop.seats.get(*party) else { return };
    let worth = |issue: usize, option: usize| {
        workshop.table.utilities.get(*party).and_then(|issues| issues.get(issue)?.get(option)).copied()
    };
    let loss = |(issue, option): &(usize, usize)| {
        let today = workshop.table.today.get(*issue).and_then(|today| worth(*issue, *today));
        today.zip(worth(*issue, *option)).map(|(today, with)| today - with).unwrap_or_default()
    };
    let given = workshop.given(*party, &at.package);
    let Some(choice) = given.into_iter().max_by(|one, other| loss(one).total_cmp(&loss(other))) else { return };
    let texts = desk.texts;
    let name = bargain::name(desk.map(), seat.actor);
    let option = at.bargain.option(texts, desk.map(), choice);
    let words = texts.pack_add_named(texts.pack_quoted(texts.pack_counterpart_name(option.clone(), name.clone())));
    if widgets::fitted_button(ui, desk.colors, &words).clicked()
        && let Some(issue) = workshop.issues.get(choice.0)
    {
        desk.push(Action::Create(New::PackageOption(Box::new(PackageOption {
            compromise: at.it.id,
            stake: issue.stake,
            name: texts.pack_counterpart_name(option, name),
            package: workshop.choices(&at.package),
            addition: Addition::Counterpart { to: seat.actor, by: None },
        }))));
    }
}

/// The button that keeps the package, or that it is kept; words of one's own are replaced only when that is asked.
fn keep(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    let texts = desk.texts;
    if at.it.package.is_empty() && at.package == at.bargain.workshop.table.today {
        return;
    }
    ui.add_space(4.0);
    let kept = !at.it.package.is_empty() && at.bargain.workshop.choices(&at.package) == kept_here(at);
    if !kept {
        if widgets::button(ui, desk.colors, Some(Icon::Check), &texts.pack_keep(), widgets::Weight::Main).clicked() {
            desk.edit(at.bargain.keep(texts, desk.project(), at.it, &at.package, false));
        }
        return;
    }
    ui.label(widgets::soft(texts.pack_kept(), desk.colors));
    let own = at.bargain.own_words(texts, desk.map(), at.it, &at.package);
    if own > 0 {
        ui.add(Label::new(widgets::soft(texts.pack_own_words(own), desk.colors)).wrap());
        if widgets::fitted_button(ui, desk.colors, &texts.pack_replace_words()).clicked() {
            desk.edit(at.bargain.keep(texts, desk.project(), at.it, &at.package, true));
        }
    }
}

/// The package that is kept, on the stakes in play.
fn kept_here(at: &At<'_>) -> Vec<crate::model::PackageChoice> {
    let workshop = &at.bargain.workshop;
    workshop.choices(&workshop.package(&at.it.package))
}

/// What a party of the package that was kept has without agreement and with it, and the word.
pub(in super::super) struct Kept {
    actor: ActorId,
    /// Without agreement, with the package, and at best.
    places: [f64; 3],
    gain: Gain,
}

/// What each party gains by the package that was kept; nothing where there is none, or none is found yet.
pub(in super::super) fn kept(desk: &Desk<'_>, it: &Compromise) -> Vec<Kept> {
    if it.package.is_empty() {
        return Vec::new();
    }
    let bargain = desk.derived.bargain(it);
    let found = match &bargain.outcome {
        Outcome::Found(found) => Some(Arc::clone(found)),
        Outcome::Large => desk.session.packages_found(it.id),
        Outcome::Unfit(_) => None,
    };
    let Some(found) = found else { return Vec::new() };
    let workshop = &bargain.workshop;
    let with = workshop.table.utility(&workshop.package(&it.package));
    let numbers = with.into_iter().zip(workshop.table.disagreement()).zip(found.hopes());
    let kept = workshop.seats.iter().zip(numbers).map(|(seat, ((with, without), hope))| Kept {
        actor: seat.actor,
        places: [without, with, without + hope],
        gain: Gain::of(with - without, hope),
    });
    kept.collect()
}

/// The track and the word of a party, under its name.
pub(in super::super) fn kept_track(ui: &mut Ui, desk: &Desk<'_>, kept: &[Kept], actor: ActorId) {
    let Some(kept) = kept.iter().find(|kept| kept.actor == actor) else { return };
    let width = ui.available_width().min(TRACK);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 16.0), Sense::hover());
    track(ui, desk.colors, rect, kept.places);
    let word = kept.gain.words(desk.texts);
    let spoken = desk.texts.pack_satisfaction(bargain::name(desk.map(), actor), word.clone());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    ui.label(widgets::reading(word, 12.0).color(desk.colors.text_soft));
}

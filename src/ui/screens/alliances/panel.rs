//! What stands out of the grid, in sentences: the share of agreement, the strongest pairs, a pivot, what contradicts.

use std::rc::Rc;

use egui::{Label, Sense, Ui, Vec2, WidgetInfo};

use super::{AlliancesView, Opened, clashes, known, stakes};
use crate::analysis::{Order, Pair};
use crate::edit::ItemId;
use crate::i18n::format;
use crate::model::{ActorId, Finding, FindingKind, Interest, InterestSign, LinkNature, MapState};
use crate::session::{Action, Command, Icon, New, Screen, Select};
use crate::ui::fields;
use crate::ui::reading::{name, number, pair, standing_out};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// Pairs of each kind that are said.
const SAID: usize = 3;
/// Fewer actors or stakes than these say little.
const LEAST: (usize, usize) = (6, 3);
/// Share of unknown cells from which on all is provisional.
const MOST_UNKNOWN: f64 = 0.3;

impl AlliancesView {
    /// Draws it.
    pub(super) fn panel(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let derived = Rc::clone(&desk.derived);
        let pairs = derived.pairs();
        degree(ui, desk, self.order);
        let words = Command::ReadMap.label(desk.texts);
        if widgets::button(ui, desk.colors, Some(Icon::Map), &words, Weight::Plain).clicked() {
            desk.command(Command::ReadMap);
        }
        let (divergences, convergences) = (pairs.divergences(), pairs.convergences());
        let texts = desk.texts;
        ui.add_space(6.0);
        widgets::section(ui, desk.colors, &texts.alliances_strongest_divergences());
        if divergences.is_empty() {
            ui.label(widgets::soft(texts.alliances_no_divergence(), desk.colors));
        }
        for pair in divergences.iter().take(SAID) {
            self.row(ui, desk, pair, FindingKind::Divergence);
        }
        if let Some(pair) = divergences.first() {
            pivot(ui, desk, pair);
        }
        if !derived.contradictions().is_empty() {
            ui.add_space(8.0);
            widgets::section(ui, desk.colors, &texts.alliances_contradictions());
            clashes::show(ui, desk);
        }
        ui.add_space(8.0);
        widgets::section(ui, desk.colors, &texts.alliances_strongest_convergences());
        if convergences.is_empty() {
            ui.label(widgets::soft(texts.alliances_no_convergence(), desk.colors));
        }
        for pair in convergences.iter().take(SAID) {
            self.row(ui, desk, pair, FindingKind::Convergence);
        }
        ui.add_space(8.0);
        if fields::fold(ui, desk.colors, &texts.alliances_how(), "", self.how).clicked() {
            self.how = !self.how;
        }
        if self.how {
            how(ui, desk);
        }
    }

    /// A pair: its sentence, which opens it, then its number and what became of it.
    fn row(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, it: &Pair, kind: FindingKind) {
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), desk.colors.hairline());
        ui.add_space(4.0);
        let said = pair(desk, it.one, it.other);
        let map = desk.map();
        let names = [name(map, it.one), name(map, it.other)];
        let sign = if kind == FindingKind::Divergence { InterestSign::Divergent } else { InterestSign::Convergent };
        if sentence(ui, desk, &said, &names, Some(sign)).clicked() {
            self.look_at(Opened { one: it.one, other: it.other, kind });
        }
        ui.horizontal_wrapped(|ui| {
            ui.add_space(26.0);
            let number = number(desk, kind, it.sums, self.order);
            ui.label(egui::RichText::new(number).font(theme::regular(12.0)).color(desk.colors.text_soft));
            outcome(ui, desk, Opened { one: it.one, other: it.other, kind });
        });
    }
}

/// The share of agreement in all that links the actors, and what it rests on.
fn degree(ui: &mut Ui, desk: &Desk<'_>, order: Order) {
    let texts = desk.texts;
    ui.label(widgets::soft(texts.alliances_according(), desk.colors));
    if let Some(share) = desk.derived.pairs().agreement(order) {
        let said = texts.alliances_degree(format::percent(texts.language, share));
        ui.add(Label::new(widgets::title(widgets::unbroken(&said), 17.0, desk.colors)).wrap());
    }
    let (actors, at_stake) = LEAST;
    if desk.map().actors.len() < actors || desk.map().stakes.len() < at_stake {
        ui.add(Label::new(widgets::soft(texts.alliances_few(), desk.colors).color(desk.colors.note)).wrap());
    }
    let (known, unknown) = cells(desk);
    let share = unknown as f64 / (known + unknown).max(1) as f64;
    if share > MOST_UNKNOWN {
        let said = texts.alliances_provisional(format::percent(texts.language, share));
        ui.add(Label::new(widgets::soft(said, desk.colors).color(desk.colors.note)).wrap());
    }
}

/// Cells of positions that are known, and those that are « ? » or empty.
fn cells(desk: &Desk<'_>) -> (usize, usize) {
    let weights = desk.derived.stakes().iter().map(|(_, weights)| weights);
    weights.fold((0, 0), |(known, unknown), it| (known + it.known, unknown + it.unknown + it.empty))
}

/// Who could bring the two sides of the strongest divergence to talk.
fn pivot(ui: &mut Ui, desk: &mut Desk<'_>, it: &Pair) {
    let map = desk.map();
    let ends = [name(map, it.one), name(map, it.other)];
    let pivots = desk.derived.pairs().pivots(it.one, it.other);
    let [one, other] = ends.clone();
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), desk.colors.hairline());
    ui.add_space(4.0);
    match pivots.first() {
        None => {
            let said = desk.texts.alliances_no_pivot(one, other);
            ui.add(Label::new(widgets::soft(said, desk.colors)).wrap());
        }
        Some(pivot) => {
            let named = name(map, *pivot);
            let said = desk.texts.alliances_pivot(named.clone(), one, other);
            let bold: Vec<String> = std::iter::once(named).chain(ends).collect();
            if sentence(ui, desk, &said, &bold, None).clicked() {
                desk.push(Action::Go(Screen::Map));
                desk.push(Action::Select(Select::Only(ItemId::Actor(*pivot))));
                desk.command(Command::FitSelection);
            }
        }
    }
}

/// A sentence that opens something, its sign before it.
pub(super) fn sentence(
    ui: &mut Ui,
    desk: &Desk<'_>,
    said: &str,
    names: &[String],
    sign: Option<InterestSign>,
) -> egui::Response {
    let before = if sign.is_some() { 26.0 } else { 0.0 };
    let width = ui.available_width() - before;
    let galley = ui.painter().layout_job(standing_out(said, names, 14.0, desk.colors.text, width));
    let size = Vec2::new(ui.available_width(), galley.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, said));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(Vec2::new(4.0, 1.0)), 6.0, desk.colors.subtle);
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if let Some(sign) = sign {
        let nature = LinkNature::Interest(Interest { sign, stake: None, intensity: 2 });
        fields::link_sign(ui, desk.colors, &nature, rect.left_top() + Vec2::new(9.0, 12.0));
    }
    ui.painter().galley(rect.left_top() + Vec2::new(before, 2.0), galley, desk.colors.text);
    widgets::focus_ring(ui, &response, desk.colors, 6.0);
    response
}

/// « Retenir », or what the group has made of it.
pub(super) fn outcome(ui: &mut Ui, desk: &mut Desk<'_>, it: Opened) {
    let texts = desk.texts;
    let Some(finding) = known(desk.map(), it.kind, it.one, it.other) else {
        if word(ui, desk, &texts.alliances_keep(), it).clicked() {
            keep(desk, it);
        }
        return;
    };
    if !finding.retained {
        ui.label(
            egui::RichText::new(texts.alliances_set_aside_mark())
                .font(theme::semibold(12.0))
                .color(desk.colors.text_soft),
        );
        return;
    }
    if let Some(id) = compromise(desk.map(), finding) {
        if word(ui, desk, &texts.alliances_kept_treated(), it).clicked() {
            desk.push(Action::Select(Select::Only(id)));
            desk.push(Action::Go(Screen::Compromises));
        }
        return;
    }
    let words = egui::RichText::new(texts.alliances_kept()).font(theme::semibold(12.0));
    ui.label(words.color(desk.colors.text));
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
    crate::ui::icons::paint(ui.painter(), Icon::Check, rect, desk.colors.accent);
}

/// Retains a pair, with the stakes that it bears on.
pub(super) fn keep(desk: &mut Desk<'_>, it: Opened) {
    let stakes = stakes(desk.map(), it.kind, it.one, it.other);
    desk.push(Action::Create(New::Finding(it.kind, vec![it.one, it.other], stakes)));
}

/// The compromise that treats a finding.
pub(super) fn compromise(map: &MapState, finding: &Finding) -> Option<ItemId> {
    let treats = map.compromises.iter().find(|compromise| compromise.finding == Some(finding.id));
    treats.map(|compromise| ItemId::Compromise(compromise.id))
}

/// A word in the accent that acts on a pair, whose names its own name tells.
fn word(ui: &mut Ui, desk: &Desk<'_>, act: &str, it: Opened) -> egui::Response {
    let (one, other): (ActorId, ActorId) = (it.one, it.other);
    let map = desk.map();
    let spoken = desk.texts.alliances_of_pair(act, name(map, one), name(map, other));
    let galley = ui.painter().layout_no_wrap(act.to_owned(), theme::semibold(13.0), desk.colors.accent);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(8.0, 6.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, desk.colors.subtle);
    }
    ui.painter().galley(rect.min + Vec2::new(4.0, 3.0), galley, desk.colors.accent);
    widgets::focus_ring(ui, &response, desk.colors, 6.0);
    response
}

/// How the numbers are computed, and what they do not say.
fn how(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    let (known, unknown) = cells(desk);
    let said = [
        texts.alliances_how_compare(),
        texts.alliances_how_orders(),
        texts.alliances_how_unknown(known, unknown),
        texts.limits_line(),
    ];
    for words in said {
        ui.add(Label::new(widgets::soft(widgets::unbroken(&words), desk.colors)).wrap());
    }
}

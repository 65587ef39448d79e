//! One pair: the stakes it shares, both positions and both reasons, and what the group makes of it.

use egui::{Align, Label, Layout, RichText, Ui, Vec2};

use super::panel::{compromise, keep, sentence};
use super::{AlliancesView, Opened, known, stakes};
use crate::analysis::{SharedStake, shared_stakes};
use crate::edit::{Edit, ItemId};
use crate::i18n::{format, words};
use crate::model::{ActorId, Audience, FindingKind, InterestSign, Scale, StakeId};
use crate::session::{Action, Command, Icon, New, OverlayAt, Screen, Select, ViewChange};
use crate::ui::reading::{finding, name, number, pair, stake};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme, thread};

impl AlliancesView {
    /// Draws it.
    pub(super) fn detail(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, it: Opened) {
        let texts = desk.texts;
        let back = texts.alliances_back();
        if widgets::sized_button(ui, desk.colors, Some(Icon::Left), &back, Weight::Quiet, 28.0).clicked() {
            self.open = None;
            return;
        }
        let map = desk.map();
        let said = pair(desk, it.one, it.other);
        let names = [name(map, it.one), name(map, it.other)];
        let job = crate::ui::reading::standing_out(&said, &names, 16.0, desk.colors.text, ui.available_width());
        ui.label(job);
        let sums = desk.derived.pairs().get(it.one, it.other);
        ui.add(Label::new(widgets::soft(number(desk, FindingKind::Reading, sums, self.order), desk.colors)).wrap());
        self.acts(ui, desk, it);
        let shared = shared_stakes(map, it.one, it.other);
        let sides = [(false, texts.alliances_opposed_on()), (true, texts.alliances_agree_on())];
        let first = it.kind == FindingKind::Convergence;
        let [one, other] = sides;
        for (agrees, title) in if first { [other, one] } else { [one, other] } {
            let on: Vec<&SharedStake> = shared.iter().filter(|it| it.agrees() == agrees).collect();
            if on.is_empty() {
                continue;
            }
            ui.add_space(8.0);
            widgets::section(ui, desk.colors, &title);
            for shared in on {
                on_stake(ui, desk, it, shared);
            }
        }
        ui.add_space(6.0);
        let words = texts.alliances_see_positions();
        if widgets::sized_button(ui, desk.colors, Some(Icon::List), &words, Weight::Quiet, 28.0).clicked() {
            desk.push(Action::Go(Screen::Positions));
        }
    }

    /// What the group makes of the pair.
    fn acts(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, it: Opened) {
        let texts = desk.texts;
        if self.why.is_open() {
            if let Some(why) = self.why.show(ui, desk) {
                let on = stakes(desk.map(), it.kind, it.one, it.other);
                let finding = finding(desk, it.kind, vec![it.one, it.other], on, Some(why));
                desk.edit(Edit::Add(finding.into()));
            }
            return;
        }
        let made = known(desk.map(), it.kind, it.one, it.other).cloned();
        if let Some(finding) = &made {
            let words = match (finding.retained, finding.why.as_str()) {
                (true, _) => texts.alliances_kept(),
                (false, "") => texts.reading_dropped(),
                (false, why) => texts.reading_dropped_why(why),
            };
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
                let icon = if finding.retained { Icon::Check } else { Icon::Close };
                crate::ui::icons::paint(ui.painter(), icon, rect, desk.colors.accent);
                let text = RichText::new(words).font(theme::semibold(13.0)).color(desk.colors.text);
                ui.add(Label::new(text).wrap());
            });
        }
        let treated = made.as_ref().and_then(|finding| compromise(desk.map(), finding));
        if let Some(finding) = made.as_ref().filter(|_| treated.is_some()) {
            thread::crumbs(ui, desk, finding.id.into());
        }
        let oppose = !stakes(desk.map(), FindingKind::Divergence, it.one, it.other).is_empty();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            let button = |ui: &mut Ui, words: String, weight: Weight| {
                widgets::sized_button(ui, desk.colors, None, &words, weight, 30.0).clicked()
            };
            if let Some(id) = treated {
                if button(ui, texts.alliances_open_compromise(), Weight::Main) {
                    desk.push(Action::Select(Select::Only(id)));
                    desk.push(Action::Go(Screen::Compromises));
                }
            } else if oppose
                && made.as_ref().is_none_or(|finding| finding.retained)
                && button(ui, texts.alliances_make_compromise(), Weight::Main)
            {
                desk.push(Action::Create(New::Treated(it.one, it.other)));
            }
            match &made {
                None => {
                    if button(ui, texts.alliances_keep(), Weight::Plain) {
                        keep(desk, it);
                    }
                    if button(ui, texts.alliances_set_aside(), Weight::Plain) {
                        self.why.open();
                    }
                }
                Some(finding) if treated.is_none() => {
                    if button(ui, texts.alliances_take_back(), Weight::Plain) {
                        desk.edit(Edit::Remove(vec![ItemId::Finding(finding.id)]));
                    }
                }
                Some(_) => {}
            }
            // The thread of a pair that has a compromise ends on the map.
            if treated.is_none() && button(ui, texts.alliances_see_on_map(), Weight::Plain) {
                see_on_map(desk, it);
            }
        });
    }
}

/// Both actors on the map, with what positions say of them.
fn see_on_map(desk: &mut Desk<'_>, it: Opened) {
    if desk.session.overlay().is_none() {
        let sign = match it.kind {
            FindingKind::Convergence => InterestSign::Convergent,
            _ => InterestSign::Divergent,
        };
        let at = OverlayAt { stake: None, sign: Some(sign), least: None };
        desk.push(Action::View(ViewChange::Overlay(Some(at))));
    }
    desk.push(Action::Go(Screen::Map));
    // What was retained of the pair has a card there, with the thread that leads on and back.
    let retained = known(desk.map(), it.kind, it.one, it.other).filter(|finding| finding.retained);
    let pair = || Select::These(vec![ItemId::Actor(it.one), ItemId::Actor(it.other)]);
    let shown = retained.map_or_else(pair, |finding| Select::Only(finding.id.into()));
    desk.push(Action::Select(shown));
    desk.command(Command::FitSelection);
}

/// A stake that both take a position on: each value in words, with its reason.
fn on_stake(ui: &mut Ui, desk: &mut Desk<'_>, it: Opened, shared: &SharedStake) {
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), desk.colors.hairline());
    ui.add_space(4.0);
    let label = stake(desk.map(), shared.stake);
    if sentence(ui, desk, &label, std::slice::from_ref(&label), None).clicked() {
        desk.push(Action::Select(Select::Only(ItemId::Stake(shared.stake))));
        desk.push(Action::Go(Screen::Positions));
    }
    for (actor, value) in [(it.one, shared.one), (it.other, shared.other)] {
        side(ui, desk, actor, shared.stake, value);
    }
    ui.add_space(2.0);
}

/// The position of one side: its value on its colour, who, what it means, and why.
fn side(ui: &mut Ui, desk: &Desk<'_>, actor: ActorId, on: StakeId, value: i8) {
    let (map, texts, colors) = (desk.map(), desk.texts, desk.colors);
    let scale: Scale = desk.project().header.scale;
    let position = map.positions.get((actor, on));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(32.0, 24.0), egui::Sense::hover());
        let (ground, ink) = colors.palette.position(value, scale);
        ui.painter().rect(rect, 4.0, theme::color(ground), colors.chip_outline(), egui::StrokeKind::Inside);
        let said = format::signed(value);
        let ink = theme::color(ink);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, said, theme::semibold(13.0), ink);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let named = name(map, actor);
            let said = format!("{named}, {}", words::position(texts, scale, Some(value)));
            let width = ui.available_width();
            ui.label(crate::ui::reading::standing_out(&said, &[named], 13.0, colors.text, width));
            let reason = position.map(|it| it.reason.trim()).filter(|reason| !reason.is_empty());
            let (why, ink) = match reason {
                Some(reason) => (reason.to_owned(), colors.text_soft),
                None => (texts.alliances_no_reason(), colors.text_faint),
            };
            ui.add(Label::new(widgets::reading(widgets::unbroken(&why), 13.0).color(ink)).wrap());
            if position.is_some_and(|it| it.provenance.audience == Audience::Team) {
                widgets::chip(ui, colors, &words::audience(texts, Audience::Team), true);
            }
        });
    });
}

//! Convergences and divergences: the grid of actors × actors, and what stands out of it in sentences.
//!
//! `matrix` is the grid, `panel` what stands out of it, `detail` one pair with the reasons on both sides, `clashes` the
//! drawn links that positions contradict.

mod clashes;
mod detail;
mod matrix;
mod panel;

use egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::analysis::Order;
use crate::model::{ActorId, Finding, FindingKind, GroupId, MapState, StakeId};
use crate::session::{Action, Command, Icon, Screen};
use crate::ui::fields::{Chooser, field_id};
use crate::ui::reading::Why;
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// Width of what stands beside the grid, and what it leaves to the grid at least.
const PANEL: f32 = 372.0;
const LEAST_GRID: f32 = 420.0;
/// Over this number, the most concerned are shown first.
const MANY: usize = 20;

/// Which actors the grid shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// Those of the strongest divergences and convergences.
    Strongest,
    /// Key actors.
    Stars,
    /// All.
    All,
    /// Those of a group.
    Group(GroupId),
}

/// A pair that is looked at, and what about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Opened {
    one: ActorId,
    other: ActorId,
    kind: FindingKind,
}

/// Convergences and divergences.
pub(super) struct AlliancesView {
    order: Order,
    /// None: as many as can be read.
    shown: Option<Shown>,
    grid: matrix::Grid,
    open: Option<Opened>,
    why: Why,
    how: bool,
}

impl Default for AlliancesView {
    fn default() -> Self {
        Self {
            order: Order::Strength,
            shown: None,
            grid: matrix::Grid::default(),
            open: None,
            why: Why::default(),
            how: false,
        }
    }
}

impl AlliancesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let map = desk.map();
        self.open = self.open.filter(|open| map.actors.contains(open.one) && map.actors.contains(open.other));
        let texts = desk.texts;
        if desk.session.hides_positions() {
            let act = (Icon::Eye, texts.matrix_show_values());
            return instead(ui, desk, &texts.matrix_hidden(), act, Action::Command(Command::HidePositions));
        }
        if desk.derived.pairs().agreement(Order::Stakes).is_none() {
            let act = (Icon::List, texts.alliances_fill_positions());
            return instead(ui, desk, &texts.alliances_none(), act, Action::Go(Screen::Positions));
        }
        let whole = ui.available_rect_before_wrap();
        let side = PANEL.min((whole.width() - LEAST_GRID).max(280.0));
        let mut left = whole;
        left.max.x -= side + 18.0;
        let mut right = whole;
        right.min.x = left.max.x + 18.0;
        let mut ground = whole.expand2(Vec2::new(16.0, 14.0));
        ground.min.x = left.max.x + 6.0;
        ui.painter().rect(ground, 0.0, desk.colors.panel, desk.colors.hairline(), egui::StrokeKind::Outside);
        let mut inside = ui.new_child(UiBuilder::new().id_salt("grid").max_rect(left));
        self.grid_side(&mut inside, desk);
        let mut beside = ui.new_child(UiBuilder::new().id_salt("beside").max_rect(right));
        self.beside(&mut beside, desk, right);
        ui.take_available_space();
    }

    /// The choice of what is compared, and the grid.
    fn grid_side(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
        let texts = desk.texts;
        let actors = self.chosen(ui, desk);
        ui.horizontal(|ui| {
            let orders = [
                (Order::Stakes, texts.alliances_order_stakes()),
                (Order::Strength, texts.alliances_order_strength()),
                (Order::Power, texts.alliances_order_power()),
            ];
            // The balance of power is for the team: never before a room.
            let shown = if desk.session.is_clean_screen() || !desk.derived.power().computable { 2 } else { 3 };
            let orders = orders.get(..shown).unwrap_or_default();
            let labels: Vec<String> = orders.iter().map(|(_, words)| words.clone()).collect();
            let chosen = orders.iter().position(|(order, _)| *order == self.order);
            self.order = chosen.map_or(Order::Strength, |_| self.order);
            let room = 150.0 * shown as f32;
            ui.allocate_ui(Vec2::new(room.min(ui.available_width() * 0.65), 34.0), |ui| {
                if let Some((order, _)) =
                    widgets::segments(ui, desk.colors, &labels, chosen).and_then(|rank| orders.get(rank))
                {
                    self.order = *order;
                }
            });
            self.choice(ui, desk);
            let said = texts.alliances_shown_count(actors.len(), desk.map().actors.len());
            let galley = ui.painter().layout_no_wrap(said, theme::regular(13.0), desk.colors.text_soft);
            if galley.size().x < ui.available_width() {
                ui.label(galley);
            }
        });
        if actors.is_empty() {
            ui.add_space(40.0);
            ui.vertical_centered(|ui| {
                ui.label(widgets::title(texts.alliances_no_star(), 17.0, desk.colors));
                ui.add_space(8.0);
                let words = texts.alliances_shown_all();
                if widgets::button(ui, desk.colors, None, &words, Weight::Main).clicked() {
                    self.shown = Some(Shown::All);
                }
            });
            return;
        }
        if let Some(opened) = self.grid.show(ui, desk, &actors, self.order) {
            self.look_at(opened);
        }
    }

    fn look_at(&mut self, opened: Opened) {
        self.open = Some(opened);
        self.why.close();
    }

    /// Which actors are compared.
    fn choice(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let texts = desk.texts;
        let groups = desk.map().groups.iter();
        let choices: Vec<(Shown, String)> = [
            (Shown::Strongest, texts.alliances_shown_strongest()),
            (Shown::Stars, texts.alliances_shown_stars()),
            (Shown::All, texts.alliances_shown_all()),
        ]
        .into_iter()
        .chain(groups.map(|it| (Shown::Group(it.id), texts.alliances_shown_group(crate::model::in_one_line(&it.name)))))
        .collect();
        let labels: Vec<String> = choices.iter().map(|(_, words)| words.clone()).collect();
        let chosen = choices.iter().position(|(shown, _)| *shown == self.shown(desk.map()));
        let name = texts.alliances_shown();
        ui.allocate_ui(Vec2::new(210.0_f32.min(ui.available_width()), widgets::FIELD), |ui| {
            let chooser = Chooser::new(field_id("alliances", "shown"), &name, &labels, chosen, "");
            if let Some((shown, _)) = chooser.show(ui, desk.colors).picked.and_then(|rank| choices.get(rank)) {
                self.shown = Some(*shown);
                self.grid = matrix::Grid::default();
            }
        });
    }

    fn shown(&self, map: &MapState) -> Shown {
        let usual = if map.actors.len() > MANY { Shown::Strongest } else { Shown::All };
        let gone = |shown: &Shown| matches!(shown, Shown::Group(id) if !map.groups.contains(*id));
        self.shown.filter(|shown| !gone(shown)).unwrap_or(usual)
    }

    /// The actors of the grid, in order of entry.
    fn chosen(&self, ui: &Ui, desk: &Desk<'_>) -> Vec<ActorId> {
        let map = desk.map();
        let all = || map.actors.iter();
        match self.shown(map) {
            Shown::All => all().map(|actor| actor.id).collect(),
            Shown::Stars => all().filter(|actor| actor.star).map(|actor| actor.id).collect(),
            Shown::Group(group) => all().filter(|it| it.group == Some(group)).map(|it| it.id).collect(),
            Shown::Strongest => {
                let most = matrix::columns(ui.available_width());
                let pairs = desk.derived.pairs();
                let both = pairs.divergences().into_iter().zip(pairs.convergences());
                let mut first: Vec<ActorId> = Vec::new();
                for id in both.flat_map(|(one, other)| [one.one, one.other, other.one, other.other]) {
                    if first.len() < most && !first.contains(&id) {
                        first.push(id);
                    }
                }
                all().map(|actor| actor.id).filter(|id| first.contains(id)).collect()
            }
        }
    }

    /// What stands out, or the pair that is open.
    fn beside(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, area: Rect) {
        let salt = if self.open.is_some() { "pair" } else { "all" };
        ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(area.width() - 12.0);
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            match self.open {
                Some(opened) => self.detail(ui, desk, opened),
                None => self.panel(ui, desk),
            }
            ui.add_space(12.0);
        });
    }
}

/// What is said in place of the grid: one sentence, one button.
fn instead(ui: &mut Ui, desk: &mut Desk<'_>, said: &str, (icon, words): (Icon, String), act: Action) {
    ui.add_space(80.0);
    ui.vertical_centered(|ui| {
        ui.set_max_width(560.0);
        ui.label(widgets::title(widgets::unbroken(said), 17.0, desk.colors));
        ui.add_space(8.0);
        if widgets::button(ui, desk.colors, Some(icon), &words, Weight::Main).clicked() {
            desk.push(act);
        }
    });
}

/// What the group has made of a pair, one way.
fn known(map: &MapState, kind: FindingKind, one: ActorId, other: ActorId) -> Option<&Finding> {
    let about =
        |finding: &&Finding| finding.kind == kind && finding.actors.contains(&one) && finding.actors.contains(&other);
    map.findings.iter().find(about)
}

/// The stakes on which two actors agree, or oppose each other; the heaviest first.
fn stakes(map: &MapState, kind: FindingKind, one: ActorId, other: ActorId) -> Vec<StakeId> {
    let agrees = kind == FindingKind::Convergence;
    let shared = crate::analysis::shared_stakes(map, one, other).into_iter();
    shared.filter(|shared| shared.agrees() == agrees).map(|shared| shared.stake).collect()
}

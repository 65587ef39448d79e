//! « Et si… ? » for a reader: a position that moves, a compromise that is accepted; what that changes, in words.
//!
//! The effect is told of the stakes that are touched: which share of the weight of positions is against, and how many
//! actors are. It is worked out on what readers see alone.

use egui::{RichText, Ui};

use crate::analysis::opposition;
use crate::exchange::official::Cell;
use crate::exchange::sentences::{actor_name, stake_name};
use crate::i18n::{format, words};
use crate::model::{ActorId, CompromiseState, MapState, StakeId};
use crate::session::{Action, Command, SimulateAct, Simulation};
use crate::ui::fields::{self, Entry, LevelField};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, theme};

/// Effects that the band tells.
const MOST_EFFECTS: usize = 2;

/// Whether that is a compromise which is not accepted yet.
pub(super) fn is_open_deal(desk: &Desk<'_>, cell: Cell) -> bool {
    let Cell::Compromise(id) = cell else { return false };
    desk.map().compromises.get(id).is_some_and(|deal| deal.state != CompromiseState::Accepted)
}

/// The stances of an actor, each with the scale on which it can be supposed elsewhere: first those of the line, then
/// the other stakes.
pub(super) fn stances(ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId, in_favour: bool) {
    let (project, texts) = (desk.project(), desk.texts);
    let map = &project.map;
    let value = |stake: StakeId| map.positions.get((actor, stake)).map(|it| Entry::of(it.value));
    // In the order of what is entered: a line stays where it is while its value is tried out.
    let kept = desk.session.kept_project();
    let entered = |stake: StakeId| kept.map.positions.get((actor, stake)).and_then(|it| it.value).unwrap_or_default();
    let mut stakes: Vec<StakeId> = map.stakes.iter().map(|stake| stake.id).collect();
    stakes.sort_by_key(|stake| std::cmp::Reverse(if in_favour { entered(*stake) } else { -entered(*stake) }));
    let scale = project.header.scale;
    let supposed = |value| words::position(texts, scale, value);
    ui.label(widgets::soft(unbroken(&texts.official_suppose_position()), desk.colors));
    for stake in stakes {
        let entry = value(stake).unwrap_or(Entry::Empty);
        let name = stake_name(map, stake);
        let heading = texts.official_on_stake(actor_name(map, actor), name.as_str());
        ui.horizontal(|ui| {
            let field = LevelField {
                id: fields::field_id(format!("suppose {actor}"), &stake.to_string()),
                name: &heading,
                heading: &heading,
                entry,
                least: -scale.bound(),
                scale,
            };
            let chosen = fields::level(ui, desk, &field, supposed, |_, _| {});
            let value = match chosen {
                Some(Entry::Value(value)) => Some(Some(value)),
                // Not entered or not known: for what is worked out, the same.
                Some(Entry::Unknown | Entry::Empty) => Some(None),
                None => None,
            };
            if let Some(value) = value {
                desk.push(Action::Simulate(SimulateAct::SupposePosition(actor, stake, value)));
            }
            let said = match entry {
                Entry::Empty => texts.official_no_entry(),
                entry => supposed(entry.value()),
            };
            ui.add(egui::Label::new(widgets::body(name, desk.colors)).truncate());
            ui.add(egui::Label::new(widgets::soft(said, desk.colors)).truncate());
        });
    }
}

/// The compromises among the entries of a line, each with the way to suppose it accepted.
pub(super) fn deals(ui: &mut Ui, desk: &mut Desk<'_>, cells: &[Cell]) {
    for cell in cells.iter().copied().filter(|cell| is_open_deal(desk, *cell)).collect::<Vec<_>>() {
        let Cell::Compromise(id) = cell else { continue };
        let title = desk.map().compromises.get(id).map(|deal| deal.title.clone()).unwrap_or_default();
        ui.add(egui::Label::new(widgets::body(unbroken(&title), desk.colors)).wrap());
        accept(ui, desk, cell);
    }
}

/// « Et si c’était accepté ? »
pub(super) fn accept(ui: &mut Ui, desk: &mut Desk<'_>, cell: Cell) {
    let Cell::Compromise(id) = cell else { return };
    let title = desk.map().compromises.get(id).map(|deal| deal.title.clone()).unwrap_or_default();
    let words = desk.texts.official_if_accepted();
    let button = widgets::sized_button(ui, desk.colors, None, &words, Weight::Plain, 24.0);
    let name = desk.texts.official_if_accepted_named(title);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if button.clicked() {
        desk.push(Action::Simulate(SimulateAct::SupposeAccepted(id)));
    }
}

/// What is supposed and what it changes, marked as a simulation, with the way back.
pub(super) fn band(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(simulation) = desk.session.simulation() else { return };
    let (colors, texts) = (desk.colors, desk.texts);
    let supposed = supposed(desk, simulation);
    let effects = effects(desk, simulation);
    let before = simulation.looks_before();
    ui.horizontal_top(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
            if widgets::sized_button(ui, colors, None, &texts.official_end(), Weight::Main, 30.0).clicked() {
                desk.command(Command::DropSimulation);
            }
            let look = if before { texts.official_look_after() } else { texts.official_look_before() };
            if widgets::sized_button(ui, colors, None, &look, Weight::Plain, 30.0).clicked() {
                desk.push(Action::Simulate(SimulateAct::LookBefore(!before)));
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let head = RichText::new(unbroken(&texts.official_supposed(supposed)));
                ui.add(egui::Label::new(head.font(theme::semibold(14.0)).color(colors.note)).wrap());
                for effect in effects {
                    let said = RichText::new(unbroken(&effect)).font(theme::regular(13.0)).color(colors.text);
                    ui.add(egui::Label::new(said).wrap());
                }
            });
        });
    });
}

/// What is supposed, in words: the compromises, else the positions.
fn supposed(desk: &Desk<'_>, simulation: &Simulation) -> String {
    let (texts, map) = (desk.texts, desk.map());
    let differences = simulation.differences();
    let deals = differences.compromises.iter().filter(|deal| map.compromises.contains(deal.id));
    let mut said: Vec<String> = deals.map(|deal| texts.official_accepted(deal.title.as_str())).collect();
    if said.is_empty() {
        let scale = desk.project().header.scale;
        let word = |value| words::position(texts, scale, value);
        for now in differences.positions.iter().filter(|it| map.positions.contains((it.actor, it.stake))) {
            let was = simulation.base().map.positions.get((now.actor, now.stake));
            let was = was.map_or_else(|| texts.official_no_entry(), |was| word(was.value));
            let (actor, stake) = (actor_name(map, now.actor), stake_name(map, now.stake));
            said.push(texts.official_moved(actor, stake, was, word(now.value)));
        }
    }
    if said.is_empty() { texts.official_nothing_supposed() } else { said.join(" · ") }
}

/// What it changes, stake by stake, the greatest change first.
fn effects(desk: &Desk<'_>, simulation: &Simulation) -> Vec<String> {
    let texts = desk.texts;
    let shown = desk.map();
    let other = the_other_side(shown, simulation);
    let (before, after) = if simulation.looks_before() { (shown, &other) } else { (&other, shown) };
    let mut changed: Vec<(f64, String)> = Vec::new();
    for stake in shown.stakes.iter() {
        let (was, is) = (opposition::on_stake(before, stake.id), opposition::on_stake(after, stake.id));
        if was == is {
            continue;
        }
        let share = |weights: opposition::Weights| weights.opposition().unwrap_or_default();
        let percent = |weights| format::percent(texts.language, share(weights));
        let name = stake.label();
        let moved = (share(was) - share(is)).abs();
        let words = texts.official_effect(name, percent(was), percent(is), was.opponents, is.opponents);
        changed.push((moved, words));
    }
    changed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    if changed.is_empty() {
        return vec![texts.official_no_effect()];
    }
    changed.into_iter().take(MOST_EFFECTS).map(|(_, words)| words).collect()
}

/// The map that is not looked at: before the simulation, or after it. Only positions that readers see are put back.
fn the_other_side(shown: &MapState, simulation: &Simulation) -> MapState {
    let mut other = shown.clone();
    for supposed in simulation.differences().positions.iter() {
        let key = (supposed.actor, supposed.stake);
        let known = shown.actors.contains(supposed.actor) && shown.stakes.contains(supposed.stake);
        if simulation.looks_before() {
            if known && (shown.positions.contains(key) || !simulation.base().map.positions.contains(key)) {
                other.positions.put(supposed.clone());
            }
        } else if shown.positions.contains(key) {
            match simulation.base().map.positions.get(key) {
                Some(before) => other.positions.put(before.clone()),
                None => other.positions.retain(|it| (it.actor, it.stake) != key),
            }
        }
    }
    other
}

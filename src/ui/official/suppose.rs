//! « Et si… ? » for a reader: a position that moves, a compromise that is accepted.

use egui::Ui;

use crate::exchange::official::Cell;
use crate::exchange::sentences::{actor_name, stake_name};
use crate::i18n::words;
use crate::model::{ActorId, CompromiseState, StakeId};
use crate::session::{Action, SimulateAct};
use crate::ui::Desk;
use crate::ui::fields::{self, Entry, LevelField};
use crate::ui::widgets::{self, Weight, unbroken};

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

//! What differs at a stage besides presence: each position, influence, link and compromise, with a way to remove it.

use egui::Ui;

use super::{actor_links, parts};
use crate::edit::{Edit, ItemKind};
use crate::i18n::format;
use crate::model::{Differences, LinkId, Stage};
use crate::session::Icon;
use crate::ui::fields::{self, Slot};
use crate::ui::{Desk, told, widgets};

/// The count in words, then each difference; nothing when there is none.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, stage: &Stage, slot: &Slot<Stage>) {
    let it = &stage.differences;
    if let Some(words) = sentence(desk, it) {
        ui.add_space(4.0);
        ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
    }
    let slot = slot.part(|stage| &mut stage.differences);
    let map = desk.map();
    let value = |value: Option<i8>, signed: bool| match value {
        None => "?".to_owned(),
        Some(value) if signed => format::signed(value),
        Some(value) => value.to_string(),
    };
    for position in it.positions.iter() {
        let stake = map.stakes.get(position.stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
        let words = format!("{} · {stake} · {}", parts::name(map, position.actor), value(position.value, true));
        let key = (position.actor, position.stake);
        line(ui, desk, &words, &slot, move |it| drop(it.positions.remove(key)));
    }
    for influence in it.influences.iter() {
        let [from, to] = [influence.from, influence.to].map(|id| parts::name(map, id));
        let words = format!("{from} → {to} · {}", value(influence.value, false));
        let key = (influence.from, influence.to);
        line(ui, desk, &words, &slot, move |it| drop(it.influences.remove(key)));
    }
    for link in it.links.iter() {
        let [from, to] = [link.from, link.to].map(|id| parts::name(map, id));
        let words = format!("{from} – {to} · {}", actor_links::gist(desk, &link.nature));
        let id = link.id;
        line(ui, desk, &words, &slot, move |it| drop(it.links.remove(id)));
    }
    for &id in &it.absent_links {
        let words = format!("{} · {}", ends(desk, id), desk.texts.card_link_absent());
        line(ui, desk, &words, &slot, move |it| it.absent_links.retain(|other| *other != id));
    }
    for compromise in it.compromises.iter() {
        let id = compromise.id;
        line(ui, desk, &compromise.title, &slot, move |it| drop(it.compromises.remove(id)));
    }
}

fn ends(desk: &Desk<'_>, id: LinkId) -> String {
    let map = desk.map();
    let link = map.links.get(id);
    link.map(|link| format!("{} – {}", parts::name(map, link.from), parts::name(map, link.to))).unwrap_or_default()
}

/// « À cette étape, 8 positions et un lien diffèrent aussi de la carte. »
fn sentence(desk: &Desk<'_>, it: &Differences) -> Option<String> {
    let counts = [
        (ItemKind::Position, it.positions.len()),
        (ItemKind::Influence, it.influences.len()),
        (ItemKind::Link, it.links.len() + it.absent_links.len()),
        (ItemKind::Compromise, it.compromises.len()),
    ];
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let texts = desk.texts;
    (all > 0).then(|| texts.card_differences(told::list(texts, counts), all))
}

fn line(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    words: &str,
    slot: &Slot<Differences>,
    remove: impl Fn(&mut Differences) + 'static,
) {
    let mut edit: Option<Edit> = None;
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 34.0);
            ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let out = format!("{} – {words}", desk.texts.card_take_away());
            if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
                edit = slot.change(desk.project(), &remove);
            }
        });
    });
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

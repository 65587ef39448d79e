//! The card of several things at once: what they share; one change of all is one step of undo.

use egui::{RichText, Ui, Vec2};

use super::{actor, parts};
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActionScale, Actor, ActorId};
use crate::session::{Command, Icon};
use crate::ui::fields::{self, Field, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// The value that all share; none when they differ.
fn common<T: PartialEq>(actors: &[&Actor], of: impl Fn(&Actor) -> T) -> Option<T> {
    let mut values = actors.iter().map(|actor| of(actor));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let selection = desk.session.selection();
    let ids = selection.actors();
    let actors: Vec<&Actor> = ids.iter().filter_map(|id| desk.map().actors.get(*id)).collect();
    parts::kind_line(ui, desk, &texts.card_several(selection.len()));
    if actors.is_empty() {
        list(ui, desk);
    } else {
        let title = RichText::new(texts.count_actors(actors.len())).font(theme::semibold(17.0));
        ui.label(title.color(desk.colors.text));
        for actor in &actors {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), egui::Sense::hover());
                fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 7.5);
                parts::leads_to(ui, desk, &actor.label(), ItemId::Actor(actor.id));
            });
        }
        ui.add_space(6.0);
        shared(ui, desk, &ids, &actors);
    }
    commands(ui, desk);
}

fn shared(ui: &mut Ui, desk: &mut Desk<'_>, ids: &[ActorId], actors: &[&Actor]) {
    let texts = desk.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        let star = common(actors, |actor| actor.star).unwrap_or(false);
        if fields::switch(ui, desk.colors, Icon::Star, &texts.card_star(), star) {
            desk.edit(Edit::SetStar { actors: ids.to_vec(), star: !star });
        }
        let kind = common(actors, |actor| actor.actor_type);
        actor::kind(ui, desk, ids, kind.flatten(), kind.is_some());
        let group = common(actors, |actor| actor.group);
        actor::group(ui, desk, ids, group.flatten(), group.is_some());
    });
    let presence = common(actors, |actor| actor.presence);
    if presence.is_none() {
        fields::label(ui, desk, &format!("{} – {}", texts.card_presence(), texts.card_several_values()));
    }
    actor::presence(ui, desk, ids, presence);
    let slot = slot::actors(ids.to_vec());
    let voice = common(actors, |actor| actor.represented_by.clone());
    let several = texts.card_several_values();
    let title = texts.card_represented_by();
    fields::label(ui, desk, &title);
    let place = slot.part(|actor| &mut actor.represented_by);
    let hint = if voice.is_none() { several.as_str() } else { "" };
    let value = voice.unwrap_or_default();
    let field = Field { hint, ..Field::line(field_id(ids, "represented by"), &title, &value) };
    fields::text(ui, desk, &field, move |project, typed| place.set(project, typed.to_owned()));
    let scales = ActionScale::ALL.map(|scale| (scale, words::action_scale(texts, scale)));
    let scale = common(actors, |actor| actor.scale);
    let title = if scale.is_none() { format!("{} – {several}", texts.card_scale()) } else { texts.card_scale() };
    let place = slot.part(|actor| &mut actor.scale);
    parts::pick(ui, desk, field_id(ids, "scale"), &title, &scales, scale.flatten(), &place);
    let pinned = common(actors, |actor| actor.pinned).unwrap_or(false);
    if fields::tick(ui, desk.colors, pinned, &texts.card_pinned()) {
        desk.edit(Edit::SetPinned { actors: ids.to_vec(), pinned: !pinned });
    }
    let locked = common(actors, |actor| actor.locked).unwrap_or(false);
    if fields::tick(ui, desk.colors, locked, &texts.card_locked()) {
        desk.edit(Edit::SetLocked { items: ids.iter().map(|id| (*id).into()).collect(), locked: !locked });
    }
    if let Some(audience) = common(actors, |actor| actor.audience) {
        parts::audience(ui, desk, audience, &slot.part(|actor| &mut actor.audience));
    }
}

/// Things that are not actors: their names, each leading to its own card.
fn list(ui: &mut Ui, desk: &mut Desk<'_>) {
    for item in desk.session.selection().iter() {
        let name = crate::edit::name_of(desk.project(), item).unwrap_or_else(|| desk.texts.card_unnamed());
        parts::leads_to(ui, desk, &name, item);
    }
}

fn commands(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
        for command in [Command::Group, Command::MergeActors, Command::Focus, Command::Duplicate, Command::Delete] {
            if desk.session.allows(command) {
                let words = command.label(desk.texts);
                if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 28.0).clicked() {
                    desk.command(command);
                }
            }
        }
    });
}

//! The card of several things at once: what they share; one change of all is one step of undo.

use egui::{RichText, Ui, Vec2};

use super::{actor, parts};
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActionScale, Actor, ActorId, Interest, InterestSign, Link, LinkId, LinkNature, Passes, StakeId};
use crate::session::{Command, Icon};
use crate::ui::fields::{self, Chooser, Field, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// The value that all share; none when they differ.
fn common<I, T: PartialEq>(items: &[&I], of: impl Fn(&I) -> T) -> Option<T> {
    let mut values = items.iter().map(|item| of(item));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let selection = desk.session.selection();
    let ids = selection.actors();
    let actors: Vec<&Actor> = ids.iter().filter_map(|id| desk.map().actors.get(*id)).collect();
    if actors.is_empty() {
        parts::kind_line(ui, desk, &texts.card_several(selection.len()));
        list(ui, desk);
        let links = selection.links();
        if !links.is_empty() {
            ui.add_space(6.0);
            shared_of_links(ui, desk, &links);
        }
    } else {
        let mixed = actors.len() < selection.len();
        parts::kind_line(ui, desk, &if mixed { texts.card_several(selection.len()) } else { String::new() });
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
    // One row each: two such rows on one line do not wrap, and would push the card out of its panel.
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let star = common(actors, |actor| actor.star).unwrap_or(false);
        if fields::switch(ui, desk.colors, Icon::Star, &texts.card_star(), star) {
            desk.edit(Edit::SetStar { actors: ids.to_vec(), star: !star });
        }
        let kind = common(actors, |actor| actor.actor_type);
        fields::label(ui, desk, &texts.card_type());
        actor::kind(ui, desk, ids, kind.flatten(), kind.is_some());
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let group = common(actors, |actor| actor.group);
        fields::label(ui, desk, &texts.card_group());
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

/// What links share: what they are, how strong, about which stake.
fn shared_of_links(ui: &mut Ui, desk: &mut Desk<'_>, ids: &[LinkId]) {
    let texts = desk.texts;
    let links: Vec<&Link> = ids.iter().filter_map(|id| desk.map().links.get(*id)).collect();
    let titled = |title: String, is_common: bool| {
        if is_common { title } else { format!("{title} – {}", texts.card_several_values()) }
    };
    let slot = slot::links(ids.to_vec());
    let sign = common(&links, |link| match &link.nature {
        LinkNature::Interest(interest) => Some(interest.sign),
        LinkNature::Relation(_) => None,
    });
    fields::label(ui, desk, &titled(texts.card_nature(), sign.is_some()));
    let signs = InterestSign::ALL.map(|sign| words::interest_sign(texts, sign));
    let labels: Vec<String> = signs.into_iter().chain([texts.card_relation()]).collect();
    let on = |rank: usize| sign == Some(InterestSign::ALL.get(rank).copied());
    if let Some(rank) = fields::pills(ui, desk.colors, field_id(ids, "nature"), &labels, on).filter(|rank| !on(*rank))
        && let Some(edit) = slot.change(desk.project(), |link| match (InterestSign::ALL.get(rank), &link.nature) {
            (Some(sign), nature) => link.nature = nature.with_sign(*sign),
            (None, nature @ LinkNature::Interest(_)) => link.nature = nature.with_passes(Passes::NotStated),
            (None, LinkNature::Relation(_)) => {}
        })
    {
        desk.edit(edit);
    }
    let strengths = [(1, texts.card_weak()), (2, texts.card_medium()), (3, texts.card_strong())];
    let strength = common(&links, |link| link.strength());
    let title = titled(texts.card_strength(), strength.is_some());
    let place = slot.part(|link| match &mut link.nature {
        LinkNature::Interest(interest) => &mut interest.intensity,
        LinkNature::Relation(relation) => &mut relation.strength,
    });
    parts::one_of(ui, desk, field_id(ids, "strength"), &title, &strengths, strength, &place);
    shared_stake(ui, desk, ids, &links);
}

/// The stake of the interest links among them.
fn shared_stake(ui: &mut Ui, desk: &mut Desk<'_>, ids: &[LinkId], links: &[&Link]) {
    let about: Vec<&Interest> = links
        .iter()
        .filter_map(|link| if let LinkNature::Interest(interest) = &link.nature { Some(interest) } else { None })
        .collect();
    if about.is_empty() {
        return;
    }
    let stakes = parts::stakes(desk.map());
    let none = desk.texts.card_not_said();
    let labels: Vec<String> = std::iter::once(none).chain(stakes.iter().map(|(_, name)| name.clone())).collect();
    let rank = |stake: Option<StakeId>| stakes.iter().position(|(id, _)| Some(*id) == stake).map_or(0, |rank| rank + 1);
    let chosen = common(&about, |interest| interest.stake).map(rank);
    let title = desk.texts.card_link_stake();
    fields::label(ui, desk, &title);
    let several = desk.texts.card_several_values();
    let picked = Chooser::new(field_id(ids, "stake"), &title, &labels, chosen, &several).show(ui, desk.colors).picked;
    let Some(picked) = picked else { return };
    let stake = picked.checked_sub(1).and_then(|rank| stakes.get(rank)).map(|(id, _)| *id);
    let edit = slot::links(ids.to_vec()).change(desk.project(), |link| {
        if let LinkNature::Interest(interest) = &mut link.nature {
            interest.stake = stake;
        }
    });
    if let Some(edit) = edit {
        desk.edit(edit);
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

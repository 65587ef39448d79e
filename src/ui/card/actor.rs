//! The card of an actor: its head, its identity, its place on the map.

use egui::{Ui, Vec2};

use super::{CardView, Fold, actor_words, parts, values};
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActionScale, Actor, ActorTypeId, GroupId, Presence, Symbol, Target};
use crate::session::{Command, Icon};
use crate::ui::fields::{self, Chooser, field_id, slot};
use crate::ui::{Desk, theme, widgets};

impl CardView {
    /// The whole card.
    pub(super) fn actor(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        head(ui, desk, actor);
        ui.add_space(4.0);
        self.open.extend(asked(desk, actor));
        let texts = desk.texts;
        let links = desk.map().links.iter().filter(|link| link.touches(actor.id)).count();
        let positions = desk.map().positions.iter().filter(|position| position.actor == actor.id).count();
        let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        for (fold, title, counted) in [
            (Fold::Roles, texts.card_roles(), String::new()),
            (Fold::Positions, texts.card_positions(), count(positions)),
            (Fold::Links, texts.card_links(), count(links)),
            (Fold::Identity, texts.card_identity(), String::new()),
            (Fold::Influences, texts.card_influences(), String::new()),
            (Fold::Grid, texts.card_grid(), String::new()),
            (Fold::Values, texts.card_values(), String::new()),
            (Fold::Strategy, texts.card_strategy(), String::new()),
            (Fold::Standing, texts.card_standing(), String::new()),
            (Fold::Map, texts.card_map(), String::new()),
        ] {
            let open = self.open.contains(&fold);
            let mut head = fields::fold(ui, desk.colors, &title, &counted, open);
            if fold == Fold::Standing {
                head = head.on_hover_text(texts.card_standing_is());
            }
            if head.clicked() && !self.open.remove(&fold) {
                self.open.insert(fold);
            }
            if open {
                self.part(ui, desk, actor, fold);
                ui.add_space(4.0);
            }
        }
        parts::remove(ui, desk, actor.id.into());
    }

    fn part(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, fold: Fold) {
        match fold {
            Fold::Identity => identity(ui, desk, actor),
            Fold::Positions => self.positions(ui, desk, actor),
            Fold::Links => {
                self.links(ui, desk, actor);
                super::lever::aimed_at(ui, desk, |target| match target {
                    Target::Actor(id) => id == actor.id,
                    Target::Pair(a, b) => a == actor.id || b == actor.id,
                    Target::Link(_) => false,
                });
            }
            Fold::Roles => actor_words::filled_first(ui, desk, actor, fold, &mut self.every_gap),
            Fold::Influences => super::actor_positions::influences(ui, desk, actor),
            Fold::Values => {
                values::of_actor(ui, desk, actor);
                inherited(ui, desk, actor);
                actor_words::show(ui, desk, actor, fold);
            }
            Fold::Strategy => {
                actor_words::show(ui, desk, actor, fold);
                actor_words::strategy(ui, desk, actor);
            }
            Fold::Standing => actor_words::standing(ui, desk, actor),
            Fold::Map => on_map(ui, desk, actor),
            Fold::Grid => actor_words::show(ui, desk, actor, fold),
        }
    }
}

/// The part that holds the field that somebody asked to fill.
fn asked(desk: &Desk<'_>, actor: &Actor) -> Option<Fold> {
    let is_open = |part: &str| desk.drafts.is_open(field_id(actor.id, part));
    let identity = is_open("represented by").then_some(Fold::Identity);
    identity.or_else(|| actor_words::fold_of(is_open))
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let slot = slot::actor(actor.id);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(40.0, 40.0), egui::Sense::hover());
        fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 15.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 34.0);
            let name = slot.part(|actor| &mut actor.name);
            parts::title(ui, desk, field_id(actor.id, "name"), &desk.texts.card_name(), &actor.name, &name);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            parts::cross(ui, desk);
            let star = desk.texts.card_star();
            if fields::switch(ui, desk.colors, Icon::Star, &star, actor.star) {
                desk.edit(Edit::SetStar { actors: vec![actor.id], star: !actor.star });
            }
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        kind(ui, desk, &[actor.id], actor.actor_type, true);
        group(ui, desk, &[actor.id], actor.group, true);
        parts::team_mark(ui, desk, actor.audience);
    });
    presence(ui, desk, &[actor.id], Some(actor.presence));
}

/// The kind of one or several actors, `alike` or not.
pub(super) fn kind(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    actors: &[crate::model::ActorId],
    common: Option<ActorTypeId>,
    alike: bool,
) {
    let map = desk.map();
    let ids: Vec<ActorTypeId> = map.actor_types.iter().map(|kind| kind.id).collect();
    let labels: Vec<String> = map.actor_types.iter().map(|kind| words::actor_type(desk.texts, kind)).collect();
    let symbols: Vec<Symbol> = map.actor_types.iter().map(|kind| kind.symbol).collect();
    let chosen = common.and_then(|id| ids.iter().position(|kind| *kind == id));
    let empty = if alike { desk.texts.card_no_type() } else { desk.texts.card_several_values() };
    let id = field_id(actors.first(), "type");
    let name = desk.texts.card_type();
    let chooser = Chooser { symbols: &symbols, compact: true, ..Chooser::new(id, &name, &labels, chosen, &empty) };
    if let Some(kind) = chooser.show(ui, desk.colors).picked.and_then(|rank| ids.get(rank)) {
        desk.edit(Edit::SetActorType { actors: actors.to_vec(), actor_type: Some(*kind) });
    }
}

/// The group of one or several actors, `alike` or not.
pub(super) fn group(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    actors: &[crate::model::ActorId],
    common: Option<GroupId>,
    alike: bool,
) {
    let map = desk.map();
    let ids: Vec<Option<GroupId>> =
        std::iter::once(None).chain(map.groups.iter().map(|group| Some(group.id))).collect();
    let none = desk.texts.card_no_group();
    let names = map.groups.iter().map(|group| group.name.clone());
    let labels: Vec<String> = std::iter::once(none).chain(names).collect();
    let chosen = ids.iter().position(|id| alike && *id == common);
    let color = common.and_then(|id| map.groups.get(id)).map(|group| desk.colors.palette.group(group.color).fill);
    let empty = desk.texts.card_several_values();
    let id = field_id(actors.first(), "group");
    let name = desk.texts.card_group();
    let dot = color.map(theme::color);
    let chooser = Chooser { compact: true, dot, ..Chooser::new(id, &name, &labels, chosen, &empty) };
    if let Some(group) = chooser.show(ui, desk.colors).picked.and_then(|rank| ids.get(rank)) {
        desk.edit(Edit::SetGroup { actors: actors.to_vec(), group: *group });
    }
}

/// The presence of one or several actors.
pub(super) fn presence(ui: &mut Ui, desk: &mut Desk<'_>, actors: &[crate::model::ActorId], common: Option<Presence>) {
    let labels = Presence::ALL.map(|presence| words::presence(desk.texts, presence));
    let chosen = common.and_then(|common| Presence::ALL.iter().position(|presence| *presence == common));
    let pressed = ui.push_id("presence", |ui| widgets::segments(ui, desk.colors, &labels, chosen)).inner;
    if let Some(presence) = pressed.and_then(|rank| Presence::ALL.get(rank)) {
        desk.edit(Edit::SetPresence { actors: actors.to_vec(), presence: *presence });
    }
}

fn identity(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let slot = slot::actor(actor.id);
    let id = |part: &str| field_id(actor.id, part);
    let short = slot.part(|actor| &mut actor.short_name);
    // A short name may say where it breaks.
    let name = texts.card_short_name();
    let field =
        fields::Field { lines: fields::Lines::Two, ..fields::Field::line(id("short name"), &name, &actor.short_name) };
    fields::label(ui, desk, &name);
    fields::text(ui, desk, &field, move |project, typed| short.set(project, typed.to_owned()));
    let voice = slot.part(|actor| &mut actor.represented_by);
    fields::labelled(ui, desk, id("represented by"), &texts.card_represented_by(), &actor.represented_by, &voice);
    let scales = ActionScale::ALL.map(|scale| (scale, words::action_scale(texts, scale)));
    let scale = slot.part(|actor| &mut actor.scale);
    parts::pick(ui, desk, id("scale"), &texts.card_scale(), &scales, actor.scale, &scale);
    let indirect = slot.part(|actor| &mut actor.indirect);
    let ways = [(false, texts.card_direct()), (true, texts.card_indirect())];
    parts::pick(ui, desk, id("indirect"), &texts.card_part_taken(), &ways, actor.indirect, &indirect);
    fields::label(ui, desk, &texts.card_existence());
    let provenance = slot.part(|actor| &mut actor.provenance);
    fields::provenance_chip(ui, desk, id("provenance"), &actor.provenance, &provenance, |_, _| {});
    let audience = slot.part(|actor| &mut actor.audience);
    parts::audience(ui, desk, actor.audience, &audience);
}

/// The frames of reference of the group, while the actor has none of its own.
pub(in crate::ui) fn inherited(ui: &mut Ui, desk: &Desk<'_>, actor: &Actor) {
    let Some(group) = actor.group.and_then(|id| desk.map().groups.get(id)) else { return };
    if actor.values.is_empty() && actor.unknown_values.is_none() && !group.values.is_empty() {
        let cites: Vec<String> = group.values.iter().map(|value| words::cite(desk.texts, value.cite)).collect();
        let words = desk.texts.card_inherited(group.name.clone(), cites.join(", "));
        ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
    }
}

fn on_map(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let symbols = Symbol::ALL.map(|symbol| (symbol, words::symbol(texts, symbol)));
    let own = slot::actor(actor.id).part(|actor| &mut actor.symbol);
    parts::pick(ui, desk, field_id(actor.id, "symbol"), &texts.card_own_symbol(), &symbols, actor.symbol, &own);
    if fields::tick(ui, desk.colors, actor.pinned, &texts.card_pinned()) {
        desk.edit(Edit::SetPinned { actors: vec![actor.id], pinned: !actor.pinned });
    }
    if fields::tick(ui, desk.colors, actor.locked, &texts.card_locked()) {
        desk.edit(Edit::SetLocked { items: vec![ItemId::Actor(actor.id)], locked: !actor.locked });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        for command in [Command::Focus, Command::SplitActor] {
            let words = command.label(texts);
            if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 28.0).clicked() {
                if command == Command::Focus {
                    desk.command(Command::ShowMap);
                }
                desk.command(command);
            }
        }
    });
}

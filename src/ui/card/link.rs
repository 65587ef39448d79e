//! The card of a link: an interest or a relation, both ways, and what it rests on.

use egui::Ui;

use super::parts;
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{Flow, Flows, Goes, Interest, InterestSign, Link, LinkId, LinkNature, Passes, Relation, Target};
use crate::session::{Action, Command, Icon, LinkAct, New, Purpose};
use crate::ui::fields::{self, Chooser, Slot, field_id, slot};
use crate::ui::{Desk, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, link: &Link) {
    let texts = desk.texts;
    parts::kind_line(ui, desk, &texts.card_kind_link());
    for end in [link.from, link.to] {
        let name = parts::name(desk.map(), end);
        ui.horizontal(|ui| {
            if let Some(actor) = desk.map().actors.get(end) {
                let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(24.0), egui::Sense::hover());
                fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 9.0);
            }
            let text = egui::RichText::new(&name).font(crate::ui::theme::semibold(15.0)).color(desk.colors.text);
            if ui.add(egui::Button::new(text).frame(false).wrap()).clicked() {
                desk.select(ItemId::Actor(end));
            }
        });
    }
    parts::team_mark(ui, desk, link.audience);
    nature(ui, desk, link);
    match &link.nature {
        LinkNature::Interest(interest) => of_interest(ui, desk, link.id, interest),
        LinkNature::Relation(relation) => of_relation(ui, desk, link.id, relation),
    }
    let slot = slot::link(link.id);
    let reason = slot.part(|link| &mut link.reason);
    fields::optional(ui, desk, field_id(link.id, "reason"), &texts.card_reason(), &link.reason, &reason);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|link| &mut link.provenance);
    fields::provenance_chip(ui, desk, field_id(link.id, "origin"), &link.provenance, &origin, |_, _| {});
    let audience = slot.part(|link| &mut link.audience);
    parts::audience(ui, desk, link.audience, &audience);
    for start in [true, false] {
        attached(ui, desk, link, start);
    }
    super::lever::aimed_at(ui, desk, |target| target == Target::Link(link.id));
    planned(ui, desk, link.id);
    parts::remove(ui, desk, link.id.into());
}

/// The actions that are aimed at it, and a way to make one.
fn planned(ui: &mut Ui, desk: &mut Desk<'_>, id: LinkId) {
    let aimed: Vec<_> = desk.map().actions.iter().filter(|action| action.targets.contains(&Target::Link(id))).collect();
    if !aimed.is_empty() {
        fields::label(ui, desk, &desk.texts.acting_actions_on_it());
    }
    for action in aimed {
        if parts::leads(ui, desk, &action.title) {
            desk.select(action.id.into());
        }
    }
    let make = desk.texts.acting_make_action();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Calendar), &make, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::ActionFor(Purpose::Link(id))));
    }
}

/// The actor at one end; another may be chosen.
fn attached(ui: &mut Ui, desk: &mut Desk<'_>, link: &Link, start: bool) {
    let title = if start { desk.texts.card_link_start() } else { desk.texts.card_link_end() };
    let (own, other) = if start { (link.from, link.to) } else { (link.to, link.from) };
    let actors: Vec<_> = desk.map().actors.iter().map(|actor| actor.id).filter(|id| *id != other).collect();
    let labels: Vec<String> = actors.iter().map(|id| parts::name(desk.map(), *id)).collect();
    let chosen = actors.iter().position(|id| *id == own);
    fields::label(ui, desk, &title);
    let id = field_id(link.id, if start { "start" } else { "end" });
    let picked = Chooser::new(id, &title, &labels, chosen, "").show(ui, desk.colors).picked;
    if let Some(&to) = picked.and_then(|rank| actors.get(rank)).filter(|to| **to != own) {
        desk.push(Action::Link(LinkAct::Reattach { link: link.id, start, to }));
    }
}

/// What the link is; going from one nature to the other keeps its strength.
fn nature(ui: &mut Ui, desk: &mut Desk<'_>, link: &Link) {
    let texts = desk.texts;
    let signs = InterestSign::ALL.map(|sign| words::interest_sign(texts, sign));
    let labels: Vec<String> = signs.into_iter().chain([texts.card_relation()]).collect();
    let current = match &link.nature {
        LinkNature::Interest(interest) => InterestSign::ALL.iter().position(|sign| *sign == interest.sign),
        LinkNature::Relation(_) => Some(InterestSign::ALL.len()),
    };
    fields::label(ui, desk, &texts.card_nature());
    let id = field_id(link.id, "nature");
    let pressed = fields::pills(ui, desk.colors, id, &labels, |rank| Some(rank) == current);
    let Some(rank) = pressed.filter(|rank| Some(*rank) != current) else { return };
    let strength = link.strength();
    let nature = match (InterestSign::ALL.get(rank), &link.nature) {
        (Some(&sign), LinkNature::Interest(interest)) => LinkNature::Interest(Interest { sign, ..interest.clone() }),
        (Some(&sign), LinkNature::Relation(_)) => {
            LinkNature::Interest(Interest { sign, stake: None, intensity: strength })
        }
        (None, _) => {
            let flow = Flow { passes: Passes::NotStated, goes: Goes::Unknown };
            let flows = Flows::Undirected(flow);
            LinkNature::Relation(Relation { flows, strength, formal: false, to_create: false })
        }
    };
    desk.edit(Edit::SetNature { links: vec![link.id], nature });
}

fn strengths(desk: &Desk<'_>) -> [(u8, String); 3] {
    [(1, desk.texts.card_weak()), (2, desk.texts.card_medium()), (3, desk.texts.card_strong())]
}

fn of_interest(ui: &mut Ui, desk: &mut Desk<'_>, id: LinkId, interest: &Interest) {
    let texts = desk.texts;
    let slot = slot::link(id).part_if(|link| match &mut link.nature {
        LinkNature::Interest(interest) => Some(interest),
        LinkNature::Relation(_) => None,
    });
    let stakes = parts::stakes(desk.map());
    let stake = slot.part(|interest| &mut interest.stake);
    parts::pick(ui, desk, field_id(id, "stake"), &texts.card_link_stake(), &stakes, interest.stake, &stake);
    let strengths = strengths(desk);
    let intensity = slot.part(|interest| &mut interest.intensity);
    let value = Some(interest.intensity);
    parts::one_of(ui, desk, field_id(id, "intensity"), &texts.card_intensity(), &strengths, value, &intensity);
}

fn of_relation(ui: &mut Ui, desk: &mut Desk<'_>, id: LinkId, relation: &Relation) {
    let texts = desk.texts;
    let slot = slot::link(id).part_if(|link| match &mut link.nature {
        LinkNature::Relation(relation) => Some(relation),
        LinkNature::Interest(_) => None,
    });
    let ends = desk.map().links.get(id).map(|link| [link.from, link.to].map(|end| parts::name(desk.map(), end)));
    let [from, to] = ends.unwrap_or_default();
    ways(ui, desk, id, relation);
    let first = slot.part(|relation| match &mut relation.flows {
        Flows::Undirected(flow) | Flows::Directed(flow) | Flows::Mutual(flow, _) => flow,
    });
    let there = match relation.flows {
        Flows::Undirected(_) => texts.card_between_them(),
        Flows::Directed(_) | Flows::Mutual(..) => texts.card_flow(from.clone(), to.clone()),
    };
    flow(ui, desk, field_id(id, "flow"), &there, relation.flows.first(), &first);
    if let Some(back) = relation.flows.back() {
        let slot = slot.part_if(|relation| match &mut relation.flows {
            Flows::Mutual(_, back) => Some(back),
            Flows::Undirected(_) | Flows::Directed(_) => None,
        });
        flow(ui, desk, field_id(id, "flow back"), &texts.card_flow(to, from), back, &slot);
    }
    let strengths = strengths(desk);
    let strength = slot.part(|relation| &mut relation.strength);
    let value = Some(relation.strength);
    parts::one_of(ui, desk, field_id(id, "strength"), &texts.card_strength(), &strengths, value, &strength);
    parts::flag(ui, desk, &texts.card_formal(), relation.formal, &slot.part(|relation| &mut relation.formal));
    parts::flag(ui, desk, &texts.card_to_create(), relation.to_create, &slot.part(|relation| &mut relation.to_create));
}

/// The way of the relation: the commands of the table do it, so that keys and buttons agree.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>, id: LinkId, relation: &Relation) {
    let texts = desk.texts;
    fields::label(ui, desk, &texts.card_way());
    let labels = [texts.card_undirected(), texts.card_directed(), texts.card_mutual()];
    let current = match relation.flows {
        Flows::Undirected(_) => 0,
        Flows::Directed(_) => 1,
        Flows::Mutual(..) => 2,
    };
    let commands = [Command::MakeUndirected, Command::MakeDirected, Command::MakeMutual];
    let pressed = fields::pills(ui, desk.colors, field_id(id, "way"), &labels, |rank| rank == current);
    if let Some(command) = pressed.filter(|rank| *rank != current).and_then(|rank| commands.get(rank)) {
        desk.command(*command);
    }
    if current != 0 {
        let swap = Command::SwapEnds.label(texts);
        if widgets::sized_button(ui, desk.colors, None, &swap, widgets::Weight::Plain, 26.0).clicked() {
            desk.command(Command::SwapEnds);
        }
    }
}

fn flow(ui: &mut Ui, desk: &mut Desk<'_>, id: egui::Id, title: &str, flow: Flow, slot: &Slot<Flow>) {
    fields::label(ui, desk, title);
    let labels = Passes::ALL.map(|passes| words::passes(desk.texts, passes));
    let chosen = Passes::ALL.iter().position(|passes| *passes == flow.passes);
    let name = format!("{title} – {}", desk.texts.card_passes());
    let picked = Chooser::new(id.with("passes"), &name, &labels, chosen, "").show(ui, desk.colors).picked;
    if let Some(passes) = picked.and_then(|rank| Passes::ALL.get(rank))
        && let Some(edit) = slot.change(desk.project(), |flow| flow.passes = *passes)
    {
        desk.edit(edit);
    }
    let labels = Goes::ALL.map(|goes| words::goes(desk.texts, goes));
    let on = |rank: usize| Goes::ALL.get(rank) == Some(&flow.goes);
    let pressed = fields::pills(ui, desk.colors, id.with("goes"), &labels, on);
    if let Some(goes) = pressed.and_then(|rank| Goes::ALL.get(rank))
        && let Some(edit) = slot.change(desk.project(), |flow| flow.goes = *goes)
    {
        desk.edit(edit);
    }
}

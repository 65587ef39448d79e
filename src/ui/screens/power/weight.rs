//! Weight and interest: the balance of power of each actor, against how much it takes positions. For the team.

use std::rc::Rc;
use std::sync::Arc;

use super::card::Explained;
use super::content::{Content, Drawn, actor};
use super::{Choice, Page, said};
use crate::analysis::{Attribute, Corner, Salience, SalienceClass};
use crate::edit::ItemId;
use crate::i18n::{Texts, format};
use crate::model::ActorId;
use crate::session::{Action, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Axis, Kind, Plane, Row, Table};
use crate::ui::reading::name;
use crate::ui::results::Found;

/// Where the plane is cut, both ways; on the line counts as high.
const CUT: f64 = 0.5;

/// An actor that has a place: interest and weight, each 0 to 1.
struct Placed {
    id: ActorId,
    at: [f64; 2],
    corner: Corner,
    class: Option<SalienceClass>,
}

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    if !found.analyses.power.computable {
        let act = (Icon::List, texts.power_enter_influences(), Action::Go(Screen::Influences));
        return Content::nothing(choice, texts.power_influence_none(), Some(act));
    }
    let known = placed(found);
    if known.is_empty() {
        let act = (Icon::List, texts.alliances_fill_positions(), Action::Go(Screen::Positions));
        return Content::nothing(choice, texts.power_weight_none(), Some(act));
    }
    let table = table(texts, found, &known);
    let dots = known.iter().zip(&table.rows).map(|(it, row)| said::dot(found, &table, row, it.at));
    let axis = |name: String| Axis { name, range: [0.0, 1.0], step: Some(0.25) };
    let corners = [Corner::Dominant, Corner::Relay, Corner::Autonomous, Corner::Dominated];
    let plane = Plane {
        key: "weight",
        name: Page::Weight.name(texts),
        axes: [axis(texts.power_interest()), axis(texts.power_weight())],
        cross: Some([CUT, CUT]),
        corners: corners.map(|corner| corner_of(texts, corner)),
        dots: dots.collect(),
        cells: false,
    };
    Content::of(choice, Some(found), Drawn::Plane(Rc::new(plane), None), table)
}

fn placed(found: &Found) -> Vec<Placed> {
    let all = &found.analyses;
    let one = |(rank, id): (usize, &ActorId)| {
        let (interest, weight) = all.power_interest.places.get(rank).copied().flatten()?;
        let class = all.saliences.get(rank).and_then(|salience| salience.class());
        Some(Placed { id: *id, at: [interest, weight], corner: all.power_interest.corner(rank)?, class })
    };
    all.actors.iter().enumerate().filter_map(one).collect()
}

fn table(texts: Texts, found: &Found, known: &[Placed]) -> Table {
    let share = |value: f64| format::number(texts.language, value, 2);
    let row = |it: &Placed| {
        let [interest, weight] = it.at;
        let class = it.class.map(|class| class_of(texts, class)).unwrap_or_default();
        let who = name(&found.project.map, it.id);
        let cells = vec![who, share(weight), share(interest), corner_of(texts, it.corner), class];
        Row { item: ItemId::Actor(it.id), cells }
    };
    let heads = vec![
        (texts.power_actor(), Kind::Name),
        (texts.power_weight(), Kind::Number),
        (texts.power_interest(), Kind::Number),
        (texts.power_place(), Kind::Words),
        (texts.power_salience(), Kind::Words),
    ];
    Table { heads, rows: known.iter().map(row).collect() }
}

/// What to do with a corner of the plane, in soft words.
fn corner_of(texts: Texts, corner: Corner) -> String {
    match corner {
        Corner::Relay => texts.power_weight_work_with(),
        Corner::Dominant => texts.power_weight_interest_it(),
        Corner::Dominated => texts.power_weight_keep_informed(),
        Corner::Autonomous => texts.power_weight_keep_in_sight(),
    }
}

/// A word that hurts nobody for a class of salience.
fn class_of(texts: Texts, class: SalienceClass) -> String {
    match class {
        SalienceClass::Outside => texts.salience_outside(),
        SalienceClass::Asks => texts.salience_asks(),
        SalienceClass::Legitimate => texts.salience_legitimate(),
        SalienceClass::Pressed => texts.salience_pressed(),
        SalienceClass::Quiet => texts.salience_quiet(),
        SalienceClass::Pressing => texts.salience_pressing(),
        SalienceClass::Influential => texts.salience_influential(),
        SalienceClass::Definitive => texts.salience_definitive(),
    }
}

/// What the actor has, then how many are not placed.
pub(super) fn headline(texts: Texts, content: &Content, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let who = actor(subject).map(|id| name(&found.project.map, id)).unwrap_or_default();
    let rank = actor(subject).and_then(|id| found.analyses.rank(id));
    let first = match rank.and_then(|rank| found.analyses.power_interest.corner(rank)) {
        Some(Corner::Relay) => texts.power_weight_both(who),
        Some(Corner::Dominant) => texts.power_weight_only(who),
        Some(Corner::Dominated) => texts.power_weight_interest_only(who),
        Some(Corner::Autonomous) => texts.power_weight_neither(who),
        None => texts.power_weight_unknown(who),
    };
    let left = found.analyses.actors.len() - content.table.rows.len();
    let more = if left > 0 { Some(texts.power_weight_left(left)) } else { None };
    [first, said::according(texts, more.as_deref())]
}

/// Power, legitimacy and urgency, each yes, no or unknown, and whether it is derived.
fn attributes(texts: Texts, it: &Salience) -> Vec<(String, String)> {
    let said = |attribute: Option<Attribute>| {
        let Some(attribute) = attribute else { return "?".to_owned() };
        let holds = if attribute.holds { texts.card_yes() } else { texts.card_no() };
        if attribute.derived { format!("{holds} ({})", texts.power_derived()) } else { holds }
    };
    let parts =
        [(texts.card_power(), it.power), (texts.card_legitimacy(), it.legitimacy), (texts.card_urgency(), it.urgency)];
    parts.into_iter().map(|(head, attribute)| (head, said(attribute))).collect()
}

/// How the numbers of an actor are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    let bound = found.project.header.scale.bound().to_string();
    let mut about = Explained::about(content, found, item);
    let rank = actor(item).and_then(|id| found.analyses.rank(id));
    let salience = rank.and_then(|rank| found.analyses.saliences.get(rank));
    about.values.extend(salience.into_iter().flat_map(|it| attributes(texts, it)));
    let asks = salience.filter(|it| it.legitimacy.is_none()).map(|_| texts.power_salience_ask());
    Explained {
        words: vec![texts.power_weight_words()],
        formula: vec![texts.power_weight_formula_weight(), texts.power_weight_formula_interest(bound)],
        cells: actor(item).map(|id| said::positions_of(&found.project.map, id, |_| true)).unwrap_or_default(),
        foot: asks.into_iter().chain([texts.power_weight_foot()]).collect(),
        notices: said::cautions(texts, found, &[said::FEW, said::OF_POSITIONS, said::OF_INFLUENCES]),
        has_convention: true,
        ..about
    }
}

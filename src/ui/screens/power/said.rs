//! What pages have in common: sentences, axes, where they cross, the entries behind a number, the notices.

use super::content::{Content, Drawn};
use super::{Page, agreements, energy, influence, network, stakes, weight};
use crate::analysis::{self, Caution};
use crate::edit::ItemId;
use crate::exchange::sentences;
use crate::i18n::{Texts, format};
use crate::model::{ActorId, Axes, Level, MapState, StakeId};
use crate::session::CellAt;
use crate::ui::plot::{Axis, Dot, Row, Table};
use crate::ui::results::Found;

/// A kind of caution.
pub(super) type Kind = fn(&Caution) -> bool;
/// Too few actors or stakes.
pub(super) const FEW: Kind = |caution| *caution == Caution::Few;
/// Positions that are not known.
pub(super) const OF_POSITIONS: Kind = |caution| matches!(caution, Caution::Unknown(_));
/// Influences that are partial, or of which nothing can be made.
pub(super) const OF_INFLUENCES: Kind = |caution| matches!(caution, Caution::PartialInfluences | Caution::EqualPower);
/// Splits that are estimated.
pub(super) const OF_SIGNS: Kind = |caution| *caution == Caution::Estimate;

/// The sentence of a page, and what goes with it.
pub(super) fn headline(texts: Texts, content: &Content, subject: Option<ItemId>) -> [String; 2] {
    let Some(found) = &content.found else { return Default::default() };
    match content.page {
        Page::Influence => influence::headline(texts, content, found, subject),
        Page::Agreements => agreements::headline(texts, content, found, subject),
        Page::Energy => energy::headline(texts, content, found, subject),
        Page::Weight => weight::headline(texts, content, found, subject),
        Page::Stakes => stakes::headline(texts, found, subject),
        Page::Essential => [String::new(), String::new()],
        Page::Network => network::said(texts, found, subject),
    }
}

/// « D'après ce que le groupe a saisi. », and what follows.
pub(super) fn according(texts: Texts, more: Option<&str>) -> String {
    let according = format!("{}.", texts.alliances_according());
    match more {
        Some(more) => format!("{according} {more}"),
        None => according,
    }
}

/// The point of a row of a table; the lead and the key actors are named first.
pub(super) fn dot(found: &Found, table: &Table, row: &Row, at: [f64; 2]) -> Dot {
    let project = &found.project;
    let is_key =
        |id: ActorId| project.header.lead == Some(id) || project.map.actors.get(id).is_some_and(|actor| actor.star);
    Dot {
        item: row.item,
        at,
        name: row.cells.first().cloned().unwrap_or_default(),
        firm: super::content::actor(Some(row.item)).is_some_and(is_key),
        said: table.values(row),
    }
}

/// An axis along one coordinate of points, from zero on.
pub(super) fn axis(name: String, points: &[[f64; 2]], along: usize) -> Axis {
    let most = points.iter().filter_map(|at| at.get(along)).fold(0.0_f64, |most, value| most.max(*value));
    Axis { name, range: [0.0, most.max(1.0)], step: None }
}

/// The numbers of a row with their heads, for the card; the place comes without.
pub(super) fn values(table: &Table, row: Option<&Row>) -> Vec<(String, String)> {
    let Some(row) = row else { return Vec::new() };
    let cells = table.heads.iter().zip(&row.cells).skip(1);
    cells.filter(|(_, cell)| !cell.is_empty()).map(|((head, _), cell)| (head.clone(), cell.clone())).collect()
}

/// Where the axes of a plane cross, in words.
pub(super) fn crossing_at(texts: Texts, content: &Content, axes: Axes) -> String {
    let Drawn::Plane(plane, _) = &content.drawn else { return String::new() };
    let [x, y] = plane.cross.unwrap_or_default();
    let number = |value: f64| format::number(texts.language, value, 1);
    match axes {
        Axes::Mean => texts.power_crossing_mean(number(x), number(y)),
        Axes::Median => texts.power_crossing_median(number(x), number(y)),
    }
}

/// The known positions of an actor on some stakes.
pub(super) fn positions_of(map: &MapState, id: ActorId, wanted: impl Fn(StakeId) -> bool) -> Vec<CellAt> {
    let known = |stake: StakeId| map.positions.get((id, stake)).is_some_and(|it| it.value.is_some());
    let stakes = map.stakes.iter().map(|stake| stake.id).filter(|stake| wanted(*stake) && known(*stake));
    stakes.map(|stake| CellAt::Position(id, stake)).collect()
}

/// The positions of an actor that are compared, then those of the others on the same stakes.
pub(super) fn positions_compared(map: &MapState, id: ActorId) -> Vec<CellAt> {
    let takes = |value: Option<Level>| value.is_some_and(|value| value != 0);
    let taken = |stake: StakeId| map.positions.get((id, stake)).is_some_and(|it| takes(it.value));
    let others = map.positions.iter().filter(|it| it.actor != id && takes(it.value) && taken(it.stake));
    let others = others.map(|it| CellAt::Position(it.actor, it.stake));
    positions_of(map, id, taken).into_iter().chain(others).collect()
}

/// What must be said before one believes the numbers of a page.
pub(super) fn cautions(texts: Texts, found: &Found, kinds: &[Kind]) -> Vec<String> {
    let notices = found.analyses.notices.iter();
    let wanted = notices.filter(|caution| kinds.iter().any(|kind| kind(caution)));
    wanted.map(|caution| sentences::caution(texts, *caution)).collect()
}

/// That nobody has spoken for an actor.
pub(super) fn assumed(texts: Texts, found: &Found, item: Option<ItemId>) -> Option<String> {
    let map = &found.project.map;
    let actor = map.actors.get(super::content::actor(item)?)?;
    analysis::is_assumed(map, actor).then(|| texts.limits_assumptions_only())
}

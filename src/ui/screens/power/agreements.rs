//! Agreements and disagreements: the convergence of each actor with all others, against its divergence.

use std::rc::Rc;
use std::sync::Arc;

use super::card::Explained;
use super::content::{Content, Drawn, actor};
use super::{Choice, Page, said};
use crate::analysis::{self, Corner, Order};
use crate::edit::ItemId;
use crate::i18n::{Texts, format};
use crate::model::ActorId;
use crate::session::{Action, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Kind, Plane, Row, Table};
use crate::ui::reading::name;
use crate::ui::results::Found;

/// From this ambivalence on, an actor is said to be an ally under conditions.
const MIXED: f64 = 0.5;

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    let ordered = found.analyses.order(choice.order);
    let (agreed, opposed) = (ordered.convergences(), ordered.divergences());
    if agreed.iter().chain(&opposed).all(|sum| *sum <= 0.0) {
        let act = (Icon::List, texts.alliances_fill_positions(), Action::Go(Screen::Positions));
        return Content::nothing(choice, texts.alliances_none(), Some(act));
    }
    let cut = analysis::Plane::new(&opposed, &agreed, found.project.header.axes);
    let table = table(texts, found, &cut, &ordered.ambivalence());
    let points: Vec<[f64; 2]> = cut.across.iter().zip(&cut.up).map(|(x, y)| [*x, *y]).collect();
    let dots = table.rows.iter().zip(&points).map(|(row, at)| said::dot(found, &table, row, *at));
    let corners = [Corner::Dominant, Corner::Relay, Corner::Autonomous, Corner::Dominated];
    let plane = Plane {
        key: "agreements",
        name: Page::Agreements.name(texts),
        axes: [said::axis(texts.power_disagreements(), &points, 0), said::axis(texts.power_agreements(), &points, 1)],
        cross: Some([cut.cut_across, cut.cut_up]),
        corners: corners.map(|corner| corner_of(texts, corner)),
        dots: dots.collect(),
        cells: false,
    };
    Content::of(choice, Some(found), Drawn::Plane(Rc::new(plane), None), table)
}

fn table(texts: Texts, found: &Found, cut: &analysis::Plane, ambivalence: &[Option<f64>]) -> Table {
    let number = |value: f64| format::number(texts.language, value, 1);
    let row = |(rank, id): (usize, &ActorId)| {
        let at = |list: &[f64]| list.get(rank).map(|value| number(*value)).unwrap_or_default();
        let mixed = ambivalence.get(rank).copied().flatten();
        let cells = vec![
            name(&found.project.map, *id),
            at(&cut.up),
            at(&cut.across),
            mixed.map_or_else(|| "—".to_owned(), |share| format::percent(texts.language, share)),
            cut.corner(rank).map(|corner| corner_of(texts, corner)).unwrap_or_default(),
        ];
        Row { item: ItemId::Actor(*id), cells }
    };
    let heads = vec![
        (texts.power_actor(), Kind::Name),
        (texts.power_agreements(), Kind::Number),
        (texts.power_disagreements(), Kind::Number),
        (texts.power_ambivalence(), Kind::Number),
        (texts.power_place(), Kind::Words),
    ];
    Table { heads, rows: found.analyses.actors.iter().enumerate().map(row).collect() }
}

/// A soft name for a corner.
fn corner_of(texts: Texts, corner: Corner) -> String {
    match corner {
        Corner::Dominant => texts.power_agreements_mostly(),
        Corner::Relay => texts.power_agreements_and_not(),
        Corner::Dominated => texts.power_agreements_hardly(),
        Corner::Autonomous => texts.power_agreements_few(),
    }
}

/// The share of agreement, then whom the actor goes with, and whom it opposes.
pub(super) fn headline(texts: Texts, content: &Content, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let ordered = found.analyses.order(content.order);
    let share = ordered.agreement();
    let first = share.map(|share| texts.analyses_agreement(format::percent(texts.language, share / 100.0)));
    let about = actor(subject).and_then(|id| {
        let mixed = ordered.ambivalence().get(found.analyses.rank(id)?).copied().flatten();
        let is_mixed = mixed.is_some_and(|share| share >= MIXED);
        Some(if is_mixed { texts.analyses_ambivalent(name(&found.project.map, id)) } else { about(texts, found, id) })
    });
    [first.unwrap_or_default(), said::according(texts, about.as_deref())]
}

/// Whom an actor goes with most, and whom it opposes most.
fn about(texts: Texts, found: &Found, id: ActorId) -> String {
    let (map, pairs) = (&found.project.map, &found.analyses.pairs);
    let best = |of: fn(&analysis::PairSums) -> f64| {
        let others = pairs.actors().iter().filter(|other| **other != id);
        let mut best: Option<(ActorId, f64)> = None;
        for other in others {
            let value = of(&pairs.get(id, *other));
            if value > best.map_or(0.0, |(_, most)| most) {
                best = Some((*other, value));
            }
        }
        best.map(|(other, _)| name(map, other))
    };
    let who = name(map, id);
    match (best(|it| it.convergence), best(|it| it.divergence)) {
        (Some(with), Some(against)) => texts.power_agreements_both(who, with, against),
        (Some(with), None) => texts.power_agreements_with(who, with),
        (None, Some(against)) => texts.power_agreements_against(who, against),
        (None, None) => texts.power_agreements_nobody(who),
    }
}

/// How the numbers of an actor are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    let formula = match content.order {
        Order::Stakes => texts.power_agreements_formula_1(),
        Order::Strength => texts.power_agreements_formula_2(),
        Order::Power => texts.power_agreements_formula_3(),
    };
    let map = &found.project.map;
    let mut kinds = vec![said::FEW, said::OF_POSITIONS];
    kinds.extend((content.order == Order::Power).then_some(said::OF_INFLUENCES));
    Explained {
        words: vec![texts.alliances_how_compare()],
        formula: vec![formula, texts.power_agreements_formula_sum(), texts.power_agreements_formula_mixed()],
        cells: actor(item).map(|id| said::positions_compared(map, id)).unwrap_or_default(),
        foot: vec![said::crossing_at(texts, content, found.project.header.axes)],
        notices: said::cautions(texts, found, &kinds),
        has_axes: true,
        has_convention: content.order == Order::Power,
        has_orders: true,
        ..Explained::about(content, found, item)
    }
}

//! What each stake mobilises: the weight of positions for and against it, and the share that is against.

use std::rc::Rc;
use std::sync::Arc;

use super::card::Explained;
use super::content::{Content, Drawn};
use super::{Choice, Page, said};
use crate::analysis::opposition::{self, Weights};
use crate::edit::ItemId;
use crate::i18n::{Texts, format};
use crate::model::{Position, StakeId};
use crate::session::{Action, CellAt, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Bar, Bars, Kind, Row, Table};
use crate::ui::reading::stake as label;
use crate::ui::results::Found;

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    let stakes = opposition::by_opposition(&found.project.map);
    let map = &found.project.map;
    if stakes.iter().all(|(_, weights)| weights.mobilisation() == 0) {
        let act = (Icon::List, texts.alliances_fill_positions(), Action::Go(Screen::Positions));
        return Content::nothing(choice, texts.power_stakes_none(), Some(act));
    }
    let share = |it: &Weights| it.opposition().map_or_else(|| "—".to_owned(), |it| format::percent(texts.language, it));
    let rows = stakes.iter().map(|(id, it)| Row {
        item: ItemId::Stake(*id),
        cells: vec![
            label(map, *id),
            it.mobilisation().to_string(),
            it.in_favour.to_string(),
            it.against.to_string(),
            share(it),
        ],
    });
    let heads = vec![
        (texts.power_stake(), Kind::Name),
        (texts.power_mobilisation(), Kind::Number),
        (texts.power_for(), Kind::Number),
        (texts.power_against(), Kind::Number),
        (texts.power_opposition(), Kind::Number),
    ];
    let table = Table { heads, rows: rows.collect() };
    let bars = stakes.iter().zip(&table.rows).map(|((id, it), row)| Bar {
        item: row.item,
        name: label(map, *id),
        values: vec![f64::from(it.in_favour), -f64::from(it.against)],
        said: table.values(row),
        apart: false,
    });
    let bars = Bars {
        key: "stakes",
        name: Page::Stakes.name(texts),
        mean: None,
        sides: [texts.power_side_against(), texts.power_side_for()],
        all: bars.collect(),
    };
    Content::of(choice, Some(found), Drawn::Bars(Rc::new(bars)), table)
}

/// The share that is against the stake that is looked at, then the stake that mobilises most.
pub(super) fn headline(texts: Texts, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let (map, stakes) = (&found.project.map, &found.analyses.weights);
    let of = stakes.iter().find(|(id, _)| Some(ItemId::Stake(*id)) == subject);
    let first = of.map(|(id, it)| {
        let name = label(map, *id);
        match it.opposition() {
            Some(share) if share > 0.0 => texts.positions_against(name, format::percent(texts.language, share)),
            Some(_) => texts.power_stake_nobody(name),
            None => texts.power_stake_no_position(name),
        }
    });
    let mut most: Option<&(StakeId, Weights)> = None;
    for it in stakes {
        if most.is_none_or(|(_, weights)| it.1.mobilisation() > weights.mobilisation()) {
            most = Some(it);
        }
    }
    let more = most.map(|(id, it)| texts.analyses_mobilises(label(map, *id), it.supporters + it.opponents));
    [first.unwrap_or_default(), said::according(texts, more.as_deref())]
}

/// How the numbers of a stake are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    let map = &found.project.map;
    let cells = match item {
        Some(ItemId::Stake(stake)) => {
            let known = |it: &&Position| it.stake == stake && it.value.is_some();
            map.positions.iter().filter(known).map(|it| CellAt::Position(it.actor, it.stake)).collect()
        }
        _ => Vec::new(),
    };
    let weights = found.analyses.weights.iter().find(|(id, _)| Some(ItemId::Stake(*id)) == item);
    let unknown = weights.map(|(_, it)| texts.power_stake_unknown(it.known, it.unknown, it.empty));
    Explained {
        words: vec![texts.power_stakes_words()],
        formula: vec![texts.power_stakes_formula_mobilisation(), texts.power_stakes_formula_opposition()],
        cells,
        foot: unknown.into_iter().chain([texts.power_stakes_sorted()]).collect(),
        notices: said::cautions(texts, found, &[said::FEW, said::OF_POSITIONS]),
        ..Explained::about(content, found, item)
    }
}

//! What a page shows: drawn, in a table, and of whom it speaks.

use std::rc::Rc;
use std::sync::Arc;

use super::{Choice, Page, agreements, energy, influence, network, stakes, weight};
use crate::analysis::Order;
use crate::edit::ItemId;
use crate::model::ActorId;
use crate::session::{Action, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Bars, Plane, Table};
use crate::ui::results::Found;

/// What is drawn.
pub(super) enum Drawn {
    /// A plane, and bars beside it.
    Plane(Rc<Plane>, Option<Rc<Bars>>),
    /// Bars alone.
    Bars(Rc<Bars>),
    /// Questions, each with sentences.
    Parts(Vec<Part>),
}

/// A question, and the sentences that answer it.
pub(super) struct Part {
    /// The question.
    pub(super) head: String,
    /// What is remarked.
    pub(super) sentences: Vec<Sentence>,
}

/// A sentence about some actors.
pub(super) struct Sentence {
    /// In words.
    pub(super) said: String,
    /// Whom it is about; selected by a click.
    pub(super) actors: Vec<ActorId>,
}

/// What is said in place of a page.
pub(super) struct Empty {
    /// Why.
    pub(super) said: String,
    /// What to do about it.
    pub(super) act: Option<(Icon, String, Action)>,
}

/// What a page shows.
pub(super) struct Content {
    /// Which page.
    pub(super) page: Page,
    /// How positions count in it.
    pub(super) order: Order,
    /// Whether it is shown to a room.
    pub(super) clean: bool,
    /// The results that it shows, and the state of the project that they are of.
    pub(super) found: Option<Arc<Found>>,
    /// What is drawn.
    pub(super) drawn: Drawn,
    /// The same in rows.
    pub(super) table: Table,
    /// Why it is not shown.
    pub(super) empty: Option<Empty>,
    /// Who is spoken of when nobody is selected.
    pub(super) usual: Option<ItemId>,
}

impl Content {
    /// What is shown when nothing can be.
    pub(super) fn nothing(choice: Choice, said: String, act: Option<(Icon, String, Action)>) -> Self {
        let empty = Some(Empty { said, act });
        Self { empty, ..Self::of(choice, None, Drawn::Parts(Vec::new()), Table::default()) }
    }

    /// What is drawn and said of results.
    pub(super) fn of(choice: Choice, found: Option<&Arc<Found>>, drawn: Drawn, table: Table) -> Self {
        Self {
            page: choice.page,
            order: choice.order,
            clean: choice.clean,
            found: found.cloned(),
            drawn,
            usual: table.rows.first().map(|row| row.item),
            table,
            empty: None,
        }
    }

    /// Of whom the sentence speaks: what is selected, else the lead of the project, else the usual.
    pub(super) fn subject(&self, desk: &Desk<'_>) -> Option<ItemId> {
        let there = |item: &ItemId| self.table.rows.iter().any(|row| row.item == *item);
        let lead = desk.project().header.lead.map(ItemId::Actor);
        desk.session.selection().single().filter(there).or_else(|| lead.filter(there)).or(self.usual)
    }

    /// Of whom the card speaks: what is looked at now, else the same.
    pub(super) fn looked_at(&self, desk: &Desk<'_>, subject: Option<ItemId>) -> Option<ItemId> {
        let there = |item: &ItemId| self.table.rows.iter().any(|row| row.item == *item);
        desk.showcase.or_else(|| desk.session.showcase()).filter(there).or(subject)
    }
}

/// What a page shows of results.
pub(super) fn of(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    if choice.clean && choice.page.is_for_team() {
        let act = (Icon::Map, desk.texts.power_back_to_map(), Action::Go(Screen::Map));
        return Content::nothing(choice, desk.texts.power_for_team(), Some(act));
    }
    if choice.covered && choice.page.tells_positions() {
        let act = (Icon::List, desk.texts.power_to_positions(), Action::Go(Screen::Positions));
        return Content::nothing(choice, desk.texts.matrix_hidden(), Some(act));
    }
    match choice.page {
        Page::Influence => influence::content(desk, choice, found),
        Page::Agreements => agreements::content(desk, choice, found),
        Page::Energy => energy::content(desk, choice, found),
        Page::Weight => weight::content(desk, choice, found),
        Page::Stakes => stakes::content(desk, choice, found),
        Page::Essential => Content::nothing(choice, desk.texts.lens_computing(), None),
        Page::Network => network::content(desk, choice, found),
    }
}

/// The actor of an item, if it is one.
pub(super) fn actor(item: Option<ItemId>) -> Option<ActorId> {
    match item {
        Some(ItemId::Actor(id)) => Some(id),
        _ => None,
    }
}

//! The card of what is selected: every field of it, folded by phase, edited in place.

mod action;
mod actor;
mod actor_links;
mod actor_positions;
pub(in crate::ui) mod actor_words;
mod compromise;
mod differences;
mod finding;
mod group;
mod grouping;
mod lever;
mod link;
mod note;
mod parts;
mod position;
mod several;
mod stage;
mod stake;
mod terms;
pub(in crate::ui) mod values;

use std::collections::BTreeSet;

use egui::{RichText, ScrollArea, Ui};

use crate::edit::{ItemId, last_change};
use crate::i18n::format;
use crate::model::{ActorId, Question, StakeId};
use crate::ui::{Desk, theme};

pub(in crate::ui) use action::{quick_dues, reference_day};
pub(in crate::ui) use actor::inherited;
pub(in crate::ui) use actor_positions::influence_sheet;
pub use parts::actors_by_name;
pub(in crate::ui) use parts::{cross, finding_title, leads_first as leads, one_of, target as target_name, team_mark};
pub(in crate::ui) use position::{cell as position_cell, new as new_position, sheet as position_sheet};
pub(in crate::ui) use stage::in_language;
pub(in crate::ui) use stake::weights as stake_weights;
pub(in crate::ui) use terms::{Share, Term, add_party, seat, unseat};

/// The parts of an actor's card that fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui) enum Fold {
    Identity,
    /// Roles and interests.
    Roles,
    Positions,
    Links,
    Influences,
    Grid,
    Values,
    Strategy,
    Standing,
    Map,
}

impl Fold {
    /// The parts that a question is answered in.
    fn of(question: Question) -> &'static [Self] {
        match question {
            Question::Origin | Question::Initiators => &[Self::Identity, Self::Roles, Self::Links],
            Question::Actors => &[Self::Roles, Self::Positions, Self::Links],
            Question::Roles => &[Self::Roles],
            Question::Interests => &[Self::Roles, Self::Positions],
            Question::Values => &[Self::Values],
            Question::Strategies => &[Self::Grid, Self::Strategy],
            Question::Divergences => &[Self::Positions, Self::Influences, Self::Links],
            Question::Levers | Question::Compromises | Question::ActionPlan => &[Self::Strategy, Self::Links],
        }
    }
}

/// The card of what is selected.
#[derive(Default)]
pub struct CardView {
    open: BTreeSet<Fold>,
    opened_for: Option<Question>,
    every_position: bool,
    every_link: bool,
    /// Whether what is still to be said of roles and interests is listed, or only counted.
    every_gap: bool,
    /// The positions that are shown first, settled when the card of that actor opens.
    first_positions: Option<(ActorId, BTreeSet<StakeId>)>,
}

impl CardView {
    /// Width of the card of an actor.
    pub const ACTOR: f32 = 272.0;

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let question = desk.session.question();
        if self.opened_for != Some(question) {
            self.opened_for = Some(question);
            self.open = Fold::of(question).iter().copied().collect();
            self.every_gap = matches!(question, Question::Roles | Question::Interests);
        }
        let salt = ("card", desk.session.selection().iter().next());
        let mut body = ui.available_rect_before_wrap();
        let width = body.width();
        // The scroll bar stands in the margin of the panel.
        body.max.x += 12.0;
        let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("card").max_rect(body));
        ScrollArea::vertical().id_salt(format!("{salt:?}")).auto_shrink(false).show(&mut inside, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.spacing_mut().interact_size.y = 24.0;
            ui.set_max_width(width);
            self.card(ui, desk);
            ui.add_space(12.0);
        });
        ui.take_available_space();
    }

    fn card(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.body(ui, desk);
        let selected = desk.session.selection().single();
        if let Some(day) = selected.and_then(|item| last_change(desk.project(), item)) {
            ui.add_space(6.0);
            let day = format::date(desk.texts, day);
            ui.label(
                RichText::new(desk.texts.card_changed_on(day)).font(theme::regular(12.0)).color(desk.colors.text_faint),
            );
        }
    }

    fn body(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let map = desk.map();
        match desk.session.selection().single() {
            None => several::show(ui, desk),
            Some(ItemId::Actor(id)) => {
                if let Some(actor) = map.actors.get(id) {
                    self.actor(ui, desk, actor);
                }
            }
            Some(ItemId::Link(id)) => {
                if let Some(link) = map.links.get(id) {
                    link::show(ui, desk, link);
                }
            }
            Some(ItemId::Stake(id)) => {
                if let Some(stake) = map.stakes.get(id) {
                    stake::show(ui, desk, stake);
                }
            }
            Some(ItemId::Group(id)) => {
                if let Some(group) = map.groups.get(id) {
                    group::show(ui, desk, group);
                }
            }
            Some(ItemId::Note(id)) => {
                if let Some(note) = map.notes.get(id) {
                    note::show(ui, desk, note);
                }
            }
            Some(ItemId::Compromise(id)) => {
                if let Some(compromise) = map.compromises.get(id) {
                    compromise::show(ui, desk, compromise);
                }
            }
            Some(ItemId::Action(id)) => {
                if let Some(action) = map.actions.get(id) {
                    action::show(ui, desk, action);
                }
            }
            Some(ItemId::Stage(id)) => {
                if let Some(stage) = desk.project().stages.get(id) {
                    stage::show(ui, desk, stage);
                }
            }
            Some(ItemId::Finding(id)) => {
                if let Some(finding) = map.findings.get(id) {
                    finding::show(ui, desk, finding);
                }
            }
            Some(ItemId::Lever(id)) => {
                if let Some(lever) = map.levers.get(id) {
                    lever::show(ui, desk, lever);
                }
            }
            Some(ItemId::Grouping(id)) => {
                if let Some(grouping) = map.groupings.get(id) {
                    grouping::show(ui, desk, grouping);
                }
            }
            Some(_) => {}
        }
    }

    /// Whether there is something to show beside the map.
    pub fn is_wanted(desk: &Desk<'_>) -> bool {
        !desk.session.selection().is_empty()
    }

    /// Width of the panel, 248 to 396 points.
    pub fn width(desk: &Desk<'_>) -> f32 {
        match desk.session.selection().single() {
            Some(ItemId::Compromise(_) | ItemId::Action(_)) => 320.0,
            _ => Self::ACTOR,
        }
    }
}

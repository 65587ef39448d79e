//! The action plan: one table with its calendar on the same rows.

mod bar;
mod calendar;
mod table;

use egui::{Label, Rect, Ui, UiBuilder, Vec2};
use jiff::civil::Date;

use crate::analysis::plan::{self, PlanOrder, Planned};
use crate::edit::ItemId;
use crate::i18n::{format, vague};
use crate::model::{Action, ActionState, ActorId, CompromiseId, StageId};
use crate::session::{self, Icon, New};
use crate::ui::card::{actors_by_name, reference_day};
use crate::ui::{Desk, thread, widgets};

/// What is shown of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Filters {
    lead: Option<ActorId>,
    stage: Option<StageId>,
    compromise: Option<CompromiseId>,
    state: Option<ActionState>,
}

impl Filters {
    fn keep(&self, it: &Action) -> bool {
        self.lead.is_none_or(|lead| it.lead == Some(lead))
            && self.stage.is_none_or(|stage| it.stage == Some(stage))
            && self.compromise.is_none_or(|id| it.compromise == Some(id))
            && self.state.is_none_or(|state| it.state == state)
    }
}

/// The action plan.
#[derive(Default)]
pub(super) struct PlanView {
    order: PlanOrder,
    filters: Filters,
}

impl PlanView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actions.is_empty() {
            return empty(ui, desk);
        }
        let day = reference_day(desk);
        let all = lines(desk, self.order, day);
        let kept = |line: &Planned| desk.map().actions.get(line.id).is_some_and(|it| self.filters.keep(it));
        let shown: Vec<Planned> = all.iter().copied().filter(kept).collect();
        sentence(ui, desk, &all);
        self.bar(ui, desk);
        let selected = desk.session.selection().single().filter(|item| matches!(item, ItemId::Action(_)));
        if let Some(item) = selected {
            thread::crumbs(ui, desk, item);
        }
        if shown.is_empty() {
            ui.add_space(24.0);
            ui.vertical_centered(|ui| {
                ui.label(widgets::soft(desk.texts.acting_nothing_left(), desk.colors));
                let all = desk.texts.acting_show_all();
                if widgets::button(ui, desk.colors, None, &all, widgets::Weight::Plain).clicked() {
                    self.filters = Filters::default();
                }
            });
            return;
        }
        let whole = ui.available_rect_before_wrap();
        let foot = Rect::from_min_max(egui::pos2(whole.left(), whole.bottom() - bar::LEGEND), whole.max);
        let body = Rect::from_min_max(whole.min, egui::pos2(whole.right(), foot.top() - 6.0));
        let mut area = ui.new_child(UiBuilder::new().id_salt("plan").max_rect(body));
        table::show(&mut area, desk, &shown, day);
        let mut area = ui.new_child(UiBuilder::new().id_salt("legend").max_rect(foot));
        bar::legend(&mut area, desk, &shown, day);
    }
}

fn lines(desk: &Desk<'_>, order: PlanOrder, day: Option<Date>) -> Vec<Planned> {
    let leads: Vec<ActorId> = actors_by_name(desk.map()).into_iter().map(|(id, _)| id).collect();
    let rank = |action: &Action| leads.iter().position(|id| action.lead == Some(*id));
    plan::planned(&desk.map().actions, day, order, |words| vague::span(words, day.unwrap_or(Date::ZERO)), rank)
}

/// « 13 actions : 2 engagées, 6 décidées, 5 idées. La première : … », and what is overdue.
fn sentence(ui: &mut Ui, desk: &Desk<'_>, all: &[Planned]) {
    let texts = desk.texts;
    let counts: Vec<String> = plan::by_state(&desk.map().actions)
        .into_iter()
        .rev()
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| match state {
            ActionState::Idea => texts.acting_count_idea(count),
            ActionState::Decided => texts.acting_count_decided(count),
            ActionState::Started => texts.acting_count_started(count),
            ActionState::Done => texts.acting_count_done(count),
            ActionState::Dropped => texts.acting_count_dropped(count),
        })
        .collect();
    let mut said = texts.acting_plan_is(texts.count_actions(all.len()), counts.join(", "));
    if let Some(first) = first(desk, all) {
        said.push(' ');
        said.push_str(&first);
    }
    ui.add(Label::new(widgets::title(widgets::unbroken(&said), 17.0, desk.colors)).wrap());
    let overdue = all.iter().filter(|line| line.overdue).count();
    if overdue > 0 {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
            crate::ui::icons::paint(ui.painter(), Icon::Clock, rect.shrink(1.5), desk.colors.note);
            let words = widgets::soft(texts.acting_overdue_count(overdue), desk.colors).color(desk.colors.note);
            ui.label(words);
        });
    }
}

/// The first that is still to be done, and when.
fn first(desk: &Desk<'_>, all: &[Planned]) -> Option<String> {
    let open = |line: &&Planned| {
        let state = desk.map().actions.get(line.id).map(|it| it.state);
        state.is_some_and(|state| !matches!(state, ActionState::Done | ActionState::Dropped))
    };
    let line = all.iter().filter(open).filter(|line| line.span.is_some()).min_by_key(|line| line.span)?;
    let it = desk.map().actions.get(line.id)?;
    let due = it.due.as_ref().map(|due| format::due(desk.texts, due))?;
    Some(desk.texts.acting_first_is(it.title.clone(), due))
}

/// No action yet: one sentence, one button.
fn empty(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space(80.0);
        ui.label(widgets::title(desk.texts.acting_no_action(), 17.0, desk.colors));
        ui.add_space(8.0);
        let add = desk.texts.acting_add_action();
        if widgets::button(ui, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Main).clicked() {
            desk.push(session::Action::Create(New::Action(Vec::new())));
            desk.drafts.name_next();
        }
    });
}

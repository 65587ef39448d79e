//! The order and the filters of the plan, the button that adds an action, and what the signs mean.

use egui::{Align, Layout, RichText, Sense, Ui, Vec2};
use jiff::civil::Date;

use super::{PlanView, calendar};
use crate::analysis::plan::{PlanOrder, Planned};
use crate::i18n::{Texts, format, words};
use crate::model::{ActionState, ActorId, CompromiseId, StageId};
use crate::session::{Action, Icon, New};
use crate::ui::card::actors_by_name;
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, theme, widgets};

/// Height of the line of signs.
pub(super) const LEGEND: f32 = 22.0;

impl PlanView {
    /// Draws them on one line, or on as many as they need.
    pub(super) fn bar(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        let add = texts.acting_add_action();
        let mut made = false;
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            let button =
                ui.painter().layout_no_wrap(add.clone(), theme::semibold(14.0), desk.colors.text).size().x + 60.0;
            ui.allocate_ui_with_layout(
                Vec2::new((width - button).max(160.0), 30.0),
                Layout::top_down(Align::Min),
                |ui| {
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                        self.order(ui, desk);
                        self.filters(ui, desk);
                    });
                },
            );
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let weight = widgets::Weight::Main;
                made = widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &add, weight, 30.0).clicked();
            });
        });
        if made {
            desk.push(Action::Create(New::Action(Vec::new())));
            desk.drafts.name_next();
        }
        ui.add_space(2.0);
    }

    fn order(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let labels = PlanOrder::ALL.map(|order| order_words(desk.texts, order));
        let chosen = PlanOrder::ALL.iter().position(|order| *order == self.order);
        let name = desk.texts.acting_sort();
        let id = field_id("plan", "order");
        let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, &name) };
        if let Some(order) = chooser.show(ui, desk.colors).picked.and_then(|rank| PlanOrder::ALL.get(rank)) {
            self.order = *order;
        }
    }

    fn filters(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let (map, texts) = (desk.map(), desk.texts);
        let used = |id: ActorId| map.actions.iter().any(|it| it.lead == Some(id));
        let leads: Vec<(ActorId, String)> = actors_by_name(map).into_iter().filter(|(id, _)| used(*id)).collect();
        filter(ui, desk, "lead", &texts.acting_every_lead(), &texts.card_lead(), &leads, &mut self.filters.lead);
        let staged = |id: StageId| map.actions.iter().any(|it| it.stage == Some(id));
        let stages: Vec<(StageId, String)> = desk
            .project()
            .stages
            .iter()
            .filter(|stage| staged(stage.id))
            .map(|stage| (stage.id, texts.language.pick(&stage.title).0.to_owned()))
            .collect();
        filter(ui, desk, "stage", &texts.acting_every_stage(), &texts.card_stage(), &stages, &mut self.filters.stage);
        let served = |id: CompromiseId| map.actions.iter().any(|it| it.compromise == Some(id));
        let compromises: Vec<(CompromiseId, String)> =
            map.compromises.iter().filter(|it| served(it.id)).map(|it| (it.id, it.title.clone())).collect();
        let (every, name) = (texts.acting_every_compromise(), texts.card_serves_compromise());
        filter(ui, desk, "compromise", &every, &name, &compromises, &mut self.filters.compromise);
        let states = ActionState::ALL.map(|state| (state, words::action_state(texts, state)));
        filter(ui, desk, "state", &texts.acting_every_state(), &texts.card_state(), &states, &mut self.filters.state);
    }
}

fn order_words(texts: Texts, order: PlanOrder) -> String {
    match order {
        PlanOrder::Due => texts.acting_by_due(),
        PlanOrder::Lead => texts.acting_by_lead(),
        PlanOrder::State => texts.acting_by_state(),
        PlanOrder::Entry => texts.acting_by_entry(),
    }
}

/// A choice of what is kept, everything first; nothing when there is nothing to choose among.
fn filter<T: Copy + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    part: &str,
    every: &str,
    name: &str,
    choices: &[(T, String)],
    kept: &mut Option<T>,
) {
    if choices.is_empty() {
        return;
    }
    let labels: Vec<String> =
        std::iter::once(every.to_owned()).chain(choices.iter().map(|(_, words)| words.clone())).collect();
    let chosen = choices.iter().position(|(item, _)| Some(*item) == *kept).map_or(0, |rank| rank + 1);
    let name = desk.texts.acting_filter_by(name);
    ui.scope(|ui| {
        ui.set_max_width(210.0);
        let id = field_id("plan", part);
        let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, Some(chosen), every) };
        if let Some(rank) = chooser.show(ui, desk.colors).picked {
            *kept = rank.checked_sub(1).and_then(|rank| choices.get(rank)).map(|(item, _)| *item);
        }
    });
}

/// The signs of the states that are shown, the pill of a vague date, the line of the day of reference.
pub(super) fn legend(ui: &mut Ui, desk: &Desk<'_>, shown: &[Planned], day: Option<Date>) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let states = ActionState::ALL.into_iter().filter(|state| {
            let is = |line: &Planned| desk.map().actions.get(line.id).is_some_and(|it| it.state == *state);
            shown.iter().any(is)
        });
        for state in states {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(15.0), Sense::hover());
            fields::action_sign(ui, desk.colors, state, rect.center(), 6.0);
            caption(ui, desk, &words::action_state(texts, state));
        }
        if shown.iter().any(|line| line.span.is_some_and(|span| span.vague)) {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 12.0), Sense::hover());
            calendar::pill(ui, desk.colors, rect);
            caption(ui, desk, &texts.acting_date_to_settle());
        }
        if let Some(day) = day {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(10.0, 15.0), Sense::hover());
            calendar::day_line(ui, desk.colors, rect.center().x, rect.y_range());
            let today = desk.project().header.reference_date.is_none();
            let said = format::date(texts, day);
            caption(ui, desk, &if today { texts.acting_today_is(said) } else { texts.acting_reference_is(said) });
        }
    });
}

fn caption(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    ui.label(RichText::new(words).font(theme::regular(12.0)).color(desk.colors.text_soft));
    ui.add_space(8.0);
}

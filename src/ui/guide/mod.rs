//! The panel of the question at hand: the question word for word, what to do about it, what is missing.

mod answers;
mod line;
mod missing;
mod path;
mod quick_entry;

use std::rc::Rc;

use egui::{Align, Layout, RichText, ScrollArea, Ui, UiBuilder, Vec2};

use crate::analysis::{Coverage, Missing};
use crate::edit::Edit;
use crate::i18n::words;
use crate::model::Question;
use crate::session::{Action, Command, Icon};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, fields, icons, theme};

pub use line::in_a_line;

/// Height of the ticked box and of the buttons at the foot.
const FOOT: f32 = 68.0;

/// The panel of the question at hand.
#[derive(Default)]
pub struct GuideView {
    quick: quick_entry::QuickEntry,
}

impl GuideView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.session.quick_entry_wanted() && desk.session.question() != Question::Actors {
            desk.push(Action::Question(Question::Actors));
        }
        let whole = ui.available_rect_before_wrap();
        let mut body = whole;
        body.max.y -= FOOT;
        // The scroll bar stands in the margin of the panel.
        body.max.x += 12.0;
        let mut foot_rect = whole;
        foot_rect.min.y = body.max.y;
        let mut inside = ui.new_child(UiBuilder::new().id_salt("question").max_rect(body));
        ScrollArea::vertical().id_salt("guide").auto_shrink(false).show(&mut inside, |ui| {
            // Tight enough for a question, its fields and what it lacks at 1280 × 720.
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_max_width(whole.width());
            self.question(ui, desk);
            ui.add_space(2.0);
        });
        let mut below = ui.new_child(UiBuilder::new().id_salt("guide_foot").max_rect(foot_rect));
        foot(&mut below, desk);
        ui.take_available_space();
    }

    fn question(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let question = desk.session.question();
        let derived = Rc::clone(&desk.derived);
        let coverage = derived.coverage();
        path::dashes(ui, desk, coverage);
        ui.spacing_mut().interact_size.y = 18.0;
        path::place_on_path(ui, desk, coverage);
        let colors = desk.colors;
        let words = RichText::new(unbroken(&words::question(desk.texts, question)));
        ui.add(egui::Label::new(words.font(theme::semibold(20.0)).line_height(Some(24.0)).color(colors.text)).wrap());
        ui.add(egui::Label::new(widgets::soft(unbroken(&words::question_hint(desk.texts, question)), colors)).wrap());
        ui.add_space(2.0);
        if question == Question::Actors {
            self.quick.show(ui, desk);
        } else {
            answers::show(ui, desk, question);
        }
        missing_list(ui, desk, question, coverage);
    }
}

fn missing_list(ui: &mut Ui, desk: &mut Desk<'_>, question: Question, coverage: &Coverage) {
    let missing = coverage.missing(question);
    ui.add_space(2.0);
    widgets::section(ui, desk.colors, &desk.texts.guide_missing());
    if missing.is_empty() {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
            icons::paint(ui.painter(), Icon::Check, rect, desk.colors.accent);
            ui.label(widgets::soft(desk.texts.guide_nothing_missing(), desk.colors));
        });
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for gap in missing {
        gap_row(ui, desk, question, gap);
    }
}

/// One thing that is missing: how many, and the way to where it is filled in.
fn gap_row(ui: &mut Ui, desk: &mut Desk<'_>, question: Question, gap: &Missing) {
    let ways = desk.project().display.ways_of_judging;
    if fields::link_row(ui, desk.colors, &gap.count.to_string(), &missing::words(desk.texts, gap, ways)) {
        let (actions, place) = missing::leads_to(desk.texts, gap, question);
        match place {
            Some(missing::Place::Field(id)) => desk.drafts.open(id),
            Some(missing::Place::Choice(id)) => desk.drafts.lead_to(id),
            None => {}
        }
        for action in actions {
            desk.push(action);
        }
    }
}

/// « Que faire ensuite ? »: three things at most, each a click from where it is done.
pub fn next_steps(ui: &mut Ui, desk: &mut Desk<'_>) {
    let derived = Rc::clone(&desk.derived);
    widgets::section(ui, desk.colors, &unbroken(&desk.texts.guide_what_next()));
    let steps = derived.coverage().next_steps();
    if steps.is_empty() {
        ui.label(widgets::soft(desk.texts.guide_nothing_missing(), desk.colors));
    }
    for (question, gap) in steps {
        gap_row(ui, desk, question, gap);
    }
}

/// « Suffisant pour aujourd'hui », and the way to the questions before and after.
fn foot(ui: &mut Ui, desk: &mut Desk<'_>) {
    let question = desk.session.question();
    let header = &desk.project().header;
    let enough = header.enough_for_today.contains(&question);
    ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
    if fields::tick(ui, desk.colors, enough, &desk.texts.guide_enough()) {
        let mut header = header.clone();
        header.enough_for_today.retain(|other| *other != question);
        if !enough {
            header.enough_for_today.push(question);
        }
        desk.edit(Edit::SetHeader(Box::new(header)));
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let first = Question::ALL.first() == Some(&question);
        let last = Question::ALL.last() == Some(&question);
        let before = ui.add_enabled_ui(!first, |ui| arrow(ui, desk)).inner;
        if before.on_hover_text(Command::PreviousQuestion.label(desk.texts)).clicked() {
            desk.command(Command::PreviousQuestion);
        }
        let words = if last { desk.texts.guide_first_question() } else { desk.texts.guide_next() };
        if next(ui, desk, &words).clicked() {
            if last {
                desk.push(Action::Question(Question::Origin));
            } else {
                desk.command(Command::NextQuestion);
            }
        }
    });
}

fn arrow(ui: &mut Ui, desk: &Desk<'_>) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(30.0, 32.0), egui::Sense::click());
    let enabled = ui.is_enabled();
    let label = Command::PreviousQuestion.label(desk.texts);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, label.clone()));
    let (line, ink) = if enabled {
        (desk.colors.outline(), desk.colors.text)
    } else {
        (desk.colors.hairline(), desk.colors.line_control)
    };
    let fill = if response.hovered() { desk.colors.subtle } else { desk.colors.panel };
    ui.painter().rect(rect, 8.0, fill, line, egui::StrokeKind::Inside);
    icons::paint(ui.painter(), Icon::Left, egui::Rect::from_center_size(rect.center(), Vec2::splat(16.0)), ink);
    widgets::focus_ring(ui, &response, desk.colors, 8.0);
    response
}

fn next(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> egui::Response {
    let size = Vec2::new(ui.available_width(), 32.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words));
    let fill = if response.hovered() { desk.colors.subtle } else { desk.colors.panel };
    ui.painter().rect(rect, 8.0, fill, desk.colors.outline(), egui::StrokeKind::Inside);
    let middle = rect.center() - egui::vec2(10.0, 0.0);
    ui.painter().text(middle, egui::Align2::CENTER_CENTER, words, theme::semibold(13.0), desk.colors.text);
    let arrow = egui::Rect::from_center_size(egui::pos2(rect.right() - 18.0, rect.center().y), Vec2::splat(15.0));
    icons::paint(ui.painter(), Icon::Right, arrow, desk.colors.text);
    widgets::focus_ring(ui, &response, desk.colors, 8.0);
    response
}

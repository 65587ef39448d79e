//! What a compromise leaves open: never blocking, in ochre, last on the page, each with a button that solves it.

use egui::{Align, Button, Frame, Label, Layout, Margin, Popup, Response, RichText, Ui, Vec2};

use crate::analysis::Warning;
use crate::model::{ActorId, Compromise};
use crate::session::Icon;
use crate::ui::card::{self, Share, Term};
use crate::ui::{Desk, icons, theme, widgets};

/// Width of the words below which the button stands under them.
const LEAST_WORDS: f32 = 260.0;

/// Draws them.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, warnings: &[Warning]) {
    for warning in warnings {
        let (said, solve) = (said(desk, warning), button(desk, warning));
        let response = told(ui, desk, &said, &solve);
        if let Warning::NotParties { named, others } = warning {
            Popup::menu(&response).width(300.0).show(|ui| to_seat(ui, desk, it, named, others));
        } else if response.clicked()
            && let Some(field) = field(it, warning)
        {
            desk.drafts.open(field);
        }
    }
}

/// How many there are, to be pressed at the head of the page.
pub(super) fn count(ui: &mut Ui, desk: &Desk<'_>, count: usize) -> Response {
    let colors = desk.colors;
    let words = RichText::new(desk.texts.acting_left_open(count)).font(theme::semibold(13.0)).color(colors.note);
    let button = Button::new(words).fill(colors.note_tint).stroke(colors.chip_outline()).corner_radius(12);
    let response = ui.add(button.min_size(Vec2::new(0.0, 24.0)));
    widgets::focus_ring(ui, &response, colors, 12.0);
    response
}

/// The words, and the button after or under them.
fn told(ui: &mut Ui, desk: &Desk<'_>, words: &str, solve: &str) -> Response {
    let colors = desk.colors;
    let frame = Frame::new().fill(colors.note_tint).stroke(colors.chip_outline()).corner_radius(8);
    let shown = frame.inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let galley = ui.painter().layout_no_wrap(solve.to_owned(), theme::semibold(13.0), colors.note);
        let beside = ui.available_width() - galley.size().x - 24.0 - 48.0;
        let press = |ui: &mut Ui| widgets::sized_button(ui, colors, None, solve, widgets::Weight::Plain, 28.0);
        if beside < LEAST_WORDS {
            let whole = ui.available_width() - 30.0;
            ui.horizontal_top(|ui| text(ui, desk, words, whole));
            return press(ui);
        }
        ui.horizontal(|ui| {
            text(ui, desk, words, beside);
            press(ui)
        })
        .inner
    });
    shown.inner
}

fn text(ui: &mut Ui, desk: &Desk<'_>, words: &str, room: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(18.0, 26.0), egui::Sense::hover());
    let square = egui::Rect::from_center_size(rect.center(), Vec2::splat(17.0));
    icons::paint(ui.painter(), Icon::Warning, square, desk.colors.note);
    ui.allocate_ui_with_layout(Vec2::new(room, 26.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(room);
        let words = RichText::new(widgets::unbroken(words)).font(theme::regular(13.0)).color(desk.colors.note);
        ui.add(Label::new(words).wrap());
    });
}

/// Those who may come to the table: the most concerned all at once, or one after the other.
fn to_seat(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, named: &[ActorId], others: &[ActorId]) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let most = ui.ctx().content_rect().height() * 0.5;
    egui::ScrollArea::vertical().max_height(most).show(ui, |ui| {
        if named.len() > 1 && ui.button(desk.texts.acting_add_most_concerned(named.len())).clicked() {
            card::seat(desk, it, named);
            ui.close();
        }
        for actor in named.iter().chain(others) {
            if ui.button(desk.texts.acting_add_named(names(desk, &[*actor]))).clicked() {
                card::seat(desk, it, &[*actor]);
                ui.close();
            }
        }
    });
}

fn names(desk: &Desk<'_>, actors: &[ActorId]) -> String {
    let name = |id: &ActorId| {
        let actor = desk.map().actors.get(*id);
        actor.map(|actor| actor.label().replace('\n', " ")).unwrap_or_default()
    };
    let names: Vec<String> = actors.iter().map(name).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => desk.texts.acting_and(first.join(", "), last.clone()),
    }
}

fn said(desk: &Desk<'_>, warning: &Warning) -> String {
    let texts = desk.texts;
    match warning {
        Warning::ReceivesNothing(actors) => texts.acting_receives_nothing(actors.len(), names(desk, actors)),
        Warning::GivesNothing(actors) => texts.acting_gives_nothing(actors.len(), names(desk, actors)),
        Warning::NotParties { named, others } => {
            let first = texts.acting_not_parties(named.len(), names(desk, named));
            if others.is_empty() { first } else { format!("{first} {}", texts.acting_others_too(others.len())) }
        }
        Warning::NoCommonGood => texts.acting_no_common_good(),
        Warning::NoObject => texts.acting_no_object(),
        Warning::NoTerm => texts.acting_no_term(),
        Warning::RedLine(actors) => texts.acting_red_line_touched(actors.len(), names(desk, actors)),
    }
}

fn button(desk: &Desk<'_>, warning: &Warning) -> String {
    let texts = desk.texts;
    match warning {
        Warning::ReceivesNothing(_) => texts.acting_say_receives(),
        Warning::GivesNothing(_) => texts.acting_say_gives(),
        Warning::NotParties { .. } => texts.acting_see_and_add(),
        Warning::NoCommonGood => texts.acting_say_common_good(),
        Warning::NoObject => texts.acting_say_object(),
        Warning::NoTerm => texts.acting_say_term(),
        Warning::RedLine(_) => texts.acting_say_condition(),
    }
}

/// The field that is still empty.
fn field(it: &Compromise, warning: &Warning) -> Option<egui::Id> {
    match warning {
        Warning::ReceivesNothing(actors) => actors.first().map(|actor| Share::Receives.field(it, *actor)),
        Warning::GivesNothing(actors) => actors.first().map(|actor| Share::Gives.field(it, *actor)),
        Warning::RedLine(actors) => actors.first().map(|actor| Share::Condition.field(it, *actor)),
        Warning::NoCommonGood => Some(Term::CommonGood.field(it)),
        Warning::NoObject => Some(Term::Object.field(it)),
        Warning::NoTerm => Some(Term::Until.field(it)),
        Warning::NotParties { .. } => None,
    }
}

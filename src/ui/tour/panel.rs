//! The steps of the tour beside the map: captured, edited in place, put in order, proposed.

use std::sync::Arc;

use egui::{Align, CornerRadius, Frame, Layout, Margin, RichText, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::edit::{Edit, ItemId};
use crate::i18n::{Language, words};
use crate::model::{Audience, Project, Text, View, ViewId};
use crate::session::{Action, Command, Icon, TourAct};
use crate::ui::fields::{self, Field, Lines, Slot, field_id, slot};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, card, icons, theme};

/// Side of an icon in a line of words.
const SIGN: f32 = 14.0;

/// The list, with what is proposed while it is looked at.
#[derive(Default)]
pub struct TourView {
    proposed: Option<(Arc<Project>, Vec<View>)>,
    /// The step of which the words in the other language are shown.
    other: Option<ViewId>,
    /// The step that was at hand in the frame before.
    at: Option<ViewId>,
}

impl TourView {
    /// Width of the panel.
    pub const WIDTH: f32 = 300.0;

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (texts, colors) = (desk.texts, desk.colors);
        ui.horizontal(|ui| {
            ui.label(widgets::title(Command::GuidedTour.label(texts), 17.0, colors));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::icon_button(ui, colors, Icon::Close, &texts.tour_close(), false).clicked() {
                    desk.push(Action::Tour(TourAct::Open(false)));
                }
            });
        });
        let some = !desk.project().views.is_empty();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
            let weight = if some { Weight::Plain } else { Weight::Main };
            if widgets::button(ui, colors, Some(Icon::Plus), &texts.tour_capture(), weight).clicked() {
                desk.push(Action::Tour(TourAct::Capture(String::new())));
            }
            if some {
                let play = Command::PlayTour.label(texts);
                if widgets::button(ui, colors, Some(Icon::Present), &play, Weight::Main).clicked() {
                    desk.command(Command::PlayTour);
                }
            }
        });
        ui.add_space(2.0);
        ScrollArea::vertical().id_salt("tour").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.set_max_width(ui.available_width() - 8.0);
            let steps: Vec<View> = desk.project().views.iter().cloned().collect();
            let at = desk.session.tour_step().map(|(step, ..)| step.id);
            for (rank, step) in steps.iter().enumerate() {
                if at == Some(step.id) {
                    self.open_step(ui, desk, step, rank, steps.len());
                } else {
                    closed_step(ui, desk, step, rank);
                }
            }
            self.proposal(ui, desk, some);
        });
    }

    /// The step at hand: its words in fields, and all that can be done with it.
    fn open_step(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, step: &View, rank: usize, count: usize) {
        let colors = desk.colors;
        let line = Stroke::new(2.0, colors.accent);
        let frame = widgets::sheet(colors).stroke(line).inner_margin(Margin::symmetric(10, 10));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            widgets::section(ui, colors, &desk.texts.tour_untitled(rank + 1));
            let (texts, language) = (desk.texts, desk.texts.language);
            words_in(ui, desk, step, rank, language);
            if desk.session.is_step_lessened() {
                let said = RichText::new(unbroken(&texts.tour_lessened())).font(theme::regular(12.0));
                ui.add(egui::Label::new(said.color(colors.note)).wrap());
            }
            let other = Language::ALL.into_iter().find(|it| *it != language).unwrap_or(language);
            let open = self.other == Some(step.id);
            if fields::fold(ui, colors, &texts.tour_other_language(), "", open).clicked() {
                self.other = (!open).then_some(step.id);
            }
            if open {
                words_in(ui, desk, step, rank, other);
            }
            departure(ui, desk);
            ui.add_space(2.0);
            acts(ui, desk, step, rank, count);
        });
        if self.at.replace(step.id) != Some(step.id) {
            shown.response.scroll_to_me(None);
        }
    }

    /// What is proposed: asked for, looked at, kept or not.
    fn proposal(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, some: bool) {
        let (texts, colors) = (desk.texts, desk.colors);
        let project = desk.session.shared_project();
        if let Some((known, _)) = &self.proposed
            && !Arc::ptr_eq(known, &project)
        {
            self.proposed = Some((Arc::clone(&project), desk.session.proposed_tour()));
        }
        let Some((_, steps)) = &self.proposed else {
            if !some {
                ui.add_space(6.0);
                ui.add(egui::Label::new(widgets::body(unbroken(&texts.tour_empty()), colors)).wrap());
            }
            ui.add_space(4.0);
            let weight = if some { Weight::Quiet } else { Weight::Plain };
            if widgets::button(ui, colors, None, &texts.tour_propose(), weight).clicked() {
                self.proposed = Some((project, desk.session.proposed_tour()));
            }
            return;
        };
        widgets::section(ui, colors, &texts.tour_proposed());
        let mut done = false;
        ui.horizontal_wrapped(|ui| {
            if widgets::button(ui, colors, None, &texts.tour_adopt(), Weight::Main).clicked() {
                desk.push(Action::Tour(TourAct::Adopt));
                done = true;
            }
            if !some && widgets::button(ui, colors, None, &Command::PlayTour.label(texts), Weight::Plain).clicked() {
                desk.command(Command::PlayTour);
            }
            if widgets::button(ui, colors, None, &texts.tour_not_kept(), Weight::Quiet).clicked() {
                done = true;
            }
        });
        for (rank, step) in steps.iter().enumerate() {
            let (title, _) = texts.language.pick(&step.title);
            let (caption, _) = texts.language.pick(&step.caption);
            widgets::sheet(colors).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                let title = RichText::new(unbroken(&format!("{}. {title}", rank + 1))).font(theme::semibold(13.0));
                ui.add(egui::Label::new(title.color(colors.text)).wrap());
                ui.add(egui::Label::new(widgets::soft(unbroken(caption), colors)).wrap());
            });
        }
        if done {
            self.proposed = None;
        }
    }
}

fn name(desk: &Desk<'_>, step: &View, rank: usize) -> String {
    desk.texts.tour_step(rank + 1, desk.texts.language.pick(&step.title).0)
}

/// A step that is not at hand: a press looks at it.
fn closed_step(ui: &mut Ui, desk: &mut Desk<'_>, step: &View, rank: usize) {
    let colors = desk.colors;
    let (title, _) = desk.texts.language.pick(&step.title);
    let width = ui.available_width();
    let mut job = theme::paragraph(unbroken(title), theme::regular(13.0), colors.text, width - 52.0);
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y + 16.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name(desk, step, rank)));
    let fill = if response.hovered() { colors.subtle } else { colors.panel };
    ui.painter().rect(rect, CornerRadius::same(8), fill, colors.hairline(), egui::StrokeKind::Inside);
    let number = egui::pos2(rect.left() + 16.0, rect.center().y);
    let font = theme::semibold(13.0);
    ui.painter().text(number, egui::Align2::CENTER_CENTER, (rank + 1).to_string(), font, colors.text_faint);
    ui.painter().galley(egui::pos2(rect.left() + 32.0, rect.top() + 8.0), galley, colors.text);
    if step.lessened {
        let at = egui::Rect::from_center_size(egui::pos2(rect.right() - 12.0, rect.center().y), Vec2::splat(SIGN));
        icons::paint(ui.painter(), Icon::Warning, at, colors.note);
    }
    widgets::focus_ring(ui, &response, colors, 8.0);
    let response = if step.lessened { response.on_hover_text(desk.texts.tour_lessened()) } else { response };
    if response.clicked() {
        desk.push(Action::Tour(TourAct::Look(step.id)));
    }
}

/// Title, caption and note of a step in one language.
fn words_in(ui: &mut Ui, desk: &mut Desk<'_>, step: &View, rank: usize, language: Language) {
    let texts = desk.texts;
    let own = language == texts.language;
    let whole = slot::view(step.id);
    let id = |part: &str| field_id((step.id, language.code()), part);
    let shown = |text: &Text| {
        let (own_text, other) = (language.pick(text), String::new());
        // In the other language, only what was written in it.
        if own || !own_text.1 { own_text.0.to_owned() } else { other }
    };
    let spoken = |name: String| if own { name } else { format!("{name} ({})", language.own_name()) };
    let parts: [(&str, String, String, String, Slot<Text>); 3] = [
        (
            "title",
            shown(&step.title),
            spoken(texts.tour_step_title(rank + 1)),
            texts.tour_untitled(rank + 1),
            whole.part(|it| &mut it.title),
        ),
        (
            "caption",
            shown(&step.caption),
            spoken(texts.tour_step_caption(rank + 1)),
            texts.tour_caption_is(),
            whole.part(|it| &mut it.caption),
        ),
        (
            "note",
            shown(&step.speaker_note),
            spoken(texts.tour_step_note(rank + 1)),
            texts.tour_note_is(),
            whole.part(|it| &mut it.speaker_note),
        ),
    ];
    for (part, value, name, hint, place) in parts {
        if part == "note" {
            for_team(ui, desk);
        }
        let place = card::in_language(&place, language);
        let font = if part == "title" { theme::semibold(14.0) } else { theme::regular(13.0) };
        let field =
            Field { hint: &hint, font, lines: Lines::Many, framed: true, ..Field::reading(id(part), &name, &value) };
        let titles = part == "title" && own;
        fields::text(ui, desk, &field, move |project, typed| {
            if titles && typed.is_empty() { None } else { place.set(project, typed.to_owned()) }
        });
    }
}

/// The mark of what only the team reads.
fn for_team(ui: &mut Ui, desk: &Desk<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(SIGN), Sense::hover());
        icons::paint(ui.painter(), Icon::Lock, rect, desk.colors.text_soft);
        let said = words::audience(desk.texts, Audience::Team);
        ui.label(RichText::new(said).font(theme::regular(12.0)).color(desk.colors.text_soft));
    });
}

/// A pencil where the view is no longer that of the step, and the way back.
fn departure(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.session.departure().view {
        return;
    }
    let (texts, colors) = (desk.texts, desk.colors);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(SIGN), Sense::hover());
        icons::paint(ui.painter(), Icon::Pencil, rect, colors.text_soft);
        ui.label(RichText::new(texts.tour_departs_view()).font(theme::regular(12.0)).color(colors.text_soft));
        if widgets::sized_button(ui, colors, None, &texts.tour_return(), Weight::Plain, 26.0).clicked() {
            desk.push(Action::Tour(TourAct::Return));
        }
    });
}

/// What can be done with a step.
fn acts(ui: &mut Ui, desk: &mut Desk<'_>, step: &View, rank: usize, count: usize) {
    let (texts, colors) = (desk.texts, desk.colors);
    let item = ItemId::View(step.id);
    if widgets::sized_button(ui, colors, None, &texts.tour_update(), Weight::Plain, 26.0).clicked() {
        desk.push(Action::Tour(TourAct::Update(step.id)));
    }
    Frame::NONE.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (icon, label, to) in [
                (Icon::Up, texts.card_up(), rank.checked_sub(1)),
                (Icon::Down, texts.card_down(), Some(rank + 1).filter(|to| *to < count)),
            ] {
                let pressed = ui.add_enabled_ui(to.is_some(), |ui| fields::switch(ui, colors, icon, &label, false));
                if let Some(to) = to.filter(|_| pressed.inner) {
                    desk.edit(Edit::Reorder { item, to });
                }
            }
            if fields::switch(ui, colors, Icon::File, &texts.tour_duplicate(), false) {
                desk.push(Action::Tour(TourAct::Duplicate(step.id)));
            }
            if fields::switch(ui, colors, Icon::Trash, &texts.tour_delete(), false) {
                desk.edit(Edit::Remove(vec![item]));
            }
        });
    });
}

//! A judgement on a card: its title, its value or « ? » or nothing yet, where it comes from.

use egui::{Align, Id, Layout, RichText, Sense, Ui, Vec2, WidgetInfo};

use crate::edit::Edit;
use crate::model::{Audience, Judged, Presence, Project, Provenance};
use crate::ui::fields::{self, Field, Lines, Slot, draft};
use crate::ui::{Desk, theme, widgets};

/// A judgement and where it stands.
pub struct Judgement<'a, T: 'static> {
    /// Its own id, in no language.
    pub id: Id,
    /// What it is, in words.
    pub title: &'a str,
    /// What the project says.
    pub value: Option<&'a Judged<T>>,
    /// Where it stands.
    pub slot: Slot<Option<Judged<T>>>,
    /// Who may see it, when it is entered for the first time.
    pub audience: Audience,
    /// The presence of the actor that it is about; none: about no actor.
    pub about: Option<Presence>,
}

impl<T: Clone + 'static> Judgement<'_, T> {
    /// The origin of what is entered for the first time.
    fn entered(&self) -> Provenance {
        Provenance { audience: self.audience, ..Provenance::entered(self.about) }
    }

    /// The edit that enters a value, its origin kept.
    fn enter(&self) -> impl Fn(&Project, Option<T>) -> Option<Edit> + 'static {
        let (slot, entered) = (self.slot.clone(), self.entered());
        move |project, value| {
            slot.change(project, |place| {
                let provenance = place.as_ref().map_or_else(|| entered.clone(), |judged| judged.provenance.clone());
                *place = Some(Judged { value: value.clone(), provenance });
            })
        }
    }

    /// A part of the value; changing it enters the judgement if there is none yet.
    pub fn inside<U: 'static>(&self, of: impl Fn(&mut T) -> &mut U + 'static) -> Slot<U>
    where
        T: Default,
    {
        let entered = self.entered();
        self.slot.part(move |place| {
            let judged = place.get_or_insert_with(|| Judged::unknown(entered.clone()));
            of(judged.value.get_or_insert_default())
        })
    }

    /// The title, and at the right the origin or a « ? » to say that nobody knows.
    pub fn head(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.horizontal(|ui| {
            ui.set_min_height(22.0);
            let ink = desk.colors.text_faint;
            let title = RichText::new(self.title).font(theme::semibold(12.0)).color(ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                match self.value {
                    Some(judged) => {
                        let slot = self.slot.part_if(|place| place.as_mut().map(|judged| &mut judged.provenance));
                        let more = |ui: &mut Ui, desk: &mut Desk<'_>| self.unknown(ui, desk, judged);
                        fields::provenance_chip(ui, desk, self.id, &judged.provenance, &slot, more);
                    }
                    None => self.unknown_mark(ui, desk),
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(egui::Label::new(title).wrap()));
            });
        });
    }

    /// « ? »: enters that nobody knows.
    fn unknown_mark(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if unknown_button(ui, desk, self.id, self.title).clicked()
            && let Some(edit) = self.enter()(desk.project(), None)
        {
            desk.edit(edit);
        }
    }

    /// In the sheet of the origin: « on ne sait pas », and a way to remove the entry.
    fn unknown(&self, ui: &mut Ui, desk: &mut Desk<'_>, judged: &Judged<T>) {
        let unknown = judged.value.is_none();
        let ticked = fields::tick(ui, desk.colors, unknown, &desk.texts.level_unknown());
        let project = desk.project();
        let mut edit = match (ticked, unknown) {
            (false, _) => None,
            (true, true) => self.slot.set(project, None),
            (true, false) => self.enter()(project, None),
        };
        let remove = desk.texts.card_remove_entry();
        if widgets::sized_button(ui, desk.colors, None, &remove, widgets::Weight::Quiet, 26.0).clicked() {
            edit = self.slot.set(desk.project(), None);
        }
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    }
}

fn unknown_button(ui: &mut Ui, desk: &Desk<'_>, id: Id, title: &str) -> egui::Response {
    let (_, rect) = ui.allocate_space(Vec2::splat(20.0));
    let response = ui.interact(rect, id.with("unknown"), Sense::click());
    let words = desk.texts.level_unknown();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), format!("{title} – {words}")));
    let ink = if response.hovered() { desk.colors.accent } else { desk.colors.text_soft };
    ui.painter().circle_stroke(rect.center(), 8.5, egui::Stroke::new(1.0, ink));
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, "?", theme::semibold(12.0), ink);
    widgets::focus_ring(ui, &response, desk.colors, 10.0);
    response.on_hover_text(words)
}

/// A judgement in words: a text to read that becomes a field.
pub fn judged_text(ui: &mut Ui, desk: &mut Desk<'_>, judgement: &Judgement<'_, String>) {
    let id = judgement.id;
    let typed = judgement.value.and_then(|judged| judged.value.as_deref());
    let shown =
        typed.is_some_and(|text| !text.is_empty()) || desk.drafts.is_open(id) || desk.drafts.typed(id).is_some();
    if !shown && judgement.value.is_none() {
        judgement.gap(ui, desk);
        return;
    }
    judgement.head(ui, desk);
    if !shown {
        if draft::missing(ui, desk, judgement.title, &desk.texts.level_unknown()).clicked() {
            desk.drafts.open(id);
        }
        return;
    }
    ui.add_space(-3.0);
    let (enter, slot) = (judgement.enter(), judgement.slot.clone());
    let field = Field::reading(id, judgement.title, typed.unwrap_or_default());
    fields::text(ui, desk, &field, move |project, typed| {
        if typed.is_empty() { slot.set(project, None) } else { enter(project, Some(typed.to_owned())) }
    });
}

impl Judgement<'_, String> {
    /// « + Rôle souhaité », and a « ? » to say that nobody knows: what is not said yet, in one row.
    fn gap(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        let invite = if self.about.is_some() { texts.card_to_specify() } else { texts.card_to_complete() };
        let spoken = format!("{} – {invite}", self.title);
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.unknown_mark(ui, desk);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if draft::plus(ui, desk, self.title, &spoken).clicked() {
                        desk.drafts.open(self.id);
                    }
                });
            });
        });
    }

    /// Its head, and a field with an outline: open, whether something is said yet or not.
    pub fn open(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.head(ui, desk);
        let typed = self.value.and_then(|judged| judged.value.as_deref()).unwrap_or_default();
        let hint = self.hint(desk);
        let (enter, slot) = (self.enter(), self.slot.clone());
        let field = Field { hint: &hint, lines: Lines::Many, ..Field::line(self.id, self.title, typed) };
        fields::text(ui, desk, &field, move |project, typed| {
            if typed.is_empty() { slot.set(project, None) } else { enter(project, Some(typed.to_owned())) }
        });
    }

    /// What an empty field says: nobody knows, or it is still to be asked.
    fn hint(&self, desk: &Desk<'_>) -> String {
        match self.value {
            Some(judged) if judged.value.is_none() => desk.texts.level_unknown(),
            _ => desk.texts.card_to_specify(),
        }
    }

    /// The words alone, in one line, as in a table.
    pub fn line(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> egui::Response {
        let typed = self.value.and_then(|judged| judged.value.as_deref()).unwrap_or_default();
        let hint = self.hint(desk);
        let (enter, slot) = (self.enter(), self.slot.clone());
        let font = theme::regular(13.0);
        let field = Field { framed: false, font, hint: &hint, ..Field::line(self.id, self.title, typed) };
        fields::text(ui, desk, &field, move |project, typed| {
            if typed.is_empty() { slot.set(project, None) } else { enter(project, Some(typed.to_owned())) }
        })
    }
}

/// A judgement among a few values.
pub fn judged_pills<T: Clone + PartialEq + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    judgement: &Judgement<'_, T>,
    choices: &[(T, String)],
) {
    judgement.head(ui, desk);
    let current = judgement.value.and_then(|judged| judged.value.as_ref());
    let labels: Vec<String> = choices.iter().map(|(_, label)| label.clone()).collect();
    let on = |rank: usize| choices.get(rank).is_some_and(|(value, _)| Some(value) == current);
    let pressed = fields::pills(ui, desk.colors, judgement.id.with("pills"), &labels, on);
    if judgement.value.is_some() && current.is_none() {
        ui.label(widgets::soft(desk.texts.level_unknown(), desk.colors));
    }
    if let Some((value, _)) = pressed.and_then(|rank| choices.get(rank)) {
        let edit = if Some(value) == current {
            judgement.slot.set(desk.project(), None)
        } else {
            judgement.enter()(desk.project(), Some(value.clone()))
        };
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    }
}

//! Text being typed: a draft, settled by Enter or by leaving the field, dropped by Escape.

use std::rc::Rc;

use egui::{
    CornerRadius, FontId, Frame, Id, Key, Margin, Modifiers, Response, RichText, Stroke, StrokeKind, TextEdit, Ui,
};

use crate::edit::Edit;
use crate::model::Project;
use crate::session::{Action, Icon, Session};
use crate::ui::canvas::select_all;
use crate::ui::fields::Slot;
use crate::ui::{Desk, icons, theme, widgets};

type Settle = dyn Fn(&Project, &str) -> Option<Action>;

/// The one text being typed, whatever the panel.
#[derive(Default)]
pub struct Drafts {
    typed: Option<Draft>,
    /// Texts that could not be read: they wait in their fields to be mended.
    unread: Vec<(Id, String)>,
    drawn: bool,
    /// A field that is drawn because somebody asked to fill it; `true` until it has the keyboard.
    opened: Option<(Id, bool)>,
    /// A choice that takes the keyboard in the next frame.
    led_to: Option<Id>,
    /// What is made next is named at once.
    naming: bool,
    /// A field whose text is to be typed over.
    whole: Option<Id>,
}

struct Draft {
    id: Id,
    text: String,
    before: String,
    keeps: bool,
    settle: Rc<Settle>,
}

impl Drafts {
    /// The text as it stands in that field, when it is being typed or could not be read.
    pub fn typed(&self, id: Id) -> Option<&str> {
        let typed = self.typed.as_ref().filter(|draft| draft.id == id).map(|draft| draft.text.as_str());
        typed.or_else(|| self.unread.iter().find(|(of, _)| *of == id).map(|(_, text)| text.as_str()))
    }

    /// Whether what was entered in that field could not be read; it waits there.
    pub fn is_unread(&self, id: Id) -> bool {
        self.unread.iter().any(|(of, _)| *of == id)
    }

    /// Draws that field from now on, with the keyboard in it.
    pub fn open(&mut self, id: Id) {
        self.opened = Some((id, true));
    }

    /// What is made in this frame will be named at once: its title opens with the keyboard in it.
    pub fn name_next(&mut self) {
        self.naming = true;
    }

    /// Gives the keyboard to that choice in the next frame: in this one, the click that asks for it would take it back.
    pub fn lead_to(&mut self, choice: Id) {
        self.led_to = Some(choice);
    }

    /// Gives the keyboard to the choice that was asked for. To be called at the start of each frame.
    pub fn begin(&mut self, ui: &Ui) {
        if let Some(id) = self.led_to.take() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Whether that field was asked for.
    pub fn is_open(&self, id: Id) -> bool {
        self.opened.is_some_and(|(opened, _)| opened == id)
    }

    /// What a field that is no longer drawn asks for: its text is not lost. To be called at the end of each frame.
    pub fn settle_undrawn(&mut self, session: &Session, escaped: bool) -> Option<Action> {
        let drawn = std::mem::take(&mut self.drawn);
        if drawn {
            return None;
        }
        self.opened = self.opened.filter(|(_, asked)| *asked);
        if escaped { self.typed.take().and(None) } else { self.settle(session) }
    }

    /// What is being typed, before a command that needs it, such as saving. What a simulation refuses waits in its
    /// field: nothing that was typed is lost.
    pub fn settle(&mut self, session: &Session) -> Option<Action> {
        let draft = self.typed.take()?;
        let text = draft.text.trim();
        if text == draft.before.trim() {
            return None;
        }
        let action = (draft.settle)(session.project(), text);
        let refused = action.as_ref().is_some_and(|action| !session.takes(action));
        if refused || (action.is_none() && draft.keeps && !text.is_empty()) {
            self.unread.push((draft.id, draft.text));
        }
        action
    }

    fn type_in(&mut self, draft: Draft) {
        self.unread.retain(|(of, _)| *of != draft.id);
        self.typed = Some(draft);
    }

    fn drop_text(&mut self, id: Id) {
        self.unread.retain(|(of, _)| *of != id);
        self.typed = self.typed.take().filter(|draft| draft.id != id);
    }
}

/// How many lines a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One.
    One,
    /// As many as the text needs; Maj+Enter breaks a line.
    Many,
    /// Two at most to read, in a row of a table.
    Two,
}

/// A field of text.
pub struct Field<'a> {
    /// Its own id, in no language.
    pub id: Id,
    /// Its name for who does not see it.
    pub name: &'a str,
    /// What the project says.
    pub value: &'a str,
    /// Shown when it is empty.
    pub hint: &'a str,
    /// One line or more.
    pub lines: Lines,
    /// Whether an outline is always drawn; else only when it is hovered or used.
    pub framed: bool,
    /// Whether a text that cannot be read stays to be mended; else the field shows again what the project says.
    pub keeps: bool,
    /// Its font.
    pub font: FontId,
}

impl<'a> Field<'a> {
    /// A field of one line with an outline.
    pub fn line(id: Id, name: &'a str, value: &'a str) -> Self {
        Self { id, name, value, hint: "", lines: Lines::One, framed: true, keeps: false, font: theme::regular(14.0) }
    }

    /// A field of several lines that looks like the text it holds.
    pub fn reading(id: Id, name: &'a str, value: &'a str) -> Self {
        Self { id, name, value, hint: "", lines: Lines::Many, framed: false, keeps: false, font: theme::regular(13.0) }
    }
}

/// The id of a field: what it belongs to, and which part of it.
pub fn field_id(owner: impl std::hash::Hash, part: &str) -> Id {
    Id::unique(("field", Id::unique(owner_hash(owner)), part.to_owned()))
}

fn owner_hash(owner: impl std::hash::Hash) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = std::hash::DefaultHasher::new();
    owner.hash(&mut hasher);
    hasher.finish()
}

/// A field; what is typed is settled by `settle` as one edit.
pub fn text(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: &Field<'_>,
    settle: impl Fn(&Project, &str) -> Option<Edit> + 'static,
) -> Response {
    edited(ui, desk, field, move |project, typed| settle(project, typed).map(Action::Edit))
}

/// A field for a new thing, which `make` asks for. Enter makes it, and the field is ready for the next one; leaving
/// the field makes it too. What `make` refuses stays in the field.
pub fn adder(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    name: &str,
    lines: Lines,
    make: impl Fn(&Project, &str) -> Option<Action> + 'static,
) -> Response {
    let field = Field { hint: name, lines, keeps: true, ..Field::line(id, name, "") };
    let entered = ui.memory(|memory| memory.has_focus(id)) && plain_enter(ui);
    let response = edited(ui, desk, &field, make);
    if entered {
        response.request_focus();
        if let Some(action) = desk.drafts.settle(desk.session) {
            desk.push(action);
        }
    }
    response
}

fn edited(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: &Field<'_>,
    settle: impl Fn(&Project, &str) -> Option<Action> + 'static,
) -> Response {
    let id = field.id;
    let mut draft = desk.drafts.typed(id).unwrap_or(field.value).to_owned();
    let focused = ui.memory(|memory| memory.has_focus(id));
    if focused && field.lines != Lines::One && plain_enter(ui) {
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    let response = draw(ui, desk, field, &mut draft);
    if let Some((opened, asked)) = &mut desk.drafts.opened
        && *opened == id
    {
        if std::mem::take(asked) {
            response.request_focus();
            response.scroll_to_me(None);
            if desk.drafts.whole.take() == Some(id) {
                select_all(ui, id, field.value);
            }
        }
        desk.drafts.drawn = true;
    }
    if response.changed() {
        let (before, keeps) = (field.value.to_owned(), field.keeps);
        desk.drafts.type_in(Draft { id, text: draft, before, keeps, settle: Rc::new(settle) });
    }
    let ours = desk.drafts.typed.as_ref().is_some_and(|draft| draft.id == id);
    if ours {
        desk.drafts.drawn = true;
    }
    if response.lost_focus() {
        desk.drafts.opened = desk.drafts.opened.filter(|(opened, _)| *opened != id);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            desk.drafts.drop_text(id);
        } else if ours && let Some(action) = desk.drafts.settle(desk.session) {
            desk.push(action);
        }
    }
    response
}

/// Opens the title of what was just made and still has the title of all that is new, to be typed over.
pub fn name_if_new(desk: &mut Desk<'_>, id: Id, title: &str, new: &str) {
    if desk.drafts.naming && title == new {
        desk.drafts.naming = false;
        desk.drafts.open(id);
        desk.drafts.whole = Some(id);
    }
}

/// Enter alone, taken out of the input so that it does not break the line.
fn plain_enter(ui: &Ui) -> bool {
    ui.input_mut(|input| !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Enter))
}

fn draw(ui: &mut Ui, desk: &Desk<'_>, field: &Field<'_>, draft: &mut String) -> Response {
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    let most_rows = match field.lines {
        _ if field.framed || focused => None,
        Lines::One => Some(1),
        Lines::Two => Some(2),
        Lines::Many => None,
    };
    let edit = match field.lines {
        Lines::One => TextEdit::singleline(draft),
        Lines::Two | Lines::Many => TextEdit::multiline(draft).desired_rows(1),
    };
    let hint = RichText::new(field.hint).font(field.font.clone()).color(desk.colors.text_faint);
    let edit = edit.id(field.id).font(field.font.clone()).hint_text(hint).desired_width(f32::INFINITY);
    let edit = if field.framed {
        edit.margin(widgets::FIELD_MARGIN)
    } else {
        edit.frame(Frame::NONE)
            .margin(Margin::symmetric(0, 1))
            .text_color(desk.colors.text)
            .align(egui::Align2::LEFT_CENTER)
    };
    let read = !field.framed && field.lines != Lines::One;
    let room = ui.available_width();
    let mut laid_out = |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| {
        let text = buffer.as_str().to_owned();
        let mut job = theme::paragraph(text, field.font.clone(), desk.colors.text, width);
        if let Some(rows) = most_rows {
            job.wrap = egui::text::TextWrapping::truncate_at_width(room);
            job.wrap.max_rows = rows;
            job.wrap.break_anywhere = rows == 1;
            job.break_on_newline = false;
        }
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let edit = if most_rows.is_some() || read { edit.layouter(&mut laid_out) } else { edit };
    let shown = edit.show(ui);
    let elided = most_rows.is_some() && shown.galley.elided;
    let mut response = shown.response.response.accessible_name(field.name);
    if elided {
        response = response.on_hover_text(field.value);
    }
    if !field.framed {
        let around = response.rect.expand2(egui::vec2(5.0, 2.0)).intersect(ui.clip_rect().shrink(1.0));
        let corner = CornerRadius::same(6);
        if response.has_focus() {
            ui.painter().rect_stroke(around, corner, Stroke::new(2.0, desk.colors.accent), StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_stroke(around, corner, desk.colors.outline(), StrokeKind::Inside);
        }
    }
    response
}

/// A caption in front of a field.
pub fn label(ui: &mut Ui, desk: &Desk<'_>, title: &str) -> Response {
    ui.label(RichText::new(title).font(theme::semibold(12.0)).color(desk.colors.text_faint))
}

/// A caption and a field of one line under it, for a text that the slot holds.
pub fn labelled(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, title: &str, value: &str, slot: &Slot<String>) -> Response {
    label(ui, desk, title);
    let slot = slot.clone();
    text(ui, desk, &Field::line(id, title, value), move |project, typed| slot.set(project, typed.to_owned()))
}

/// A caption and a text of several lines; when it is empty, a button that says so and opens it.
pub fn optional(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, title: &str, value: &str, slot: &Slot<String>) {
    let invite = desk.texts.card_to_complete();
    optional_as(ui, desk, &Optional { id, caption: title, name: title, invite: &invite, value }, slot);
}

/// A text that may not be written yet.
pub struct Optional<'a> {
    /// Its own id, in no language.
    pub id: Id,
    /// The caption over it; none when it is empty.
    pub caption: &'a str,
    /// Its name for who does not see what it stands in.
    pub name: &'a str,
    /// The words of the button that opens it while it is empty.
    pub invite: &'a str,
    /// What the project says.
    pub value: &'a str,
}

/// The same, its caption, its name and its invitation told apart.
pub fn optional_as(ui: &mut Ui, desk: &mut Desk<'_>, it: &Optional<'_>, slot: &Slot<String>) {
    if !it.caption.is_empty() {
        label(ui, desk, it.caption);
    }
    if it.value.is_empty() && !desk.drafts.is_open(it.id) && desk.drafts.typed(it.id).is_none() {
        if missing(ui, desk, it.name, it.invite).clicked() {
            desk.drafts.open(it.id);
        }
        return;
    }
    let slot = slot.clone();
    let field = Field::reading(it.id, it.name, it.value);
    text(ui, desk, &field, move |project, typed| slot.set(project, typed.to_owned()));
}

/// « + À préciser »: a quiet button in place of an empty text.
pub(super) fn missing(ui: &mut Ui, desk: &Desk<'_>, title: &str, words: &str) -> Response {
    plus(ui, desk, words, &format!("{title} – {words}"))
}

/// A plus and a few words, `spoken` in full.
pub fn plus(ui: &mut Ui, desk: &Desk<'_>, words: &str, spoken: &str) -> Response {
    let ink = desk.colors.text_soft;
    let galley = widgets::elided(ui, words, theme::regular(13.0), ui.available_width() - 22.0);
    let size = egui::vec2(galley.size().x + 22.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, spoken));
    let ink = if response.hovered() { desk.colors.accent } else { ink };
    let icon = egui::Rect::from_center_size(egui::pos2(rect.left() + 7.0, rect.center().y), egui::Vec2::splat(14.0));
    icons::paint(ui.painter(), Icon::Plus, icon, ink);
    let at = egui::pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    widgets::focus_ring(ui, &response, desk.colors, 6.0);
    response
}

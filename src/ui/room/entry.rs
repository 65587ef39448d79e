//! One field for the room's words: the name of an actor, or a link as a sentence.

use egui::{Frame, Key, Margin, Modifiers, Panel, Response, RichText, TextEdit, Ui};

use crate::exchange::phrase::{self, Phrase};
use crate::i18n::words;
use crate::model::Presence;
use crate::session::{Action, LinkAct, Notice};
use crate::ui::fields::field_id;
use crate::ui::{Desk, theme, told, widgets};

/// Height of the strip at the foot of the only window.
const STRIP: f32 = 68.0;

/// What is being typed.
#[derive(Default)]
pub struct Entry {
    typed: String,
    /// Whether the strip is open.
    open: bool,
}

/// The field at the foot of the only window, from quick entry until it is left.
pub fn strip(ui: &mut Ui, desk: &mut Desk<'_>, entry: &mut Entry) {
    let wanted = desk.session.quick_entry_wanted();
    entry.open |= wanted;
    if !entry.open {
        return;
    }
    let frame = Frame::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 6));
    Panel::bottom("room_entry").exact_size(STRIP).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let field = entry.show(ui, desk, "strip");
        if wanted {
            field.request_focus();
            desk.push(Action::QuickEntryReady);
        } else if field.lost_focus() && !field.has_focus() {
            entry.open = false;
        }
    });
}

impl Entry {
    /// Draws the field, and under it what Enter will do. `salt` tells apart the places where it stands. Gives the field.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, salt: &str) -> Response {
        let texts = desk.texts;
        let id = field_id("room entry", salt);
        let entered = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let hint = RichText::new(texts.room_entry_hint()).color(desk.colors.text_faint);
        let edit = TextEdit::singleline(&mut self.typed).id(id).hint_text(hint).desired_width(f32::INFINITY);
        let response = ui.add(edit.margin(widgets::FIELD_MARGIN)).accessible_name(texts.room_entry());
        if ui.input(|input| input.key_pressed(Key::Escape)) && response.lost_focus() {
            self.typed.clear();
        }
        let read = phrase::read(desk.map(), &self.typed);
        let typed = self.typed.trim();
        let told = match &read {
            _ if typed.is_empty() => None,
            Some(Phrase::Link { from, to, nature }) => {
                let name = |id| desk.map().actors.get(id).map(crate::model::Actor::label).unwrap_or_default();
                Some(texts.room_entry_link(name(*from), words::link_nature(texts, nature), name(*to)))
            }
            Some(Phrase::Unknown(name)) => Some(texts.room_entry_unknown(name.as_str())),
            None => Some(texts.room_entry_actor(typed)),
        };
        // Before a room there is no line of status: what was refused is said here.
        let refused = desk.session.notice().filter(|it| matches!(it, Notice::Refused(_)) && !typed.is_empty());
        if let Some(notice) = refused {
            let words = RichText::new(told::notice(texts, notice)).font(theme::regular(12.0)).color(desk.colors.note);
            ui.label(words);
        } else if let Some(told) = told {
            ui.label(widgets::soft(told, desk.colors));
        }
        if entered && !typed.is_empty() {
            let action = match read {
                Some(Phrase::Link { from, to, nature }) => Some(Action::Link(LinkAct::Say { from, to, nature })),
                Some(Phrase::Unknown(_)) => None,
                None => {
                    let (name, presence) = (typed.to_owned(), Presence::Present);
                    Some(Action::CreateActor { name, actor_type: None, presence, at: None, linked_to: None })
                }
            };
            if let Some(action) = action.filter(|action| desk.session.takes(action)) {
                desk.push(action);
                self.typed.clear();
            }
            response.request_focus();
        }
        response
    }
}

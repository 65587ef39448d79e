//! Quick entry: a name, Tab, a kind, Enter; the field is ready for the next actor.

use egui::{Event, Key, Modifiers, RichText, TextEdit, Ui};

use crate::analysis;
use crate::edit::ItemId;
use crate::i18n::sorting::folded;
use crate::i18n::words;
use crate::model::{Actor, ActorId, ActorTypeId, Presence, Symbol};
use crate::session::{Action, Command, Dialog};
use crate::ui::fields::{Chooser, Chosen, field_id};
use crate::ui::{Desk, theme, widgets};

/// The most look-alikes that are shown.
const MOST_ALIKE: usize = 2;

/// What is being typed for the next actor.
#[derive(Default)]
pub(super) struct QuickEntry {
    name: String,
    kind: Option<ActorTypeId>,
    presence: Presence,
}

impl QuickEntry {
    /// Draws the field, the kind and the presence.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let colors = desk.colors;
        let id = field_id("quick entry", "name");
        let title = desk.texts.guide_add_actor();
        let caption = widgets::section(ui, colors, &title);
        take_list(ui, desk, id);
        let entered_name = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let hint = RichText::new(desk.texts.guide_add_actor_hint()).color(colors.text_faint);
        let edit = TextEdit::singleline(&mut self.name).id(id).hint_text(hint).desired_width(f32::INFINITY);
        let response = ui.add(edit.margin(widgets::FIELD_MARGIN)).labelled_by(caption.id);
        if desk.session.quick_entry_wanted() {
            response.request_focus();
            desk.push(Action::QuickEntryReady);
        }
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let kind = self.kind(ui, desk);
        if escaped && (response.lost_focus() || kind.response.lost_focus()) {
            self.name.clear();
        }
        let entered_kind = kind.entered;
        let entered_presence = self.presence(ui, desk);
        // After the fields: Tab goes from the name to the kind, whoever looks alike.
        self.alike(ui, desk);
        keys(ui, desk);
        lists(ui, desk);
        if entered_name || entered_kind || entered_presence {
            self.add(desk);
            response.request_focus();
        }
    }

    fn add(&mut self, desk: &mut Desk<'_>) {
        let name = self.name.trim().to_owned();
        let (actor_type, presence) = (self.kind, self.presence);
        let is_named = !name.is_empty();
        let action = Action::CreateActor { name, actor_type, presence, at: None, linked_to: None };
        // A simulation refuses it: the name waits for its end.
        if desk.session.takes(&action) {
            self.name.clear();
        }
        if is_named {
            desk.push(action);
        }
    }

    fn kind(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Chosen {
        let kinds: Vec<ActorTypeId> = desk.map().actor_types.iter().map(|kind| kind.id).collect();
        let labels: Vec<String> =
            desk.map().actor_types.iter().map(|kind| words::actor_type(desk.texts, kind)).collect();
        let symbols: Vec<Symbol> = desk.map().actor_types.iter().map(|kind| kind.symbol).collect();
        let chosen = self.kind.and_then(|id| kinds.iter().position(|kind| *kind == id));
        let (name, empty) = (desk.texts.card_type(), desk.texts.guide_choose_type());
        let chooser = Chooser {
            symbols: &symbols,
            enter_is_for_form: true,
            ..Chooser::new(field_id("quick entry", "kind"), &name, &labels, chosen, &empty)
        };
        let answer = chooser.show(ui, desk.colors);
        if let Some(kind) = answer.picked.and_then(|rank| kinds.get(rank)) {
            self.kind = Some(*kind);
        }
        answer
    }

    /// Space picks a presence; Enter adds the actor.
    fn presence(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> bool {
        let offered = [Presence::Present, Presence::ToMobilise, Presence::Absent];
        let labels = offered.map(|presence| words::presence(desk.texts, presence));
        ui.push_id("quick presence", |ui| {
            let scope = ui.scope_id();
            let inside =
                labels.iter().any(|label| ui.memory(|memory| memory.has_focus(scope.with(("segment", label)))));
            let entered = inside && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let chosen = offered.iter().position(|presence| *presence == self.presence);
            let pressed = widgets::segments(ui, desk.colors, &labels, chosen);
            if let Some(presence) = pressed.and_then(|rank| offered.get(rank)) {
                self.presence = *presence;
            }
            entered
        })
        .inner
    }

    /// Actors that look like the one being typed, or like the one just added.
    fn alike(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let typed = self.name.trim();
        if typed.chars().count() >= 3 {
            for other in like(desk, typed, None) {
                let words = desk.texts.guide_go_to(matched_name(other, typed));
                if widgets::fitted_button(ui, desk.colors, &words).clicked() {
                    desk.select(ItemId::Actor(other.id));
                    self.name.clear();
                    break;
                }
            }
            return;
        }
        let Some(ItemId::Actor(added)) = desk.session.selection().single() else { return };
        let Some(actor) = desk.map().actors.get(added) else { return };
        if let Some(other) = like(desk, &actor.name, Some(added)).first() {
            let words = desk.texts.guide_looks_like(actor.label(), other.label());
            ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
            if widgets::fitted_button(ui, desk.colors, &desk.texts.guide_merge()).clicked() {
                desk.push(Action::Dialog(Some(Dialog::MergeActors(other.id, added))));
            }
        }
    }
}

/// Several lines pasted at once are a list, not a name.
fn take_list(ui: &Ui, desk: &mut Desk<'_>, id: egui::Id) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let mut list = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) if text.lines().filter(|line| !line.trim().is_empty()).count() > 1 => {
                list = Some(text.clone());
                false
            }
            _ => true,
        });
    });
    if let Some(text) = list {
        desk.push(Action::Dialog(Some(Dialog::PasteList(text))));
    }
}

/// Likely the same actor, then names that begin with what is typed.
fn like<'a>(desk: &Desk<'a>, name: &str, but: Option<ActorId>) -> Vec<&'a Actor> {
    let map = desk.map();
    let same = analysis::alike(map, name).into_iter().filter_map(|alike| map.actors.get(alike.actor));
    let typed = folded(name);
    let begins = map.actors.iter().filter(|actor| but.is_none() && folded(&actor.name).starts_with(&typed));
    let mut found: Vec<&Actor> = Vec::new();
    for actor in same.chain(begins).filter(|actor| Some(actor.id) != but) {
        if !found.iter().any(|other| other.id == actor.id) {
            found.push(actor);
        }
    }
    found.truncate(MOST_ALIKE);
    found
}

/// The name of an actor in full; its short name too, when the full one does not begin with what was typed.
fn matched_name(actor: &Actor, typed: &str) -> String {
    let name = actor.name.replace('\n', " ");
    if actor.short_name.is_empty() || folded(&name).starts_with(&folded(typed)) {
        return name;
    }
    format!("{} – {name}", actor.label())
}

/// The two keys that make it fast.
fn keys(ui: &mut Ui, desk: &Desk<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (key, does) in
            [(desk.texts.key_enter(), desk.texts.guide_key_add()), (desk.texts.key_tab(), desk.texts.guide_key_next())]
        {
            widgets::chip(ui, desk.colors, &key, false);
            ui.label(RichText::new(does).font(theme::regular(12.0)).color(desk.colors.text_soft));
        }
    });
}

/// Other ways to enter actors: the list of those that groups forget, and a list typed elsewhere.
fn lists(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.spacing_mut().interact_size.y = 24.0;
        for (command, short) in
            [(Command::WhoIsMissing, texts.guide_who_is_missing()), (Command::PasteList, texts.guide_paste_list())]
        {
            let words = RichText::new(widgets::unbroken(&short)).font(theme::semibold(12.0)).color(desk.colors.accent);
            let response = ui.add(egui::Button::new(words).frame(false)).accessible_name(command.label(texts));
            if response.clicked() {
                desk.command(command);
            }
        }
    });
}

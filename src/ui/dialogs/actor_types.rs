//! The kinds of actor: create, rename, draw, remove.

use egui::{Ui, Vec2};

use super::Sheet;
use super::sheet::main_button;
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActorType, ActorTypeId, Symbol};
use crate::session::{Action, Icon};
use crate::ui::fields::Chooser;
use crate::ui::{Desk, widgets};

/// Width of the choice of a shape.
const SYMBOL: f32 = 172.0;
/// Width of the text of a name.
const NAME: f32 = 220.0;

/// The name that is being changed, and the new kind.
#[derive(Default)]
pub(super) struct Draft {
    renamed: Option<(ActorTypeId, String)>,
    name: String,
    symbol: Option<Symbol>,
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft) {
    let texts = desk.texts;
    let mut done = false;
    let sheet = Sheet { salt: "actor_types", title: &texts.actor_types_title(), width: 620.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let kinds: Vec<ActorType> = desk.map().actor_types.iter().cloned().collect();
            for kind in kinds {
                row(ui, desk, draft, &kind);
            }
            ui.separator();
            new_kind(ui, desk, draft);
        },
        |ui, desk| {
            done = main_button(ui, desk, &texts.dialog_done(), true);
        },
    );
    if done || closed {
        rename(desk, draft);
        super::close(desk);
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, draft: &mut Draft, kind: &ActorType) {
    let texts = desk.texts;
    let own = words::actor_type(texts, kind);
    ui.push_id(kind.id, |ui| {
        ui.horizontal(|ui| {
            if let Some(symbol) = symbol_choice(ui, desk, kind.symbol, &texts.actor_types_symbol(own.clone())) {
                desk.edit(Edit::Change(ActorType { symbol, ..kind.clone() }.into()));
            }
            let mut name = match &draft.renamed {
                Some((id, name)) if *id == kind.id => name.clone(),
                _ => own.clone(),
            };
            let edit = name_field(&mut name, "name");
            let response = ui.add(edit).accessible_name(texts.actor_types_name(own.clone()));
            if response.changed() {
                draft.renamed = Some((kind.id, name));
            }
            if response.lost_focus() {
                rename(desk, draft);
            }
            let count = desk.map().actors.iter().filter(|actor| actor.actor_type == Some(kind.id)).count();
            ui.label(widgets::soft(texts.count_actors(count), desk.colors));
            if kind.built_in.is_none() {
                let label = texts.actor_types_remove(own);
                if widgets::icon_button(ui, desk.colors, Icon::Trash, &label, false).clicked() {
                    desk.edit(Edit::Remove(vec![ItemId::ActorType(kind.id)]));
                }
            }
        });
    });
}

/// Commits the name that is being changed, as one step; an empty name gives a built-in kind its own words again.
fn rename(desk: &mut Desk<'_>, draft: &mut Draft) {
    let Some((id, name)) = draft.renamed.take() else { return };
    let Some(kind) = desk.map().actor_types.get(id) else { return };
    let name = name.trim();
    if name == words::actor_type(desk.texts, kind) || (name.is_empty() && kind.built_in.is_none()) {
        return;
    }
    desk.edit(Edit::Change(ActorType { name: name.to_owned(), ..kind.clone() }.into()));
}

fn new_kind(ui: &mut Ui, desk: &mut Desk<'_>, draft: &mut Draft) {
    let texts = desk.texts;
    widgets::section(ui, desk.colors, &texts.actor_types_new());
    ui.horizontal(|ui| {
        let symbol = draft.symbol.unwrap_or(Symbol::Pill);
        if let Some(symbol) = symbol_choice(ui, desk, symbol, &texts.actor_types_new_symbol()) {
            draft.symbol = Some(symbol);
        }
        let edit = name_field(&mut draft.name, "new");
        let response = ui.add(edit).accessible_name(texts.actor_types_new_name());
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let label = texts.actor_types_add();
        let ready = !draft.name.trim().is_empty();
        let button = ui.add_enabled_ui(ready, |ui| {
            widgets::button(ui, desk.colors, Some(Icon::Plus), &label, widgets::Weight::Plain)
        });
        if ready && (entered || button.inner.clicked()) {
            let name = std::mem::take(&mut draft.name).trim().to_owned();
            desk.push(Action::CreateActorType { name, symbol });
            response.request_focus();
        }
    });
}

/// The choice of a shape, drawn and named; the one that was chosen.
fn symbol_choice(ui: &mut Ui, desk: &Desk<'_>, now: Symbol, name: &str) -> Option<Symbol> {
    let labels = Symbol::ALL.map(|symbol| words::symbol(desk.texts, symbol));
    let chosen = Symbol::ALL.iter().position(|symbol| *symbol == now);
    let id = ui.scope_id().with("symbol");
    let chooser = Chooser { symbols: &Symbol::ALL, ..Chooser::new(id, name, &labels, chosen, "") };
    let picked = ui.allocate_ui(Vec2::new(SYMBOL, widgets::FIELD), |ui| chooser.show(ui, desk.colors).picked).inner;
    picked.and_then(|rank| Symbol::ALL.get(rank)).copied().filter(|symbol| *symbol != now)
}

/// The field of the name of a kind, as wide as the rows leave it.
fn name_field<'a>(name: &'a mut String, salt: &'static str) -> egui::TextEdit<'a> {
    egui::TextEdit::singleline(name).id_salt(salt).desired_width(NAME).margin(widgets::FIELD_MARGIN).char_limit(80)
}

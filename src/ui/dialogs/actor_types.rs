//! The kinds of actor: create, rename, draw, remove.

use egui::{ComboBox, Ui, Vec2};

use super::Sheet;
use super::sheet::main_button;
use crate::edit::{Edit, ItemId};
use crate::geometry::Point;
use crate::i18n::{Texts, words};
use crate::model::{ActorType, ActorTypeId, Symbol};
use crate::scene::{SymbolStyle, symbol_shapes};
use crate::session::{Action, Icon};
use crate::ui::fields::paint_shapes;
use crate::ui::{Desk, widgets};

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
            let edit = egui::TextEdit::singleline(&mut name).id_salt("name").desired_width(240.0).char_limit(80);
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
        let edit = egui::TextEdit::singleline(&mut draft.name).id_salt("new").desired_width(240.0).char_limit(80);
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
    let mut chosen = None;
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), egui::Sense::hover());
    let palette = desk.colors.palette;
    let shapes = symbol_shapes(now, Point::ORIGIN, 10.0, &SymbolStyle::plain(palette), palette);
    paint_shapes(ui.painter(), &shapes, rect.center());
    let shown = symbol_word(desk.texts, now);
    let combo = ComboBox::from_id_salt("symbol").width(140.0).selected_text(shown).show_ui(ui, |ui| {
        for symbol in Symbol::ALL {
            if ui.selectable_label(symbol == now, symbol_word(desk.texts, symbol)).clicked() {
                chosen = Some(symbol);
            }
        }
    });
    combo.response.accessible_name(name);
    chosen.filter(|symbol| *symbol != now)
}

fn symbol_word(texts: Texts, symbol: Symbol) -> String {
    words::symbol(texts, symbol)
}

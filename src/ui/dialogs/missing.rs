//! « Qui manque ? »: the families of actors that groups forget, each added at one key.

use egui::{Key, Modifiers, Ui};

use super::Sheet;
use super::sheet::main_button;
use crate::i18n::Texts;
use crate::i18n::sorting::folded;
use crate::model::{BuiltInType, Presence};
use crate::session::{Action, Icon};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// A family: its key, its words, the kind of actor it makes.
type Family = (Key, fn(Texts) -> String, BuiltInType);

const FAMILIES: [Family; 13] = [
    (Key::A, Texts::family_users, BuiltInType::Residents),
    (Key::B, Texts::family_residents, BuiltInType::Residents),
    (Key::C, Texts::family_against, BuiltInType::Association),
    (Key::D, Texts::family_neighbours, BuiltInType::LocalAuthority),
    (Key::E, Texts::family_funders, BuiltInType::LocalAuthority),
    (Key::F, Texts::family_state, BuiltInType::State),
    (Key::G, Texts::family_companies, BuiltInType::Company),
    (Key::H, Texts::family_owners, BuiltInType::Other),
    (Key::I, Texts::family_scientists, BuiltInType::Scientific),
    (Key::J, Texts::family_associations, BuiltInType::Association),
    (Key::K, Texts::family_young, BuiltInType::Residents),
    (Key::L, Texts::family_future, BuiltInType::Other),
    (Key::M, Texts::family_nature, BuiltInType::Other),
];

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let mut done = false;
    let mut add: Option<Family> = None;
    let sheet = Sheet { salt: "missing", title: &texts.family_title(), width: 620.0, hangs: false };
    for family in FAMILIES {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, family.0)) {
            add = Some(family);
        }
    }
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.label(widgets::soft(texts.family_note(), desk.colors));
            for family in FAMILIES {
                if row(ui, desk, family) {
                    add = Some(family);
                }
            }
        },
        |ui, desk| {
            done = main_button(ui, desk, &texts.dialog_done(), true);
        },
    );
    if let Some((_, name, kind)) = add.filter(|family| !is_there(desk, *family)) {
        let kind = kind.id();
        let kind = desk.map().actor_types.contains(kind).then_some(kind);
        desk.push(Action::CreateActors(vec![name(texts)], kind, Presence::ToMobilise));
    }
    if done || closed {
        super::close(desk);
    }
}

fn is_there(desk: &Desk<'_>, (_, name, _): Family) -> bool {
    let name = folded(&name(desk.texts));
    desk.map().actors.iter().any(|actor| folded(&actor.name) == name)
}

/// One family; `true` when its button was pressed.
fn row(ui: &mut Ui, desk: &Desk<'_>, family: Family) -> bool {
    let (key, name, kind) = family;
    let texts = desk.texts;
    let colors = desk.colors;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(26.0), egui::Sense::hover());
        ui.painter().rect(rect.shrink(2.0), 4, colors.subtle, colors.hairline(), egui::StrokeKind::Inside);
        let ink = colors.text_soft;
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, key.name(), theme::semibold(12.0), ink);
        let name = name(texts);
        ui.label(widgets::body(&name, colors));
        let of_kind: Vec<String> = desk
            .map()
            .actors
            .iter()
            .filter(|actor| actor.actor_type == Some(kind.id()) && folded(&actor.name) != folded(&name))
            .map(|actor| actor.label())
            .collect();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if is_there(desk, family) {
                ui.label(widgets::soft(texts.family_added(), colors));
                let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(18.0), egui::Sense::hover());
                icons::paint(ui.painter(), Icon::Check, rect, colors.accent);
                return false;
            }
            let label = texts.family_add();
            let button = widgets::sized_button(ui, colors, Some(Icon::Plus), &label, widgets::Weight::Plain, 26.0);
            let pressed = button.accessible_name(texts.family_add_named(name)).clicked();
            if !of_kind.is_empty() {
                let shown = texts.family_already(of_kind.len());
                ui.label(widgets::soft(shown, colors)).on_hover_text(of_kind.join(", "));
            }
            pressed
        })
        .inner
    })
    .inner
}

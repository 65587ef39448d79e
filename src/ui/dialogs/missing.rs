//! « Qui manque ? »: the families of actors that groups forget, each added at one key.

use egui::{Key, Modifiers, Ui};

use super::Sheet;
use super::sheet::main_button;
use crate::i18n::Texts;
use crate::i18n::sorting::folded;
use crate::model::{BuiltInType, Presence};
use crate::session::{Action, Icon};
use crate::ui::fields::{self, Lines, field_id};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// What a family brings to the map.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Makes {
    /// An actor of that kind, which is the kind of the whole family.
    Kind(BuiltInType),
    /// An actor of that kind for want of a better one: others of the kind are not of the family.
    Near(BuiltInType),
    /// An actor that must be named: nobody is an opponent, one opposes a stake.
    Named,
}

/// A family: its key, its words, what it brings.
type Family = (Key, fn(Texts) -> String, Makes);

const FAMILIES: [Family; 13] = [
    (Key::A, Texts::family_users, Makes::Near(BuiltInType::Residents)),
    (Key::B, Texts::family_residents, Makes::Kind(BuiltInType::Residents)),
    (Key::C, Texts::family_against, Makes::Named),
    (Key::D, Texts::family_neighbours, Makes::Near(BuiltInType::LocalAuthority)),
    (Key::E, Texts::family_funders, Makes::Near(BuiltInType::LocalAuthority)),
    (Key::F, Texts::family_state, Makes::Kind(BuiltInType::State)),
    (Key::G, Texts::family_companies, Makes::Kind(BuiltInType::Company)),
    (Key::H, Texts::family_owners, Makes::Near(BuiltInType::Other)),
    (Key::I, Texts::family_scientists, Makes::Kind(BuiltInType::Scientific)),
    (Key::J, Texts::family_associations, Makes::Kind(BuiltInType::Association)),
    (Key::K, Texts::family_young, Makes::Near(BuiltInType::Residents)),
    (Key::L, Texts::family_future, Makes::Near(BuiltInType::Other)),
    (Key::M, Texts::family_nature, Makes::Near(BuiltInType::Other)),
];

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let mut done = false;
    let mut add: Option<Family> = None;
    let sheet = Sheet { salt: "missing", title: &texts.family_title(), width: 620.0, hangs: false };
    for family in FAMILIES.into_iter().filter(|_| !ui.text_edit_focused()) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, family.0)) {
            // The field that it may open does not begin with the letter.
            ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
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
    if let Some((_, name, makes)) = add.filter(|family| !is_there(desk, *family)) {
        match makes {
            Makes::Kind(kind) | Makes::Near(kind) => {
                let kind = Some(kind.id()).filter(|kind| desk.map().actor_types.contains(*kind));
                desk.push(Action::CreateActors(vec![name(texts)], kind, Presence::ToMobilise));
            }
            Makes::Named => desk.drafts.open(named_field()),
        }
    }
    if done || closed {
        super::close(desk);
    }
}

fn is_there(desk: &Desk<'_>, (_, name, _): Family) -> bool {
    let name = folded(&name(desk.texts));
    desk.map().actors.iter().any(|actor| folded(&actor.name) == name)
}

fn named_field() -> egui::Id {
    field_id("families", "name")
}

/// One family; `true` when its button was pressed.
fn row(ui: &mut Ui, desk: &mut Desk<'_>, family: Family) -> bool {
    let (key, name, makes) = family;
    let texts = desk.texts;
    let colors = desk.colors;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(26.0), egui::Sense::hover());
        ui.painter().rect(rect.shrink(2.0), 4, colors.subtle, colors.hairline(), egui::StrokeKind::Inside);
        let ink = colors.text_soft;
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, key.name(), theme::semibold(12.0), ink);
        let name = name(texts);
        ui.label(widgets::body(&name, colors));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| match makes {
            Makes::Named => {
                let hint = texts.family_their_name();
                ui.set_max_width(ui.available_width().min(330.0));
                fields::adder(ui, desk, named_field(), &hint, Lines::One, |_, name| {
                    Some(Action::CreateActors(vec![name.to_owned()], None, Presence::ToMobilise))
                });
                false
            }
            Makes::Kind(_) | Makes::Near(_) => add_button(ui, desk, family, name),
        })
        .inner
    })
    .inner
}

fn add_button(ui: &mut Ui, desk: &Desk<'_>, family: Family, name: String) -> bool {
    let texts = desk.texts;
    let colors = desk.colors;
    if is_there(desk, family) {
        ui.label(widgets::soft(texts.family_added(), colors));
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(18.0), egui::Sense::hover());
        icons::paint(ui.painter(), Icon::Check, rect, colors.accent);
        return false;
    }
    let of_kind: Vec<String> = match family.2 {
        Makes::Kind(kind) => {
            let of_kind = desk.map().actors.iter().filter(|actor| actor.actor_type == Some(kind.id()));
            of_kind.map(|actor| actor.label()).collect()
        }
        Makes::Near(_) | Makes::Named => Vec::new(),
    };
    let label = texts.family_add();
    let button = widgets::sized_button(ui, colors, Some(Icon::Plus), &label, widgets::Weight::Plain, 26.0);
    let pressed = button.accessible_name(texts.family_add_named(name)).clicked();
    if !of_kind.is_empty() {
        let shown = texts.family_already(of_kind.len());
        ui.label(widgets::soft(shown, colors)).on_hover_text(of_kind.join(", "));
    }
    pressed
}

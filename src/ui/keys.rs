//! Keys to commands: the table of commands read against the keyboard, AZERTY included.

use egui::{Event, Key as EguiKey, Modifiers};

use crate::edit::ItemId;
use crate::session::{Action, Command, Dialog, Key, Menu, ROWS, Screen, Session, Shortcut};
use crate::ui::ahead::TypeAhead;

/// A part of the screen that F6 leads to, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The panel of the question.
    Guide,
    /// The map or the screen of the centre.
    Centre,
    /// The card of what is selected.
    Card,
    /// The bar above.
    Top,
}

impl Region {
    /// The one that follows, among those that are shown.
    fn next(self, [guide, card]: [bool; 2]) -> Self {
        match self {
            Self::Top if guide => Self::Guide,
            Self::Top | Self::Guide => Self::Centre,
            Self::Centre if card => Self::Card,
            Self::Centre | Self::Card => Self::Top,
        }
    }
}

/// What the keyboard was doing in the frame before, and where F6 has led it.
#[derive(Default)]
pub struct Keyboard {
    was_typing: bool,
    was_open: bool,
    steps: u32,
    at: Option<Region>,
    landing: bool,
    ahead: TypeAhead,
    /// Where a key of the table has led it.
    led: Option<Region>,
    /// Whether a panel was used since the map: the keys of the zoom are then those of the interface.
    off_map: bool,
    map_was_shown: bool,
    /// Whether a sheet was over the panels in the frame before.
    covered: bool,
}

impl Keyboard {
    /// Gives to a field that has just opened what was typed before it was there. To be called before every widget.
    pub fn begin(&mut self, ui: &egui::Ui) {
        self.ahead.begin(ui);
    }

    /// Leads to a region in the next step of the panels.
    pub fn lead(&mut self, region: Region) {
        self.led = Some(region);
    }

    /// Takes the step of F6, if one was asked for since the frame before; `shown` says whether the guide and the card
    /// are there. To be called before the panels.
    pub fn follow_panels(&mut self, ui: &egui::Ui, session: &Session, shown: [bool; 2]) {
        if std::mem::take(&mut self.covered) && session.dialog().is_none() {
            // For one more frame, egui gives the keyboard to nothing that a sheet was over.
            self.landing = false;
            ui.ctx().request_repaint();
            return;
        }
        let led = self.led.take();
        let stepped = session.panel_step() != self.steps;
        self.steps = session.panel_step();
        self.landing = stepped || led.is_some();
        if led.is_some() {
            self.at = led;
        } else if stepped {
            self.at = Some(self.at.unwrap_or(Region::Top).next(shown));
        }
    }

    /// Notes what was used last; `map` is where the map is, when it shows. To be called once per frame.
    pub fn watch(&mut self, ui: &egui::Ui, map: Option<egui::Rect>) {
        let Some(map) = map else {
            self.off_map = true;
            self.map_was_shown = false;
            return;
        };
        if !std::mem::replace(&mut self.map_was_shown, true) {
            self.off_map = false;
        }
        if self.landing {
            self.off_map = self.at != Some(Region::Centre);
        }
        if let Some(place) = ui.input(|input| input.pointer.press_origin().filter(|_| input.pointer.any_pressed())) {
            // The bars above and below the map go with it.
            self.off_map = !map.x_range().contains(place.x);
        }
    }

    /// Whether the keyboard comes to a region in this frame.
    pub fn is_landing(&self, region: Region) -> bool {
        self.landing && self.at == Some(region)
    }

    /// Gives the keyboard to the first thing of a region, when F6 leads there. To be called first in its panel.
    pub fn land(&self, ui: &egui::Ui, region: Region) {
        if self.is_landing(region) {
            let door = ui.scope_id().with("door");
            ui.memory_mut(|memory| {
                memory.request_focus(door);
                memory.move_focus(egui::FocusDirection::Next);
            });
            let place = egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
            ui.interact(place, door, egui::Sense::focusable_noninteractive());
        }
    }

    /// Away from the map, the keys of its zoom scale the interface.
    fn scaled(off_map: bool, command: Command, held: Modifiers) -> Command {
        match command {
            Command::ZoomIn if off_map => Command::InterfaceLarger,
            Command::ZoomOut if off_map => Command::InterfaceSmaller,
            Command::FitAll if off_map && held.command => Command::InterfaceNormal,
            other => other,
        }
    }

    /// Pushes the commands whose keys were pressed in this frame. To be called last, outside every menu.
    pub fn dispatch(&mut self, ui: &egui::Ui, session: &Session, actions: &mut Vec<Action>) {
        // A field that Escape has just left still owns this press, and so does a menu.
        let typing = ui.text_edit_focused();
        let was_typing = std::mem::replace(&mut self.was_typing, typing) || typing;
        let popup = ui.any_popup_open();
        let was_open = std::mem::replace(&mut self.was_open, popup) || popup;
        let guarded = matches!(session.dialog(), Some(Dialog::Unsaved(_) | Dialog::Replace { .. }));
        let held = Held {
            typing,
            popup,
            dialog: session.dialog().is_some(),
            guarded,
            off_map: session.is_open() && !session.screen().has_map_keys(),
            unseen: session.is_open() && !selection_shows(session),
            tours: session.allows(Command::NextStep),
        };
        self.covered = session.dialog().is_some();
        let mut fired: Vec<Action> = Vec::new();
        let (ahead, off_map) = (&mut self.ahead, self.off_map);
        let (mut opening, mut letter) = (false, false);
        ui.input_mut(|input| {
            input.events.retain(|event| {
                if opening {
                    // The letter of the key itself is no typing.
                    let own = std::mem::take(&mut letter) && matches!(event, Event::Text(_));
                    return !own && !ahead.take(event);
                }
                let action = match event {
                    Event::Copy if held.free() => Some(Action::Command(Command::Copy)),
                    Event::Cut if held.free() && !held.unseen => Some(Action::Command(Command::Cut)),
                    // egui has no key for the star: it comes as text.
                    Event::Text(text) if text == "*" && held.free() && !held.off_map => Some(Action::Command(Command::ToggleStar)),
                    Event::Key { key: EguiKey::Escape, pressed: true, .. }
                        if !was_typing && !was_open && !held.dialog && session.is_open() =>
                    {
                        Some(Action::StepBack)
                    }
                    Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                        let command = find(*key, *physical_key, *modifiers, held);
                        command.map(|command| Action::Command(Self::scaled(off_map, command, *modifiers)))
                    }
                    _ => None,
                };
                action.is_none_or(|action| {
                    opening = matches!(&action, Action::Command(command) if opens_field(*command) && session.allows(*command));
                    if opening {
                        letter = matches!(event, Event::Key { .. });
                        ahead.expect();
                    }
                    fired.push(action);
                    false
                })
            });
        });
        if fired.iter().any(|action| matches!(action, Action::Command(command) if leaves_menus(*command))) {
            egui::Popup::close_all(ui.ctx());
        }
        let shows = |action: &Action| matches!(action, Action::Command(Command::ShowMap | Command::ShowOutline));
        if fired.iter().any(shows) {
            self.led = Some(Region::Centre);
        }
        actions.extend(fired);
        let opens_tour = actions.iter().any(|it| matches!(it, Action::Command(Command::GuidedTour)));
        if opens_tour && !session.is_tour_open() && !ui.input(|input| input.pointer.any_released()) {
            // Opened without the pointer: the keyboard goes where the steps are.
            self.led = Some(Region::Card);
        }
    }
}

/// What else may want the keys.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    typing: bool,
    popup: bool,
    dialog: bool,
    /// A question about a file waits for its answer, and nothing else.
    guarded: bool,
    /// The screen has no map and no list of actors: keys that print something are not for it.
    off_map: bool,
    /// What is selected does not show: nothing removes it.
    unseen: bool,
    /// A tour plays: its keys are taken.
    tours: bool,
}

impl Held {
    fn free(self) -> bool {
        !self.typing && !self.popup && !self.dialog
    }

    fn leaves(self, shortcut: Shortcut, command: Command) -> bool {
        if self.dialog {
            return !self.guarded && reaches_over_sheets(command);
        }
        let taken_by_text = shortcut.types_text() && (self.typing || self.popup);
        let taken_by_field = self.typing && edits_text(command);
        let deletes = command == Command::Delete;
        let for_the_map = self.off_map && shortcut.types_text() && !deletes;
        let blind = self.unseen && deletes;
        let idle = !self.tours && matches!(command, Command::NextStep | Command::PreviousStep);
        !(idle || taken_by_text || taken_by_field || for_the_map || blind)
    }
}

/// Whether a screen shows what is selected, so that a key may remove it.
fn selection_shows(session: &Session) -> bool {
    let is_compromise = || matches!(session.selection().single(), Some(ItemId::Compromise(_)));
    session.screen().has_card() || (session.screen() == Screen::Compromises && is_compromise())
}

/// The commands that open a field in which one types at once.
fn opens_field(command: Command) -> bool {
    matches!(
        command,
        Command::NewActor
            | Command::NewNote
            | Command::Rename
            | Command::Group
            | Command::QuickEntry
            | Command::PasteList
            | Command::Palette
            | Command::Find
            | Command::NewProject
    )
}

/// The commands that lead elsewhere: a menu that is open is then left behind.
fn leaves_menus(command: Command) -> bool {
    let elsewhere = matches!(command.row().menu, Menu::Go | Menu::Help);
    elsewhere
        || opens_field(command)
        || matches!(
            command,
            Command::NextPanel | Command::NextStep | Command::PreviousStep | Command::PlayTour | Command::Present
        )
}

/// The commands that make sense while a sheet is open.
fn reaches_over_sheets(command: Command) -> bool {
    matches!(command, Command::Palette | Command::Help | Command::Preferences | Command::Quit)
}

/// The command of a key press; letters and digits without Ctrl are left to fields and popups.
fn find(key: EguiKey, physical: Option<EguiKey>, modifiers: Modifiers, held: Held) -> Option<Command> {
    ROWS.iter()
        .flat_map(|row| row.shortcuts.iter().map(move |shortcut| (shortcut, row.command)))
        .filter(|(shortcut, command)| held.leaves(**shortcut, *command))
        .find(|(shortcut, _)| matches(**shortcut, key, physical, modifiers))
        .map(|(_, command)| command)
}

/// Whether a text field has this key for itself.
fn edits_text(command: Command) -> bool {
    matches!(
        command,
        Command::Undo | Command::Redo | Command::Copy | Command::Cut | Command::Paste | Command::SelectAll
    )
}

fn matches(shortcut: Shortcut, key: EguiKey, physical: Option<EguiKey>, held: Modifiers) -> bool {
    let printed_with_shift = matches!(shortcut.key, Key::Plus | Key::Star);
    let shift = shortcut.shift == held.shift || printed_with_shift;
    shortcut.ctrl == held.command && shortcut.alt == held.alt && shift && is_key(shortcut.key, key, physical)
}

fn is_key(wanted: Key, key: EguiKey, physical: Option<EguiKey>) -> bool {
    match wanted {
        Key::Letter(letter) => key.name().len() == 1 && key.name().starts_with(letter),
        Key::Digit(digit) => {
            // The 6 key of AZERTY is its minus key: a minus is never a digit.
            key != EguiKey::Minus && physical.unwrap_or(key).name() == digit.to_string()
        }
        Key::Function(number) => key.name() == format!("F{number}"),
        Key::Plus => matches!(key, EguiKey::Plus | EguiKey::Equals),
        Key::Minus => key == EguiKey::Minus,
        Key::Star => false, // comes as text: see `dispatch`
        Key::Enter => key == EguiKey::Enter,
        Key::Escape => key == EguiKey::Escape,
        Key::Tab => key == EguiKey::Tab,
        Key::Delete => key == EguiKey::Delete,
        Key::Backspace => key == EguiKey::Backspace,
        Key::PageUp => key == EguiKey::PageUp,
        Key::PageDown => key == EguiKey::PageDown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FREE: Held = Held {
        typing: false,
        popup: false,
        dialog: false,
        guarded: false,
        off_map: false,
        unseen: false,
        tours: false,
    };
    const TYPING: Held = Held { typing: true, ..FREE };
    const DIALOG: Held = Held { dialog: true, ..FREE };

    #[test]
    fn digits_are_read_by_their_place_on_azerty() {
        // The 1 key of AZERTY prints an ampersand, which egui has no key for: it falls back to the place.
        let hit = find(EguiKey::Num1, Some(EguiKey::Num1), Modifiers::COMMAND, Held::default());
        assert_eq!(hit, Some(Command::PhaseIdentify), "Ctrl+1");
        // The 4 key prints an apostrophe.
        let quote = find(EguiKey::Quote, Some(EguiKey::Num3), Modifiers::NONE, Held::default());
        assert_eq!(quote, Some(Command::FocusThree), "by place, whatever it prints");
    }

    #[test]
    fn the_minus_of_azerty_is_not_a_six() {
        let hit = find(EguiKey::Minus, Some(EguiKey::Num6), Modifiers::COMMAND, Held::default());
        assert_eq!(hit, Some(Command::ZoomOut), "Ctrl and the 6 key");
    }

    #[test]
    fn letters_are_left_to_text_fields() {
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, TYPING), None, "typing an a");
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, Held::default()), Some(Command::NewActor), "on the map");
        assert_eq!(find(EguiKey::S, None, Modifiers::COMMAND, TYPING), Some(Command::Save), "Ctrl+S always saves");
    }

    #[test]
    fn keys_of_the_map_do_nothing_where_there_is_no_map() {
        let summary = Held { off_map: true, unseen: true, ..FREE };
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, summary), None, "no actor");
        assert_eq!(find(EguiKey::Num3, Some(EguiKey::Num3), Modifiers::NONE, summary), None, "no focus");
        assert_eq!(find(EguiKey::Backspace, None, Modifiers::NONE, summary), None, "nothing unseen is removed");
        assert_eq!(find(EguiKey::Z, None, Modifiers::COMMAND, summary), Some(Command::Undo), "Ctrl is for all");
        let seen = Held { unseen: false, ..summary };
        assert_eq!(find(EguiKey::Backspace, None, Modifiers::NONE, seen), Some(Command::Delete), "what shows is");
    }

    #[test]
    fn a_text_field_has_its_own_undo() {
        assert_eq!(find(EguiKey::Z, None, Modifiers::COMMAND, TYPING), None, "the undo of the field");
        assert_eq!(find(EguiKey::Z, None, Modifiers::COMMAND, Held::default()), Some(Command::Undo), "on the map");
    }

    #[test]
    fn a_sheet_keeps_the_keys_of_the_map_away() {
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, DIALOG), None, "no actor behind a sheet");
        assert_eq!(find(EguiKey::Z, None, Modifiers::COMMAND, DIALOG), None, "no undo behind a sheet");
        assert_eq!(
            find(EguiKey::K, None, Modifiers::COMMAND, DIALOG),
            Some(Command::Palette),
            "the palette is always there"
        );
        let guarded = Held { guarded: true, ..DIALOG };
        assert_eq!(
            find(EguiKey::K, None, Modifiers::COMMAND, guarded),
            None,
            "but a question about a file is answered"
        );
    }

    #[test]
    fn f6_goes_round_the_panels() {
        let round = |card| {
            let mut at = Region::Guide;
            let mut seen = vec![at];
            for _ in 0..4 {
                at = at.next(card);
                seen.push(at);
            }
            seen
        };
        let [guide, centre, side, top] = [Region::Guide, Region::Centre, Region::Card, Region::Top];
        assert_eq!(round([true, true]), [guide, centre, side, top, guide], "with a card");
        assert_eq!(round([true, false]), [guide, centre, top, guide, centre], "without");
    }

    #[test]
    fn the_most_specific_key_wins() {
        let held = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        assert_eq!(find(EguiKey::S, None, held, Held::default()), Some(Command::SaveAs), "not Save");
    }
}

//! The table of commands itself.

use super::command::{Command, Menu, Needs, Row};
use super::{Icon, Key, Shortcut};
use crate::i18n::Texts;

const fn row(
    command: Command,
    menu: Menu,
    shortcuts: &'static [Shortcut],
    needs: Needs,
    icon: Option<Icon>,
    label: fn(Texts) -> String,
) -> Row {
    Row { command, menu, shortcuts, needs, icon, label }
}

/// The first row, which also stands in for a command without one (a test proves there is none).
pub(super) const FIRST: Row = row(Command::NewProject, Menu::File, &[Shortcut::ctrl(Key::Letter('N'))], Needs::Always, Some(Icon::New), Texts::command_new_project);

/// Every command, in the order of the menus.
pub const ROWS: &[Row] = &[
    FIRST,
    row(Command::Open, Menu::File, &[Shortcut::ctrl(Key::Letter('O'))], Needs::Always, Some(Icon::Folder), Texts::command_open),
    row(Command::Save, Menu::File, &[Shortcut::ctrl(Key::Letter('S'))], Needs::Project, Some(Icon::Save), Texts::command_save),
    row(Command::SaveAs, Menu::File, &[Shortcut::ctrl_shift(Key::Letter('S'))], Needs::Project, None, Texts::command_save_as),
    row(Command::ExportPicture, Menu::File, &[Shortcut::ctrl(Key::Letter('E'))], Needs::Project, Some(Icon::Picture), Texts::command_export_picture),
    row(Command::CloseProject, Menu::File, &[Shortcut::ctrl(Key::Letter('W'))], Needs::Project, None, Texts::command_close_project),
    row(Command::Quit, Menu::File, &[Shortcut::ctrl(Key::Letter('Q'))], Needs::Always, None, Texts::command_quit),
    row(Command::Undo, Menu::Edit, &[Shortcut::ctrl(Key::Letter('Z'))], Needs::Undo, Some(Icon::Undo), Texts::command_undo),
    row(Command::Redo, Menu::Edit, &[Shortcut::ctrl(Key::Letter('Y')), Shortcut::ctrl_shift(Key::Letter('Z'))], Needs::Redo, Some(Icon::Redo), Texts::command_redo),
    row(Command::Cut, Menu::Edit, &[Shortcut::ctrl(Key::Letter('X'))], Needs::Selection, None, Texts::command_cut),
    row(Command::Copy, Menu::Edit, &[Shortcut::ctrl(Key::Letter('C'))], Needs::Selection, None, Texts::command_copy),
    row(Command::Paste, Menu::Edit, &[Shortcut::ctrl(Key::Letter('V'))], Needs::Project, None, Texts::command_paste),
    row(Command::Duplicate, Menu::Edit, &[Shortcut::ctrl(Key::Letter('D'))], Needs::Selection, None, Texts::command_duplicate),
    row(Command::Delete, Menu::Edit, &[Shortcut::plain(Key::Delete), Shortcut::plain(Key::Backspace)], Needs::Selection, Some(Icon::Trash), Texts::command_delete),
    row(Command::SelectAll, Menu::Edit, &[Shortcut::ctrl(Key::Letter('A'))], Needs::Project, None, Texts::command_select_all),
    row(Command::Rename, Menu::Edit, &[Shortcut::plain(Key::Function(2))], Needs::OneItem, Some(Icon::Pencil), Texts::command_rename),
    row(Command::CyclePresence, Menu::Edit, &[Shortcut::plain(Key::Letter('P'))], Needs::Actors, None, Texts::command_cycle_presence),
    row(Command::ToggleStar, Menu::Edit, &[Shortcut::plain(Key::Star)], Needs::Actors, Some(Icon::Star), Texts::command_toggle_star),
    row(Command::ToggleLock, Menu::Edit, &[Shortcut::ctrl(Key::Letter('L'))], Needs::Selection, Some(Icon::Lock), Texts::command_toggle_lock),
    row(Command::TogglePin, Menu::Edit, &[Shortcut::ctrl_shift(Key::Letter('P'))], Needs::Actors, Some(Icon::Pin), Texts::command_toggle_pin),
    row(Command::Group, Menu::Edit, &[Shortcut::ctrl(Key::Letter('G'))], Needs::Actors, None, Texts::command_group),
    row(Command::Ungroup, Menu::Edit, &[Shortcut::ctrl_shift(Key::Letter('G'))], Needs::Actors, None, Texts::command_ungroup),
    row(Command::CollapseGroup, Menu::Edit, &[], Needs::Groups, None, Texts::command_collapse_group),
    row(Command::MergeActors, Menu::Edit, &[], Needs::TwoActors, None, Texts::command_merge_actors),
    row(Command::SplitActor, Menu::Edit, &[], Needs::OneActor, None, Texts::command_split_actor),
    row(Command::NewActor, Menu::Insert, &[Shortcut::plain(Key::Letter('A'))], Needs::Project, Some(Icon::Plus), Texts::command_new_actor),
    row(Command::NewNote, Menu::Insert, &[Shortcut::plain(Key::Letter('N'))], Needs::Project, Some(Icon::Note), Texts::command_new_note),
    row(Command::QuickEntry, Menu::Insert, &[Shortcut::ctrl_shift(Key::Letter('A'))], Needs::Project, None, Texts::command_quick_entry),
    row(Command::PasteList, Menu::Insert, &[Shortcut::ctrl_shift(Key::Letter('V'))], Needs::Project, None, Texts::command_paste_list),
    row(Command::SelectTool, Menu::Tools, &[Shortcut::plain(Key::Letter('V'))], Needs::Project, Some(Icon::Pointer), Texts::command_select_tool),
    row(Command::PanTool, Menu::Tools, &[Shortcut::plain(Key::Letter('H'))], Needs::Project, Some(Icon::Hand), Texts::command_pan_tool),
    row(Command::LinkTool, Menu::Tools, &[Shortcut::plain(Key::Letter('L'))], Needs::Project, Some(Icon::Link), Texts::command_link_tool),
    row(Command::SketchTool, Menu::Tools, &[Shortcut::ctrl_shift(Key::Letter('D'))], Needs::Project, Some(Icon::Sketch), Texts::command_sketch_tool),
    row(Command::SwapEnds, Menu::Link, &[Shortcut::plain(Key::Letter('I'))], Needs::Links, None, Texts::command_swap_ends),
    row(Command::MakeUndirected, Menu::Link, &[Shortcut::plain(Key::Letter('U'))], Needs::Links, None, Texts::command_make_undirected),
    row(Command::MakeDirected, Menu::Link, &[Shortcut::plain(Key::Letter('D'))], Needs::Links, None, Texts::command_make_directed),
    row(Command::MakeMutual, Menu::Link, &[Shortcut::plain(Key::Letter('M'))], Needs::Links, None, Texts::command_make_mutual),
    row(Command::FitAll, Menu::View, &[Shortcut::ctrl(Key::Digit(0)), Shortcut::shift(Key::Digit(1))], Needs::Project, Some(Icon::Fit), Texts::command_fit_all),
    row(Command::FitSelection, Menu::View, &[Shortcut::ctrl(Key::Digit(9)), Shortcut::shift(Key::Digit(2))], Needs::Selection, None, Texts::command_fit_selection),
    row(Command::ZoomActual, Menu::View, &[Shortcut::ctrl_shift(Key::Digit(0))], Needs::Project, None, Texts::command_zoom_actual),
    row(Command::ZoomIn, Menu::View, &[Shortcut::ctrl(Key::Plus)], Needs::Project, None, Texts::command_zoom_in),
    row(Command::ZoomOut, Menu::View, &[Shortcut::ctrl(Key::Minus)], Needs::Project, None, Texts::command_zoom_out),
    row(Command::PreviousView, Menu::View, &[Shortcut::alt(Key::PageUp)], Needs::Project, None, Texts::command_previous_view),
    row(Command::NextView, Menu::View, &[Shortcut::alt(Key::PageDown)], Needs::Project, None, Texts::command_next_view),
    row(Command::Find, Menu::View, &[Shortcut::ctrl(Key::Letter('F'))], Needs::Project, Some(Icon::Search), Texts::command_find),
    row(Command::Focus, Menu::View, &[Shortcut::plain(Key::Letter('F'))], Needs::Actors, Some(Icon::Focus), Texts::command_focus),
    row(Command::FocusOne, Menu::View, &[Shortcut::plain(Key::Digit(1))], Needs::FocusOrActors, None, Texts::command_focus_one),
    row(Command::FocusTwo, Menu::View, &[Shortcut::plain(Key::Digit(2))], Needs::FocusOrActors, None, Texts::command_focus_two),
    row(Command::FocusThree, Menu::View, &[Shortcut::plain(Key::Digit(3))], Needs::FocusOrActors, None, Texts::command_focus_three),
    row(Command::WidenFocus, Menu::View, &[Shortcut::plain(Key::Plus)], Needs::Focus, None, Texts::command_widen_focus),
    row(Command::NarrowFocus, Menu::View, &[Shortcut::plain(Key::Minus)], Needs::Focus, None, Texts::command_narrow_focus),
    row(Command::ClearFilters, Menu::View, &[Shortcut::ctrl_shift(Key::Letter('F'))], Needs::Project, None, Texts::command_clear_filters),
    row(Command::ToggleMinimap, Menu::View, &[], Needs::Project, None, Texts::command_toggle_minimap),
    row(Command::ToggleLegend, Menu::View, &[], Needs::Project, None, Texts::command_toggle_legend),
    row(Command::CleanScreen, Menu::View, &[Shortcut::plain(Key::Function(11))], Needs::Project, Some(Icon::Expand), Texts::command_clean_screen),
    row(Command::NextPanel, Menu::View, &[Shortcut::plain(Key::Function(6))], Needs::Project, None, Texts::command_next_panel),
    row(Command::AlignLeft, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_left),
    row(Command::AlignCenter, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_center),
    row(Command::AlignRight, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_right),
    row(Command::AlignTop, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_top),
    row(Command::AlignMiddle, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_middle),
    row(Command::AlignBottom, Menu::Arrange, &[], Needs::Several, None, Texts::command_align_bottom),
    row(Command::DistributeAcross, Menu::Arrange, &[], Needs::Several, None, Texts::command_distribute_across),
    row(Command::DistributeDown, Menu::Arrange, &[], Needs::Several, None, Texts::command_distribute_down),
    row(Command::OnLine, Menu::Arrange, &[], Needs::Several, None, Texts::command_on_line),
    row(Command::OnCircle, Menu::Arrange, &[], Needs::Several, None, Texts::command_on_circle),
    row(Command::InColumns, Menu::Arrange, &[], Needs::Several, None, Texts::command_in_columns),
    row(Command::RemoveOverlaps, Menu::Arrange, &[], Needs::Project, None, Texts::command_remove_overlaps),
    row(Command::AutoLayout, Menu::Arrange, &[], Needs::Project, None, Texts::command_auto_layout),
    row(Command::PhaseIdentify, Menu::Go, &[Shortcut::ctrl(Key::Digit(1))], Needs::Project, None, Texts::command_phase_identify),
    row(Command::PhaseFrame, Menu::Go, &[Shortcut::ctrl(Key::Digit(2))], Needs::Project, None, Texts::command_phase_frame),
    row(Command::PhaseAct, Menu::Go, &[Shortcut::ctrl(Key::Digit(3))], Needs::Project, None, Texts::command_phase_act),
    row(Command::ShowMap, Menu::Go, &[Shortcut::ctrl(Key::Letter('M'))], Needs::Project, Some(Icon::Map), Texts::command_show_map),
    row(Command::ShowActors, Menu::Go, &[], Needs::Project, None, Texts::command_show_actors),
    row(Command::ShowProjectCard, Menu::Go, &[], Needs::Project, None, Texts::command_show_project_card),
    row(Command::ShowStakes, Menu::Go, &[], Needs::Project, None, Texts::command_show_stakes),
    row(Command::ShowOutline, Menu::Go, &[Shortcut::ctrl_shift(Key::Letter('O'))], Needs::Project, Some(Icon::List), Texts::command_show_outline),
    row(Command::NextQuestion, Menu::Go, &[Shortcut::ctrl(Key::PageDown)], Needs::Project, None, Texts::command_next_question),
    row(Command::PreviousQuestion, Menu::Go, &[Shortcut::ctrl(Key::PageUp)], Needs::Project, None, Texts::command_previous_question),
    row(Command::Palette, Menu::Help, &[Shortcut::ctrl(Key::Letter('K'))], Needs::Always, None, Texts::command_palette),
    row(Command::Help, Menu::Help, &[Shortcut::plain(Key::Function(1))], Needs::Always, Some(Icon::Help), Texts::command_help),
    row(Command::Preferences, Menu::Help, &[Shortcut::ctrl_shift(Key::Letter('K'))], Needs::Always, Some(Icon::Settings), Texts::command_preferences),
    row(Command::SwitchLanguage, Menu::Help, &[], Needs::Always, Some(Icon::Globe), Texts::command_switch_language),
    row(Command::About, Menu::Help, &[], Needs::Always, None, Texts::command_about),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_has_one_row_and_every_key_one_command() {
        let mut commands = BTreeSet::new();
        let mut keys = BTreeSet::new();
        for row in ROWS {
            assert!(commands.insert(row.command), "{:?} has two rows", row.command);
            for key in row.shortcuts {
                assert!(keys.insert(*key), "{key:?} fires two commands");
            }
        }
    }

    #[test]
    fn no_command_is_on_a_key_that_azerty_lacks() {
        for shortcut in ROWS.iter().flat_map(|row| row.shortcuts) {
            assert_ne!(shortcut.key, Key::Digit(6), "6 is the minus key of AZERTY");
            assert!(!(shortcut.ctrl && shortcut.alt), "Ctrl+Alt is AltGr");
        }
    }
}

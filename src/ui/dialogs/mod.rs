//! Sheets over the screen: palette, help, preferences, new project, and what needs more than one field.
//!
//! A sheet never blocks the room: Escape closes it, and what it shows is a draft
//! until its button is pressed. Which sheet is open belongs to the session; what is
//! typed in it belongs here, and is forgotten when it closes.

mod actor_types;
mod help;
mod merge;
mod missing;
mod named;
mod new_project;
mod palette;
mod paste_list;
mod path;
mod preferences;
mod replace;
mod scale;
mod scenarios;
mod sheet;
mod snapshots;
mod split;
mod trouble;
mod unsaved;

pub use new_project::{in_order, template_words};
pub use sheet::Sheet;

use egui::Ui;

use crate::session::{Action, Dialog, HelpPage};
use crate::ui::Desk;

/// What is typed in the open sheet.
#[derive(Default)]
enum Draft {
    #[default]
    Nothing,
    Palette(palette::Draft),
    Help(help::Draft),
    NewProject(new_project::Draft),
    PasteList(paste_list::Draft),
    Merge(merge::Draft),
    Split(split::Draft),
    ActorTypes(actor_types::Draft),
    Path(path::Draft),
    Name(String),
}

/// The sheet over the screen, if one is open.
#[derive(Default)]
pub struct DialogsView {
    shown: Option<Dialog>,
    draft: Draft,
    fresh: bool,
}

impl DialogsView {
    /// Draws the open sheet.
    pub fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let dialog = desk.session.dialog().cloned();
        self.fresh = dialog != self.shown;
        if self.fresh {
            let turned = matches!(
                (&dialog, &self.shown),
                (Some(Dialog::Help(_)), Some(Dialog::Help(_)))
                    | (Some(Dialog::NewProject(_)), Some(Dialog::NewProject(_)))
            );
            if !turned {
                self.draft = dialog.as_ref().map_or(Draft::Nothing, |dialog| draft(dialog, desk));
            }
            self.shown.clone_from(&dialog);
        }
        if let Some(dialog) = dialog {
            self.open(ui, desk, &dialog);
        }
    }

    fn open(&mut self, ui: &Ui, desk: &mut Desk<'_>, dialog: &Dialog) {
        let fresh = self.fresh;
        match (dialog, &mut self.draft) {
            (Dialog::Palette, Draft::Palette(draft)) => palette::show(ui, desk, draft, fresh),
            (Dialog::Help(page), Draft::Help(draft)) => help::show(ui, desk, draft, *page),
            (Dialog::Preferences, _) => preferences::show(ui, desk),
            (Dialog::NewProject(key), Draft::NewProject(draft)) => new_project::show(ui, desk, draft, *key, fresh),
            (Dialog::PasteList(_), Draft::PasteList(draft)) => paste_list::show(ui, desk, draft, fresh),
            (Dialog::MergeActors(kept, merged), Draft::Merge(draft)) => merge::show(ui, desk, draft, [*kept, *merged]),
            (Dialog::SplitActor(actor), Draft::Split(draft)) => split::show(ui, desk, draft, *actor, fresh),
            (Dialog::Scale, _) => scale::show(ui, desk),
            (Dialog::ActorTypes, Draft::ActorTypes(draft)) => actor_types::show(ui, desk, draft),
            (Dialog::WhoIsMissing, _) => missing::show(ui, desk),
            (Dialog::OpenPath | Dialog::ComparePath | Dialog::SavePath | Dialog::ExportPath, Draft::Path(draft)) => {
                path::show(ui, desk, draft, dialog, fresh);
            }
            (Dialog::Replace { .. }, _) => replace::show(ui, desk, dialog, fresh),
            (Dialog::Unsaved(before), _) => unsaved::show(ui, desk, *before, fresh),
            (Dialog::Trouble(why), _) => trouble::show(ui, desk, why),
            (Dialog::NotWritten { why, picture }, _) => trouble::not_written(ui, desk, why, *picture),
            (Dialog::KeepSimulation, Draft::Name(name)) => scenarios::keep(ui, desk, name, fresh),
            (Dialog::Scenarios, _) => scenarios::list(ui, desk),
            (Dialog::TakeSnapshot, Draft::Name(name)) => snapshots::take(ui, desk, name, fresh),
            (Dialog::Snapshots, _) => snapshots::list(ui, desk),
            (Dialog::Remarks, _) => trouble::remarks(ui, desk),
            _ => {}
        }
    }
}

fn draft(dialog: &Dialog, desk: &Desk<'_>) -> Draft {
    match dialog {
        Dialog::Palette => Draft::Palette(palette::Draft::default()),
        Dialog::Help(_) => Draft::Help(help::Draft::default()),
        Dialog::NewProject(_) => Draft::NewProject(new_project::Draft::default()),
        Dialog::PasteList(text) => Draft::PasteList(paste_list::Draft::of(text, desk)),
        Dialog::MergeActors(..) => Draft::Merge(merge::Draft::default()),
        Dialog::SplitActor(actor) => Draft::Split(split::Draft::of(*actor, desk)),
        Dialog::ActorTypes => Draft::ActorTypes(actor_types::Draft::default()),
        Dialog::OpenPath | Dialog::ComparePath | Dialog::SavePath | Dialog::ExportPath => {
            Draft::Path(path::Draft::of(dialog, desk))
        }
        Dialog::TakeSnapshot => Draft::Name(snapshots::proposed(desk)),
        Dialog::KeepSimulation => Draft::Name(scenarios::proposed(desk)),
        _ => Draft::Nothing,
    }
}

/// Closes the sheet.
fn close(desk: &mut Desk<'_>) {
    desk.push(Action::Dialog(None));
}

/// Goes to a page of the help.
fn go_to_page(desk: &mut Desk<'_>, page: HelpPage) {
    desk.push(Action::Dialog(Some(Dialog::Help(page))));
}

//! An actor in ten lines, each with where it comes from; what may be supposed opens under its line.

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::suppose;
use crate::exchange::official::{Cell, Line, Part, Said, page};
use crate::i18n::{Language, words};
use crate::model::{ActorId, Project, ProvenanceKind};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, theme};

/// The page, as long as nothing that it says changes.
#[derive(Default)]
pub(super) struct PageView {
    last: Option<Last>,
    /// The line under which something may be supposed.
    open: Option<(ActorId, Part)>,
}

struct Last {
    of: Arc<Project>,
    language: Language,
    actor: ActorId,
    lines: Vec<Line>,
}

/// Least height of the head of a line, with its button.
const HEAD: f32 = 24.0;

impl PageView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId) {
        let (project, language) = (desk.session.shared_project(), desk.texts.language);
        let kept = self
            .last
            .take()
            .filter(|last| Arc::ptr_eq(&last.of, &project) && last.language == language && last.actor == actor);
        let last = kept.unwrap_or_else(|| {
            let lines = page(&project, desk.texts, actor);
            Last { of: project, language, actor, lines }
        });
        ScrollArea::vertical().id_salt(("page", actor)).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 8.0);
            for line in &last.lines {
                self.line(ui, desk, actor, line);
            }
        });
        self.last = Some(last);
    }

    fn line(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId, line: &Line) {
        let colors = desk.colors;
        let texts = desk.texts;
        ui.spacing_mut().item_spacing.y = 3.0;
        let open = self.open == Some((actor, line.part));
        let supposes = match line.part {
            Part::For | Part::Against => !desk.map().stakes.is_empty(),
            Part::Unlock => line.said.cells.iter().any(|cell| suppose::is_open_deal(desk, *cell)),
            _ => false,
        };
        let label = line.part.label(texts);
        let row = egui::vec2(ui.available_width(), HEAD);
        ui.allocate_ui_with_layout(row, egui::Layout::right_to_left(egui::Align::TOP), |ui| {
            if supposes {
                let words = texts.official_what_if();
                let button = widgets::sized_button(ui, colors, None, &words, Weight::Plain, 24.0);
                let name = texts.official_what_if_on(label.as_str());
                button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, open, &name));
                if button.on_hover_text(texts.whatif_hint()).clicked() {
                    self.open = (!open).then_some((actor, line.part));
                }
            }
            // Where the origins have no room beside the head, they stand under it.
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true), |ui| {
                widgets::section(ui, colors, &label);
                origins(ui, desk, &line.said);
            });
        });
        let ink = if line.known { colors.text } else { colors.text_soft };
        let words = egui::RichText::new(unbroken(&line.said.words)).font(theme::regular(14.0)).color(ink);
        ui.add(egui::Label::new(words).wrap());
        if open && supposes {
            match line.part {
                Part::Unlock => suppose::deals(ui, desk, &line.said.cells),
                part => suppose::stances(ui, desk, actor, part == Part::For),
            }
        }
        ui.add_space(7.0);
    }
}

/// Where a sentence comes from: a chip for each kind of origin.
pub(super) fn origins(ui: &mut Ui, desk: &Desk<'_>, said: &Said) {
    for kind in &said.origins {
        let doubtful = matches!(kind, ProvenanceKind::Assumption | ProvenanceKind::ToCheck);
        let words = words::provenance_kind(desk.texts, *kind);
        let chip = widgets::chip(ui, desk.colors, &words, doubtful);
        let count = said.cells.iter().filter(|cell| !matches!(cell, Cell::Actor(_))).count();
        if count > 0 {
            chip.on_hover_text(desk.texts.official_from(count));
        }
    }
}

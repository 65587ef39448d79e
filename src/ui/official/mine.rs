//! « Ma vue »: what the map says to one body, beside its own part of the map.

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::{page, suppose};
use crate::exchange::official::{Cell, Concern, Mine, Said, mine};
use crate::i18n::Language;
use crate::model::{ActorId, Project};
use crate::session::{Action, ReadAct};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, theme};

/// Lines of a part that are shown before the others are asked for.
const FIRST: usize = 4;

/// The view, as long as nothing that it says changes.
#[derive(Default)]
pub(super) struct MineView {
    last: Option<(Arc<Project>, Language, Mine)>,
    /// The parts of which every line is shown.
    whole: Vec<Concern>,
}

impl MineView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId) {
        let (project, language) = (desk.session.shared_project(), desk.texts.language);
        let kept = self
            .last
            .take()
            .filter(|(of, spoken, mine)| Arc::ptr_eq(of, &project) && *spoken == language && mine.actor == actor);
        let Some(last) = kept.or_else(|| Some((Arc::clone(&project), language, mine(&project, desk.texts, actor)?)))
        else {
            return;
        };
        ScrollArea::vertical().id_salt(("mine", actor)).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 8.0);
            for (concern, lines) in &last.2.parts {
                self.part(ui, desk, *concern, lines);
            }
        });
        self.last = Some(last);
    }

    fn part(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, concern: Concern, lines: &[Said]) {
        let colors = desk.colors;
        let texts = desk.texts;
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(widgets::title(concern.label(texts), 15.0, colors));
        if lines.is_empty() {
            ui.label(widgets::soft(unbroken(&concern.none(texts)), colors));
        }
        let whole = self.whole.contains(&concern);
        for said in lines.iter().take(if whole { usize::MAX } else { FIRST }) {
            line(ui, desk, concern, said);
        }
        let others = lines.len().saturating_sub(FIRST);
        if others > 0 && !whole && widgets::fitted_button(ui, colors, &texts.official_others(others)).clicked() {
            self.whole.push(concern);
        }
        ui.add_space(10.0);
    }
}

fn line(ui: &mut Ui, desk: &mut Desk<'_>, concern: Concern, said: &Said) {
    let colors = desk.colors;
    let words = egui::RichText::new(unbroken(&said.words)).font(theme::regular(14.0)).color(colors.text);
    ui.add(egui::Label::new(words).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        page::origins(ui, desk, said);
        match (concern, said.cells.first()) {
            (Concern::Neighbours, Some(Cell::Actor(id))) => {
                let name = desk.map().actors.get(*id).map(|actor| actor.label()).unwrap_or_default();
                let label = desk.texts.official_read();
                let button = widgets::sized_button(ui, colors, None, &label, widgets::Weight::Quiet, 24.0);
                let full = desk.texts.official_read_named(name);
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &full));
                if button.clicked() {
                    desk.push(Action::Read(ReadAct::See(*id)));
                }
            }
            (Concern::Gives, Some(cell)) if suppose::is_open_deal(desk, *cell) => suppose::accept(ui, desk, *cell),
            _ => {}
        }
    });
    ui.add_space(2.0);
}

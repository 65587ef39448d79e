//! The compromises: their list, and the one that is open with its parties, its terms and what it leaves open.

mod head;
mod list;
mod parties;
mod sides;
mod terms;
mod told;
mod workshop;

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::analysis;
use crate::edit::{Edit, ItemId};
use crate::model::{Compromise, CompromiseId, FindingKind};
use crate::session::{Action, Command, Icon, New, Purpose};
use crate::ui::fields::field_id;
use crate::ui::{Desk, thread, widgets};

/// Width of the list.
const LIST: f32 = 212.0;
/// A screen narrower than this has no room for a list: a choice stands in for it.
const LEAST_FOR_LIST: f32 = 1_000.0;
/// The text of the page is never wider than this.
const WIDEST: f32 = 1_480.0;

/// The compromises.
#[derive(Default)]
pub(super) struct CompromisesView {
    /// The one that was open last, while something else is selected.
    last: Option<CompromiseId>,
    /// Whether what each party seeks is unfolded.
    sides: bool,
    /// Whether what it leaves open must come into view.
    told_wanted: bool,
    /// Whether the package workshop is open in place of the terms.
    working: bool,
    workshop: workshop::WorkshopView,
}

impl CompromisesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().compromises.is_empty() {
            self.working |= empty(ui, desk);
            return;
        }
        let before = self.last;
        self.last = open(desk, before);
        let whole = ui.max_rect();
        let mut page = whole;
        if whole.width() >= LEAST_FOR_LIST {
            let list = Rect::from_min_max(whole.min, egui::pos2(whole.left() + LIST, whole.bottom()));
            page.min.x = list.right() + 28.0;
            self.working |= list::show(ui, desk, list, self.last, self.last != before);
        }
        // The scroll bar stands in the margin.
        let inside = Rect::from_min_max(page.min, egui::pos2(page.right() + 8.0, page.bottom()));
        let mut area = ui.new_child(UiBuilder::new().id_salt("page").max_rect(inside));
        ScrollArea::vertical().id_salt(("compromise", self.last)).auto_shrink(false).show(&mut area, |ui| {
            ui.set_max_width((page.width() - 4.0).min(WIDEST));
            ui.spacing_mut().item_spacing.y = 8.0;
            if whole.width() < LEAST_FOR_LIST {
                list::choice(ui, desk, self.last);
            }
            if let Some(it) = self.last.and_then(|id| desk.map().compromises.get(id)) {
                self.page(ui, desk, it);
            }
            ui.add_space(8.0);
        });
    }

    fn page(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
        let warnings = analysis::warnings(desk.map(), it);
        self.told_wanted |= head::show(ui, desk, it, warnings.len(), self.working);
        let labels = [desk.texts.pack_terms(), desk.texts.pack_workshop()];
        ui.allocate_ui(Vec2::new(300.0_f32.min(ui.available_width()), 34.0), |ui| {
            let pressed = widgets::segments(ui, desk.colors, &labels, Some(usize::from(self.working)));
            self.working = pressed.map_or(self.working, |rank| rank == 1);
        });
        // What is left open is among the terms.
        self.working &= !self.told_wanted;
        if self.working {
            return self.workshop.show(ui, desk, it);
        }
        parties::show(ui, desk, it);
        sides::show(ui, desk, it, &mut self.sides);
        terms::show(ui, desk, it);
        foot(ui, desk, it);
        told::show(ui, desk, it, &warnings);
        if std::mem::take(&mut self.told_wanted) {
            ui.scroll_to_cursor(Some(Align::BOTTOM));
        }
    }
}

/// The compromise that is open: the one selected, the one that the selected action serves, the last one, the first.
fn open(desk: &Desk<'_>, last: Option<CompromiseId>) -> Option<CompromiseId> {
    let compromises = &desk.map().compromises;
    let selected = match desk.session.selection().single() {
        Some(ItemId::Compromise(id)) => Some(id),
        Some(ItemId::Action(id)) => desk.map().actions.get(id).and_then(|action| action.compromise),
        _ => None,
    };
    let there = |id: &CompromiseId| compromises.contains(*id);
    selected.filter(there).or_else(|| last.filter(there)).or_else(|| compromises.iter().next().map(|it| it.id))
}

/// What is made of the compromise, and its removal.
fn foot(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    let button = |ui: &mut Ui, icon, words: &str, weight| widgets::button(ui, desk.colors, Some(icon), words, weight);
    let [mut make, mut see, mut remove] = [false; 3];
    ui.horizontal(|ui| {
        make = button(ui, Icon::Calendar, &texts.acting_make_action(), widgets::Weight::Main).clicked();
        see = button(ui, Icon::Map, &texts.acting_see_on_map(), widgets::Weight::Plain).clicked();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            remove = button(ui, Icon::Trash, &Command::Delete.label(texts), widgets::Weight::Quiet).clicked();
        });
    });
    if make {
        desk.push(Action::Create(New::ActionFor(Purpose::Compromise(it.id))));
    }
    if see {
        thread::see_on_map(desk, it.id.into());
    }
    if remove {
        desk.edit(Edit::Remove(vec![it.id.into()]));
    }
}

/// No compromise yet: the divergences that wait for one, or a blank one. Answers whether one is to open in the workshop.
fn empty(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let texts = desk.texts;
    ui.vertical_centered(|ui| {
        ui.add_space(80.0);
        ui.label(widgets::title(texts.acting_no_compromise(), 17.0, desk.colors));
        ui.add_space(8.0);
        let add = texts.acting_add_compromise();
        if widgets::button(ui, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Main).clicked() {
            desk.push(Action::Create(New::Compromise(Vec::new(), None)));
            desk.drafts.name_next();
        }
        ui.add_space(16.0);
        ui.allocate_ui(Vec2::new(360.0_f32.min(ui.available_width()), 0.0), |ui| waiting(ui, desk)).inner
    })
    .inner
}

/// The retained divergences that nothing treats yet, each with the compromise to make of it. Answers whether it is to
/// open in the package workshop.
fn waiting(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let map = desk.map();
    let untreated: Vec<_> = map
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Divergence && finding.retained)
        .filter(|finding| !map.compromises.iter().any(|it| it.finding == Some(finding.id)))
        .collect();
    if untreated.is_empty() {
        return false;
    }
    let mut working = false;
    widgets::section(ui, desk.colors, &desk.texts.acting_untreated());
    for finding in untreated {
        let words = crate::ui::card::finding_title(desk, finding);
        let spoken = format!("{} – {words}", desk.texts.acting_make_compromise());
        ui.push_id(field_id(finding.id, "treat"), |ui| {
            ui.horizontal(|ui| {
                let room = ui.available_width() - 34.0;
                let response = ui.allocate_ui(Vec2::new(room, 22.0), |ui| {
                    ui.set_width(room);
                    crate::ui::fields::plus(ui, desk, &words, &spoken)
                });
                let search = desk.texts.pack_workshop_of(words);
                let searched = crate::ui::fields::switch(ui, desk.colors, Icon::Search, &search, false);
                working |= searched;
                if searched || response.inner.on_hover_text(spoken).clicked() {
                    desk.push(Action::Create(New::Compromise(finding.actors.clone(), Some(finding.id))));
                }
            });
        });
    }
    working
}

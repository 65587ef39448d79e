//! The package workshop of a compromise: one option per stake, what each party gains by it, what the search found.
//!
//! The package that is tried belongs to the view; what is kept, typed or added goes into the project. The search is in
//! [`crate::analysis::packages`], its words in [`crate::session::bargain`].

mod adding;
mod changes;
mod constraints;
mod figures;
mod gains;
mod holds;
mod reduce;
mod stakes;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Label, Layout, Ui, Vec2};

use crate::analysis::packages::Found;
use crate::model::{ActorId, Compromise, CompromiseId, PackageChoice};
use crate::session::Action;
use crate::session::bargain::{Bargain, Outcome};
use crate::ui::fields::{self, field_id};
use crate::ui::{Desk, theme, widgets};

pub(super) use gains::{Kept, kept, kept_track};

/// A page narrower than this has its sheets one under the other.
const LEAST_FOR_TWO: f32 = 700.0;

/// The package workshop.
#[derive(Default)]
pub(super) struct WorkshopView {
    /// The package that is tried on each compromise, where it is not the one that opens.
    tried: BTreeMap<CompromiseId, Vec<PackageChoice>>,
    figures: bool,
    holds: bool,
    adding: adding::Adding,
    /// Whose figures are shown.
    of: Option<ActorId>,
}

/// What every part of the workshop reads.
struct At<'a> {
    it: &'a Compromise,
    bargain: &'a Bargain,
    found: &'a Found,
    /// The package that is tried.
    package: Vec<usize>,
}

impl WorkshopView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
        let derived = std::rc::Rc::clone(&desk.derived);
        let bargain = derived.bargain(it);
        let found = match &bargain.outcome {
            Outcome::Unfit(unfit) => return reduce::show(ui, desk, it, &bargain, *unfit),
            Outcome::Found(found) => Arc::clone(found),
            Outcome::Large => match desk.session.packages_found(it.id) {
                Some(found) => found,
                None => return searching(ui, desk, it, &bargain),
            },
        };
        let package = match self.tried.get(&it.id) {
            Some(choices) => bargain.workshop.package(choices),
            None => first_tried(it, &bargain, &found),
        };
        let at = At { it, bargain: &bargain, found: &found, package };
        let mut tried = None;
        if headline(ui, desk, &at) {
            self.adding.want();
        }
        tried = offered(ui, desk, &at).or(tried);
        let [mut left, mut right] = [None, None];
        pair(ui, desk, 0.46, |ui, desk| left = stakes::show(ui, desk, &at), |ui, desk| gains::show(ui, desk, &at));
        tried = left.take().or(tried);
        pair(
            ui,
            desk,
            0.46,
            |ui, desk| left = changes::show(ui, desk, &at),
            |ui, desk| right = changes::holding_back(ui, desk, &at),
        );
        tried = left.or(right).or(tried);
        if fields::fold(ui, desk.colors, &desk.texts.pack_holds(), "", self.holds).clicked() {
            self.holds = !self.holds;
        }
        if self.holds {
            holds::show(ui, desk, &at);
        }
        self.adding.show(ui, desk, &at);
        if fields::fold(ui, desk.colors, &desk.texts.pack_how(), "", self.figures).clicked() {
            self.figures = !self.figures;
        }
        if self.figures {
            figures::show(ui, desk, &at, &mut self.of);
            constraints::show(ui, desk, &at);
        }
        if let Some(package) = tried {
            self.tried.insert(it.id, bargain.workshop.choices(&package));
        }
    }
}

/// The package that opens: the one that was kept, else the most balanced, else today's.
fn first_tried(it: &Compromise, bargain: &Bargain, found: &Found) -> Vec<usize> {
    let workshop = &bargain.workshop;
    if !it.package.is_empty() {
        return workshop.package(&it.package);
    }
    let balanced = found.solutions.kalai_smorodinsky.filter(|_| found.better > 0);
    balanced.map_or_else(|| workshop.table.today.clone(), |index| workshop.table.package_at(index))
}

/// What the search says first. Answers whether one more option is wanted, where nothing is better than today.
fn headline(ui: &mut Ui, desk: &Desk<'_>, at: &At<'_>) -> bool {
    let [first, then] = at.bargain.headline(desk.texts, desk.map(), at.found);
    ui.add(Label::new(widgets::title(widgets::unbroken(&first), 17.0, desk.colors)).wrap());
    if !then.is_empty() {
        ui.add(Label::new(widgets::body(widgets::unbroken(&then), desk.colors)).wrap());
    }
    let wanted = at.found.better == 0 && widgets::fitted_button(ui, desk.colors, &desk.texts.pack_add()).clicked();
    caption(ui, desk, &desk.texts.pack_entered());
    wanted
}

/// A soft line of small type.
fn caption(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    let words = widgets::reading(widgets::unbroken(words), 12.0).color(desk.colors.text_soft);
    ui.add(Label::new(words).wrap());
}

/// The packages that stand out, to be tried.
fn offered(ui: &mut Ui, desk: &Desk<'_>, at: &At<'_>) -> Option<Vec<usize>> {
    let texts = desk.texts;
    let table = &at.bargain.workshop.table;
    let found = |index: Option<usize>| index.map(|index| table.package_at(index));
    let kept = (!at.it.package.is_empty()).then(|| at.bargain.workshop.package(&at.it.package));
    let balanced = at.found.solutions.kalai_smorodinsky.filter(|_| at.found.better > 0);
    let offered: Vec<(String, Vec<usize>)> = [
        (texts.pack_try_today(), Some(table.today.clone())),
        (texts.pack_try_balanced(), found(balanced)),
        (texts.pack_try_nash(), found(at.found.solutions.nash)),
        (texts.pack_try_kept(), kept),
    ]
    .into_iter()
    .filter_map(|(words, package)| Some((words, package?)))
    .collect();
    let labels: Vec<String> = offered.iter().map(|(words, _)| words.clone()).collect();
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.label(widgets::soft(texts.pack_try(), desk.colors));
        let on = |rank: usize| offered.get(rank).is_some_and(|(_, package)| *package == at.package);
        pressed = fields::pills(ui, desk.colors, field_id(at.it.id, "try"), &labels, on);
    });
    pressed.and_then(|rank| offered.into_iter().nth(rank)).map(|(_, package)| package)
}

/// A search that goes on elsewhere.
fn searching(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, bargain: &Bargain) {
    desk.push(Action::SearchPackages(it.id));
    let count = crate::session::bargain::large(desk.texts, bargain.workshop.table.packages());
    ui.label(widgets::title(desk.texts.pack_searching(count), 17.0, desk.colors));
}

/// Two sheets side by side, the first with that share of the width; one under the other where there is no room.
fn pair(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    share: f32,
    one: impl FnOnce(&mut Ui, &mut Desk<'_>),
    other: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let width = ui.available_width();
    if width < LEAST_FOR_TWO {
        sheet(ui, desk, width, one);
        sheet(ui, desk, width, other);
        return;
    }
    let first = ((width - 12.0) * share).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let down = Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(Vec2::new(first, 0.0), down, |ui| sheet(ui, desk, first, one));
        let second = width - 12.0 - first;
        ui.allocate_ui_with_layout(Vec2::new(second, 0.0), down, |ui| sheet(ui, desk, second, other));
    });
}

fn sheet(ui: &mut Ui, desk: &mut Desk<'_>, width: f32, content: impl FnOnce(&mut Ui, &mut Desk<'_>)) {
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(width - 30.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        content(ui, desk);
    });
}

/// A head inside a sheet.
fn head(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    ui.label(egui::RichText::new(words).font(theme::semibold(13.0)).color(desk.colors.text));
}

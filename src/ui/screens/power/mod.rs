//! The balance of power: planes, bars and lists, a sentence first, and beside them how each number is computed.
//!
//! One page at a time: `influence`, `agreements`, `energy`, `weight`, `stakes` and `network` each say what is drawn,
//! what is said of the actor that is looked at, and where its numbers come from. `card` is what stands beside, `cells`
//! the very entries behind a number.

mod agreements;
mod card;
mod cells;
mod content;
mod energy;
mod essential;
mod influence;
mod network;
mod said;
mod stakes;
mod weight;

use std::rc::Rc;
use std::sync::Arc;

use egui::{Label, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::analysis::Order;
use crate::edit::ItemId;
use crate::i18n::{Language, Texts};
use crate::ui::fields::{self, field_id};
use crate::ui::plot::{BarsView, Scatter};
use crate::ui::results::Found;
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};
use card::Explained;
use content::{Content, Drawn, Empty};

/// Width of the card, and what it leaves to the plots at least; under that it stands below them.
const CARD: f32 = 280.0;
const LEAST_PLOTS: f32 = 520.0;
/// Width from which bars stand beside a plane.
const LEAST_BESIDE: f32 = 720.0;
/// Share of the width that a plane has beside bars.
const PLANE: f32 = 0.635;
/// The same in a narrow window, and under which width it is one.
const NARROW: (f32, f32) = (0.6, 800.0);
/// Least height of a plot: in a lower window the page scrolls.
const LEAST_HEIGHT: f32 = 300.0;
/// Height of the row that opens the table.
const FOLD: f32 = 43.0;

/// A page of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    /// What is read first.
    #[default]
    Essential,
    /// Who weighs, who depends.
    Influence,
    /// Who agrees with the others, who does not.
    Agreements,
    /// Who puts energy for the project, and against it.
    Energy,
    /// Who has weight, who is interested.
    Weight,
    /// What each stake mobilises.
    Stakes,
    /// What holds the map together.
    Network,
}

impl Page {
    const ALL: [Self; 7] =
        [Self::Essential, Self::Influence, Self::Agreements, Self::Energy, Self::Weight, Self::Stakes, Self::Network];

    fn name(self, texts: Texts) -> String {
        match self {
            Self::Essential => texts.essential_page(),
            Self::Influence => texts.power_page_influence(),
            Self::Agreements => texts.power_page_agreements(),
            Self::Energy => texts.power_page_energy(),
            Self::Weight => texts.power_page_weight(),
            Self::Stakes => texts.power_page_stakes(),
            Self::Network => texts.power_page_network(),
        }
    }

    /// Whether it tells what actors think of stakes: it is covered when positions are.
    fn tells_positions(self) -> bool {
        matches!(self, Self::Agreements | Self::Energy | Self::Weight | Self::Stakes)
    }

    /// Whether it is for the team: a room is not shown it.
    fn is_for_team(self) -> bool {
        matches!(self, Self::Energy | Self::Weight)
    }
}

/// What changes what a page shows, beside the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Choice {
    page: Page,
    order: Order,
    language: Language,
    clean: bool,
    /// Whether positions are covered.
    covered: bool,
}

/// The balance of power.
pub(super) struct PowerView {
    page: Page,
    order: Order,
    scatter: Scatter,
    bars: BarsView,
    /// Whether the table is open, and the entries behind the number.
    table: bool,
    cells: bool,
    kept: Option<Kept>,
    /// What is said of the one who is looked at, and how its numbers are computed.
    said: Option<(Rc<Content>, Option<ItemId>, [String; 2])>,
    explained: Option<(Rc<Content>, Option<ItemId>, Rc<Explained>)>,
    essential: essential::EssentialView,
}

impl Default for PowerView {
    fn default() -> Self {
        Self {
            page: Page::default(),
            order: Order::Strength,
            scatter: Scatter::default(),
            bars: BarsView::default(),
            table: false,
            cells: false,
            kept: None,
            said: None,
            explained: None,
            essential: essential::EssentialView::default(),
        }
    }
}

/// What a page shows, for one state of the project.
struct Kept {
    found: Arc<Found>,
    choice: Choice,
    content: Rc<Content>,
}

impl PowerView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if self.is_essential()
            && let Some(found) = desk.results.found()
        {
            return self.essential(ui, desk, &found);
        }
        let content = self.content(desk);
        let whole = ui.available_rect_before_wrap();
        let beside = whole.width() >= CARD + LEAST_PLOTS && content.empty.is_none();
        let mut left = whole;
        if beside {
            left.max.x -= CARD + 18.0;
        }
        let subject = content.subject(desk);
        let mut inside = ui.new_child(UiBuilder::new().id_salt("plots").max_rect(left));
        ScrollArea::vertical().id_salt(("power", self.page.name(desk.texts))).auto_shrink(false).show(
            &mut inside,
            |ui| {
                ui.set_max_width(left.width() - 4.0);
                self.left(ui, desk, &content, subject, left.height());
                if !beside && content.empty.is_none() {
                    ui.add_space(12.0);
                    self.card(ui, desk, &content, subject);
                }
                ui.add_space(4.0);
            },
        );
        if beside {
            let right = Rect::from_min_max(egui::pos2(left.max.x + 18.0, whole.top()), whole.max);
            let mut beside = ui.new_child(UiBuilder::new().id_salt("how").max_rect(right));
            ScrollArea::vertical().id_salt("how").auto_shrink(false).show(&mut beside, |ui| {
                self.card(ui, desk, &content, subject);
            });
        }
        ui.take_available_space();
    }

    /// What the page shows; made again when the results, the page or the language have changed.
    fn content(&mut self, desk: &Desk<'_>) -> Rc<Content> {
        let clean = desk.session.is_clean_screen();
        let found = desk.results.found();
        // The balance of power is for the team, at order 3 too.
        let computable = found.as_ref().is_some_and(|found| found.analyses.power.computable);
        if self.order == Order::Power && (clean || !computable) {
            self.order = Order::Strength;
        }
        let covered = desk.session.hides_positions();
        let choice = Choice { page: self.page, order: self.order, language: desk.texts.language, clean, covered };
        let Some(found) = found else {
            return Rc::new(Content::nothing(choice, desk.texts.lens_computing(), None));
        };
        let stands = |kept: &Kept| Arc::ptr_eq(&kept.found, &found) && kept.choice == choice;
        let kept = self.kept.take().filter(stands).unwrap_or_else(|| {
            let content = Rc::new(content::of(desk, choice, &found));
            Kept { found, choice, content }
        });
        let content = Rc::clone(&kept.content);
        self.kept = Some(kept);
        content
    }

    /// The pages, the sentences, the plots and their table.
    fn left(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, content: &Rc<Content>, subject: Option<ItemId>, room: f32) {
        let (texts, top) = (desk.texts, ui.cursor().top());
        self.pages(ui, desk);
        ui.add_space(4.0);
        if let Some(empty) = &content.empty {
            return instead(ui, desk, empty);
        }
        let kept = self.said.take().filter(|(of, about, _)| Rc::ptr_eq(of, content) && *about == subject);
        let sentences = kept.map_or_else(|| said::headline(texts, content, subject), |(.., said)| said);
        let [first, second] = &sentences;
        let width = ui.available_width();
        let galley = widgets::one_or_two_lines(ui, &widgets::unbroken(first), theme::semibold(18.0), 15.0, width);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(width, 26.0_f32.max(galley.size().y)), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, first));
        ui.painter().galley_with_override_text_color(rect.min, galley, desk.colors.text);
        ui.add(Label::new(widgets::soft(widgets::unbroken(second), desk.colors)).wrap());
        self.said = Some((Rc::clone(content), subject, sentences));
        ui.add_space(2.0);
        let above = ui.cursor().top() - top;
        let height = (room - above - FOLD).max(LEAST_HEIGHT);
        self.drawn(ui, desk, content, height);
        let count = content.table.rows.len();
        let title = if self.table { texts.power_table_close() } else { texts.power_table_open() };
        let opened = fields::fold(ui, desk.colors, &title, &count.to_string(), self.table);
        if opened.clicked() {
            self.table = !self.table;
        }
        if self.table {
            content.table.show(ui, desk);
            if opened.clicked() {
                ui.scroll_to_rect(opened.rect, Some(egui::Align::TOP));
            }
        }
    }

    /// The pages.
    fn pages(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        // Before a room, what is for the team is not even offered.
        let public = desk.session.is_public();
        let offered: Vec<Page> = Page::ALL.into_iter().filter(|page| !(public && page.is_for_team())).collect();
        let labels: Vec<String> = offered.iter().map(|page| page.name(desk.texts)).collect();
        let on = |rank: usize| offered.get(rank) == Some(&self.page);
        let pressed = fields::pills(ui, desk.colors, field_id("power", "page"), &labels, on);
        if let Some(page) = pressed.and_then(|rank| offered.get(rank)) {
            (self.page, self.cells) = (*page, false);
        }
    }

    /// The plots, or the sentences of a page that has none.
    fn drawn(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, content: &Content, height: f32) {
        let width = ui.available_width();
        match &content.drawn {
            Drawn::Parts(parts) => {
                let top = ui.cursor().top();
                network::parts(ui, desk, parts);
                ui.add_space((top + height - ui.cursor().top()).max(0.0));
            }
            Drawn::Bars(bars) => {
                let (_, area) = ui.allocate_space(Vec2::new(width, height));
                self.bars.show(ui, desk, bars, area);
            }
            Drawn::Plane(plane, None) => {
                let (_, area) = ui.allocate_space(Vec2::new(width, height));
                self.scatter.show(ui, desk, plane, area);
            }
            Drawn::Plane(plane, Some(bars)) if width >= LEAST_BESIDE => {
                let (_, area) = ui.allocate_space(Vec2::new(width, height));
                let (share, narrow) = NARROW;
                let middle = area.left() + width * if width < narrow { share } else { PLANE };
                self.scatter.show(ui, desk, plane, Rect::from_min_max(area.min, egui::pos2(middle, area.max.y)));
                self.bars.show(ui, desk, bars, Rect::from_min_max(egui::pos2(middle + 12.0, area.min.y), area.max));
            }
            Drawn::Plane(plane, Some(bars)) => {
                let (_, area) = ui.allocate_space(Vec2::new(width, height));
                self.scatter.show(ui, desk, plane, area);
                let (_, area) = ui.allocate_space(Vec2::new(width, height));
                self.bars.show(ui, desk, bars, area);
            }
        }
    }
}

/// What is said in place of plots: one sentence, one button.
fn instead(ui: &mut Ui, desk: &mut Desk<'_>, empty: &Empty) {
    ui.add_space(70.0);
    ui.vertical_centered(|ui| {
        ui.set_max_width(560.0);
        ui.add(Label::new(widgets::title(widgets::unbroken(&empty.said), 17.0, desk.colors)).wrap());
        ui.add_space(8.0);
        if let Some((icon, words, act)) = &empty.act
            && widgets::button(ui, desk.colors, Some(*icon), words, Weight::Main).clicked()
        {
            desk.push(act.clone());
        }
    });
}

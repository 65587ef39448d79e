//! What is read first: a few findings in sentences, how well each holds, and beside them how it is computed.

use std::sync::Arc;

use egui::{Label, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::card::{self, Explained};
use super::{CARD, LEAST_PLOTS, Page, PowerView, cells, said};
use crate::analysis::{About, Badge, Headline, Origin, Solidity};
use crate::edit::ItemId;
use crate::exchange::sentences;
use crate::i18n::Texts;
use crate::session::{Action, CellAt, Command, Icon, Screen, Select};
use crate::ui::results::Found;
use crate::ui::{Desk, reading, theme, widgets};

/// Findings that show at first.
const FIRST: usize = 6;
/// Width of the badge at the right of a finding.
const BADGE: f32 = 104.0;
/// Room above and below a finding in its row.
const ROOM: f32 = 9.0;

/// What is open of the page.
#[derive(Default)]
pub(super) struct EssentialView {
    /// What the card explains.
    chosen: Option<About>,
    /// Whether all the findings show.
    all: bool,
    /// Whether the entries behind the finding show in place of the card.
    cells: bool,
}

/// Whether a finding would tell what is covered, or what is for the team before a room.
fn is_shown(desk: &Desk<'_>, headline: &Headline) -> bool {
    let tells_positions = matches!(
        headline.about(),
        About::Agreement
            | About::Convergence
            | About::Divergence
            | About::Pivot
            | About::Opposition
            | About::Mobilisation
            | About::Ambivalence
    );
    let covered = desk.session.hides_positions() && tells_positions;
    let for_team = desk.session.is_clean_screen() && headline.about() == About::Lead;
    !covered && !for_team
}

impl PowerView {
    /// Draws the page and its card.
    pub(super) fn essential(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, found: &Arc<Found>) {
        let shown: Vec<&Headline> = found.headlines.iter().filter(|headline| is_shown(desk, headline)).collect();
        let whole = ui.available_rect_before_wrap();
        let beside = whole.width() >= CARD + LEAST_PLOTS && !shown.is_empty();
        let mut left = whole;
        if beside {
            left.max.x -= CARD + 18.0;
        }
        let mut inside = ui.new_child(UiBuilder::new().id_salt("essential").max_rect(left));
        ScrollArea::vertical().id_salt("essential").auto_shrink(false).show(&mut inside, |ui| {
            ui.set_max_width(left.width() - 4.0);
            self.pages(ui, desk);
            self.essential.findings(ui, desk, found, &shown);
            if !beside {
                ui.add_space(12.0);
                self.essential.card(ui, desk, found, &shown);
            }
            ui.add_space(4.0);
        });
        if beside {
            let right = Rect::from_min_max(egui::pos2(left.max.x + 18.0, whole.top()), whole.max);
            let mut beside = ui.new_child(UiBuilder::new().id_salt("how").max_rect(right));
            ScrollArea::vertical().id_salt("how").auto_shrink(false).show(&mut beside, |ui| {
                self.essential.card(ui, desk, found, &shown);
            });
        }
        ui.take_available_space();
    }

    /// Whether this page is open.
    pub(super) fn is_essential(&self) -> bool {
        self.page == Page::Essential
    }
}

impl EssentialView {
    fn findings(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, found: &Found, shown: &[&Headline]) {
        let texts = desk.texts;
        if shown.is_empty() {
            ui.add_space(60.0);
            ui.vertical_centered(|ui| {
                ui.label(widgets::title(widgets::unbroken(&texts.essential_none()), 17.0, desk.colors));
                ui.add_space(8.0);
                let words = texts.alliances_fill_positions();
                if widgets::button(ui, desk.colors, Some(Icon::List), &words, widgets::Weight::Main).clicked() {
                    desk.push(Action::Go(Screen::Positions));
                }
            });
            return;
        }
        ui.add_space(4.0);
        let title = texts.essential_title(shown.len());
        ui.label(widgets::title(widgets::unbroken(&title), 18.0, desk.colors));
        let former = !desk.results.is_fresh(&desk.session.shared_project());
        let more = former.then(|| texts.lens_computing());
        let according = said::according(texts, more.as_deref());
        ui.add(Label::new(widgets::soft(widgets::unbroken(&according), desk.colors)).wrap());
        ui.add_space(4.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let count = if self.all { shown.len() } else { FIRST.min(shown.len()) };
        for headline in shown.iter().take(count) {
            self.finding(ui, desk, found, headline, shown);
        }
        let hidden = shown.len().saturating_sub(FIRST);
        if hidden > 0 {
            ui.add_space(6.0);
            let words = if self.all { texts.essential_fewer() } else { texts.essential_more(hidden) };
            if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 30.0).clicked() {
                self.all = !self.all;
            }
        }
        ui.add_space(8.0);
        for notice in &found.analyses.notices {
            let words = sentences::caution(texts, *notice);
            ui.add(Label::new(widgets::soft(widgets::unbroken(&words), desk.colors)).wrap());
        }
    }

    /// One finding, with its badge; a press explains it.
    fn finding(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, found: &Found, headline: &Headline, shown: &[&Headline]) {
        let colors = desk.colors;
        let on = self.about(shown) == Some(headline.about());
        let said = sentences::headline(&found.project.map, desk.texts, headline);
        let names: Vec<String> = actors(headline).iter().map(|id| reading::name(&found.project.map, *id)).collect();
        let width = ui.available_width();
        let job = reading::standing_out(&said, &names, 15.0, colors.text, width - BADGE - 34.0);
        let galley = ui.painter().layout_job(job);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y + 2.0 * ROOM), Sense::click());
        let badge = badge_of(desk, found, headline);
        let spoken = badge.as_ref().map_or_else(|| said.clone(), |(words, _)| format!("{said} {words}"));
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, on, &spoken));
        if on {
            ui.painter().rect_filled(rect, 8.0, colors.accent_tint);
            let bar = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
            ui.painter().rect_filled(bar, 2.0, colors.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 8.0, colors.subtle);
        }
        ui.painter().galley(rect.min + Vec2::new(14.0, ROOM), galley, colors.text);
        if let Some((words, solidity)) = badge {
            draw_badge(
                ui,
                desk,
                Rect::from_min_max(egui::pos2(rect.right() - BADGE, rect.top()), rect.max),
                &words,
                solidity,
            );
        }
        widgets::focus_ring(ui, &response, colors, 8.0);
        if response.hovered() {
            desk.showcase = actors(headline).first().map(|id| ItemId::Actor(*id)).or(desk.showcase);
        }
        if response.clicked() {
            (self.chosen, self.cells) = (Some(headline.about()), false);
        }
    }

    /// What the card is about: what was chosen, else the first.
    fn about(&self, shown: &[&Headline]) -> Option<About> {
        let chosen = self.chosen.filter(|about| shown.iter().any(|headline| headline.about() == *about));
        chosen.or_else(|| shown.first().map(|headline| headline.about()))
    }

    fn card(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, found: &Found, shown: &[&Headline]) {
        let about = self.about(shown);
        let Some(headline) = shown.iter().find(|headline| Some(headline.about()) == about) else { return };
        let texts = desk.texts;
        let map = &found.project.map;
        let origin = Origin::of(map, headline);
        let width = ui.available_width();
        widgets::sheet(desk.colors).show(ui, |ui| {
            ui.set_width(width - 30.0);
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 8.0);
            if self.cells {
                let explained =
                    Explained { name: names(map, headline), cells: entries(&origin), ..Explained::default() };
                self.cells = !cells::show(ui, desk, &explained);
                return;
            }
            card::head(ui, desk, &texts.alliances_how());
            card::paragraph(ui, desk, &how(texts, headline.about()));
            solidity(ui, desk, found, headline);
            let cells = origin.positions.len() + origin.influences.len();
            if cells > 0 && card::link(ui, desk, Icon::List, &texts.power_see_cells(cells)) {
                self.cells = true;
            }
            if !origin.links.is_empty()
                && card::link(ui, desk, Icon::Map, &texts.essential_see_links(origin.links.len()))
            {
                see(desk, origin.links.iter().copied().map(ItemId::Link).collect());
            }
            let actors = actors(headline);
            if !actors.is_empty() && card::link(ui, desk, Icon::Map, &texts.essential_see_on_map()) {
                see(desk, actors.into_iter().map(ItemId::Actor).collect());
            }
            card::note(ui, desk, &texts.limits_line());
        });
    }
}

/// Selects things on the map, and goes there.
fn see(desk: &mut Desk<'_>, items: Vec<ItemId>) {
    desk.push(Action::Select(Select::These(items)));
    desk.push(Action::Go(Screen::Map));
    desk.command(Command::FitSelection);
}

/// The actors that a finding names.
fn actors(headline: &Headline) -> Vec<crate::model::ActorId> {
    match headline {
        Headline::Convergence(one, other, ..)
        | Headline::Divergence(one, other, ..)
        | Headline::Mend(one, other, _) => {
            vec![*one, *other]
        }
        Headline::Pivot(pivots, one, other) => pivots.iter().take(1).chain([one, other]).copied().collect(),
        Headline::Ambivalence(id) | Headline::Lead(id, ..) | Headline::Cut(id, _) => vec![*id],
        Headline::GoBetweens(all) | Headline::Kernel(all) => all.clone(),
        Headline::Agreement(_)
        | Headline::Opposition(..)
        | Headline::Mobilisation(..)
        | Headline::Stability(..)
        | Headline::Circles(_)
        | Headline::Camps(..) => Vec::new(),
    }
}

/// What a finding is about, to head its entries.
fn names(map: &crate::model::MapState, headline: &Headline) -> String {
    match headline {
        Headline::Opposition(id, _) | Headline::Mobilisation(id, _) => reading::stake(map, *id),
        _ => actors(headline).iter().map(|id| reading::name(map, *id)).collect::<Vec<_>>().join(", "),
    }
}

fn entries(origin: &Origin) -> Vec<CellAt> {
    let positions = origin.positions.iter().map(|(of, on)| CellAt::Position(*of, *on));
    positions.chain(origin.influences.iter().map(|(from, to)| CellAt::Influence(*from, *to))).collect()
}

/// The badge of a finding in one word; none where it rests on drawn links, or is not known yet.
fn badge_of(desk: &Desk<'_>, found: &Found, headline: &Headline) -> Option<(String, Solidity)> {
    let badge = held(desk, found, headline)?;
    let texts = desk.texts;
    let words = match badge.solidity() {
        Solidity::Solid => texts.essential_solid(),
        Solidity::Sensitive => texts.essential_sensitive(),
        Solidity::Fragile => texts.essential_fragile(),
    };
    Some((words, badge.solidity()))
}

fn held(desk: &Desk<'_>, found: &Found, headline: &Headline) -> Option<Badge> {
    let claim = sentences::claim(headline)?;
    let held = desk.results.held().filter(|held| Arc::ptr_eq(&held.of, &found.of))?;
    held.sensitivity.of(claim).copied()
}

/// A word after a sign of its own: a full disc, a half disc, a ring.
fn draw_badge(ui: &Ui, desk: &Desk<'_>, rect: Rect, words: &str, solidity: Solidity) {
    let colors = desk.colors;
    let center = egui::pos2(rect.left() + 10.0, rect.center().y);
    let ink = if solidity == Solidity::Fragile { colors.note } else { colors.text_soft };
    let stroke = egui::Stroke::new(1.5, ink);
    match solidity {
        Solidity::Solid => {
            ui.painter().circle_filled(center, 5.5, ink);
        }
        Solidity::Sensitive => {
            ui.painter().circle_stroke(center, 5.0, stroke);
            ui.painter().circle_filled(center, 2.5, ink);
        }
        Solidity::Fragile => {
            ui.painter().circle_stroke(center, 5.0, stroke);
        }
    }
    let galley = ui.painter().layout_no_wrap(words.to_owned(), theme::semibold(13.0), ink);
    let at = egui::pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// How well a finding holds, with a way to the first cell that changes it.
fn solidity(ui: &mut Ui, desk: &mut Desk<'_>, found: &Found, headline: &Headline) {
    let texts = desk.texts;
    if sentences::claim(headline).is_none() {
        return card::paragraph(ui, desk, &texts.essential_no_badge());
    }
    let Some(badge) = held(desk, found, headline) else {
        return card::paragraph(ui, desk, &texts.essential_checking());
    };
    let said = sentences::solidity(&found.project.map, texts, &badge);
    match badge.first.map(cells::of_trial) {
        Some(cell) => {
            if card::link(ui, desk, Icon::Warning, &said) {
                cells::go_to(desk, cell);
            }
        }
        None => card::paragraph(ui, desk, &said),
    }
    card::paragraph(ui, desk, &texts.essential_tried(badge.trials));
}

/// The formula in plain words.
fn how(texts: Texts, about: About) -> String {
    match about {
        About::Agreement => texts.essential_how_agreement(),
        About::Convergence => texts.essential_how_convergence(),
        About::Divergence => texts.essential_how_divergence(),
        About::Pivot => texts.essential_how_pivot(),
        About::Opposition => texts.essential_how_opposition(),
        About::Mobilisation => texts.essential_how_mobilisation(),
        About::Ambivalence => texts.essential_how_ambivalence(),
        About::Lead => texts.essential_how_lead(),
        About::Stability => texts.essential_how_stability(),
        About::GoBetweens => texts.essential_how_go_betweens(),
        About::Cut => texts.essential_how_cut(),
        About::Kernel => texts.essential_how_kernel(),
        About::Circles => texts.essential_how_circles(),
        About::Camps => texts.essential_how_camps(),
        About::Mend => texts.essential_how_mend(),
    }
}

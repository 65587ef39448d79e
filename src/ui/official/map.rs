//! The map of a reader: the search at its left, the page of the actor that is chosen at its right.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Ui};

use super::{OfficialView, supposed};
use crate::edit::ItemId;
use crate::model::ActorId;
use crate::session::{Action, Command, Icon, Page, ReadAct, Reader};
use crate::ui::canvas::CanvasView;
use crate::ui::keys::{Keyboard, Region};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme, time};

/// Width of the search, and of the page of an actor.
const FOUND: f32 = 268.0;
pub(in crate::ui) const ACTOR: f32 = 372.0;
/// A window narrower than this has room for one of the two.
pub(super) const BOTH: f32 = 1000.0;

/// The actor that is read: the one that is selected alone.
pub(super) fn read_actor(desk: &Desk<'_>) -> Option<ActorId> {
    match desk.session.selection().single() {
        Some(ItemId::Actor(id)) if desk.map().actors.contains(id) => Some(id),
        _ => None,
    }
}

impl OfficialView {
    pub(super) fn map(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, canvas: &mut CanvasView, keyboard: &mut Keyboard) {
        let panel = |margin: Margin| Frame::new().fill(desk.colors.panel).inner_margin(margin);
        let (side, head) = (panel(Margin::same(16)), panel(Margin::symmetric(14, 0)));
        let actor = read_actor(desk);
        let searching = desk.session.find().is_some();
        let both = ui.content_rect().width() >= BOTH;
        if both || actor.is_none() || searching {
            Panel::left("found").exact_size(FOUND).frame(side).show(ui, |ui| {
                keyboard.land(ui, Region::Guide);
                self.found.show(ui, desk);
            });
        }
        if let Some(actor) = actor.filter(|_| both || !searching) {
            Panel::right("actor").exact_size(ACTOR).frame(side).show(ui, |ui| {
                keyboard.land(ui, Region::Card);
                self.actor(ui, desk, actor);
            });
        }
        CentralPanel::no_frame().show(ui, |ui| {
            Panel::top("ways").exact_size(40.0).frame(head).show(ui, |ui| ways(ui, desk));
            let margin = Margin::symmetric(14, 8);
            if let Some(laid) = self.supposed.laid(ui, desk, ui.available_width() - margin.sum().x) {
                let ground = Frame::new().fill(desk.colors.note_tint).inner_margin(margin);
                let height = laid.height() + margin.sum().y;
                Panel::top("supposed").exact_size(height).frame(ground).show(ui, |ui| supposed::show(ui, desk, laid));
            }
            if time::has_line(desk.session) {
                let height = time::LineView::height(ui, desk, ui.available_width() - head.inner_margin.sum().x);
                Panel::bottom("timeline").exact_size(height).frame(head).show(ui, |ui| self.line.show(ui, desk));
            }
            CentralPanel::no_frame().show(ui, |ui| {
                if keyboard.is_landing(Region::Centre) {
                    canvas.land();
                }
                keyboard.watch(ui, Some(ui.max_rect()));
                canvas.show(ui, desk);
            });
        });
    }

    /// The page of an actor, or what concerns it when it is one's own.
    fn actor(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId) {
        let colors = desk.colors;
        let texts = desk.texts;
        let name = desk.map().actors.get(actor).map(|it| it.label()).unwrap_or_default();
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let close = texts.official_close_actor();
            if widgets::icon_button(ui, colors, Icon::Close, &close, false).clicked() {
                if desk.session.reader().and_then(Reader::mine).is_some() {
                    desk.push(Action::Read(ReadAct::Mine(None)));
                }
                desk.push(Action::Select(crate::session::Select::Nothing));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add(egui::Label::new(widgets::title(name.clone(), 20.0, colors)).wrap());
            });
        });
        let mine = desk.session.reader().and_then(Reader::mine) == Some(actor);
        let labels = [texts.official_in_ten_lines(), texts.official_my_view()];
        if let Some(rank) = widgets::segments(ui, colors, &labels, Some(usize::from(mine))) {
            desk.push(Action::Read(ReadAct::Mine((rank == 1).then_some(actor))));
        }
        ui.add_space(4.0);
        if mine {
            self.mine.show(ui, desk, actor);
        } else {
            self.page.show(ui, desk, actor);
        }
    }
}

/// Back to the story, what is looked at, the whole map.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>) {
    let colors = desk.colors;
    let texts = desk.texts;
    ui.horizontal_centered(|ui| {
        if widgets::sized_button(ui, colors, Some(Icon::Left), &texts.official_story(), Weight::Quiet, 30.0).clicked() {
            desk.push(Action::Read(ReadAct::Go(Page::Story)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let fit = Command::FitAll.label(texts);
            if widgets::icon_button(ui, colors, Icon::Fit, &fit, false).clicked() {
                desk.command(Command::FitAll);
            }
            if !desk.project().stages.is_empty() && desk.session.simulation().is_none() {
                let (label, on) = (Command::Timeline.label(texts), time::has_line(desk.session));
                if widgets::icon_button(ui, colors, Icon::Clock, &label, on).on_hover_text(&label).clicked() {
                    desk.command(Command::Timeline);
                }
            }
            let mine = desk.session.reader().and_then(Reader::mine).and_then(|id| desk.map().actors.get(id));
            if let Some(actor) = mine {
                let whole = texts.official_whole_map();
                if widgets::sized_button(ui, colors, None, &whole, Weight::Plain, 28.0).clicked() {
                    desk.push(Action::Read(ReadAct::Mine(None)));
                }
                let said = texts.official_seen_by(actor.label());
                let galley = widgets::elided(ui, &said, theme::semibold(13.0), ui.available_width() - 8.0);
                let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
                ui.painter().galley(rect.min, galley, colors.text);
            }
        });
    });
}

//! What stands over the map: chips of filters, the banner of the focus, the field of the search, the bar of a
//! preview, the way back to the content, the first words on an empty map.

use egui::{
    Align, Align2, CornerRadius, Frame as Margins, Key, Layout, Margin, Rect, RichText, Shape, Stroke, TextEdit, Ui,
    UiBuilder, Vec2,
};

use super::CanvasView;
use super::frame::Frame;
use super::hand::Hand;
use crate::edit::ItemKind;
use crate::i18n::words;
use crate::layout::GuideKind;
use crate::model::{Filter, FocusDirection};
use crate::scene::Hidden;
use crate::session::{Action, Command, FindAct, Icon, Session, ViewChange};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme, told};

/// About the height of a bar, with what keeps it from the next one.
const BAR: f32 = 46.0;

/// Which bars stand over the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bars {
    preview: bool,
    find: bool,
    focus: bool,
    overlay: bool,
    chips: bool,
}

impl Bars {
    /// While a tour plays, its band says what is shown.
    fn of(session: &Session) -> Self {
        let tours = session.is_touring();
        Self {
            preview: session.is_previewing(),
            find: session.find().is_some() && !session.is_locked(),
            focus: session.focus().is_some() && !tours && !is_own(session),
            overlay: session.overlay().is_some() && !tours,
            chips: !session.filters().is_empty() && !tours,
        }
    }
}

/// The bars of the last frame, and the height they took.
#[derive(Default)]
pub(super) struct Head {
    bars: Bars,
    height: f32,
}

impl Head {
    /// Height of the bars of this frame: as measured, or about what those that have just come will take.
    pub(super) fn room(&self, session: &Session) -> f32 {
        let bars = Bars::of(session);
        if bars == self.bars {
            return self.height;
        }
        [bars.preview, bars.find, bars.focus, bars.overlay, bars.chips].iter().filter(|shown| **shown).count() as f32
            * BAR
    }
}

impl CanvasView {
    /// Guides of a move, the box of a marquee, where things were before a preview.
    pub(super) fn paint_over(&self, ui: &Ui, desk: &Desk<'_>, frame: &Frame) {
        let painter = ui.painter_at(frame.rect);
        let accent = desk.colors.accent;
        for guide in &self.guides {
            let ends = [frame.ui(guide.from), frame.ui(guide.to)];
            let width = if guide.kind == GuideKind::Gap { 2.0 } else { 1.0 };
            painter.line_segment(ends, Stroke::new(width, accent.gamma_multiply(0.8)));
        }
        if let (Hand::Marquee { from, .. }, Some(place)) = (&self.hand, ui.input(|input| input.pointer.latest_pos())) {
            let rect = Rect::from_two_pos(frame.ui(*from), place);
            painter.rect_filled(rect, 2.0, accent.gamma_multiply(0.08));
            let holds = place.x >= frame.ui(*from).x;
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            if holds {
                painter.add(Shape::line(corners.to_vec(), Stroke::new(1.0, accent)));
            } else {
                painter.extend(Shape::dashed_line(&corners, Stroke::new(1.0, accent), 5.0, 3.0));
            }
        }
        if desk.session.is_previewing() {
            for (id, before) in &self.before {
                let Some(node) = frame.scene.node(*id).filter(|node| node.place.distance(*before) > 1.0) else {
                    continue;
                };
                let ghost = frame.ui(*before);
                painter.line_segment([ghost, frame.ui(node.place)], Stroke::new(1.0, accent.gamma_multiply(0.25)));
                painter.circle_stroke(ghost, 4.0, Stroke::new(1.0, accent.gamma_multiply(0.5)));
            }
        }
    }

    /// Bars and chips at the head of the map.
    pub(super) fn head(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame) {
        let area = Rect::from_min_max(frame.rect.min + Vec2::new(12.0, 2.0), frame.rect.max - Vec2::new(12.0, 8.0));
        let builder = UiBuilder::new().id_salt("head").max_rect(area).layout(Layout::top_down(Align::Min));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            if let Some(preview) = desk.session.preview() {
                super::preview::bar(ui, desk, preview);
            }
            if desk.session.find().is_some() && !desk.session.is_locked() {
                self.find_bar(ui, desk);
            }
            let bars = Bars::of(desk.session);
            if bars.focus {
                focus_banner(ui, desk, frame);
            }
            if bars.overlay {
                super::overlay::bar(ui, desk);
            }
            if bars.chips {
                chips(ui, desk, frame);
            }
            let height = if bars == Bars::default() { 0.0 } else { ui.min_rect().height() + 8.0 };
            self.head = Head { bars, height };
        });
        if desk.map().actors.is_empty() && desk.map().notes.is_empty() {
            empty(ui, desk, frame);
        } else if frame.scene.nodes.is_empty() && !desk.map().actors.is_empty() {
            floating(ui, desk, frame, &desk.texts.canvas_show_all(), |desk| {
                desk.push(Action::View(ViewChange::ClearFilters));
                desk.push(Action::View(ViewChange::LeaveFocus));
            });
        } else if !frame.sees_something() && !self.eye.is_gliding() {
            floating(ui, desk, frame, &desk.texts.canvas_back_to_content(), |desk| desk.command(Command::FitAll));
        }
    }

    fn find_bar(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let query = desk.session.find().unwrap_or_default().to_owned();
        bar(desk).show(ui, |ui| {
            ui.horizontal(|ui| {
                let mut text = query.clone();
                let id = ui.scope_id().with("find");
                let field = TextEdit::singleline(&mut text)
                    .id(id)
                    .hint_text(desk.texts.canvas_find_hint())
                    .desired_width(200.0);
                let response = ui.add(field);
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::SearchInput, true, desk.texts.canvas_find_hint())
                });
                if !self.finding {
                    response.request_focus();
                    self.finding = true;
                }
                if text != query {
                    desk.push(Action::Find(FindAct::Query(text)));
                }
                let (enter, shift, escape) = ui.input(|input| {
                    (input.key_pressed(Key::Enter), input.modifiers.shift, input.key_pressed(Key::Escape))
                });
                // Anywhere else, Escape closes the search as one level back among others.
                let escape = escape && response.lost_focus();
                if response.lost_focus() && enter {
                    desk.push(Action::Find(FindAct::Step(!shift)));
                    response.request_focus();
                }
                let count = desk.session.matches().len();
                let said = if query.trim().is_empty() { String::new() } else { desk.texts.canvas_found(count) };
                ui.label(widgets::soft(said, desk.colors));
                let close = desk.texts.canvas_find_close();
                if widgets::icon_button(ui, desk.colors, Icon::Close, &close, false).clicked() || escape {
                    desk.push(Action::Find(FindAct::Close));
                }
            });
        });
    }
}

/// Whether the focus is on the actor that a reader has chosen as its own: that is told elsewhere.
fn is_own(session: &Session) -> bool {
    session.reader().is_some_and(|reader| reader.mine().is_some())
}

pub(super) fn bar(desk: &Desk<'_>) -> Margins {
    Margins::new()
        .fill(desk.colors.panel)
        .stroke(desk.colors.floating_outline())
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(10, 5))
}

fn focus_banner(ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame) {
    let Some(focus) = desk.session.focus() else { return };
    let names: Vec<String> =
        focus.around.iter().filter_map(|id| desk.map().actors.get(*id)).map(crate::model::Actor::label).collect();
    let said = desk.texts.canvas_focus(names.join(", "), usize::from(focus.steps));
    bar(desk).fill(desk.colors.accent_tint).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(said).font(theme::semibold(13.0)).color(desk.colors.text));
            ways(ui, desk, focus.direction);
            if widgets::sized_button(ui, desk.colors, None, &desk.texts.canvas_see_all(), Weight::Plain, 26.0).clicked()
            {
                desk.push(Action::View(ViewChange::LeaveFocus));
            }
            ui.label(widgets::soft(hidden_words(desk, frame.scene.hidden), desk.colors));
        });
    });
}

/// Which way the steps of the focus go.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>, now: FocusDirection) {
    const WAYS: [FocusDirection; 3] = [FocusDirection::Both, FocusDirection::Out, FocusDirection::In];
    let labels = WAYS.map(|way| match way {
        FocusDirection::Both => desk.texts.focus_both_ways(),
        FocusDirection::Out => desk.texts.focus_outwards(),
        FocusDirection::In => desk.texts.focus_inwards(),
    });
    let chosen = WAYS.iter().position(|way| *way == now);
    if let Some(way) = super::preview::choices(ui, desk, &labels, chosen).and_then(|rank| WAYS.get(rank)) {
        desk.push(Action::View(ViewChange::FocusDirection(*way)));
    }
}

/// How many things are not shown, in words.
pub(in crate::ui) fn hidden_words(desk: &Desk<'_>, hidden: Hidden) -> String {
    let mut parts = Vec::new();
    if hidden.actors > 0 && hidden.links > 0 {
        // « 29 acteurs, 67 liens masqués »
        parts.push(told::things(desk.texts, ItemKind::Actor, hidden.actors));
    } else if hidden.actors > 0 {
        parts.push(desk.texts.canvas_hidden_actors(hidden.actors));
    }
    if hidden.links > 0 {
        parts.push(desk.texts.canvas_hidden_links(hidden.links));
    }
    parts.join(", ")
}

fn chips(ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame) {
    ui.horizontal_wrapped(|ui| {
        for filter in desk.session.filters().clone() {
            let words = filter_words(desk, filter);
            let remove = desk.texts.canvas_remove_filter(&words);
            if widgets::removable_chip(ui, desk.colors, &words, &remove) {
                desk.push(Action::View(ViewChange::ToggleFilter(filter)));
            }
        }
        if widgets::sized_button(ui, desk.colors, None, &desk.texts.canvas_clear_filters(), Weight::Quiet, 26.0)
            .clicked()
        {
            desk.command(Command::ClearFilters);
        }
        if desk.session.focus().is_none() {
            ui.label(widgets::soft(hidden_words(desk, frame.scene.hidden), desk.colors));
        }
    });
}

/// A filter as its chip says it.
fn filter_words(desk: &Desk<'_>, filter: Filter) -> String {
    let (map, texts) = (desk.map(), desk.texts);
    let without = |what: String| texts.canvas_without(what);
    match filter {
        Filter::HideType(id) => {
            without(map.actor_types.get(id).map_or_else(String::new, |kind| words::actor_type(texts, kind)))
        }
        Filter::HideGroup(id) => without(map.groups.get(id).map_or_else(String::new, |group| group.name.clone())),
        Filter::HidePresence(presence) => without(words::presence(texts, presence)),
        Filter::OnlyStake(id) => {
            texts.canvas_only(map.stakes.get(id).map_or_else(String::new, |stake| stake.name.clone()))
        }
        Filter::HideInterest(sign) => without(words::interest_sign(texts, sign)),
        Filter::HideRelations => without(texts.legend_relation()),
        Filter::HidePasses(passes) => without(words::passes(texts, passes)),
    }
}

/// A button in the middle of the map.
fn floating(ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame, label: &str, act: impl FnOnce(&mut Desk<'_>)) {
    let rect = Rect::from_center_size(frame.rect.center(), Vec2::new(320.0, 40.0));
    let layout = Layout::top_down(Align::Center);
    ui.scope_builder(UiBuilder::new().id_salt("floating").max_rect(rect).layout(layout), |ui| {
        if widgets::button(ui, desk.colors, Some(Icon::Fit), label, Weight::Plain).clicked() {
            act(desk);
        }
    });
}

/// Dashed outlines, one sentence, one button.
fn empty(ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame) {
    let center = frame.rect.center() - Vec2::new(0.0, 30.0);
    let painter = ui.painter_at(frame.rect);
    let stroke = Stroke::new(1.5, desk.colors.line_control);
    let places = [Vec2::new(-90.0, -70.0), Vec2::new(0.0, -100.0), Vec2::new(90.0, -70.0)];
    for (from, to) in [(0, 1), (1, 2)] {
        if let (Some(from), Some(to)) = (places.get(from), places.get(to)) {
            let along = (*to - *from).normalized() * 22.0;
            painter.extend(Shape::dashed_line(&[center + *from + along, center + *to - along], stroke, 6.0, 4.0));
        }
    }
    for place in places {
        let ring: Vec<egui::Pos2> = (0..=32_u8)
            .map(|step| center + place + Vec2::angled(std::f32::consts::TAU * f32::from(step) / 32.0) * 18.0)
            .collect();
        painter.extend(Shape::dashed_line(&ring, stroke, 5.0, 4.0));
    }
    let said = desk.texts.canvas_empty();
    painter.text(center, Align2::CENTER_CENTER, said, theme::semibold(18.0), desk.colors.text);
    if desk.session.is_locked() {
        return;
    }
    painter.text(
        center + Vec2::new(0.0, 26.0),
        Align2::CENTER_CENTER,
        desk.texts.canvas_empty_how(),
        theme::regular(13.0),
        desk.colors.text_soft,
    );
    let rect = Rect::from_center_size(center + Vec2::new(0.0, 70.0), Vec2::new(320.0, 36.0));
    ui.scope_builder(UiBuilder::new().id_salt("empty").max_rect(rect).layout(Layout::top_down(Align::Center)), |ui| {
        if widgets::button(ui, desk.colors, Some(Icon::Plus), &desk.texts.canvas_add_actor(), Weight::Main).clicked() {
            super::hand::create(desk, frame.world(frame.rect.center()));
        }
    });
}

//! The first steps: a small card that follows what a new person does, and can be closed for good.
//!
//! It stands in a corner of the map where it covers no actor; where there is none, it folds into a button.

use egui::{Align, Align2, Area, Id, Layout, Order, Rect, RichText, Ui, Vec2};

use crate::edit::{ItemKind, Verb};
use crate::i18n::Texts;
use crate::session::{Action, Command, Icon, Session};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// A map with more actors than this is somebody's work already: the card would hide a part of it.
const MOST_ACTORS: usize = 8;
/// Distance from the edges of the map.
const AWAY: f32 = 16.0;
/// About its size, before it was ever drawn.
const USUAL_SIZE: Vec2 = Vec2::new(328.0, 150.0);
/// The corners of the map, the first that is free first.
const CORNERS: [Align2; 4] = [Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM, Align2::RIGHT_TOP, Align2::LEFT_TOP];

/// How many steps there are.
pub const COUNT: usize = 3;

/// A step: its name in the preferences, its words.
type Step = (&'static str, fn(Texts) -> String);

const STEPS: [Step; COUNT] = [
    ("actor", |texts| texts.hints_actor(key(texts, Command::NewActor))),
    ("link", |texts| texts.hints_link(key(texts, Command::LinkTool))),
    ("question", Texts::hints_question),
];

fn key(texts: Texts, command: Command) -> String {
    command.shown_key(texts).unwrap_or_default()
}

/// The card of the first steps.
pub struct HintsView {
    size: Vec2,
    /// Where it stands; none: folded.
    corner: Option<Align2>,
    /// With how many actors it was unfolded by hand, wherever it stands.
    unfolded: Option<usize>,
}

impl Default for HintsView {
    fn default() -> Self {
        Self { size: USUAL_SIZE, corner: CORNERS.first().copied(), unfolded: None }
    }
}

impl HintsView {
    /// Draws the card over the map, unless every step is done, the card was closed or the map is well on its way.
    /// `taken` are the boxes of the actors on the screen.
    pub fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>, map: Rect, taken: &[Rect]) {
        let preferences = desk.session.preferences();
        let count = desk.map().actors.len();
        let wanted = preferences.hints && preferences.hints_done.len() < COUNT && count <= MOST_ACTORS;
        if !wanted || desk.session.dialog().is_some() || desk.session.is_clean_screen() {
            return;
        }
        follow(desk);
        self.unfolded = self.unfolded.filter(|with| *with == count);
        // Under the hand, it stays where it is.
        if !ui.input(|input| input.pointer.any_down()) {
            let kept = self.corner.into_iter().chain(CORNERS);
            self.corner = kept.into_iter().find(|corner| self.is_free(*corner, map, taken));
        }
        let forced = CORNERS.first().copied().filter(|_| self.unfolded.is_some());
        let inside = map.shrink(AWAY);
        let area = |corner: Align2| {
            let at = corner.pos_in_rect(&inside);
            Area::new(Id::unique("hints")).order(Order::Middle).fixed_pos(at).pivot(corner)
        };
        if let Some(corner) = self.corner.or(forced) {
            let shown = area(corner).show(ui.ctx(), |ui| {
                widgets::floating_sheet(ui, desk.colors).show(ui, |ui| {
                    ui.set_width(300.0);
                    card(ui, desk);
                });
            });
            self.size = shown.response.rect.size();
        } else {
            let corner = Align2::LEFT_BOTTOM;
            area(corner).show(ui.ctx(), |ui| {
                let done = desk.session.preferences().hints_done.len();
                let words = desk.texts.hints_folded(done, COUNT);
                if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 28.0).clicked() {
                    self.unfolded = Some(count);
                }
            });
        }
    }

    fn is_free(&self, corner: Align2, map: Rect, taken: &[Rect]) -> bool {
        let place = corner.align_size_within_rect(self.size, map.shrink(AWAY));
        !taken.iter().any(|other| other.intersects(place))
    }
}

fn card(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal(|ui| {
        ui.label(RichText::new(texts.hints_title()).font(theme::semibold(14.0)).color(desk.colors.text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, desk.colors, Icon::Close, &texts.hints_dismiss(), false).clicked() {
                let mut preferences = desk.session.preferences().clone();
                preferences.hints = false;
                desk.push(Action::Preferences(Box::new(preferences)));
            }
        });
    });
    for (rank, (name, words)) in STEPS.iter().enumerate() {
        step(ui, desk, rank + 1, is_done(desk.session, name), &words(texts));
    }
}

fn is_done(session: &Session, name: &str) -> bool {
    session.preferences().hints_done.iter().any(|done| done == name)
}

fn step(ui: &mut Ui, desk: &Desk<'_>, number: usize, done: bool, words: &str) {
    let colors = desk.colors;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), egui::Sense::hover());
        if done {
            icons::paint(ui.painter(), Icon::Check, rect.shrink(2.0), colors.accent);
        } else {
            ui.painter().circle(rect.center(), 9.5, colors.accent_tint, egui::Stroke::new(1.0, colors.accent));
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, number, theme::semibold(12.0), colors.text);
        }
        let ink = if done { colors.text_faint } else { colors.text };
        ui.add(egui::Label::new(RichText::new(words).font(theme::regular(13.0)).color(ink)).wrap());
    });
}

/// Notes the steps that the last change was about.
fn follow(desk: &mut Desk<'_>) {
    let Some(label) = desk.session.history().undo_label() else { return };
    // A linked neighbour is both.
    let linked = label.with.contains_key(&ItemKind::Link) && is_done(desk.session, "actor");
    let done = match (label.verb, label.noun) {
        (Verb::Add, Some(ItemKind::Link)) => "link",
        (Verb::Add, Some(ItemKind::Actor)) if linked => "link",
        (Verb::Add, Some(ItemKind::Actor)) => "actor",
        (Verb::ChangeCard | Verb::SetPresence(_), _)
        | (Verb::Add | Verb::Change, Some(ItemKind::Stake | ItemKind::Position | ItemKind::OriginStory)) => "question",
        _ => return,
    };
    if is_done(desk.session, done) {
        return;
    }
    let mut preferences = desk.session.preferences().clone();
    preferences.hints_done.push(done.to_owned());
    if preferences.hints_done.len() == COUNT {
        let help = key(desk.texts, Command::Help);
        desk.push(Action::Notice(crate::session::Notice::Said(desk.texts.hints_done(help))));
    }
    desk.push(Action::Preferences(Box::new(preferences)));
}

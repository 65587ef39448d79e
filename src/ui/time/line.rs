//! The timeline: the stages as stops on a line, one sentence for the one that is looked at, and what changed there.

use std::sync::Arc;
use std::time::Duration;

use egui::{Align, Galley, Layout, Sense, Ui, Vec2, WidgetInfo};

use super::axis::{self, AXIS, laid, under};
use super::{back, band};
use crate::exchange::compared;
use crate::session::{Action, Command, Icon, Mode, Stop, TimeAct, Turned};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, icons, theme};

/// How long a stop shows while the line plays.
const PER_STOP: f64 = 2.5;
/// Height of the row of buttons.
const HEAD: f32 = 30.0;
/// Rows of the story, at most.
const STORY_ROWS: usize = 2;
/// Room above and below.
const MARGIN: f32 = 6.0;
/// The same before a room.
const THIN: f32 = 3.0;
/// Least width of the words beside a line before a room.
const LEAST_WORDS: f32 = 150.0;
/// Width of a button with the space beside it.
const BUTTON: f32 = 36.0;
/// The timeline.
#[derive(Default)]
pub struct LineView {
    /// When the next stop is due, while the line plays.
    due: Option<f64>,
    /// What changed at the stop, in words, as long as neither changes.
    told: Option<(Arc<Turned>, crate::i18n::Language, Option<String>)>,
}

impl LineView {
    /// Height that the line takes of a view of that width.
    pub fn height(ui: &Ui, desk: &Desk<'_>, width: f32) -> f32 {
        if let Some([_, line]) = shares(ui, desk, width) {
            return 2.0 * THIN + AXIS + under(&laid(ui, desk, line));
        }
        let stops = laid(ui, desk, width);
        if stops.is_empty() {
            return 2.0 * MARGIN + HEAD + 12.0;
        }
        2.0 * MARGIN + HEAD + 2.0 + story(ui, desk, width).map_or(0.0, |it| it.size().y + 4.0) + AXIS + under(&stops)
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 0.0);
        let width = ui.available_width();
        if let Some(shares) = shares(ui, desk, width) {
            return self.thin(ui, desk, shares);
        }
        ui.add_space(MARGIN);
        let stops = laid(ui, desk, width);
        if stops.is_empty() {
            self.due = None;
            return nothing(ui, desk);
        }
        self.play(ui, desk);
        let size = Vec2::new(width, HEAD);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(HEAD);
            acts(ui, desk);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                play_button(ui, desk);
                let words = self.changes(desk);
                one_line(ui, desk, &words, theme::semibold(14.0));
            });
        });
        ui.add_space(2.0);
        if let Some(story) = story(ui, desk, width) {
            let cut = story.elided;
            let whole = story.text().to_owned();
            let (rect, response) = ui.allocate_exact_size(Vec2::new(width, story.size().y), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &whole));
            ui.painter().galley(rect.min, story, desk.colors.text_soft);
            if cut {
                response.on_hover_text(widgets::body(whole, desk.colors));
            }
            ui.add_space(4.0);
        }
        axis::show(ui, desk, &stops);
    }

    /// Before a room: the title of the stop and what changed there beside the line, all in its height.
    fn thin(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, [words, line]: [f32; 2]) {
        self.play(ui, desk);
        ui.add_space(THIN);
        let stops = laid(ui, desk, line);
        let height = AXIS + under(&stops);
        let size = Vec2::new(ui.available_width(), height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            play_button(ui, desk);
            if words > 0.0 {
                let changes = self.changes(desk);
                let title = desk.session.stop().map(|stop| desk.session.stop_heads(stop).1).unwrap_or_default();
                ui.allocate_ui_with_layout(Vec2::new(words, height), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(words);
                    for (said, font) in [(title, theme::semibold(13.0)), (changes, theme::regular(13.0))] {
                        one_line(ui, desk, &said, font);
                    }
                });
            }
            ui.allocate_ui_with_layout(Vec2::new(line, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(line);
                axis::show(ui, desk, &stops);
            });
            close_button(ui, desk);
        });
    }

    /// Goes on to the next stop when it is due; asks for a frame then, and for none before.
    fn play(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        if !desk.session.plays_timeline() {
            self.due = None;
            return;
        }
        let now = ui.input(|input| input.time);
        let due = self.due.unwrap_or(now + PER_STOP);
        if now >= due {
            desk.push(Action::Time(TimeAct::Step(true)));
            self.due = Some(now + PER_STOP);
        } else {
            self.due = Some(due);
        }
        let left = self.due.map_or(PER_STOP, |due| due - now).max(0.01);
        ui.request_repaint_after(Duration::from_secs_f64(left));
    }

    /// What changed since the stop before, counted, in one sentence.
    fn changes(&mut self, desk: &Desk<'_>) -> String {
        let texts = desk.texts;
        let Some(turned) = desk.session.turned() else { return texts.time_first() };
        let known = self.told.take().filter(|(of, language, _)| Arc::ptr_eq(of, turned) && *language == texts.language);
        let (of, language, gist) = known.unwrap_or_else(|| {
            let told = compared::told(texts, &turned.before.1, &turned.after.1, &turned.found);
            (Arc::clone(turned), texts.language, compared::gist(&told))
        });
        let when = desk.session.side_date(&turned.before.0);
        let words = match &gist {
            Some(gist) => texts.time_since(when, gist.as_str()),
            None => texts.time_since_nothing(when),
        };
        self.told = Some((of, language, gist));
        words
    }
}

/// Where there is no stage: one sentence, one button.
fn nothing(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal_centered(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            close_button(ui, desk);
            let words = desk.texts.time_add_stage();
            if widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &words, Weight::Main, 30.0).clicked() {
                desk.command(Command::ShowProjectCard);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = unbroken(&desk.texts.time_none());
                ui.add(egui::Label::new(widgets::body(words, desk.colors)).wrap());
            });
        });
    });
}

fn close_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let close = desk.texts.time_close();
    if widgets::icon_button(ui, desk.colors, Icon::Close, &close, false).clicked() {
        desk.command(Command::Timeline);
    }
}

fn acts(ui: &mut Ui, desk: &mut Desk<'_>) {
    close_button(ui, desk);
    if super::is_compared(desk.session) || before_a_room(desk) {
        return;
    }
    if desk.session.looks_elsewhere() && !desk.session.changes_stage() {
        let words = back(desk);
        if widgets::sized_button(ui, desk.colors, None, &words, Weight::Plain, 28.0).clicked() {
            desk.push(Action::Time(TimeAct::Look(None)));
        }
        if desk.session.looked_stage().is_some() {
            band::change_button(ui, desk, 28.0);
        }
    }
    let words = desk.texts.time_compare_here();
    if desk.session.allows(Command::CompareStates)
        && widgets::sized_button(ui, desk.colors, None, &words, Weight::Plain, 28.0).clicked()
    {
        desk.command(Command::CompareStates);
    }
}

fn play_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let plays = desk.session.plays_timeline();
    let words = if plays { desk.texts.time_pause() } else { desk.texts.time_play() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
    widgets::choice(ui, desk.colors, &response, 8, plays);
    icons::paint(ui.painter(), if plays { Icon::Pause } else { Icon::Play }, rect.shrink(6.0), desk.colors.text);
    widgets::focus_ring(ui, &response, desk.colors, 8.0);
    if response.clicked() {
        desk.push(Action::Time(TimeAct::Play(!plays)));
    }
    response.on_hover_text(words);
}

/// A sentence on one line, cut where there is no room.
fn one_line(ui: &mut Ui, desk: &Desk<'_>, words: &str, font: egui::FontId) {
    if words.is_empty() {
        return;
    }
    let galley = widgets::elided(ui, words, font, ui.available_width() - 8.0);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, desk.colors.text);
    if cut {
        response.on_hover_text(widgets::body(words, desk.colors));
    }
}

/// Whether a room looks: what changed is said, the story is for the one who speaks to tell.
pub(super) fn before_a_room(desk: &Desk<'_>) -> bool {
    desk.session.mode() == Mode::Projecting
}

/// Before a room, where there are stops: the width of the words beside the line, none where it needs all, and its own.
fn shares(ui: &Ui, desk: &Desk<'_>, width: f32) -> Option<[f32; 2]> {
    if !before_a_room(desk) || desk.session.stops().is_empty() {
        return None;
    }
    let free = width - 2.0 * BUTTON;
    let line = axis::width_of_dates(ui, desk).max(free / 2.0);
    let words = free - line - 12.0;
    Some(if words < LEAST_WORDS { [0.0, free] } else { [words, line] })
}

/// The story of the stop that is looked at.
fn story(ui: &Ui, desk: &Desk<'_>, width: f32) -> Option<Arc<Galley>> {
    let Some(Stop::Stage(id)) = desk.session.stop().filter(|_| !before_a_room(desk)) else { return None };
    let stage = desk.project().stages.get(id)?;
    let (story, _) = desk.texts.language.pick(&stage.story);
    if story.trim().is_empty() {
        return None;
    }
    let mut job = theme::paragraph(unbroken(story), theme::regular(13.0), desk.colors.text_soft, width);
    job.wrap.max_rows = STORY_ROWS;
    Some(ui.painter().layout_job(job))
}

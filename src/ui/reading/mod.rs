//! The guided reading of the map: a sheet at its foot, one question and one remark at a time.
//!
//! The remark is put forward on the map, the rest is dimmed, and nothing moves. What the group retains or sets aside
//! becomes a finding, which is marked and not asked again.

mod why;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Frame, Key, Margin, Modifiers, Panel, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::analysis::{self, QUESTIONS, Reading, Remark, Seen};
use crate::edit::{Edit, ItemId};
use crate::model::{ActorId, Finding, FindingKind, MapState, Project, Provenance, StakeId};
use crate::scene::{self, Scene, SceneId};
use crate::session::{Action, Icon, ReadingAt, Session, ViewChange};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, theme};
pub(in crate::ui) use why::Why;
pub(in crate::ui) use words::{name, nothing, number, pair, question, remark, stake, standing_out};

/// Height of the sheet: the same for every remark, so that the map stays put.
const HEIGHT: f32 = 172.0;
/// Height kept for the sentence.
const SENTENCE: f32 = 50.0;

/// The sheet, and what it reads.
#[derive(Default)]
pub struct ReadingView {
    read: Option<Read>,
    why: Why,
    /// Where it was in the frame before.
    was: Option<ReadingAt>,
}

/// A reading of one state of the project.
struct Read {
    project: Arc<Project>,
    seen: Seen,
    reading: Reading,
}

impl ReadingView {
    /// What stays bright on the map while a remark is read.
    pub fn bright(&self, session: &Session, scene: &Scene) -> Option<BTreeSet<SceneId>> {
        let (at, read) = (session.reading()?, self.read.as_ref()?);
        let remark = read.reading.remark(at.question, at.rank)?;
        let actors: BTreeSet<ActorId> = remark.actors().into_iter().collect();
        if actors.is_empty() {
            return None;
        }
        let map = &session.project().map;
        let is_named = |id: SceneId| match id {
            SceneId::Actor(actor) => actors.contains(&actor),
            SceneId::Group(group) => {
                actors.iter().filter_map(|id| map.actors.get(*id)).any(|actor| actor.group == Some(group))
            }
            SceneId::Link(_) | SceneId::Note(_) => false,
        };
        let mut bright: BTreeSet<SceneId> = scene.nodes.iter().map(|node| node.id).filter(|id| is_named(*id)).collect();
        let named = bright.clone();
        let id_at = |rank: usize| scene.nodes.get(rank).map(|node| node.id);
        let is_in = |rank: usize| id_at(rank).is_some_and(|id| named.contains(&id));
        for link in &scene.links {
            let (from, to) = (is_in(link.from), is_in(link.to));
            if (from && to) || (remark.shows_neighbours() && (from || to)) {
                bright.insert(SceneId::Link(link.id));
                bright.extend([link.from, link.to].into_iter().filter_map(id_at));
            }
        }
        Some(bright)
    }

    /// Draws the sheet at the foot of the map.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(at) = desk.session.reading() else { return };
        self.refresh(desk);
        if self.was != Some(at) {
            self.was = Some(at);
            self.why.close();
        }
        let Some(read) = self.read.take() else { return };
        let margins = Frame::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(18, 12));
        Panel::bottom("reading").exact_size(HEIGHT).frame(margins).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
            self.keys(ui, desk, &read, at);
            head(ui, desk, &read, at);
            let remark = read.reading.remark(at.question, at.rank);
            sentence(ui, desk, &read, at, remark);
            counted(ui, desk, &read, at);
            ui.add_space(4.0);
            self.acts(ui, desk, &read, at, remark);
        });
        self.read = Some(read);
    }

    /// Reads again what is seen, when that has changed.
    fn refresh(&mut self, desk: &Desk<'_>) {
        let project = desk.session.shared_project();
        let options = desk.session.scene_options(desk.colors.palette.theme);
        let (actors, links) = scene::visible(&project.map, &options);
        let seen = Seen { actors: actors.into_iter().collect(), links: links.into_iter().collect() };
        let same = |read: &Read| Arc::ptr_eq(&read.project, &project) && read.seen == seen;
        if !self.read.as_ref().is_some_and(same) {
            let reading = analysis::reading(&project, &seen);
            self.read = Some(Read { project, seen, reading });
        }
    }

    /// Page keys go from one remark to the next.
    fn keys(&self, ui: &Ui, desk: &mut Desk<'_>, read: &Read, at: ReadingAt) {
        if self.why.is_open() || ui.text_edit_focused() || ui.any_popup_open() || desk.session.dialog().is_some() {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::PageDown) {
            go(desk, read.after(desk.map(), at));
        } else if pressed(Key::PageUp) {
            go(desk, read.before(at).or(Some(at)));
        }
    }

    /// What can be made of a remark, and the way to the next one.
    fn acts(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, read: &Read, at: ReadingAt, remark: Option<&Remark>) {
        let texts = desk.texts;
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            if let Some(remark) = remark {
                match analysis::known(desk.map(), at.question, remark).cloned() {
                    Some(finding) => decided(ui, desk, &finding),
                    None if self.why.is_open() => {
                        if let Some(why) = self.why.show(ui, desk) {
                            keep(desk, at, remark, Some(why));
                        }
                        return;
                    }
                    None => {
                        if widgets::button(ui, desk.colors, None, &texts.alliances_keep(), Weight::Main).clicked() {
                            keep(desk, at, remark, None);
                        }
                        let words = texts.alliances_set_aside();
                        if widgets::button(ui, desk.colors, None, &words, Weight::Plain).clicked() {
                            self.why.open();
                        }
                    }
                }
                ui.add_space(16.0);
            }
            let (before, after) = (read.before(at), read.after(desk.map(), at));
            let words = texts.reading_previous();
            let back =
                ui.add_enabled_ui(before.is_some(), |ui| widgets::button(ui, desk.colors, None, &words, Weight::Plain));
            if back.inner.clicked() {
                go(desk, before);
            }
            let words = if after.is_some() { texts.reading_next() } else { texts.reading_close() };
            let response = widgets::button(ui, desk.colors, None, &words, Weight::Plain);
            if response.clicked() {
                go(desk, after);
            }
            let surprise = texts.reading_surprise();
            let galley = ui.painter().layout_no_wrap(surprise, theme::semibold(14.0), desk.colors.text);
            if ui.available_width() > galley.size().x + 20.0 {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(galley));
            }
        });
    }
}

impl Read {
    /// The first remark of a question that the group has not dealt with; after the last one when it has.
    fn first(&self, map: &MapState, question: u8) -> ReadingAt {
        let count = self.reading.about(question).len();
        ReadingAt { question, rank: self.open_from(map, question, 0).unwrap_or(count) }
    }

    fn open_from(&self, map: &MapState, question: u8, from: usize) -> Option<usize> {
        let ranked = self.reading.about(question).iter().enumerate().skip(from);
        ranked.filter(|(_, remark)| analysis::known(map, question, remark).is_none()).map(|(rank, _)| rank).next()
    }

    /// The next remark to deal with, of this question or the next; none after the last question.
    fn after(&self, map: &MapState, at: ReadingAt) -> Option<ReadingAt> {
        if let Some(rank) = self.open_from(map, at.question, at.rank + 1) {
            return Some(ReadingAt { rank, ..at });
        }
        (at.question < QUESTIONS).then(|| self.first(map, at.question + 1))
    }

    /// The remark before, dealt with or not; none before the first one.
    fn before(&self, at: ReadingAt) -> Option<ReadingAt> {
        let last = |question: u8| ReadingAt { question, rank: self.reading.about(question).len().saturating_sub(1) };
        let count = self.reading.about(at.question).len();
        match at.rank.min(count).checked_sub(1) {
            Some(rank) => Some(ReadingAt { rank, ..at }),
            None => (at.question > 1).then(|| last(at.question - 1)),
        }
    }
}

fn go(desk: &mut Desk<'_>, to: Option<ReadingAt>) {
    desk.push(Action::View(ViewChange::Reading(to)));
}

/// Makes a finding of a remark: retained, or set aside for a reason.
fn keep(desk: &mut Desk<'_>, at: ReadingAt, remark: &Remark, set_aside: Option<String>) {
    let kind = remark.kind();
    let title = if kind == FindingKind::Reading { words::remark(desk, remark) } else { String::new() };
    let (actors, stakes) = (remark.actors(), remark.stakes(desk.map()));
    let finding = Finding { question: Some(at.question), title, ..finding(desk, kind, actors, stakes, set_aside) };
    desk.edit(Edit::Add(finding.into()));
}

/// A new finding, retained or set aside for a reason.
pub(in crate::ui) fn finding(
    desk: &Desk<'_>,
    kind: FindingKind,
    actors: Vec<ActorId>,
    stakes: Vec<StakeId>,
    set_aside: Option<String>,
) -> Finding {
    Finding {
        id: desk.session.spare_id(),
        kind,
        title: String::new(),
        retained: set_aside.is_none(),
        stakes,
        actors,
        question: None,
        why: set_aside.unwrap_or_default(),
        provenance: Provenance::entered(None),
    }
}

/// What became of a remark, with a way to take it back.
fn decided(ui: &mut Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let texts = desk.texts;
    let words = match (finding.retained, finding.why.as_str()) {
        (true, _) => texts.reading_kept(),
        (false, "") => texts.reading_dropped(),
        (false, why) => texts.reading_dropped_why(why),
    };
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
    let (icon, ink) =
        if finding.retained { (Icon::Check, desk.colors.accent) } else { (Icon::Close, desk.colors.text_soft) };
    icons::paint(ui.painter(), icon, rect, ink);
    line(ui, &words, theme::semibold(14.0), desk.colors.text, ui.available_width() * 0.45);
    let back = texts.alliances_take_back();
    if widgets::button(ui, desk.colors, Some(Icon::Undo), &back, Weight::Quiet).clicked() {
        desk.edit(Edit::Remove(vec![ItemId::Finding(finding.id)]));
    }
}

/// The six questions, the one that is read, the way out.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, read: &Read, at: ReadingAt) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for question in 1..=QUESTIONS {
            if step(ui, desk, read, question, question == at.question) {
                go(desk, Some(read.first(desk.map(), question)));
            }
        }
        ui.add_space(8.0);
        let room = ui.available_width() - 44.0;
        let words = question(desk, at.question);
        let left = room - 16.0 - line(ui, &words, theme::semibold(18.0), desk.colors.text, room);
        let said = texts.reading_step(usize::from(at.question));
        let soft = ui.painter().layout_no_wrap(said, theme::regular(13.0), desk.colors.text_soft);
        if soft.size().x < left {
            ui.add_space(8.0);
            ui.label(soft);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if widgets::icon_button(ui, desk.colors, Icon::Close, &texts.reading_close(), false).clicked() {
                go(desk, None);
            }
        });
    });
}

/// The number of a question, ticked when all its remarks are dealt with.
fn step(ui: &mut Ui, desk: &Desk<'_>, read: &Read, question: u8, on: bool) -> bool {
    let colors = desk.colors;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::click());
    let words = format!("{question}. {}", words::question(desk, question));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, on, &words));
    let count = read.reading.about(question).len();
    let done = count > 0 && read.open_from(desk.map(), question, 0).is_none();
    let (fill, line, ink) = if on {
        (colors.accent, Stroke::NONE, colors.on_accent)
    } else if response.hovered() {
        (colors.subtle, colors.outline(), colors.text)
    } else {
        (colors.panel, colors.outline(), if count == 0 { colors.text_faint } else { colors.text })
    };
    ui.painter().rect(rect.shrink(1.0), 14.0, fill, line, StrokeKind::Inside);
    if done {
        icons::paint(ui.painter(), Icon::Check, rect.shrink(7.0), ink);
    } else {
        let number = question.to_string();
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, number, theme::semibold(14.0), ink);
    }
    widgets::focus_ring(ui, &response, colors, 14.0);
    response.on_hover_text(words).clicked()
}

/// What is remarked, or that nothing is, in the room that is always kept for it.
fn sentence(ui: &mut Ui, desk: &Desk<'_>, read: &Read, at: ReadingAt, remark: Option<&Remark>) {
    let map = desk.map();
    let all = read.reading.about(at.question);
    let (words, names) = match remark {
        Some(remark) => {
            let names = remark.actors().into_iter().map(|id| name(map, id)).collect();
            (words::remark(desk, remark), names)
        }
        None if all.is_empty() => (nothing(desk, at.question), Vec::new()),
        None => {
            let made = |remark: &Remark| analysis::known(map, at.question, remark).map(|finding| finding.retained);
            let count = |retained: bool| all.iter().filter_map(made).filter(|it| *it == retained).count();
            (desk.texts.reading_all_read(count(true), count(false)), Vec::new())
        }
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), SENTENCE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &words));
    let ink = desk.colors.text;
    let laid_out = |size: f32| {
        let mut job = standing_out(&words, &names, size, ink, rect.width());
        job.wrap.max_rows = 2;
        ui.painter().layout_job(job)
    };
    let fits = |galley: &Arc<egui::Galley>| galley.size().y <= SENTENCE && !galley.elided;
    let smallest = || laid_out(14.0);
    let galley = [18.0, 16.0].into_iter().map(laid_out).find(fits).unwrap_or_else(smallest);
    let cut = galley.elided;
    let top = rect.top() + (SENTENCE - galley.size().y).clamp(0.0, 6.0);
    ui.painter().galley(egui::pos2(rect.left(), top), galley, ink);
    if cut {
        response.on_hover_text(words);
    }
}

/// Which remark it is, and what is counted.
fn counted(ui: &mut Ui, desk: &Desk<'_>, read: &Read, at: ReadingAt) {
    let count = read.reading.about(at.question).len();
    let place = (at.rank < count).then(|| desk.texts.reading_place(at.rank + 1, count));
    let said = [place, Some(desk.texts.alliances_according()), Some(words::counted(desk, at.question))];
    let words = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    line(ui, &words, theme::regular(13.0), desk.colors.text_soft, ui.available_width());
}

/// Words on one line, cut where there is no room; the width they take.
fn line(ui: &mut Ui, words: &str, font: egui::FontId, ink: egui::Color32, room: f32) -> f32 {
    let galley = widgets::elided(ui, words, font, room);
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    ui.painter().galley_with_override_text_color(rect.min, galley, ink);
    if cut {
        response.on_hover_text(words);
    }
    rect.width()
}

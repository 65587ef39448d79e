//! The canvas: the map under the hand.
//!
//! `sight` keeps what is drawn, `eye` says from where; `hand` turns the pointer into
//! gestures and `keyboard` the keys; the other files each draw one thing over the map.
//! Nothing here decides what a change does: all is asked of the session by actions.

mod beside;
mod doing;
mod eye;
mod filters;
mod fit;
mod frame;
mod hand;
mod indicators;
mod ink;
mod keyboard;
mod legend;
mod linking;
mod marks;
mod menu;
mod minimap;
mod motion;
mod moving;
mod naming;
mod over;
mod overlay;
mod pace;
mod preview;
mod reattach;
mod sight;
mod still;
mod strip;
mod tools;
mod touch;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{CursorIcon, Frame as Margins, Galley, Margin, Panel, Rect, Response, Ui, UiBuilder, Vec2};

use crate::analysis::attitudes;
use crate::geometry::{Point, Vector};
use crate::layout::Guide;
use crate::model::{ActorId, Attitude, Focus, FocusDirection, LensColor, Project};
use crate::scene::{LegendEntry, Scene, SceneId};
use crate::session::{Action, Camera, Mode, Session, Tool};
use crate::ui::card::CardView;
use crate::ui::reading::ReadingView;
use crate::ui::views::LEAST_FOR_BOTH;
use crate::ui::{Desk, official, theme, tour};
pub use beside::Beside;
pub use doing::{Doing, preview_words};
use eye::Eye;
use frame::Frame;
use hand::Hand;
pub(super) use hand::tap;
use marks::Marks;
pub(super) use menu::{is_asked_by_key as menu_is_asked_by_key, rows as menu_rows};
pub(super) use naming::select_all;
pub(super) use over::hidden_words;
use sight::Sight;
pub use tools::{LEAST_ROOM as TOOLS_LEAST, tab_tools};
pub(in crate::ui) use touch::link_words;

/// Where more actors than this are, nothing asks.
const FEW: usize = 16;

type Attitudes = BTreeMap<ActorId, Attitude>;

/// The canvas: the map under the hand.
#[derive(Default)]
pub struct CanvasView {
    sight: Sight,
    /// What will be drawn when things have arrived.
    ahead: Sight,
    motion: motion::Motion,
    pace: pace::Pace,
    eye: Eye,
    hand: Hand,
    hover: touch::Hover,
    field: naming::Field,
    minimap: minimap::Corner,
    reading: ReadingView,
    told: Option<(Vector, Option<Point>)>,
    guides: Vec<Guide>,
    /// What can be touched, by the name egui knows it under.
    widgets: Vec<(egui::Id, SceneId)>,
    /// What has the keyboard.
    focused: Option<SceneId>,
    /// What must take the keyboard.
    focus_wanted: Option<SceneId>,
    /// Whether the keyboard must follow the selection in the next frame.
    follow_selection: bool,
    /// Whether the keyboard must come to the map.
    landing: bool,
    /// Tab was pressed with the keyboard nowhere: forward or not.
    tab_taken: Option<bool>,
    /// Whether a field had the keyboard when the frame began.
    was_typing: bool,
    /// Whether Tab was pressed in this frame, and in the one before.
    tabbed: (bool, bool),
    /// Nothing is put forward until the pointer moves: a name was just typed there.
    hush: bool,
    /// Where the pointer is over something else than the map.
    clear: Option<Rect>,
    /// What must be brought into view.
    reveal: Option<SceneId>,
    /// Where the context menu was asked for.
    menu: menu::Place,
    /// The actor on which the button is held down.
    held: Option<ActorId>,
    /// Whether the session has seen the link that is being dragged.
    linking_seen: bool,
    strip_relations: bool,
    strip_wanted: bool,
    strip_focused: bool,
    finding: bool,
    /// What stood over the map in the last frame.
    head: over::Head,
    /// Where the map is on the screen, and the actors of a small one.
    actors_at: (Option<Rect>, Vec<Rect>),
    attitudes: Option<(Arc<Project>, Arc<Attitudes>)>,
    marks: indicators::Shown,
    /// Where everything was before a layout was previewed.
    before: Vec<(SceneId, Point)>,
}

impl CanvasView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let project = desk.session.shared_project();
        let mut options = desk.session.scene_options(desk.colors.palette.theme);
        let projecting = desk.session.mode() == Mode::Projecting;
        // The whole interface has grown: its smallest type is the least that a room can read.
        options.projection = projecting.then_some(desk.colors.palette.size.text.caption);
        if let Some(actor) = self.held {
            options.focus = Some(Focus { around: vec![actor], steps: 1, direction: FocusDirection::Both });
        }
        let known = self.sight.last().map(|(scene, _)| scene);
        if options.lens.color == LensColor::Attitude {
            options.attitudes = self.attitudes(&project);
        }
        self.marks.give(desk, &mut options);
        let drawn = self.motion.project(ui, desk.session);
        let scene = self.sight.scene(&drawn, &options);
        let goal =
            if Arc::ptr_eq(&drawn, &project) { Arc::clone(&scene) } else { self.ahead.scene(&project, &options) };
        if let (Some(known), Some(id)) = (known, desk.session.selection().single().and_then(frame::scene_id)) {
            let is_new = known.node(id).is_none() && !known.notes.iter().any(|note| SceneId::Note(note.id) == id);
            self.reveal = Some(id).filter(|_| is_new).or(self.reveal);
        }
        if !desk.session.is_previewing() {
            self.before = scene.nodes.iter().map(|node| (node.id, node.place)).collect();
        }
        let entries = self.sight.legend(desk.map(), desk.colors.palette);
        let aside = aside(ui, desk, &scene, &entries);
        if desk.session.is_touring() {
            tour::band(ui, desk, &scene, &entries);
        } else if desk.session.reading().is_some() {
            self.reading.show(ui, desk);
        } else {
            legend::show(ui, desk, &scene, &entries);
        }
        if !projecting && !desk.session.is_touring() {
            title(ui, desk);
        }
        let rect = ui.available_rect_before_wrap();
        let builder = UiBuilder::new()
            .id_salt("canvas")
            .max_rect(rect)
            .accessibility_role(egui::accesskit::Role::Canvas)
            .accessibility_label(desk.texts.tab_map());
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect);
            self.map_ui(ui, desk, fit::Room { rect, head: self.head.room(desk.session), aside }, &scene, &goal);
        });
    }

    /// Keeps the map from answering to a pointer that is in that part of the screen.
    pub fn keep_clear(&mut self, place: Option<Rect>) {
        self.clear = place;
    }

    /// What is put forward on the map for the room, whatever the pointer does.
    pub fn lit(&self, session: &Session) -> Option<BTreeSet<SceneId>> {
        let (scene, _) = self.sight.last()?;
        let lit = || session.spotlight().and_then(frame::scene_id).map(|id| marks::kin(&scene, id));
        self.reading.bright(session, &scene).or_else(lit).or_else(|| marks::put_forward(session, &scene))
    }

    /// Where the map is on the screen, and with few actors where each of them is with its name.
    pub fn actors_at(&self) -> (Rect, &[Rect]) {
        (self.actors_at.0.unwrap_or(Rect::NOTHING), &self.actors_at.1)
    }

    /// The attitudes of the lens, read again only when the project is another.
    fn attitudes(&mut self, project: &Arc<Project>) -> Arc<Attitudes> {
        let kept = self.attitudes.take().filter(|(of, _)| Arc::ptr_eq(of, project)).map(|(_, attitudes)| attitudes);
        let attitudes = kept.unwrap_or_else(|| Arc::new(attitudes(&project.map, project.header.scale)));
        self.attitudes = Some((Arc::clone(project), Arc::clone(&attitudes)));
        attitudes
    }

    /// `goal` is what the scene will be when everything on its way has arrived.
    fn map_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, room: fit::Room, scene: &Arc<Scene>, goal: &Scene) {
        let rect = room.rect;
        let camera = self.eye.look(ui, desk, room, goal);
        self.settle_focus(desk, goal);
        self.bring_into_view(ui, room, camera, goal);
        let camera = self.slide(ui, desk, rect, camera);
        let mut marks = self.marks(ui, desk, scene);
        let origin = frame::origin(camera, rect, ui.pixels_per_point());
        let on_the_way = !std::ptr::eq(scene.as_ref(), goal);
        let rests = !marks.moving && !on_the_way && self.eye.rests(ui);
        marks.passing = !rests;
        let motion = match rests {
            true => pace::Motion::None,
            false if on_the_way || self.eye.is_gliding() => pace::Motion::OfItself,
            false => pace::Motion::ByHand,
        };
        marks.quick = self.pace.hurries(ui, motion);
        let labels = self.sight.names(scene, camera, rect, origin, &marks, rests);
        let frame = Frame { rect, camera, origin, scene: Arc::clone(scene), labels };
        self.focused = None;
        self.actors_at = (Some(rect), if scene.nodes.len() > FEW { Vec::new() } else { frame.boxes() });
        self.keys_before(desk);
        let all = self.touch(ui, desk, &frame);
        self.keys(ui, desk, &frame);
        self.follow(ui, desk, &frame, &all);
        self.hover(ui, desk, &frame, &all);
        self.context_menu(ui, desk, &frame, &all);
        self.sight.paint(ui, &frame, &marks, desk.colors);
        self.paint_over(ui, desk, &frame);
        self.paint_linking(ui, desk, &frame);
        self.paint_ends(ui, desk, &frame);
        Self::paint_ink(ui, desk, &frame);
        Self::follow_laser(ui, desk, &frame, all.contains_pointer());
        self.minimap.show(ui, desk, &frame);
        self.strip(ui, desk, &frame);
        self.head(ui, desk, &frame);
        tour::departed(ui, desk, frame.rect);
        self.name_field(ui, desk, &frame);
        self.tooltip(ui, desk);
        self.cursor(ui, desk, &all);
        self.tell(ui, desk, &frame, &all);
    }

    /// Slides to what was just made or walked to, when it is out of view or on its edge.
    fn bring_into_view(&mut self, ui: &Ui, room: fit::Room, camera: Camera, scene: &Scene) {
        let Some(bounds) = self.reveal.take().and_then(|id| scene.bounds_of(id)) else { return };
        let to = fit::shown(camera, bounds, room);
        if to != camera {
            self.eye.glide_aside(ui, camera, to);
            ui.request_repaint();
        }
    }

    /// The wheel, and a hand that moves the view.
    fn slide(&mut self, ui: &Ui, desk: &mut Desk<'_>, rect: Rect, camera: Camera) -> Camera {
        let place = ui.input(|input| input.pointer.latest_pos()).filter(|place| rect.contains(*place));
        let over = place.is_some_and(|place| ui.layer_id_at(place) == Some(ui.layer_id()));
        let camera = if over && !ui.any_popup_open() { self.eye.wheel(ui, desk, rect, camera) } else { camera };
        if let Hand::Panning(_) = self.hand {
            return self.eye.pan(ui, desk, camera, ui.input(|input| input.pointer.delta()));
        }
        camera
    }

    /// How things look in this frame: selected, under the pointer, put forward.
    fn marks(&self, ui: &Ui, desk: &Desk<'_>, scene: &Scene) -> Marks {
        let session = desk.session;
        let pending = session.pending_link();
        let place = ui.input(|input| input.pointer.latest_pos());
        let loose = if let Hand::Reattaching(loose) = self.hand { loose.kept(desk.map()) } else { None };
        let drop_target = pending.or(loose).zip(place).and_then(|(from, place)| {
            let frame = self.last_frame(ui, desk, scene)?;
            linking::end_at(&frame, place, from).filter(|to| *to != from).map(SceneId::Actor)
        });
        let found: BTreeSet<SceneId> = session.matches().into_iter().filter_map(frame::scene_id).collect();
        let shown = session.showcase().and_then(frame::scene_id);
        let hovered = self.hover.item.filter(|item| {
            let lasts = self.hover.lasting && pending.is_none() && self.is_calm(ui, desk);
            lasts && matches!(item, SceneId::Actor(_) | SceneId::Link(_))
        });
        let read = self.reading.bright(session, scene);
        let pointed = || shown.or(hovered).map(|id| marks::kin(scene, id));
        let lit = session.spotlight().and_then(frame::scene_id).map(|id| marks::kin(scene, id));
        let put_forward = || read.or(lit).or_else(pointed).or_else(|| marks::put_forward(session, scene));
        let bright = if found.is_empty() { put_forward() } else { Some(found) };
        Marks {
            hovered: self.hover.item,
            focused: self.focused,
            drop_target,
            bright,
            moving: matches!(self.hand, Hand::Moving(_)),
            ..marks::asked(session)
        }
    }

    /// The frame before this one, to know what the pointer is over before names are placed again.
    fn last_frame(&self, ui: &Ui, desk: &Desk<'_>, _scene: &Scene) -> Option<Frame> {
        let (scene, labels) = self.sight.last()?;
        let rect = ui.max_rect();
        let camera = desk.session.camera();
        let origin = frame::origin(camera, rect, ui.pixels_per_point());
        Some(Frame { rect, camera, origin, scene, labels })
    }

    /// Forgets what belongs to fields that are closed.
    fn keys_before(&mut self, desk: &Desk<'_>) {
        if desk.session.find().is_none() {
            self.finding = false;
        }
    }

    /// The pointer says what it will do.
    fn cursor(&self, ui: &Ui, desk: &Desk<'_>, all: &Response) {
        if !all.contains_pointer() {
            return;
        }
        let icon = match (&self.hand, desk.session.tool()) {
            (Hand::Panning(_), _) => CursorIcon::Grabbing,
            (Hand::Moving(_), _) => CursorIcon::Move,
            (Hand::Linking(_) | Hand::Reattaching(_), _) | (_, Tool::Link | Tool::Ink) => CursorIcon::Crosshair,
            (_, Tool::Pan) => CursorIcon::Grab,
            (_, Tool::Laser) => CursorIcon::None,
            _ if ui.input(|input| input.key_down(egui::Key::Space)) && !ui.text_edit_focused() => CursorIcon::Grab,
            (_, Tool::Sketch) if self.hover.item.is_none() => CursorIcon::Crosshair,
            _ if ui.input(|input| input.modifiers.alt) && self.hover.item.is_some() => CursorIcon::Crosshair,
            _ => match self.hover.item {
                Some(item @ (SceneId::Actor(_) | SceneId::Note(_)))
                    if desk.session.selection().contains(frame::item_id(item)) =>
                {
                    CursorIcon::Move
                }
                Some(_) => CursorIcon::PointingHand,
                None => return,
            },
        };
        ui.set_cursor_icon(icon);
    }

    /// Tells the session where the canvas and the pointer are, when that has changed.
    fn tell(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, all: &Response) {
        let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| all.contains_pointer());
        let size = Vector::new(frame.size().x, frame.size().y);
        let told = (size, pointer.map(|place| frame.world(place)));
        if self.told != Some(told) {
            self.told = Some(told);
            desk.push(Action::CanvasIs { size: told.0, pointer: told.1 });
        }
    }
}

/// What the card of an actor will take of the map: its width, and what the bands above and below the map then need more.
fn aside(ui: &Ui, desk: &Desk<'_>, scene: &Scene, entries: &[LegendEntry]) -> Vec2 {
    let card = if desk.session.is_locked() { official::ACTOR } else { CardView::ACTOR };
    let size = ui.available_size();
    // In a narrow window the card stands in for the guide.
    let stands = !desk.session.selection().is_empty() || desk.session.is_tour_open();
    if stands || ui.content_rect().width() < LEAST_FOR_BOTH {
        return Vec2::ZERO;
    }
    let bands = |width: f32| {
        let title = title_of(ui, desk, width).map_or(0.0, |title| title.height());
        title + legend::height(ui, desk, scene, entries, Vec2::new(width, size.y))
    };
    Vec2::new(card, bands(size.x - card) - bands(size.x))
}

/// What stands above the map.
struct Title<'a> {
    said: &'a str,
    head: Option<Arc<Galley>>,
    words: Arc<Galley>,
}

impl Title<'_> {
    fn height(&self) -> f32 {
        14.0 + self.words.size().y
    }
}

/// The question that the group shares, laid out for a width; without one, the full name or the perimeter of the project.
fn title_of<'a>(ui: &Ui, desk: &Desk<'a>, width: f32) -> Option<Title<'a>> {
    let header = &desk.project().header;
    let (question, _) = desk.texts.language.pick(&header.question);
    let named = header.project_name != header.title;
    let said = [question, if named { &header.project_name } else { "" }, &header.perimeter];
    let said = said.into_iter().map(str::trim).find(|said| !said.is_empty())?;
    let head = if said == question.trim() { desk.texts.canvas_question() } else { desk.texts.canvas_project() };
    let head = ui.painter().layout_no_wrap(head, theme::regular(13.0), desk.colors.text_soft);
    let whole = width - 28.0;
    let laid_out = |room: f32| {
        let words = said.replace('\u{202f}', "\u{a0}");
        let mut job = theme::paragraph(words, theme::semibold(13.0), desk.colors.text, room.max(80.0));
        job.wrap.max_rows = 2;
        ui.painter().layout_job(job)
    };
    let words = laid_out(whole - head.size().x - 6.0);
    // In a narrow window the words matter more than what they are.
    let (head, words) = if words.elided { (None, laid_out(whole)) } else { (Some(head), words) };
    Some(Title { said, head, words })
}

fn title(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(title) = title_of(ui, desk, ui.available_width()) else { return };
    let height = title.height();
    let margins = Margins::new().fill(desk.colors.canvas).inner_margin(Margin::symmetric(14, 0));
    Panel::top("map_title").exact_size(height).frame(margins).show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_space(7.0);
        ui.horizontal_top(|ui| {
            if let Some(head) = title.head {
                ui.label(head);
            }
            let cut = title.words.elided;
            let response = ui.add(egui::Label::new(title.words));
            if cut {
                response.on_hover_text(title.said);
            }
        });
    });
}

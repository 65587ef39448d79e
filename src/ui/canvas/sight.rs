//! What is drawn, made again only when something that it depends on has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::emath::TSTransform;
use egui::{Painter, Pos2, Rect, Ui};

use super::fit::MOST_NAMED;
use super::frame::Frame;
use super::marks::Marks;
use super::still::Still;
use crate::geometry::{Bounds, Point};
use crate::model::{MapState, Project};
use crate::scene::{
    self, Detail, DrawState, FontMeasure, LabelRequest, LegendEntry, Palette, PlacedLabels, Scene, SceneId,
    SceneOptions,
};
use crate::session::{Camera, LastFew};
use crate::ui::convert::{bounds, rect};
use crate::ui::drawing::{Finish, Picture};
use crate::ui::theme::Colors;

/// What is drawn is cut to boxes of this size, so that a small pan changes nothing.
const TILE: f32 = 192.0;
/// Symbols and links of a map that is dear to draw.
const LARGE: usize = 400;
/// How far and how near a picture may be seen before another one is made.
const LEAST_NEARER: f32 = 0.5;
const MOST_NEARER: f32 = 2.0;
/// How far names may reach beyond the map, on the screen.
const STILL_MARGIN: f32 = 120.0;
/// The meshes of pictures kept beside the one at hand hold no more points than this in all, about 60 MB.
const MOST_POINTS: usize = 2_000_000;

#[derive(Clone, Debug, PartialEq)]
struct LabelKey {
    generation: u64,
    zoom: f32,
    viewport: Bounds,
    selected: BTreeSet<SceneId>,
    wanted: Option<SceneId>,
    bright: BTreeSet<SceneId>,
    moving: bool,
    rests: bool,
    quick: bool,
}

/// What the places of names at rest depend on; no viewport: a pan changes none of them.
#[derive(Clone, Debug, PartialEq)]
struct RestKey {
    generation: u64,
    zoom: f32,
    viewport: Option<Bounds>,
}

#[derive(Clone, Debug, PartialEq)]
struct PictureKey {
    look: Look,
    viewport: Bounds,
}

/// All that the drawing depends on but the part of the map that is seen.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    generation: u64,
    labels: u64,
    zoom: f32,
    pixels_per_point: f32,
    marks: Marks,
    ground: egui::Color32,
}

/// A scene and what it was built from.
struct Built {
    project: Arc<Project>,
    options: SceneOptions,
    scene: Arc<Scene>,
    generation: u64,
}

/// The scene, its names and its picture, kept between frames; going back to another date finds its own again.
#[derive(Default)]
pub(super) struct Sight {
    built: LastFew<Built>,
    /// How many scenes were built.
    generations: u64,
    generation: u64,
    legend: Option<(u64, Arc<Vec<LegendEntry>>)>,
    label_key: Option<LabelKey>,
    labels: Arc<PlacedLabels>,
    label_generation: u64,
    /// Names at rest, with the number of each placing.
    named: LastFew<(LabelKey, Arc<PlacedLabels>, u64)>,
    /// How many times names were placed.
    placings: u64,
    /// Where names stand when nothing moves and nothing is put forward, as in an export.
    at_rest: LastFew<(RestKey, Arc<PlacedLabels>)>,
    /// The picture that is painted, and those of other scenes at rest.
    pictures: LastFew<(PictureKey, Picture)>,
    /// What was looked at in the frame before.
    look: Option<Look>,
    /// A picture that is only moved.
    still: Option<(Look, Still)>,
    /// How much nearer the eye is than in the picture, while that one serves as it is.
    nearer: Option<f32>,
}

impl Sight {
    /// The scene of a project; built again only when it is not one of the last that were.
    pub(super) fn scene(&mut self, project: &Arc<Project>, options: &SceneOptions) -> Arc<Scene> {
        let same = |built: &Built| Arc::ptr_eq(&built.project, project) && built.options == *options;
        let built = self.built.find_or(same, || {
            self.generations += 1;
            let scene = Arc::new(Scene::build(&project.map, options, &FontMeasure));
            let (project, options) = (Arc::clone(project), options.clone());
            Built { project, options, scene, generation: self.generations }
        });
        self.generation = built.generation;
        Arc::clone(&built.scene)
    }

    /// The legend of what was drawn last.
    pub(super) fn legend(&mut self, map: &MapState, palette: &Palette) -> Arc<Vec<LegendEntry>> {
        let kept = self.legend.take().filter(|(of, _)| *of == self.generation).map(|(_, entries)| entries);
        let scene = self.built.at_hand().map(|built| &built.scene);
        let fresh = || scene.map(|scene| scene::legend(scene, map, palette)).unwrap_or_default();
        let entries = kept.unwrap_or_else(|| Arc::new(fresh()));
        self.legend = Some((self.generation, Arc::clone(&entries)));
        entries
    }

    /// What was drawn last.
    pub(super) fn last(&self) -> Option<(Arc<Scene>, Arc<PlacedLabels>)> {
        Some((Arc::clone(&self.built.at_hand()?.scene), Arc::clone(&self.labels)))
    }

    /// The names of the frame. While something moves they keep the places of the frame before; at rest those that
    /// the map alone gives them, whatever was done to it and to the eye before.
    pub(super) fn names(
        &mut self,
        scene: &Scene,
        camera: Camera,
        rect: Rect,
        origin: Pos2,
        marks: &Marks,
        rests: bool,
    ) -> Arc<PlacedLabels> {
        let viewport = drawn_area(scene, rect, origin, marks);
        let seen = bounds(rect.translate(-origin.to_vec2()));
        self.nearer = self.kept_picture(scene, camera.zoom, seen, marks);
        if let Some(by) = self.nearer {
            return if by == 1.0 { Arc::clone(&self.labels) } else { Arc::new(self.labels.scaled(by)) };
        }
        let unnamed = |id: &SceneId| !self.labels.labels.iter().any(|label| label.id == *id);
        let wanted = marks.hovered.filter(|id| {
            let before = self.label_key.as_ref().is_some_and(|key| key.wanted == Some(*id));
            before || unnamed(id)
        });
        let key = LabelKey {
            generation: self.generation,
            zoom: camera.zoom,
            viewport,
            selected: named_first(scene, &marks.selected),
            wanted,
            bright: marks.bright.clone().unwrap_or_default(),
            moving: marks.moving,
            rests,
            quick: marks.quick,
        };
        let slides = || {
            self.label_key.as_ref().filter(|_| marks.quick).is_some_and(|known| {
                let same = *known == LabelKey { viewport: known.viewport, ..key.clone() };
                same && covers(known.viewport, scene.view_bounds(camera.zoom), seen)
            })
        };
        if self.label_key.as_ref() == Some(&key) || slides() {
            return Arc::clone(&self.labels);
        }
        if rests {
            let previous = self.at_rest(scene, camera.zoom, viewport);
            let Self { named, placings, labels, label_generation, .. } = self;
            let (_, found, number) = named.find_or(
                |(known, ..)| *known == key,
                || {
                    let placed = placed(scene, &key, &previous, camera.zoom);
                    if placed != **labels {
                        *placings += 1;
                        return (key.clone(), Arc::new(placed), *placings);
                    }
                    (key.clone(), Arc::clone(labels), *label_generation)
                },
            );
            (*labels, *label_generation) = (Arc::clone(found), *number);
        } else {
            let previous = Arc::clone(&self.labels);
            let placed = placed(scene, &key, &previous, camera.zoom);
            if placed != *self.labels {
                self.placings += 1;
                (self.labels, self.label_generation) = (Arc::new(placed), self.placings);
            }
        }
        self.label_key = Some(key);
        Arc::clone(&self.labels)
    }

    fn at_rest(&mut self, scene: &Scene, zoom: f32, viewport: Bounds) -> Arc<PlacedLabels> {
        let viewport = (scene.nodes.len() > MOST_NAMED).then_some(viewport);
        let key = RestKey { generation: self.generation, zoom, viewport };
        let place = || {
            let request = LabelRequest { viewport: key.viewport, ..LabelRequest::at(zoom) };
            (key.clone(), Arc::new(scene::place_labels(scene, &request)))
        };
        Arc::clone(&self.at_rest.find_or(|(known, _)| *known == key, place).1)
    }

    /// Paints the map.
    pub(super) fn paint(&mut self, ui: &Ui, frame: &Frame, marks: &Marks, colors: &Colors) {
        let viewport = drawn_area(&frame.scene, frame.rect, frame.origin, marks);
        let look = Look {
            generation: self.generation,
            labels: self.label_generation,
            zoom: frame.camera.zoom,
            pixels_per_point: ui.pixels_per_point(),
            marks: marks.clone(),
            ground: colors.canvas,
        };
        let only_slides = self.look.replace(look.clone()).as_ref() == Some(&look);
        let painter = ui.painter_at(frame.rect);
        if marks.quick && only_slides && self.paint_still(ui, &painter, frame, &look, colors) {
            return;
        }
        painter.rect_filled(frame.rect, 0.0, colors.canvas);
        if let Some(by) = self.nearer {
            return self.paint_nearer(ui, frame, by);
        }
        let key = PictureKey { look, viewport };
        let make = || {
            let finish = match marks {
                Marks { quick: true, .. } => Finish::Quick,
                Marks { passing: true, .. } if is_large(&frame.scene) => Finish::Plain,
                _ => Finish::Fine,
            };
            (key.clone(), picture(ui, frame, marks, colors, viewport, finish))
        };
        self.pictures.find_or(|(known, _)| *known == key, make).1.paint(&painter, frame.origin);
        // What was passing is not come back to.
        let mut points = 0;
        self.pictures.retain(|(known, picture)| {
            let comes_back = !known.look.marks.passing;
            points += if comes_back { picture.points() } else { 0 };
            comes_back && points <= MOST_POINTS
        });
    }

    /// While the eye moves over a large map, the picture that was made serves as long as it shows what is seen: how much
    /// nearer it is seen; none when another one must be made.
    fn kept_picture(&self, scene: &Scene, zoom: f32, seen: Bounds, marks: &Marks) -> Option<f32> {
        let (PictureKey { look, viewport }, _) =
            self.pictures.at_hand().filter(|_| marks.passing && is_large(scene))?;
        // What the pointer comes over on the way is not put forward.
        let same = Marks { hovered: marks.hovered, bright: marks.bright.clone(), ..look.marks.clone() } == *marks;
        let by = zoom / look.zoom;
        if look.generation != self.generation || !same || !(LEAST_NEARER..=MOST_NEARER).contains(&by) {
            return None;
        }
        let shown = bounds(rect(*viewport) * by);
        covers(shown, scene.view_bounds(zoom).expand(STILL_MARGIN), seen).then_some(by)
    }

    /// Paints the picture as it is, seen from nearer or from farther.
    fn paint_nearer(&mut self, ui: &Ui, frame: &Frame, by: f32) {
        let nearer = TSTransform::new(frame.origin.to_vec2(), by);
        let mut painter = ui.painter().clone();
        painter.set_clip_rect(nearer.inverse() * frame.rect);
        let layer = ui.layer_id();
        let start = ui.ctx().graphics_mut(|graphics| graphics.entry(layer).next_idx());
        if let Some((_, picture)) = self.pictures.at_hand_mut() {
            picture.paint(&painter, Pos2::ZERO);
        }
        ui.ctx().graphics_mut(|graphics| {
            let list = graphics.entry(layer);
            list.transform_after_rounding_range(start, list.next_idx(), nearer);
        });
    }

    /// Moves a picture of the map, taken now if there is none of it as it looks. Answers whether one could be taken.
    fn paint_still(&mut self, ui: &Ui, painter: &Painter, frame: &Frame, look: &Look, colors: &Colors) -> bool {
        let map = frame.scene.view_bounds(frame.camera.zoom).expand(STILL_MARGIN);
        let seen = bounds(frame.rect.translate(-frame.origin.to_vec2()));
        let kept = self.still.take().filter(|(known, still)| known == look && covers(still.area(), map, seen));
        self.still = kept.or_else(|| {
            let area = Still::area_of(ui, map, seen)?;
            let mut fine = picture(ui, frame, &look.marks, colors, area, Finish::Fine);
            Some((look.clone(), Still::take(ui, &mut fine, area, colors.canvas)))
        });
        if let Some((_, still)) = &self.still {
            still.paint(painter, frame.origin, colors.canvas);
        }
        self.still.is_some()
    }
}

/// The map as it looks, where it is within `viewport`.
fn picture(ui: &Ui, frame: &Frame, marks: &Marks, colors: &Colors, viewport: Bounds, finish: Finish) -> Picture {
    let state = DrawState {
        viewport: Some(viewport),
        detail: Detail::on_screen(&frame.scene, frame.camera.zoom),
        selected: &marks.selected,
        hovered: marks.hovered,
        focused: marks.focused,
        drop_target: marks.drop_target,
        pending: marks.pending,
        dimmed_except: marks.bright.as_ref(),
        moving: marks.moving || marks.passing,
        ..DrawState::at(frame.camera.zoom)
    };
    Picture::new(ui, scene::draw(&frame.scene, &frame.labels, &state, colors.palette), finish)
}

/// Names where that leaves them, seen from how they stood.
fn placed(scene: &Scene, key: &LabelKey, previous: &PlacedLabels, zoom: f32) -> PlacedLabels {
    let request = LabelRequest {
        viewport: Some(key.viewport),
        previous: Some(previous),
        selected: &key.selected,
        hovered: key.wanted,
        focused: &key.bright,
        density: if key.moving { 0.5 } else { 1.0 },
        ..LabelRequest::at(zoom)
    };
    scene::place_labels(scene, &request)
}

/// What is chosen, and before a room the ends of the links that are: a link says nothing to those who cannot read them.
fn named_first(scene: &Scene, selected: &BTreeSet<SceneId>) -> BTreeSet<SceneId> {
    let mut first = selected.clone();
    if scene.options.projection.is_some() && selected.iter().any(|id| matches!(id, SceneId::Link(_))) {
        let chosen = scene.links.iter().filter(|link| selected.contains(&SceneId::Link(link.id)));
        let ends = chosen.flat_map(|link| [link.from, link.to]).filter_map(|end| scene.nodes.get(end));
        first.extend(ends.map(|node| node.id));
    }
    first
}

/// Whether a map is dear to draw.
fn is_large(scene: &Scene) -> bool {
    scene.nodes.len() + scene.links.len() > LARGE
}

/// The part of a map to draw, in view space: what is seen, and as the eye moves over a large map what it may come to see.
fn drawn_area(scene: &Scene, rect: Rect, origin: Pos2, marks: &Marks) -> Bounds {
    let beyond = match marks {
        Marks { quick: true, .. } => Still::BEYOND,
        Marks { passing: true, moving: false, .. } if is_large(scene) => 0.5,
        _ => 0.0,
    };
    viewport(rect.expand2(rect.size() * beyond), origin)
}

/// Whether a part of a map holds all that is seen of it; all in view space.
fn covers(part: Bounds, map: Bounds, seen: Bounds) -> bool {
    let wanted = rect(map).intersect(rect(seen));
    !wanted.is_positive() || rect(part).expand(1.0).contains_rect(wanted)
}

/// What is on screen, in view space, rounded outwards to tiles.
fn viewport(rect: Rect, origin: Pos2) -> Bounds {
    let seen = rect.translate(-origin.to_vec2());
    let down = |value: f32| (value / TILE).floor() * TILE;
    let up = |value: f32| (value / TILE).ceil() * TILE;
    Bounds::new(Point::new(down(seen.min.x), down(seen.min.y)), Point::new(up(seen.max.x), up(seen.max.y)))
}

#[cfg(test)]
mod tests {
    use super::super::frame;
    use super::*;
    use crate::edit::{self, Edit};
    use crate::geometry::Vector;
    use crate::model::{Actor, ActorId};

    fn crowd() -> Project {
        let mut project = Project::empty();
        for rank in 0..12_u8 {
            let id = ActorId(uuid::Uuid::from_u128(u128::from(rank) + 1));
            let place = Point::new(f32::from(rank % 4) * 120.0, f32::from(rank / 4) * 90.0);
            project.map.actors.insert(Actor::named(id, "Chambre d’agriculture", place));
        }
        project
    }

    fn moved(project: &Project, by: Vector) -> Arc<Project> {
        let mut project = project.clone();
        let actor = project.map.actors.iter().nth(5).expect("the sixth").clone();
        edit::apply(&mut project, &Edit::Move(vec![(actor.id.into(), actor.place + by)])).expect("moved");
        Arc::new(project)
    }

    #[test]
    fn going_back_to_a_map_builds_nothing_again() {
        let rect = Rect::from_min_size(Pos2::ZERO, egui::vec2(800.0, 600.0));
        let camera = Camera { center: Point::new(100.0, 60.0), zoom: 0.9 };
        let origin = frame::origin(camera, rect, 1.0);
        let one = Arc::new(crowd());
        let other = moved(&one, Vector::new(0.0, -60.0));
        let mut sight = Sight::default();
        let mut look = |project: &Arc<Project>| {
            let scene = sight.scene(project, &SceneOptions::default());
            let labels = sight.names(&scene, camera, rect, origin, &Marks::default(), true);
            (scene, labels, (sight.generation, sight.label_generation))
        };
        let first = look(&one);
        let between = look(&other);
        assert_ne!(first.2, between.2, "another scene, and other names");
        let again = look(&one);
        assert!(Arc::ptr_eq(&first.0, &again.0) && Arc::ptr_eq(&first.1, &again.1), "those that were made");
        assert_eq!(first.2, again.2, "so that its picture serves again");
    }

    #[test]
    fn names_at_rest_do_not_remember_where_things_were() {
        let rect = Rect::from_min_size(Pos2::ZERO, egui::vec2(800.0, 600.0));
        let camera = Camera { center: Point::new(100.0, 60.0), zoom: 0.9 };
        let origin = frame::origin(camera, rect, 1.0);
        let there = Arc::new(crowd());
        let mut sight = Sight::default();
        let mut look = |project: &Arc<Project>, marks: &Marks, rests: bool| {
            let scene = sight.scene(project, &SceneOptions::default());
            (sight.names(&scene, camera, rect, origin, marks, rests), scene)
        };
        let still = Marks::default();
        let (first, scene) = look(&there, &still, true);
        let dragged = Marks { moving: true, ..Marks::default() };
        for up in [20.0, 40.0, 60.0] {
            look(&moved(&there, Vector::new(0.0, -up)), &dragged, false);
        }
        let (kept, _) = look(&there, &dragged, false);
        assert_ne!(kept.labels, first.labels, "during a drag, names stay where they were pushed");
        let (after, _) = look(&there, &still, true);
        assert_eq!(after.labels, first.labels, "once at rest they are where a new map has them");
        let fresh = scene::place_labels(&scene, &LabelRequest { everything: true, ..LabelRequest::at(camera.zoom) });
        let by_id = |placed: &PlacedLabels| {
            placed.labels.iter().map(|label| (label.id, format!("{:?}", label.bounds))).collect::<Vec<_>>()
        };
        assert_eq!(by_id(&after), by_id(&fresh), "as in an export");
    }
}

//! Camera, focus, filters, search: what is shown, and from where.

use super::MOST_CAMERAS;
use crate::edit::ItemId;
use crate::exchange::official;
use crate::i18n::sorting::folded;
use crate::i18n::words;
use crate::model::{ActorId, Focus, FocusDirection};
use crate::session::{Camera, FindAct, Fit, Selection, Session, Tool, ViewChange};

impl Session {
    pub(super) fn move_camera(&mut self, camera: Camera, remember: bool) {
        if remember {
            self.cameras_before.push(self.camera);
            if self.cameras_before.len() > MOST_CAMERAS {
                self.cameras_before.remove(0);
            }
            self.cameras_after.clear();
        }
        if let Some(step) = self.step.as_mut().filter(|_| remember) {
            step.strayed = true;
        }
        if remember || self.camera_goal == Some(camera) {
            self.camera_goal = None;
        }
        self.camera = camera;
    }

    pub(super) fn walk_cameras(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.cameras_before, &mut self.cameras_after)
        } else {
            (&mut self.cameras_after, &mut self.cameras_before)
        };
        if let Some(camera) = from.pop() {
            // The eye may still be on its way to where the last step led.
            to.push(self.camera_goal.unwrap_or(self.camera));
            self.camera_goal = Some(camera);
            self.fit = Some(Fit::Back(camera));
            if let Some(step) = &mut self.step {
                step.strayed = true;
            }
        }
    }

    pub(super) fn zoom_by(&mut self, factor: f32) {
        let size = self.canvas_size;
        let screen = self.pointer.map_or_else(
            || self.camera.screen_from_world(self.camera.center, size),
            |world| self.camera.screen_from_world(world, size),
        );
        let camera = self.camera.zoomed(factor, screen, size);
        // A run of presses is one step of the history of the eye.
        let goes_on = self.zoomed_to == Some(self.camera);
        self.move_camera(camera, !goes_on);
        self.zoomed_to = Some(camera);
    }

    pub(super) fn take_tool(&mut self, tool: Tool) {
        self.tool = tool;
        self.link_strip = None;
        self.pending_link = None;
        let single = self.selection.single();
        if let (Tool::Link, Some(ItemId::Actor(actor))) = (tool, single) {
            self.pending_link = Some(actor);
        }
    }

    pub(super) fn change_view(&mut self, change: &ViewChange) {
        match *change {
            ViewChange::Lens(lens) => self.lens = lens,
            ViewChange::Layers(layers) => self.layers = layers,
            ViewChange::Background(background) => self.background = background,
            ViewChange::ToggleFilter(filter) => {
                if !self.filters.remove(&filter) {
                    self.filters.insert(filter);
                }
            }
            ViewChange::ClearFilters => self.filters.clear(),
            ViewChange::Focus(steps) => self.focus_on_selection(steps),
            ViewChange::FocusDirection(direction) => {
                if let Some(focus) = &mut self.focus {
                    focus.direction = direction;
                    self.fit = Some(Fit::Focus);
                }
            }
            ViewChange::LeaveFocus => {
                if self.focus.take().is_some() {
                    self.fit = Some(Fit::All);
                }
            }
            ViewChange::Overlay(wanted) => self.lay_over(wanted),
            ViewChange::Reading(at) => self.reading = at,
            ViewChange::Showcase(item) => self.showcase = item,
            ViewChange::Cell(cell) => self.cell = cell,
        }
    }

    pub(super) fn focus_on_selection(&mut self, steps: u8) {
        let selected = self.selection.actors();
        let around = if selected.is_empty() {
            self.focus.as_ref().map(|focus| focus.around.clone()).unwrap_or_default()
        } else {
            selected
        };
        if around.is_empty() {
            return;
        }
        let direction = self.focus.as_ref().map_or(FocusDirection::Both, |focus| focus.direction);
        self.focus = Some(Focus { around, steps: steps.clamp(1, 3), direction });
        self.fit = Some(Fit::Focus);
    }

    pub(super) fn change_focus(&mut self, by: i8) {
        if let Some(focus) = &mut self.focus {
            focus.steps = focus.steps.saturating_add_signed(by).clamp(1, 3);
            self.fit = Some(Fit::Focus);
        }
    }

    /// Actors that filters and focus leave on the map, in order of entry.
    pub fn visible_actors(&self) -> Vec<ActorId> {
        crate::scene::visible(&self.project().map, &self.scene_options(crate::scene::Theme::Light)).0
    }

    /// What the search finds, in order of entry: names, short names, kinds, notes.
    pub fn matches(&self) -> Vec<ItemId> {
        let Some(query) = self.find.as_deref().map(folded).filter(|query| !query.trim().is_empty()) else {
            return Vec::new();
        };
        let query = query.trim();
        let texts = self.texts();
        if self.is_locked() {
            return self.found_in_plain_words(query);
        }
        let map = &self.project().map;
        let visible = self.visible_actors();
        let actors = visible.iter().filter_map(|id| map.actors.get(*id)).filter(|actor| {
            let kind = actor.actor_type.and_then(|id| map.actor_types.get(id));
            let group = actor.group.and_then(|id| map.groups.get(id));
            folded(&actor.name).contains(query)
                || folded(&actor.label()).contains(query)
                || kind.is_some_and(|kind| folded(&words::actor_type(texts, kind)).contains(query))
                || group.is_some_and(|group| folded(&group.name).contains(query))
        });
        let notes = map.notes.iter().filter(|note| folded(&note.text).contains(query));
        actors.map(|actor| ItemId::Actor(actor.id)).chain(notes.map(|note| ItemId::Note(note.id))).collect()
    }

    /// What a reader finds: actors only, since the map shows nothing else by itself; the best first.
    fn found_in_plain_words(&self, query: &str) -> Vec<ItemId> {
        let hits = official::search(self.project(), self.texts(), query);
        let actor = |hit: official::Hit| match hit.target {
            official::Target::Actor(id) => Some(ItemId::Actor(id)),
            official::Target::Stake(_) => None,
        };
        hits.into_iter().filter_map(actor).collect()
    }

    pub(super) fn find_on_map(&mut self, act: FindAct) {
        match act {
            FindAct::Open => self.find = Some(self.find.take().unwrap_or_default()),
            FindAct::Close => self.find = None,
            FindAct::Query(query) => {
                self.find = Some(query);
                self.found = 0;
                self.found_reached = false;
                self.show_found(Fit::Seen);
            }
            FindAct::Step(forward) => {
                let count = self.matches().len().max(1);
                // The first step goes to what typing has only shown.
                if std::mem::replace(&mut self.found_reached, true) || !forward {
                    self.found = if forward { self.found + 1 } else { self.found + count - 1 } % count;
                }
                self.show_found(Fit::Selection);
            }
        }
    }

    fn show_found(&mut self, fit: Fit) {
        if let Some(&item) = self.matches().get(self.found) {
            self.selection = Selection::of([item]);
            self.fit = Some(fit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::geometry::Point;
    use crate::session::{Action, Command, Screen};

    #[test]
    fn the_first_step_of_a_search_goes_to_the_first_thing_found() {
        let mut session = open(project());
        act(&mut session, Action::Find(FindAct::Open));
        act(&mut session, Action::Find(FindAct::Query("a".to_owned())));
        let found = session.matches();
        assert!(found.len() > 1, "several: {found:?}");
        assert_eq!(session.wanted_fit(), Some(Fit::Seen), "typing shows it");
        for (forward, rank) in [(true, 0), (true, 1), (false, 0)] {
            act(&mut session, Action::Find(FindAct::Step(forward)));
            assert_eq!(session.selection().single(), found.get(rank).copied(), "number {rank}");
        }
    }

    #[test]
    fn a_search_is_on_the_map_wherever_it_is_asked_for() {
        let mut session = open(project());
        act(&mut session, Action::Go(Screen::Positions));
        act(&mut session, Action::Command(Command::Find));
        assert_eq!((session.screen(), session.find().is_some()), (Screen::Map, true), "the map, and its field");
    }

    #[test]
    fn the_eye_walks_back_over_moves_of_the_hand() {
        let mut session = open(project());
        let at = |x: f32| Camera { center: Point::new(x, 0.0), zoom: 1.0 };
        act(&mut session, Action::FitDone);
        for (x, remember) in [(0.0, false), (100.0, true), (120.0, false), (400.0, true)] {
            act(&mut session, Action::Camera(at(x), remember));
        }
        act(&mut session, Action::Command(Command::PreviousView));
        assert_eq!(session.wanted_fit(), Some(Fit::Back(at(120.0))), "before the last move");
        act(&mut session, Action::Command(Command::PreviousView));
        assert_eq!(session.wanted_fit(), Some(Fit::Back(at(0.0))), "even while the eye is on its way");
        act(&mut session, Action::Command(Command::NextView));
        act(&mut session, Action::Command(Command::NextView));
        assert_eq!(session.wanted_fit(), Some(Fit::Back(at(400.0))), "and forth");
    }

    #[test]
    fn a_run_of_zoom_keys_is_one_step_of_the_eye() {
        let mut session = open(project());
        let before = session.camera();
        for _ in 0..3 {
            act(&mut session, Action::Command(Command::ZoomIn));
        }
        act(&mut session, Action::Command(Command::PreviousView));
        assert_eq!(session.wanted_fit(), Some(Fit::Back(before)), "all three at once");
    }

    #[test]
    fn what_was_told_stands_until_the_next_act() {
        let mut session = open(project());
        choose(&mut session, [actor(1).into()]);
        act(&mut session, Action::Command(Command::Delete));
        act(&mut session, Action::Command(Command::Undo));
        assert!(session.notice().is_some(), "told");
        act(&mut session, Action::Camera(Camera::default(), false));
        assert!(session.notice().is_some(), "moving the eye is no act");
        choose(&mut session, [actor(2).into()]);
        assert!(session.notice().is_none(), "out of date");
    }

    #[test]
    fn two_new_actors_never_share_a_place() {
        let mut session = open(project());
        let pointer = Some(Point::new(-300.0, -300.0));
        let size = session.canvas_size();
        act(&mut session, Action::CanvasIs { size, pointer });
        for name in ["Trois", "Quatre"] {
            act(&mut session, Action::Command(Command::NewActor));
            let item = session.naming().expect("its name is open");
            act(&mut session, Action::Name(item, name.to_owned()));
        }
        let places = places(&session);
        assert_eq!(Some(places[3]), pointer, "the first one at the pointer");
        assert!(places[4].distance(places[3]) > 30.0, "the second one beside: {places:?}");
    }
}

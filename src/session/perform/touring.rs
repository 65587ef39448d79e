//! The guided tour: capture, play, come back.

use std::sync::Arc;

use super::super::tour::{Look, StepAt, Tour, TourAct};
use crate::edit::{Edit, Item};
use crate::geometry::{Bounds, Vector};
use crate::model::{SavedCamera, View, ViewId};
use crate::session::{Camera, Fit, Notice, Screen, Selection, Session, Tool};

impl Session {
    pub(super) fn tour(&mut self, act: TourAct) {
        if !self.open {
            return;
        }
        match act {
            TourAct::Open(open) => {
                self.tour_open = open;
                if open {
                    self.go(Screen::Map);
                }
            }
            TourAct::Capture(title) => self.capture_step(title.trim()),
            TourAct::Update(id) => self.update_step(id),
            TourAct::Duplicate(id) => self.duplicate_step(id),
            TourAct::Look(id) => self.show_step(id),
            TourAct::Start(from) => self.start_tour(from),
            TourAct::Next => self.step_tour(1),
            TourAct::Previous => self.step_tour(-1),
            TourAct::First => self.step_tour(isize::MIN),
            TourAct::Last => self.step_tour(isize::MAX),
            TourAct::Return => {
                if let Some((step, ..)) = self.tour_step() {
                    self.show_step(step.id);
                }
            }
            TourAct::Leave => self.leave_tour(),
            TourAct::Adopt => self.adopt_tour(),
        }
    }

    /// What is looked at now, as a step of that title keeps it.
    fn present_view(&self, step: View) -> View {
        let seen = self.camera.seen(self.canvas_size);
        let (width, height) = (seen.width().max(1.0), Some(seen.height().max(1.0)));
        View {
            camera: Some(SavedCamera { center: self.camera.center, width, height }),
            lens: self.lens,
            layers: self.layers,
            background: self.background,
            filters: self.filters.iter().copied().collect(),
            focus: self.focus.clone(),
            stage: self.looked_stage(),
            lessened: false,
            ..step
        }
    }

    fn capture_step(&mut self, title: &str) {
        if self.screen != Screen::Map {
            return;
        }
        let id: ViewId = self.new_id();
        let texts = self.texts();
        let rank = self.project.views.len();
        let title = if title.is_empty() { texts.tour_untitled(rank + 1) } else { title.to_owned() };
        let view = self.present_view(View::titled(id, texts.language.text(title)));
        self.apply(&Edit::Add(view.into()));
        self.stand_at(id);
    }

    fn update_step(&mut self, id: ViewId) {
        let Some(step) = self.project.views.get(id).filter(|_| self.screen == Screen::Map).cloned() else { return };
        let view = self.present_view(step);
        self.apply(&Edit::Change(view.into()));
        self.stand_at(id);
        self.tell(Notice::Said(self.texts().tour_updated()));
    }

    fn duplicate_step(&mut self, id: ViewId) {
        let Some((step, rank)) = self.project.views.get(id).cloned().zip(self.project.views.rank(id)) else { return };
        let copy: ViewId = self.new_id();
        let add = Edit::Add(View { id: copy, ..step }.into());
        self.apply(&Edit::Several(vec![add, Edit::Reorder { item: copy.into(), to: rank + 1 }]));
        self.show_step(copy);
    }

    fn adopt_tour(&mut self) {
        let proposed = self.proposed_tour();
        let kept: Vec<View> = proposed.into_iter().map(|step| View { id: self.new_id(), ..step }).collect();
        let first = kept.first().map(|step| step.id);
        self.apply(&Edit::Several(kept.into_iter().map(|step| Edit::Add(Item::from(step))).collect()));
        if let Some(first) = first.filter(|first| self.project.views.contains(*first)) {
            self.show_step(first);
        }
    }

    fn start_tour(&mut self, from: Option<ViewId>) {
        if self.tour.is_some() {
            return;
        }
        let before = Look {
            screen: self.screen,
            camera: Some(self.camera).filter(|camera| *camera != Camera::default()),
            lens: self.lens,
            layers: self.layers,
            background: self.background,
            filters: self.filters.clone(),
            focus: self.focus.clone(),
            overlay: self.overlay.clone(),
            stage: self.looked_stage(),
        };
        let proposed: Option<Arc<[View]>> = self.project().views.is_empty().then(|| self.proposed_tour().into());
        self.tour = Some(Tour { before, proposed });
        let known = from.or_else(|| self.step.as_ref().map(|at| at.id));
        let steps = self.tour_steps();
        let at = known.filter(|id| steps.iter().any(|step| step.id == *id)).or_else(|| steps.first().map(|it| it.id));
        match at {
            Some(id) => self.show_step(id),
            None => self.tour = None,
        }
    }

    /// Forward or back by so many steps, no further than the ends.
    fn step_tour(&mut self, by: isize) {
        let Some((_, rank, count)) = self.tour_step().filter(|_| self.is_touring()) else { return };
        let to =
            isize::try_from(rank).unwrap_or(0).saturating_add(by).clamp(0, isize::try_from(count).unwrap_or(1) - 1);
        let to = usize::try_from(to).unwrap_or(0);
        let id = self.tour_steps().get(to).map(|step| step.id);
        if let Some(id) = id.filter(|_| to != rank || self.departure().view) {
            self.show_step(id);
        }
    }

    /// The map is looked at as before the tour.
    pub(super) fn leave_tour(&mut self) {
        let Some(Tour { before, .. }) = self.tour.take() else { return };
        let Look { screen, camera, lens, layers, background, filters, focus, overlay, stage } = before;
        self.go(screen);
        (self.lens, self.layers, self.background) = (lens, layers, background);
        (self.filters, self.overlay) = (filters, overlay);
        let map = &self.project().map;
        self.focus = focus.filter(|focus| focus.around.iter().any(|actor| map.actors.contains(*actor)));
        self.look_at_stage(stage);
        self.refresh_overlay();
        self.fit = Some(camera.map_or(Fit::All, Fit::Back));
    }

    /// Looks at a step, on the living map.
    fn show_step(&mut self, id: ViewId) {
        let steps = self.tour_steps();
        let Some(step) = steps.into_iter().find(|step| step.id == id).cloned() else { return };
        self.leave_drafts();
        self.screen = Screen::Map;
        self.selection = Selection::default();
        self.tool = Tool::Select;
        (self.find, self.reading, self.overlay, self.showcase) = (None, None, None, None);
        (self.lens, self.layers, self.background) = (step.lens, step.layers, step.background);
        self.filters = step.filters.iter().copied().collect();
        self.focus.clone_from(&step.focus);
        self.look_at_stage(step.stage.filter(|id| self.project.stages.contains(*id)));
        self.follow_time();
        self.look_again();
        let nobody = self.visible_actors().is_empty() && !self.project().map.actors.is_empty();
        if nobody {
            self.filters.clear();
            self.focus = None;
        }
        let camera = step.camera.filter(|camera| self.sees_somebody(camera));
        self.fit = Some(Fit::Step(camera));
        self.stand_at(id);
        if let Some(at) = &mut self.step {
            at.mended = nobody || camera != step.camera;
        }
    }

    /// From now on that step is the one at hand.
    fn stand_at(&mut self, id: ViewId) {
        let rank = self.tour_steps().iter().position(|step| step.id == id);
        let revision = self.revision();
        self.step = rank.map(|rank| StepAt { id, rank, strayed: false, revision, mended: false });
    }

    /// Whether anybody stands in what a saved eye sees, or there is nobody at all.
    fn sees_somebody(&self, camera: &SavedCamera) -> bool {
        let SavedCamera { center, width, height } = *camera;
        let seen = Bounds::centered(center, Vector::new(width, height.unwrap_or(width)));
        let actors = self.visible_actors();
        let places = actors.iter().filter_map(|id| self.project().map.actors.get(*id)).map(|actor| actor.place);
        actors.is_empty() || places.into_iter().any(|place| seen.contains(place))
    }

    /// After a change of the project: a step that is gone gives way to the one that took its place.
    pub(super) fn follow_steps(&mut self) {
        let Some(at) = self.step else { return };
        let steps = self.tour_steps();
        if steps.iter().any(|step| step.id == at.id) {
            return;
        }
        let next = steps.get(at.rank.min(steps.len().saturating_sub(1))).map(|step| step.id);
        match next {
            Some(id) if self.is_touring() => self.show_step(id),
            _ => {
                self.step = None;
                self.leave_tour();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{act, actor, choose, open, project};
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Filter, Focus, FocusDirection, Lens, LensColor, Presence, Text};
    use crate::session::{Action, Camera, Command, ViewChange};

    fn tour(session: &mut Session, asked: TourAct) {
        act(session, Action::Tour(asked));
    }

    fn titles(session: &Session) -> Vec<&str> {
        session.project().views.iter().map(|view| view.title.fr.as_str()).collect()
    }

    fn at(session: &Session) -> Option<&str> {
        session.tour_step().map(|(step, ..)| step.title.fr.as_str())
    }

    fn by_presence() -> Lens {
        Lens { color: LensColor::Presence, ..Lens::default() }
    }

    /// Three steps: the whole, by presence, around the first actor.
    fn toured() -> Session {
        let mut session = open(project());
        act(&mut session, Action::FitDone);
        act(&mut session, Action::Camera(Camera { center: Point::new(300.0, 60.0), zoom: 1.0 }, false));
        tour(&mut session, TourAct::Capture("Tout".to_owned()));
        act(&mut session, Action::View(ViewChange::Lens(by_presence())));
        tour(&mut session, TourAct::Capture("Présences".to_owned()));
        choose(&mut session, [actor(1).into()]);
        act(&mut session, Action::View(ViewChange::Focus(1)));
        tour(&mut session, TourAct::Capture("Mairie".to_owned()));
        act(&mut session, Action::View(ViewChange::LeaveFocus));
        act(&mut session, Action::FitDone);
        session
    }

    #[test]
    fn a_step_is_captured_in_one_act_and_taken_back_as_one_step() {
        let mut session = toured();
        assert_eq!(titles(&session), ["Tout", "Présences", "Mairie"], "in order");
        let last = session.project().views.iter().next_back().expect("captured").clone();
        let focus = Focus { around: vec![actor(1)], steps: 1, direction: FocusDirection::Both };
        assert_eq!((last.lens, last.focus), (by_presence(), Some(focus)), "what was looked at");
        assert_eq!(last.camera.map(|it| (it.center, it.width)), Some((Point::new(300.0, 60.0), 800.0)), "from there");
        act(&mut session, Action::Command(Command::Undo));
        assert_eq!(titles(&session), ["Tout", "Présences"], "one step of undo");
    }

    #[test]
    fn the_tour_plays_from_end_to_end_and_gives_the_former_look_back() {
        let mut session = toured();
        let filter = Filter::HidePresence(Presence::Absent);
        act(&mut session, Action::View(ViewChange::ToggleFilter(filter)));
        act(&mut session, Action::Go(Screen::Actors));
        let first = session.project().views.iter().next().map(|view| view.id);
        tour(&mut session, TourAct::Start(first));
        assert_eq!((session.screen(), at(&session)), (Screen::Map, Some("Tout")), "on the map");
        assert!(session.filters().is_empty() && session.lens() == Lens::default(), "as it was captured");
        tour(&mut session, TourAct::Previous);
        assert_eq!(at(&session), Some("Tout"), "no further back");
        for expected in ["Présences", "Mairie", "Mairie"] {
            tour(&mut session, TourAct::Next);
            assert_eq!(at(&session), Some(expected), "the next one");
        }
        assert!(session.focus().is_some(), "its focus");
        act(&mut session, Action::StepBack);
        assert!(!session.is_touring(), "Escape leaves");
        assert_eq!(session.screen(), Screen::Actors, "the former screen");
        assert_eq!((session.lens(), session.focus()), (by_presence(), None), "the former look");
        assert!(session.filters().contains(&filter), "and its filters");
        assert!(matches!(session.wanted_fit(), Some(Fit::Back(_))), "from where it was seen");
    }

    #[test]
    fn the_room_corrects_the_map_while_a_step_is_shown_and_the_view_alone_comes_back() {
        let mut session = toured();
        tour(&mut session, TourAct::Start(None));
        tour(&mut session, TourAct::First);
        assert_eq!(session.departure(), crate::session::Departure::default(), "as captured");
        act(&mut session, Action::Name(actor(1).into(), "Commune".to_owned()));
        act(&mut session, Action::Edit(Edit::SetPresence { actors: vec![actor(1)], presence: Presence::Absent }));
        assert!(session.departure().map && !session.departure().view, "the map has changed");
        act(&mut session, Action::View(ViewChange::Lens(by_presence())));
        act(&mut session, Action::Camera(Camera::default(), true));
        assert!(session.departure().view, "and the view");
        tour(&mut session, TourAct::Return);
        assert!(!session.departure().view && session.lens() == Lens::default(), "as captured again");
        let presence = session.project().map.actors.get(actor(1)).map(|actor| actor.presence);
        assert_eq!(presence, Some(Presence::Absent), "the correction stays");
    }

    #[test]
    fn a_deleted_actor_leaves_a_notice_and_never_a_blank_slide() {
        let mut session = toured();
        act(&mut session, Action::Edit(Edit::Remove(vec![actor(1).into()])));
        tour(&mut session, TourAct::Start(None));
        tour(&mut session, TourAct::Last);
        assert!(
            session.is_step_lessened() && !session.visible_actors().is_empty(),
            "the rest is shown, and it says so"
        );
        let last = session.tour_step().map(|(step, ..)| step.id).expect("a step");
        tour(&mut session, TourAct::Leave);
        tour(&mut session, TourAct::Update(last));
        assert!(!session.is_step_lessened(), "the present view is whole");
    }

    #[test]
    fn filters_that_would_hide_everyone_are_lifted_for_the_time_of_the_step() {
        let mut session = open(project());
        act(&mut session, Action::View(ViewChange::ToggleFilter(Filter::HidePresence(Presence::Present))));
        tour(&mut session, TourAct::Capture(String::new()));
        tour(&mut session, TourAct::Start(None));
        assert_eq!(session.visible_actors().len(), 3, "all of them");
        assert!(session.is_step_lessened() && !session.departure().view, "and it says so");
        let kept = session.project().views.iter().next().map(|view| view.filters.len());
        assert_eq!(kept, Some(1), "the step itself stays as it was");
    }

    #[test]
    fn steps_are_copied_removed_and_the_tour_goes_on_beside_what_is_gone() {
        let mut session = toured();
        let ids: Vec<ViewId> = session.project().views.iter().map(|view| view.id).collect();
        tour(&mut session, TourAct::Duplicate(ids[0]));
        assert_eq!(titles(&session), ["Tout", "Tout", "Présences", "Mairie"], "after it");
        act(&mut session, Action::Command(Command::Undo));
        tour(&mut session, TourAct::Start(Some(ids[1])));
        act(&mut session, Action::Edit(Edit::Remove(vec![ids[1].into()])));
        assert_eq!(at(&session), Some("Mairie"), "the one that took its place");
        act(&mut session, Action::Edit(Edit::Remove(vec![ids[0].into(), ids[2].into()])));
        assert!(!session.is_touring() && session.tour_step().is_none(), "nothing is left to play");
    }

    #[test]
    fn a_map_without_steps_plays_what_is_proposed_and_keeps_it_only_when_asked() {
        let mut session = open(project());
        tour(&mut session, TourAct::Start(None));
        let count = session.tour_step().map(|(_, rank, count)| (rank, count));
        assert_eq!((count, session.project().views.len()), (Some((0, 5)), 0), "five steps, none saved");
        tour(&mut session, TourAct::Last);
        tour(&mut session, TourAct::Leave);
        assert_eq!(session.history().depth(), 0, "nothing to undo");
        tour(&mut session, TourAct::Adopt);
        assert_eq!((session.project().views.len(), session.history().depth()), (5, 1), "saved as one step");
    }

    #[test]
    fn what_is_for_the_team_is_not_proposed() {
        let mut project = project();
        project.map.actors.update(actor(1), |actor| actor.audience = crate::model::Audience::Team);
        let session = open(project);
        let [_, who, ..] = &session.proposed_tour()[..] else { panic!("five steps") };
        assert_eq!(who.title.fr, session.texts().tour_all_here(2), "the other two");
    }

    #[test]
    fn an_untitled_step_is_numbered_in_the_language_of_the_person() {
        let mut session = open(project());
        tour(&mut session, TourAct::Capture(" ".to_owned()));
        let title = session.project().views.iter().next().map(|view| view.title.clone());
        assert_eq!(title, Some(Text::french(session.texts().tour_untitled(1))), "its rank");
    }
}

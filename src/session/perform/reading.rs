//! What positions draw over the map, and the start of its guided reading.

use crate::analysis::{derived_links, usual_threshold};
use crate::exchange;
use crate::model::{Audience, InterestSign, Question};
use crate::scene::OverlayRule;
use crate::session::{Fit, OverlayAt, ReadingAt, Screen, Selection, Session, Tool};

impl Session {
    /// Draws what positions say, or no longer; the strength from which on is worked out when it is not said.
    pub(super) fn lay_over(&mut self, wanted: Option<OverlayAt>) {
        let map = &self.project().map;
        self.overlay = wanted.map(|OverlayAt { stake, sign, least }| {
            let least = least.unwrap_or_else(|| {
                let mut links = derived_links(map, stake);
                links.retain(|link| sign.is_none_or(|sign| sign == link.sign));
                usual_threshold(&links)
            });
            exchange::overlay(map, OverlayRule { stake, sign, least }, Audience::Team)
        });
    }

    /// Over all stakes, agreements are so many and so strong that divergences are shown first, where there are some.
    pub(super) fn toggle_overlay(&mut self) {
        if self.overlay.take().is_some() {
            return;
        }
        let diverge = derived_links(&self.project().map, None).iter().any(|link| link.sign == InterestSign::Divergent);
        let sign = diverge.then_some(InterestSign::Divergent);
        self.lay_over(Some(OverlayAt { stake: None, sign, least: None }));
        self.go(Screen::Map);
    }

    /// The same lines after a change of the project; over all stakes when theirs is gone.
    pub(super) fn refresh_overlay(&mut self) {
        if let Some(overlay) = &self.overlay {
            let rule = overlay.rule;
            let stake = rule.stake.filter(|id| self.project().map.stakes.contains(*id));
            self.overlay = Some(exchange::overlay(&self.project().map, OverlayRule { stake, ..rule }, Audience::Team));
        }
    }

    /// Goes to the map, all of it in view, at the first question of its reading, which answers that of divergences.
    pub(super) fn read_map(&mut self) {
        self.go(Screen::Map);
        self.take_tool(Tool::Select);
        self.pending_link = None;
        if self.project().map.actors.is_empty() {
            return;
        }
        self.question = Question::Divergences;
        self.selection = Selection::default();
        self.reading = Some(ReadingAt::START);
        self.fit = Some(Fit::All);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::edit::{Edit, ItemId};
    use crate::model::{Lens, LensColor, Position, Stake, StakeId};
    use crate::scene::Theme;
    use crate::session::{Action, Command, ViewChange};

    /// The two first actors are opposed on one stake, by ½ (3 + 2).
    fn opposed() -> (Session, StakeId) {
        let stake = StakeId(uuid::Uuid::from_u128(0x51));
        let mut project = project();
        project.map.stakes.insert(Stake::named(stake, "Eau"));
        for (number, value) in [(1, 3), (2, -2)] {
            project.map.positions.insert(Position::of(actor(number), stake, Some(value)));
        }
        (open(project), stake)
    }

    fn drawn(session: &Session) -> usize {
        session.scene_options(Theme::Light).overlay.map_or(0, |overlay| overlay.pairs.len())
    }

    #[test]
    fn what_positions_say_comes_and_goes_and_follows_them() {
        let (mut session, stake) = opposed();
        assert_eq!(drawn(&session), 0, "nothing until it is asked");
        act(&mut session, Action::Command(Command::ToggleOverlay));
        assert_eq!(drawn(&session), 1, "one pair");
        act(
            &mut session,
            Action::View(ViewChange::Overlay(Some(OverlayAt { stake: Some(stake), sign: None, least: Some(3) }))),
        );
        assert_eq!(drawn(&session), 0, "2.5 is less than 3");
        act(
            &mut session,
            Action::View(ViewChange::Overlay(Some(OverlayAt { stake: Some(stake), sign: None, least: Some(2) }))),
        );
        assert_eq!(drawn(&session), 1, "and more than 2");
        act(&mut session, Action::Edit(Edit::Remove(vec![ItemId::Position((actor(1), stake))])));
        assert_eq!(drawn(&session), 0, "a position less");
        act(&mut session, Action::Command(Command::Undo));
        assert_eq!(drawn(&session), 1, "and back");
        act(&mut session, Action::Edit(Edit::Remove(vec![ItemId::Stake(stake)])));
        assert_eq!(session.overlay().map(|overlay| overlay.rule.stake), Some(None), "its stake is gone");
        act(&mut session, Action::Command(Command::ToggleOverlay));
        assert!(session.overlay().is_none(), "off");
    }

    #[test]
    fn covered_positions_are_told_by_nothing_on_the_map() {
        let (mut session, stake) = opposed();
        act(&mut session, Action::Command(Command::ToggleOverlay));
        let lens = Lens { stake: Some(stake), color: LensColor::Attitude, ..Lens::default() };
        act(&mut session, Action::View(ViewChange::Lens(lens)));
        let told = |session: &Session| {
            let options = session.scene_options(Theme::Light);
            (options.overlay.is_some(), options.lens.stake.is_some(), options.lens.color == LensColor::Attitude)
        };
        assert_eq!(told(&session), (true, true, true), "shown");
        act(&mut session, Action::Command(Command::HidePositions));
        assert_eq!(told(&session), (false, false, false), "covered");
        act(&mut session, Action::Command(Command::HidePositions));
        assert_eq!(told(&session), (true, true, true), "and shown again as they were");
    }

    #[test]
    fn the_reading_starts_on_the_map_and_escape_closes_it() {
        let (mut session, _) = opposed();
        act(&mut session, Action::Go(Screen::Alliances));
        choose(&mut session, [actor(1).into()]);
        act(&mut session, Action::Command(Command::ReadMap));
        assert_eq!(
            (session.screen(), session.reading()),
            (Screen::Map, Some(ReadingAt::START)),
            "at the first question"
        );
        assert!(session.selection().is_empty(), "nothing else is put forward");
        act(&mut session, Action::StepBack);
        assert_eq!(session.reading(), None, "closed");
        act(&mut session, Action::Command(Command::ReadMap));
        act(&mut session, Action::Go(Screen::Actors));
        assert_eq!(session.reading(), None, "it belongs to the map");
    }
}

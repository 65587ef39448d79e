//! The package workshop: searches off the frame, and options that are added on the way.

use std::sync::Arc;

use crate::analysis::packages::{Addition, Found};
use crate::edit::Edit;
use crate::model::{CompromiseId, OptionScore, PackageChoice, StakeOption, StakeOptionId};
use crate::session::bargain::{Bargain, PackageOption, Searched};
use crate::session::{Effect, Session};

impl Session {
    /// Asks for the packages of a compromise, unless that was asked of this state of the project already.
    pub(super) fn search_packages(&mut self, compromise: CompromiseId) -> Vec<Effect> {
        let (document, revision) = (self.document, self.history.revision());
        let asked = self.searched.as_ref().is_some_and(|searched| searched.is_of(document, revision, compromise));
        let Some(it) = self.present().map.compromises.get(compromise).filter(|_| !asked) else { return Vec::new() };
        let table = Box::new(Bargain::unsearched(&self.project, it).workshop.table);
        self.searched = Some(Searched { document, revision, compromise, found: None });
        vec![Effect::SearchPackages { table, document, revision, compromise }]
    }

    /// Takes what was found, unless it is wanted no more.
    pub(super) fn packages_searched(
        &mut self,
        document: u64,
        revision: u64,
        compromise: CompromiseId,
        found: Arc<Found>,
    ) {
        if let Some(searched) = self.searched.as_mut().filter(|it| it.is_of(document, revision, compromise)) {
            searched.found = Some(found);
        }
    }

    /// What a search off the frame has found of a compromise, as the project stands.
    pub fn packages_found(&self, compromise: CompromiseId) -> Option<Arc<Found>> {
        let (document, revision) = (self.document, self.history.revision());
        let searched = self.searched.as_ref().filter(|it| it.is_of(document, revision, compromise))?;
        searched.found.as_ref().map(Arc::clone)
    }

    /// One more option on a stake, with the scores that make it another one: one step.
    pub(super) fn add_package_option(&mut self, new: &PackageOption) {
        let id = self.new_id::<StakeOptionId>();
        let (texts, map) = (self.texts(), &self.present().map);
        let Some(it) = map.compromises.get(new.compromise) else { return };
        let bargain = Bargain::unsearched(&self.project, it);
        let workshop = &bargain.workshop;
        let Some(issue) = workshop.issues.iter().position(|issue| issue.stake == new.stake) else { return };
        let written = bargain.written(texts, map, issue).or_else(|| map.stakes.get(new.stake).cloned());
        let Some(mut stake) = written else { return };
        let package = workshop.package(&new.package);
        let base = package.get(issue).and_then(|rank| stake.options.get(*rank)).map(|option| option.level);
        let level = if let Addition::Option { level } = new.addition { level } else { base.unwrap_or_default() };
        stake.options.push(StakeOption { id, name: new.name.clone(), level });
        let mut it = it.clone();
        for (actor, score) in workshop.scores_of(issue, &package, new.addition) {
            let choice = PackageChoice { stake: new.stake, option: id };
            if let Some(party) = it.parties.iter_mut().find(|party| party.actor == actor) {
                party.scores.push(OptionScore { choice, score });
            }
        }
        self.apply(&Edit::Several(vec![Edit::Change(stake.into()), Edit::Change(it.into())]));
    }
}

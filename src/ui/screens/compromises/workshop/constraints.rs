//! What cannot be: options that a red line rules out, and options that exclude each other.

use egui::{Label, Ui};

use super::At;
use crate::analysis::packages::Choice;
use crate::edit::Edit;
use crate::model::{Compromise, Incompatible, PackageChoice};
use crate::session::bargain;
use crate::session::{Action, Icon, Screen};
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, widgets};

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    let texts = desk.texts;
    let workshop = &at.bargain.workshop;
    let width = ui.available_width();
    super::sheet(ui, desk, width, |ui, desk| {
        super::head(ui, desk, &texts.pack_constraints());
        for line in &workshop.red_lines {
            let choices: Vec<Choice> = line.options.iter().map(|option| (line.issue, *option)).collect();
            let options = at.bargain.listed(texts, desk.map(), &choices);
            let said = texts.pack_red_line_out(bargain::name(desk.map(), line.actor), options);
            ui.horizontal_wrapped(|ui| {
                crate::ui::card::team_mark(ui, desk, line.audience);
                ui.label(widgets::body(widgets::unbroken(&said), desk.colors));
            });
        }
        // A red line that was said to be touched, and names no stake here, cannot rule anything out.
        for party in at.it.parties.iter().filter(|party| party.red_line_touched) {
            if workshop.red_lines.iter().all(|line| line.actor != party.actor) {
                let said = texts.pack_red_line_unnamed(bargain::name(desk.map(), party.actor));
                ui.add(Label::new(widgets::body(widgets::unbroken(&said), desk.colors)).wrap());
                if widgets::fitted_button(ui, desk.colors, &texts.pack_red_line_name()).clicked() {
                    desk.select(party.actor.into());
                    desk.push(Action::Go(Screen::Actors));
                }
            }
        }
        for (rank, pair) in at.it.incompatible.iter().enumerate() {
            let words = |choice: &PackageChoice| {
                let issue = workshop.issues.iter().position(|issue| issue.stake == choice.stake)?;
                let option = workshop.issues.get(issue)?.rank(choice.option)?;
                Some(at.bargain.quoted(texts, desk.map(), (issue, option)))
            };
            let (Some(one), Some(other)) = (words(&pair.one), words(&pair.other)) else { continue };
            let said = texts.pack_exclusion(one, other);
            if widgets::removable_chip(ui, desk.colors, &said, &format!("{} – {said}", texts.card_take_away())) {
                let mut it = at.it.clone();
                it.incompatible = without(&it, rank);
                desk.edit(Edit::Change(it.into()));
            }
        }
        add(ui, desk, at);
    });
}

fn without(it: &Compromise, rank: usize) -> Vec<Incompatible> {
    it.incompatible.iter().enumerate().filter(|(of, _)| *of != rank).map(|(_, pair)| pair.clone()).collect()
}

/// Two choices one after the other: an option, then the one that it excludes.
fn add(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    let texts = desk.texts;
    let all: Vec<Choice> = at
        .bargain
        .workshop
        .issues
        .iter()
        .enumerate()
        .flat_map(|(issue, of)| (0..of.options.len()).map(move |option| (issue, option)))
        .collect();
    let id = field_id(at.it.id, "excludes");
    let first: Option<Choice> = ui.data(|data| data.get_temp(id));
    let (options, title) = match first {
        None => (all, texts.pack_exclude_one()),
        Some(one) => {
            let others = all.into_iter().filter(|(issue, _)| *issue != one.0).collect();
            (others, texts.pack_exclude_with(at.bargain.quoted(texts, desk.map(), one)))
        }
    };
    let labels: Vec<String> = options.iter().map(|choice| at.bargain.option(texts, desk.map(), *choice)).collect();
    let rank = usize::from(first.is_some());
    let mut picked = None;
    ui.horizontal(|ui| {
        let chooser = Chooser { compact: true, ..Chooser::adding(id.with(rank), &title, &labels, &title) };
        picked = chooser.show(ui, desk.colors).picked;
        if first.is_some() && fields::switch(ui, desk.colors, Icon::Close, &texts.card_take_away(), false) {
            ui.data_mut(|data| data.remove::<Choice>(id));
        }
    });
    let Some(picked) = picked.and_then(|rank| options.get(rank)).copied() else { return };
    match first {
        None => {
            ui.data_mut(|data| data.insert_temp(id, picked));
        }
        Some(one) => {
            ui.data_mut(|data| data.remove::<Choice>(id));
            exclude(desk, at, one, picked);
        }
    }
}

/// The edit that sets it down, with the usual options that it names.
fn exclude(desk: &mut Desk<'_>, at: &At<'_>, one: Choice, other: Choice) {
    let workshop = &at.bargain.workshop;
    let choice = |(issue, option): Choice| {
        let issue = workshop.issues.get(issue)?;
        Some(PackageChoice { stake: issue.stake, option: issue.options.get(option)?.id })
    };
    let (Some(first), Some(second)) = (choice(one), choice(other)) else { return };
    let written = [one.0, other.0].into_iter().filter_map(|issue| at.bargain.written(desk.texts, desk.map(), issue));
    let mut edits: Vec<Edit> = written.map(|stake| Edit::Change(stake.into())).collect();
    let mut it = at.it.clone();
    it.incompatible.push(Incompatible { one: first, other: second });
    edits.push(Edit::Change(it.into()));
    desk.edit(Edit::Several(edits));
}

//! The menu of filters: what can be hidden, by type, group, presence, stake and nature of link.

use egui::Ui;

use crate::i18n::words;
use crate::model::{Actor, Filter, InterestSign, LinkNature, Passes, Presence};
use crate::session::{Action, Command, ViewChange};
use crate::ui::{Desk, widgets};

/// How many filters are in force, in words.
pub(super) fn label(desk: &Desk<'_>) -> String {
    desk.texts.filters_count(desk.session.filters().len())
}

/// What can be hidden, by rule; each rule in force is a chip over the map.
pub(super) fn rows(ui: &mut Ui, desk: &mut Desk<'_>) {
    for (title, rules) in rules(desk) {
        if !rules.is_empty() {
            ui.menu_button(title, |ui| {
                ui.set_min_width(200.0);
                let most = ui.ctx().content_rect().height() * 0.6;
                egui::ScrollArea::vertical().max_height(most).show(ui, |ui| filter_rows(ui, desk, &rules));
            });
        }
    }
    if !desk.session.filters().is_empty() {
        ui.separator();
        if ui.button(desk.texts.canvas_clear_filters()).clicked() {
            desk.command(Command::ClearFilters);
        }
    }
}

/// One box per rule: ticked means shown, or, for a stake, the only one shown.
fn filter_rows(ui: &mut Ui, desk: &mut Desk<'_>, rules: &[(Filter, String)]) {
    for (filter, words) in rules {
        let in_force = desk.session.filters().contains(filter);
        let mut ticked = in_force == matches!(filter, Filter::OnlyStake(_));
        if widgets::menu_check(ui, desk.colors, &mut ticked, words).changed() {
            desk.push(Action::View(ViewChange::ToggleFilter(*filter)));
        }
    }
}

/// Every rule that would change something, or is in force: by type, group, presence, stake, nature of link.
fn rules(desk: &Desk<'_>) -> [(String, Vec<(Filter, String)>); 5] {
    let (map, texts) = (desk.map(), desk.texts);
    let in_force = |filter: Filter| desk.session.filters().contains(&filter);
    let kept = |used: bool, filter: Filter, words: String| (used || in_force(filter)).then_some((filter, words));
    let any = |test: &dyn Fn(&Actor) -> bool| map.actors.iter().any(test);
    let types = map.actor_types.iter().filter_map(|kind| {
        let used = any(&|actor| actor.actor_type == Some(kind.id));
        kept(used, Filter::HideType(kind.id), words::actor_type(texts, kind))
    });
    let groups = map.groups.iter().filter_map(|group| {
        kept(any(&|actor| actor.group == Some(group.id)), Filter::HideGroup(group.id), group.name.clone())
    });
    let presences = Presence::ALL.into_iter().filter_map(|presence| {
        let used = any(&|actor| actor.presence == presence);
        kept(used, Filter::HidePresence(presence), words::presence(texts, presence))
    });
    let stakes = map.stakes.iter().map(|stake| (Filter::OnlyStake(stake.id), stake.label().to_owned()));
    [
        (texts.card_type(), types.collect()),
        (texts.card_group(), groups.collect()),
        (texts.card_presence(), presences.collect()),
        (texts.filters_stake(), stakes.collect()),
        (texts.filters_links(), link_rules(desk)),
    ]
}

fn link_rules(desk: &Desk<'_>) -> Vec<(Filter, String)> {
    let (map, texts) = (desk.map(), desk.texts);
    let in_force = |filter: Filter| desk.session.filters().contains(&filter);
    let has_sign = |sign: InterestSign| {
        map.links.iter().any(|link| matches!(&link.nature, LinkNature::Interest(interest) if interest.sign == sign))
    };
    let flows = || {
        map.links.iter().filter_map(|link| match &link.nature {
            LinkNature::Relation(relation) => Some(relation.flows),
            LinkNature::Interest(_) => None,
        })
    };
    let has_passes = |passes: Passes| {
        flows().any(|flows| [Some(flows.first()), flows.back()].iter().flatten().any(|flow| flow.passes == passes))
    };
    let signs = InterestSign::ALL
        .into_iter()
        .map(|sign| (has_sign(sign), Filter::HideInterest(sign), words::interest_sign(texts, sign)));
    let relations = [(flows().next().is_some(), Filter::HideRelations, texts.layer_relations())];
    let passes =
        Passes::ALL.into_iter().map(|one| (has_passes(one), Filter::HidePasses(one), words::passes(texts, one)));
    signs
        .chain(relations)
        .chain(passes)
        .filter(|(used, filter, _)| *used || in_force(*filter))
        .map(|(_, filter, words)| (filter, words))
        .collect()
}

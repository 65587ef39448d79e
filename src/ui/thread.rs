//! The thread: from a divergence to the compromises that treat it, to the actions that carry them out, to the map, and
//! back. Crumbs on one line, each one click away.

use egui::{Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::edit::ItemId;
use crate::model::{
    ActionId, ActionState, CompromiseId, FindingId, FindingKind, Interest, InterestSign, LinkNature, MapState,
};
use crate::session::{Action, Command, Icon, New, Purpose, Screen, Select};
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, card, icons, theme, widgets};

/// Height of a crumb.
const HEIGHT: f32 = 26.0;
/// Width of the words of a crumb at most, in a card and elsewhere.
const WORDS: f32 = 190.0;

/// What the thread runs through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// The divergence, or another finding.
    pub finding: Option<FindingId>,
    /// The compromises that treat it.
    pub compromises: Vec<CompromiseId>,
    /// The actions that serve them.
    pub actions: Vec<ActionId>,
}

impl Thread {
    /// The thread that runs through a thing; none through what it does not run through. Costs the number of actions.
    pub fn of(map: &MapState, item: ItemId) -> Option<Self> {
        match item {
            ItemId::Finding(id) => {
                let treats = map.compromises.iter().filter(|it| it.finding == Some(id));
                let compromises: Vec<CompromiseId> = treats.map(|it| it.id).collect();
                let serves = map.actions.iter().filter(|it| {
                    it.finding == Some(id) || it.compromise.is_some_and(|served| compromises.contains(&served))
                });
                let actions = serves.map(|it| it.id).collect();
                map.findings.contains(id).then_some(Self { finding: Some(id), compromises, actions })
            }
            ItemId::Compromise(id) => {
                let it = map.compromises.get(id)?;
                let serves = map.actions.iter().filter(|action| action.compromise == Some(id));
                let actions = serves.map(|action| action.id).collect();
                Some(Self { finding: it.finding, compromises: vec![id], actions })
            }
            ItemId::Action(id) => {
                let it = map.actions.get(id)?;
                let served = it.compromise.and_then(|id| map.compromises.get(id));
                let finding = it.finding.or_else(|| served?.finding);
                Some(Self { finding, compromises: served.map(|it| it.id).into_iter().collect(), actions: vec![id] })
            }
            _ => None,
        }
    }
}

/// Goes to a thing of the thread, where it is worked on.
pub fn go(desk: &mut Desk<'_>, item: ItemId) {
    let screen = match item {
        ItemId::Compromise(_) => Some(Screen::Compromises),
        ItemId::Action(_) => Some(Screen::Plan),
        _ => (!desk.session.screen().has_card()).then_some(Screen::Map),
    };
    desk.push(Action::Select(Select::Only(item)));
    if let Some(screen) = screen {
        desk.push(Action::Go(screen));
    }
}

/// Goes to the map, where those that a thing is about are put forward.
pub fn see_on_map(desk: &mut Desk<'_>, item: ItemId) {
    desk.push(Action::Select(Select::Only(item)));
    desk.push(Action::Go(Screen::Map));
    desk.command(Command::FitSelection);
}

/// The crumbs of a thing, the one where one stands told apart.
pub fn crumbs(ui: &mut Ui, desk: &mut Desk<'_>, here: ItemId) {
    let map = desk.map();
    let Some(thread) = Thread::of(map, here) else { return };
    let findings: Vec<(ItemId, String)> = thread
        .finding
        .and_then(|id| map.findings.get(id))
        .map(|finding| (finding.id.into(), card::finding_title(desk, finding)))
        .into_iter()
        .collect();
    let compromises = thread.compromises.iter().filter_map(|id| map.compromises.get(*id));
    let compromises: Vec<(ItemId, String)> = compromises.map(|it| (it.id.into(), it.title.clone())).collect();
    let actions = thread.actions.iter().filter_map(|id| map.actions.get(*id));
    let actions: Vec<(ItemId, String)> = actions.map(|it| (it.id.into(), it.title.clone())).collect();
    let texts = desk.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(2.0, 4.0);
        if !findings.is_empty() {
            level(ui, desk, here, &findings);
            chevron(ui, desk);
        }
        if !compromises.is_empty() {
            level(ui, desk, here, &compromises);
            chevron(ui, desk);
        } else if let ItemId::Finding(id) = here {
            if make(ui, desk, &texts.acting_make_compromise()) {
                let actors = map.findings.get(id).map(|finding| finding.actors.clone()).unwrap_or_default();
                desk.push(Action::Create(New::Compromise(actors, Some(id))));
                desk.push(Action::Go(Screen::Compromises));
            }
            chevron(ui, desk);
        }
        if !actions.is_empty() {
            level(ui, desk, here, &actions);
            chevron(ui, desk);
        } else if let Some(purpose) = purpose(here) {
            if make(ui, desk, &texts.acting_make_action()) {
                desk.push(Action::Create(New::ActionFor(purpose)));
            }
            chevron(ui, desk);
        }
        if crumb(ui, desk, Some(Sign::Map), &texts.acting_on_map(), &texts.acting_see_on_map(), false).clicked() {
            see_on_map(desk, here);
        }
    });
}

fn purpose(here: ItemId) -> Option<Purpose> {
    match here {
        ItemId::Finding(id) => Some(Purpose::Finding(id)),
        ItemId::Compromise(id) => Some(Purpose::Compromise(id)),
        _ => None,
    }
}

/// The things of one level: the one where one stands, or the first, then the others behind their number.
fn level(ui: &mut Ui, desk: &mut Desk<'_>, here: ItemId, things: &[(ItemId, String)]) {
    let shown = things.iter().find(|(item, _)| *item == here).or_else(|| things.first());
    let Some((item, words)) = shown else { return };
    let on = *item == here;
    let sign = Sign::of(desk.map(), *item);
    let spoken = if on { words.clone() } else { desk.texts.guide_go_to(words.clone()) };
    if crumb(ui, desk, sign, words, &spoken, on).clicked() && !on {
        go(desk, *item);
    }
    let others: Vec<&(ItemId, String)> = things.iter().filter(|(other, _)| other != item).collect();
    if others.is_empty() {
        return;
    }
    let labels: Vec<String> = others.iter().map(|(_, words)| words.clone()).collect();
    let (name, count) = (desk.texts.acting_others_of_thread(others.len()), format!("+\u{202f}{}", others.len()));
    let id = field_id(format!("{here:?} {item:?}"), "thread");
    let chooser = Chooser { compact: true, ..Chooser::adding(id, &name, &labels, &count) };
    if let Some((item, _)) = chooser.show(ui, desk.colors).picked.and_then(|rank| others.get(rank)) {
        go(desk, *item);
    }
}

/// What stands before the words of a crumb.
#[derive(Clone, Copy)]
enum Sign {
    Map,
    Finding(FindingKind),
    Compromise,
    Action(ActionState),
}

impl Sign {
    fn of(map: &MapState, item: ItemId) -> Option<Self> {
        match item {
            ItemId::Finding(id) => map.findings.get(id).map(|finding| Self::Finding(finding.kind)),
            ItemId::Compromise(_) => Some(Self::Compromise),
            ItemId::Action(id) => map.actions.get(id).map(|action| Self::Action(action.state)),
            _ => None,
        }
    }

    fn paint(self, ui: &Ui, desk: &Desk<'_>, at: egui::Pos2, ink: egui::Color32) {
        let icon = |icon| {
            icons::paint(ui.painter(), icon, egui::Rect::from_center_size(at, Vec2::splat(14.0)), ink);
        };
        let opposed = |sign| {
            let nature = LinkNature::Interest(Interest { sign, stake: None, intensity: 2 });
            fields::link_sign(ui, desk.colors, &nature, at);
        };
        match self {
            Self::Map => icon(Icon::Map),
            Self::Finding(FindingKind::Divergence) => opposed(InterestSign::Divergent),
            Self::Finding(FindingKind::Convergence) => opposed(InterestSign::Convergent),
            Self::Finding(FindingKind::Reading) => icon(Icon::Eye),
            Self::Compromise => icon(Icon::Note),
            Self::Action(state) => fields::action_sign(ui, desk.colors, state, at, 5.5),
        }
    }
}

fn chevron(ui: &mut Ui, desk: &Desk<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(14.0, HEIGHT), Sense::hover());
    let square = egui::Rect::from_center_size(rect.center(), Vec2::splat(11.0));
    icons::paint(ui.painter(), Icon::Right, square, desk.colors.text_faint);
}

/// « + Créer une action »: the next step of the thread, while there is none.
fn make(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    fields::plus(ui, desk, words, words).clicked()
}

fn crumb(ui: &mut Ui, desk: &Desk<'_>, sign: Option<Sign>, words: &str, spoken: &str, here: bool) -> Response {
    let colors = desk.colors;
    let font = if here { theme::semibold(13.0) } else { theme::regular(13.0) };
    let icon_room = if sign.is_some() { 20.0 } else { 0.0 };
    let room = WORDS.min(ui.max_rect().width() - icon_room - 20.0);
    let galley = widgets::elided(ui, words, font, room);
    let cut = galley.elided;
    let size = Vec2::new(galley.size().x + icon_room + 16.0, HEIGHT);
    let sense = if here { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let role = if here { egui::Role::Label } else { egui::Role::Button };
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    let (fill, line, ink) = match (here, response.hovered()) {
        (true, _) => (colors.accent_tint, Stroke::new(1.0, colors.accent), colors.text),
        (false, true) => (colors.subtle, colors.outline(), colors.accent),
        (false, false) => (colors.subtle, colors.chip_outline(), colors.accent),
    };
    ui.painter().rect(rect, HEIGHT / 2.0, fill, line, StrokeKind::Inside);
    if let Some(sign) = sign {
        sign.paint(ui, desk, egui::pos2(rect.left() + 16.0, rect.center().y), ink);
    }
    let at = egui::pos2(rect.left() + 8.0 + icon_room, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    widgets::focus_ring(ui, &response, colors, HEIGHT / 2.0);
    if cut { response.on_hover_text(words) } else { response }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action as Planned, Compromise, Finding, Project, Provenance};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn the_thread_is_the_same_from_both_ends() {
        let mut map = Project::empty().map;
        let finding: FindingId = id(1);
        map.findings.insert(Finding {
            id: finding,
            kind: FindingKind::Divergence,
            title: String::new(),
            retained: true,
            stakes: Vec::new(),
            actors: Vec::new(),
            question: None,
            why: String::new(),
            provenance: Provenance::default(),
        });
        map.compromises.insert(Compromise { finding: Some(finding), ..Compromise::titled(id(2), "Charte") });
        map.actions.insert(Planned { compromise: Some(id(2)), ..Planned::titled(id(3), "Réunir") });
        map.actions.insert(Planned::titled(id(4), "Autre"));
        let whole = Thread { finding: Some(finding), compromises: vec![id(2)], actions: vec![id(3)] };
        for end in [ItemId::Finding(finding), ItemId::Compromise(id(2)), ItemId::Action(id(3))] {
            assert_eq!(Thread::of(&map, end), Some(whole.clone()), "from {end:?}");
        }
        let alone = Thread { actions: vec![id(4)], ..Thread::default() };
        assert_eq!(Thread::of(&map, ItemId::Action(id(4))), Some(alone), "an action that serves nothing");
        assert_eq!(Thread::of(&map, ItemId::Compromise(id(9))), None, "nothing there");
    }
}

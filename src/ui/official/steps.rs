//! What the tour goes through, in five lines, each with what the map counts.

use egui::{Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::analysis::opposition::Weights;
use crate::model::{ActionState, CompromiseState, Presence, StageDate, StakeId};
use crate::ui::widgets;
use crate::ui::{Desk, theme};

/// Height of a line.
pub(super) const ROW: f32 = 40.0;
/// How many lines there are.
pub(super) const COUNT: usize = 5;

/// How many steps the tour has: those of the project, else those that are proposed for any map.
pub(super) fn count(desk: &Desk<'_>) -> usize {
    match desk.project().views.len() {
        0 => COUNT,
        own => own,
    }
}

/// The lines: what each is about, and what is counted there, the fullest wording first.
fn steps(desk: &Desk<'_>) -> [(String, Vec<String>); COUNT] {
    let texts = desk.texts;
    [
        (texts.official_step_project(), vec![years(desk)]),
        (texts.official_step_who(), vec![presences(desk)]),
        (texts.official_step_agree(), agreements(desk)),
        (texts.official_step_differ(), differences(desk)),
        (texts.official_step_deals(), vec![deals(desk)]),
    ]
}

/// Draws them; their lower edge.
pub(super) fn show(ui: &Ui, desk: &Desk<'_>, at: Pos2, width: f32, grown: f32) -> f32 {
    let colors = desk.colors;
    let rows = steps(desk);
    // A tour of other steps has numbers of its own.
    let numbered = count(desk) == COUNT;
    for (rank, (title, facts)) in (0_u8..).zip(&rows) {
        let height = ROW * grown;
        let corner = at + Vec2::new(0.0, f32::from(rank) * height);
        let rect = Rect::from_min_size(corner, Vec2::new(width, height));
        let response = ui.interact(rect, ui.scope_id().with(("step", rank)), Sense::hover());
        let disc = Pos2::new(rect.left() + 15.0, rect.center().y);
        if numbered {
            ui.painter().circle_stroke(disc, 14.0, Stroke::new(1.75, colors.accent));
            let number = (rank + 1).to_string();
            ui.painter().text(disc, egui::Align2::CENTER_CENTER, number, theme::semibold(15.0), colors.accent);
        } else {
            ui.painter().circle_stroke(disc, 6.0, Stroke::new(1.75, colors.accent));
        }
        let name = ui.painter().layout_no_wrap(title.clone(), theme::semibold((16.0 * grown).round()), colors.text);
        let left = rect.left() + 44.0;
        let room = rect.right() - left - name.size().x - 18.0;
        let font = theme::regular((14.0 * grown).round());
        let wide =
            |fact: &&String| ui.painter().layout_no_wrap((*fact).clone(), font.clone(), colors.text).size().x <= room;
        let fact = facts.iter().find(wide).or_else(|| facts.last()).cloned().unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{title}, {fact}")));
        let fact_galley = widgets::elided(ui, &fact, font.clone(), room);
        let cut = fact_galley.elided;
        let fact_at = Pos2::new(rect.right() - fact_galley.size().x, rect.center().y - fact_galley.size().y / 2.0);
        ui.painter().galley(Pos2::new(left, rect.center().y - name.size().y / 2.0), name, colors.text);
        ui.painter().galley(fact_at, fact_galley, colors.text_soft);
        if usize::from(rank) + 1 < COUNT {
            ui.painter().hline(rect.x_range(), rect.bottom(), colors.hairline());
        }
        if cut {
            response.on_hover_text(fact);
        }
    }
    at.y + ROW * grown * COUNT as f32
}

/// From which year to which year the stages go; how many there are where no year is known.
fn years(desk: &Desk<'_>) -> String {
    let stages = &desk.project().stages;
    let years = |date: &StageDate| match date {
        StageDate::On(day) => Some((day.year(), day.year())),
        StageDate::Month(year, _) => Some((*year, *year)),
        StageDate::Years(first, last) => Some((*first, *last)),
        StageDate::Until(_) | StageDate::From(_) => None,
    };
    let known: Vec<(i16, i16)> = stages.iter().filter_map(|stage| years(&stage.date)).collect();
    let first = known.iter().map(|(first, _)| *first).min();
    let last = known.iter().map(|(_, last)| *last).max();
    match (first, last) {
        (Some(first), Some(last)) if first < last => desk.texts.official_years(first.to_string(), last.to_string()),
        (Some(year), _) => year.to_string(),
        _ => desk.texts.official_stage_count(stages.len()),
    }
}

fn presences(desk: &Desk<'_>) -> String {
    let count = |presence: Presence| desk.map().actors.iter().filter(|actor| actor.presence == presence).count();
    let texts = desk.texts;
    let counted = [
        (count(Presence::Present), texts.official_present(count(Presence::Present))),
        (count(Presence::ToMobilise), texts.official_to_mobilise(count(Presence::ToMobilise))),
        (count(Presence::Absent), texts.official_absent(count(Presence::Absent))),
    ];
    let shown: Vec<String> = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if shown.is_empty() { texts.official_no_actor() } else { shown.join(", ") }
}

fn names(desk: &Desk<'_>, stakes: impl Iterator<Item = StakeId>, most: usize) -> Vec<String> {
    let label = |id: StakeId| desk.map().stakes.get(id).map(|stake| stake.label().to_owned());
    stakes.filter_map(label).take(most).collect()
}

/// The stakes that nobody is against and that most are for.
fn agreements(desk: &Desk<'_>) -> Vec<String> {
    let mut agreed: Vec<&(StakeId, Weights)> =
        desk.derived.stakes().iter().filter(|(_, it)| it.opponents == 0 && it.supporters > 1).collect();
    agreed.sort_by_key(|(_, weights)| std::cmp::Reverse(weights.in_favour));
    let names = names(desk, agreed.into_iter().map(|(id, _)| *id), 2);
    match names.as_slice() {
        [] => vec![desk.texts.official_no_agreement()],
        [one] => vec![one.clone()],
        [one, other, ..] => {
            let both = format!("{one}, {other}");
            vec![desk.texts.official_agreed(one.as_str(), other.as_str()), both, one.clone()]
        }
    }
}

fn differences(desk: &Desk<'_>) -> Vec<String> {
    let differ = desk.derived.stakes().iter().filter(|(_, it)| it.opponents > 0 && it.supporters > 0);
    let names = names(desk, differ.map(|(id, _)| *id), 3);
    if names.is_empty() {
        return vec![desk.texts.official_no_difference()];
    }
    (1..=names.len()).rev().map(|count| names.iter().take(count).cloned().collect::<Vec<_>>().join(", ")).collect()
}

fn deals(desk: &Desk<'_>) -> String {
    let map = desk.map();
    let deals = map.compromises.iter().filter(|deal| deal.state != CompromiseState::Refused).count();
    let actions = map.actions.iter().filter(|action| action.state != ActionState::Dropped).count();
    format!("{}, {}", desk.texts.count_compromises(deals), desk.texts.count_actions(actions))
}

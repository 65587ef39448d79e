//! The strip under a new link: what it is, one key each; it stays until the next act.

use egui::{Align2, CornerRadius, Event, Key, Margin, Pos2, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use super::CanvasView;
use super::frame::Frame;
use crate::i18n::words;
use crate::model::{InterestSign, Link, LinkNature, Passes};
use crate::session::{Action, LinkAct};
use crate::ui::{Desk, theme, widgets};

const HEIGHT: f32 = 30.0;
/// Distance from the mark of the link.
const AWAY: f32 = 20.0;
/// How much more the strip costs where it covers the ends of its link than other names, and for each point away.
const ENDS_MATTER: f32 = 8.0;
const FARTHER: f32 = 60.0;

/// One choice of the strip.
struct Choice {
    key: String,
    label: String,
    on: bool,
    /// What it makes of the link; none: nothing yet.
    nature: Option<LinkNature>,
    /// Whether the kinds of relations are offered next.
    opens: bool,
}

impl CanvasView {
    /// Draws the strip when a link waits to be qualified.
    pub(super) fn strip(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
        let Some(link) = desk.session.link_strip().and_then(|id| desk.map().links.get(id)) else {
            self.strip_relations = false;
            (self.strip_wanted, self.strip_focused) = (false, false);
            return;
        };
        let Some(drawn) = frame.scene.links.iter().find(|drawn| drawn.id == link.id) else { return };
        self.strip_keys(ui, desk, link);
        let choices = if self.strip_relations { relation_choices(desk, link) } else { first_choices(desk, link) };
        let strengths = if self.strip_relations { Vec::new() } else { strength_choices(desk, link) };
        let width = |choice: &Choice| {
            let label = ui.painter().layout_no_wrap(choice.label.clone(), theme::regular(13.0), desk.colors.text);
            let key = ui.painter().layout_no_wrap(choice.key.clone(), theme::regular(11.0), desk.colors.text);
            label.size().x + key.size().x + 26.0
        };
        let widths: Vec<f32> = choices.iter().chain(&strengths).map(width).collect();
        let most = frame.rect.width() - 24.0;
        let rows = wrap(&widths, most);
        let row_width = |row: &std::ops::Range<usize>| row.clone().filter_map(|rank| widths.get(rank)).sum::<f32>();
        let wide = rows.iter().map(row_width).fold(0.0, f32::max);
        let size = Vec2::new(wide + 12.0, HEIGHT * rows.len() as f32 + 12.0);
        let ends: Vec<Rect> = [drawn.from, drawn.to].into_iter().filter_map(|end| whole(frame, end)).collect();
        let names: Vec<Rect> = frame.labels.labels.iter().map(|label| frame.view_rect(label.bounds)).collect();
        let rect = place(frame.ui(drawn.mark_place()), size, frame.rect.shrink(6.0), &ends, &names);
        let _ground = ui.interact(rect, ui.scope_id().with("strip"), Sense::click_and_drag());
        let shadow = egui::Frame::new()
            .fill(desk.colors.panel)
            .shadow(ui.visuals().popup_shadow)
            .corner_radius(CornerRadius::same(8))
            .outer_margin(Margin::ZERO);
        ui.painter().add(shadow.paint(rect));
        ui.painter().rect_stroke(rect, CornerRadius::same(8), desk.colors.floating_outline(), StrokeKind::Inside);
        let wants_keyboard = std::mem::take(&mut self.strip_wanted);
        self.strip_focused = false;
        for (number, row) in rows.into_iter().enumerate() {
            let mut left = rect.left() + 6.0;
            for rank in row {
                let (Some(choice), Some(wide)) = (choices.iter().chain(&strengths).nth(rank), widths.get(rank)) else {
                    continue;
                };
                let cell = Rect::from_min_size(
                    egui::pos2(left, rect.top() + 6.0 + HEIGHT * number as f32),
                    Vec2::new(*wide, HEIGHT),
                );
                left += wide;
                let response = button(ui, desk, cell.shrink(1.0), choice, rank);
                if wants_keyboard && rank == 0 {
                    response.request_focus();
                }
                self.strip_focused |= response.has_focus();
                if response.clicked() {
                    self.strip_relations = choice.opens;
                    if let Some(nature) = &choice.nature {
                        desk.push(Action::Link(LinkAct::Nature(nature.clone())));
                    }
                }
            }
        }
    }

    /// C, D, X; R, a relation at once, then a digit for its kind, or R again for none; 1 to 3 for the strength. These
    /// keys belong to the strip while it is open.
    fn strip_keys(&mut self, ui: &Ui, desk: &mut Desk<'_>, link: &Link) {
        if ui.text_edit_focused() || ui.any_popup_open() || desk.session.dialog().is_some() {
            return;
        }
        let mut natures = Vec::new();
        let mut relations = self.strip_relations;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return true };
                if modifiers.ctrl || modifiers.command || modifiers.alt {
                    return true;
                }
                let digit = if *key == Key::Minus { None } else { digit(physical_key.unwrap_or(*key)) };
                let nature = match (*key, digit) {
                    (Key::C, _) => Some(link.nature.with_sign(InterestSign::Convergent)),
                    (Key::D, _) => Some(link.nature.with_sign(InterestSign::Divergent)),
                    (Key::X, _) => Some(link.nature.with_sign(InterestSign::Mixed)),
                    (Key::R, _) => {
                        natures.extend(as_relation(link, relations));
                        relations = true;
                        return false;
                    }
                    (_, Some(digit)) if relations => {
                        Passes::ALL.get(digit - 1).map(|passes| link.nature.with_passes(*passes))
                    }
                    (_, Some(digit)) if digit <= 3 => Some(link.nature.with_strength(digit as u8)),
                    _ => None,
                };
                let taken = nature.is_some();
                if taken {
                    relations = false;
                }
                natures.extend(nature);
                !taken
            });
        });
        self.strip_relations = relations;
        for nature in natures {
            desk.push(Action::Link(LinkAct::Nature(nature)));
        }
    }
}

/// A link of interests as a relation of which nothing more is said; a relation stays what it is, unless it is asked
/// for again.
fn as_relation(link: &Link, again: bool) -> Option<LinkNature> {
    let is_relation = matches!(link.nature, LinkNature::Relation(_));
    (again || !is_relation).then(|| link.nature.with_passes(Passes::NotStated))
}

fn digit(key: Key) -> Option<usize> {
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9]
        .iter()
        .position(|other| *other == key)
        .map(|rank| rank + 1)
}

fn first_choices(desk: &Desk<'_>, link: &Link) -> Vec<Choice> {
    let sign = if let LinkNature::Interest(interest) = &link.nature { Some(interest.sign) } else { None };
    let keys = ["C", "D", "X"];
    let mut choices: Vec<Choice> = InterestSign::ALL
        .into_iter()
        .zip(keys)
        .map(|(each, key)| Choice {
            key: key.to_owned(),
            label: words::interest_sign(desk.texts, each),
            on: sign == Some(each),
            nature: Some(link.nature.with_sign(each)),
            opens: false,
        })
        .collect();
    let label = match &link.nature {
        LinkNature::Relation(relation) => words::passes(desk.texts, relation.flows.first().passes),
        LinkNature::Interest(_) => desk.texts.strip_relation(),
    };
    choices.push(Choice {
        key: "R".to_owned(),
        label,
        on: sign.is_none(),
        nature: as_relation(link, false),
        opens: true,
    });
    choices
}

fn relation_choices(desk: &Desk<'_>, link: &Link) -> Vec<Choice> {
    let now =
        if let LinkNature::Relation(relation) = &link.nature { Some(relation.flows.first().passes) } else { None };
    Passes::ALL
        .into_iter()
        .enumerate()
        .map(|(rank, passes)| Choice {
            key: match passes {
                Passes::NotStated => "R".to_owned(),
                _ if rank < 9 => (rank + 1).to_string(),
                _ => String::new(),
            },
            label: words::passes(desk.texts, passes),
            on: now == Some(passes),
            nature: Some(link.nature.with_passes(passes)),
            opens: false,
        })
        .collect()
}

fn strength_choices(desk: &Desk<'_>, link: &Link) -> Vec<Choice> {
    let labels = [desk.texts.strip_weak(), desk.texts.strip_medium(), desk.texts.strip_strong()];
    (1_u8..)
        .zip(labels)
        .map(|(strength, label)| Choice {
            key: strength.to_string(),
            label,
            on: link.strength() == strength,
            nature: Some(link.nature.with_strength(strength)),
            opens: false,
        })
        .collect()
}

fn button(ui: &Ui, desk: &Desk<'_>, cell: Rect, choice: &Choice, rank: usize) -> egui::Response {
    let response = ui.interact(cell, ui.scope_id().with(("strip_choice", rank)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, choice.on, &choice.label));
    let colors = desk.colors;
    widgets::choice(ui, colors, &response, 6, choice.on);
    let text = ui.painter().text(
        cell.left_center() + Vec2::new(8.0, 0.0),
        Align2::LEFT_CENTER,
        &choice.label,
        theme::regular(13.0),
        colors.text,
    );
    ui.painter().text(
        text.right_center() + Vec2::new(6.0, 0.5),
        Align2::LEFT_CENTER,
        &choice.key,
        theme::regular(11.0),
        colors.text_faint,
    );
    widgets::focus_ring(ui, &response, colors, 6.0);
    response
}

fn wrap(widths: &[f32], most: f32) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut filled) = (0, 0.0);
    for (rank, wide) in widths.iter().enumerate() {
        if filled + wide > most && rank > start {
            rows.push(start..rank);
            (start, filled) = (rank, 0.0);
        }
        filled += wide;
    }
    rows.push(start..widths.len());
    rows
}

/// A symbol and its name on the screen.
fn whole(frame: &Frame, node: usize) -> Option<Rect> {
    let node = frame.scene.nodes.get(node)?;
    let symbol = frame.ui_rect(node.bounds());
    Some(frame.label_rect(node.id).map_or(symbol, |label| symbol.union(label)))
}

/// Where the strip of a mark stands: under it, else over it or beside it, else further away: there where it covers
/// least of the ends of the link, and less so of the other names, near the mark.
fn place(mark: Pos2, size: Vec2, within: Rect, ends: &[Rect], names: &[Rect]) -> Rect {
    let around = |rects: &[Rect], cover: Rect| -> f32 {
        let common = |rect: &Rect| rect.intersect(cover);
        rects.iter().map(common).filter(|it| it.is_positive()).map(|it| it.area()).sum()
    };
    let (aside, over) = (size.x / 2.0 + AWAY, size.y / 2.0 + AWAY);
    let mut centers = [(0.0, over), (0.0, -over), (aside, 0.0), (-aside, 0.0)].map(|by| mark + Vec2::from(by)).to_vec();
    for end in ends {
        centers.push(egui::pos2(mark.x, end.bottom() + over));
        centers.push(egui::pos2(mark.x, end.top() - over));
    }
    centers.push(egui::pos2(mark.x, within.bottom()));
    centers.push(egui::pos2(mark.x, within.top()));
    let places = centers.into_iter().map(|center| keep_inside(Rect::from_center_size(center, size), within));
    let cost = |place: &Rect| {
        let away = place.distance_to_pos(mark);
        let hidden = if away < AWAY / 2.0 { place.area() } else { 0.0 };
        ENDS_MATTER * (around(ends, *place) + hidden) + around(names, *place) + FARTHER * away
    };
    let under = keep_inside(Rect::from_center_size(mark + Vec2::new(0.0, over), size), within);
    let nearest = (under, cost(&under));
    places.map(|place| (place, cost(&place))).fold(nearest, |best, next| if next.1 < best.1 { next } else { best }).0
}

/// The box, slid inside another.
pub(super) fn keep_inside(rect: Rect, within: Rect) -> Rect {
    let slide = |low: f32, high: f32, least: f32, most: f32| (most - high).min(0.0).max(least - low);
    rect.translate(Vec2::new(
        slide(rect.left(), rect.right(), within.left(), within.right()),
        slide(rect.top(), rect.bottom(), within.top(), within.bottom()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, Flow, Flows, Goes, Interest, LinkId, Relation};

    fn link(nature: LinkNature) -> Link {
        let actor = |n| ActorId(uuid::Uuid::from_u128(n));
        Link::new(LinkId(uuid::Uuid::from_u128(9)), actor(1), actor(2), nature)
    }

    #[test]
    fn another_sign_keeps_the_strength() {
        let strong_one =
            link(LinkNature::Interest(Interest { sign: InterestSign::Convergent, stake: None, intensity: 3 }));
        let LinkNature::Interest(interest) = strong_one.nature.with_sign(InterestSign::Divergent) else {
            panic!("still about interests")
        };
        assert_eq!((interest.sign, interest.intensity), (InterestSign::Divergent, 3), "the sign alone changes");
    }

    #[test]
    fn a_relation_keeps_its_way_when_what_passes_changes() {
        let flow = Flow { passes: Passes::Cooperation, goes: Goes::Tense };
        let relation = Relation { flows: Flows::Directed(flow), strength: 1, formal: true, to_create: false };
        let LinkNature::Relation(relation) = link(LinkNature::Relation(relation)).nature.with_passes(Passes::Money)
        else {
            panic!("still a relation")
        };
        assert_eq!(
            relation.flows,
            Flows::Directed(Flow { passes: Passes::Money, goes: Goes::Tense }),
            "directed, tense"
        );
    }

    #[test]
    fn the_strip_stands_clear_of_the_ends_of_its_link_when_it_can() {
        let within = Rect::from_min_size(Pos2::ZERO, Vec2::new(760.0, 320.0));
        let (mark, size) = (egui::pos2(300.0, 150.0), Vec2::new(420.0, 42.0));
        let at = |x, y| Rect::from_center_size(egui::pos2(x, y), Vec2::new(120.0, 50.0));
        let free = place(mark, size, within, &[], &[]);
        assert_eq!(free.center(), egui::pos2(300.0, 191.0), "under the mark");
        let ends = [at(300.0, 90.0), at(300.0, 200.0)];
        let beside = place(mark, size, within, &ends, &[]);
        assert!(ends.iter().all(|end| !end.intersects(beside)), "{beside:?} covers neither end");
        assert!(within.contains_rect(beside) && !beside.contains(mark), "nor the mark, and is whole");
        let names = [at(300.0, 200.0)];
        let over = place(mark, size, within, &[], &names);
        assert!(!over.intersects(names[0]), "other names are kept clear too");
    }

    #[test]
    fn digits_are_those_of_the_row() {
        assert_eq!((digit(Key::Num1), digit(Key::Num9), digit(Key::A)), (Some(1), Some(9), None), "by place");
    }
}

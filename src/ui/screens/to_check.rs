//! What is to be checked, actor by actor, each with a question to ask.

use std::collections::BTreeSet;
use std::rc::Rc;

use egui::{Align, Layout, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::analysis::{Doubt, InDoubt, ToCheck};
use crate::edit::{Edit, ItemId};
use crate::i18n::Texts;
use crate::i18n::sorting::folded;
use crate::model::{ActorId, MapState, Provenance, ProvenanceKind};
use crate::session::Icon;
use crate::ui::fields::{self, field_id, slot};
use crate::ui::{Desk, icons, theme, widgets};

/// Height of the head of an actor, and of one thing to check.
const ROW: f32 = 46.0;
/// Room of why something is in doubt.
const WHY: f32 = 110.0;

/// What is to be checked.
#[derive(Default)]
pub(super) struct ToCheckView {
    only: Option<Doubt>,
    filter: String,
    open: BTreeSet<ActorId>,
}

/// A row of the list.
enum Row {
    /// An actor, and how many things of each sort.
    Head(ActorId, [usize; 3]),
    /// One thing to check.
    Thing(ToCheck),
}

impl ToCheckView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let derived = Rc::clone(&desk.derived);
        let all = derived.to_check();
        let texts = desk.texts;
        let actors: BTreeSet<ActorId> = all.iter().map(|found| found.actor).collect();
        let sentence = texts.check_sentence(all.len(), actors.len());
        ui.add(egui::Label::new(widgets::title(widgets::unbroken(&sentence), 18.0, desk.colors)).wrap());
        ui.add(egui::Label::new(widgets::soft(widgets::unbroken(&texts.check_advice()), desk.colors)).wrap());
        if all.is_empty() {
            return;
        }
        self.bar(ui, desk);
        let rows = self.rows(desk, all);
        if rows.is_empty() {
            ui.add_space(24.0);
            ui.label(widgets::soft(texts.check_nothing_so(), desk.colors));
            if widgets::button(ui, desk.colors, None, &texts.check_show_all(), widgets::Weight::Plain).clicked() {
                (self.only, self.filter) = (None, String::new());
            }
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().id_salt("to check").auto_shrink(false).show_rows(ui, ROW, rows.len(), |ui, shown| {
            for row in rows.get(shown).unwrap_or_default() {
                match row {
                    Row::Head(actor, counts) => self.head(ui, desk, *actor, *counts),
                    Row::Thing(found) => thing(ui, desk, *found),
                }
            }
        });
    }

    fn bar(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let texts = desk.texts;
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let name = texts.check_filter();
            let hint = RichText::new(&name).color(desk.colors.text_faint);
            let edit = egui::TextEdit::singleline(&mut self.filter).id(field_id("to check", "filter")).hint_text(hint);
            ui.add(edit.desired_width(260.0).margin(egui::Margin::symmetric(10, 7))).accessible_name(&name);
            let only = [None, Some(Doubt::Unknown), Some(Doubt::ToCheck), Some(Doubt::Assumption)];
            let words = [texts.check_all(), texts.check_unknown(), texts.check_to_check(), texts.check_assumptions()];
            let chosen = only.iter().position(|only| *only == self.only);
            ui.allocate_ui(Vec2::new(420.0_f32.min(ui.available_width()), 34.0), |ui| {
                let pressed = widgets::segments(ui, desk.colors, &words, chosen);
                if let Some(only) = pressed.and_then(|rank| only.get(rank)) {
                    self.only = *only;
                }
            });
        });
        ui.add_space(6.0);
    }

    /// The rows to show: every actor that has something, and what it has when it is open or looked for.
    fn rows(&self, desk: &Desk<'_>, all: &[ToCheck]) -> Vec<Row> {
        let wanted = folded(self.filter.trim());
        let name = |id: ActorId| desk.map().actors.get(id).map(|actor| folded(&actor.label())).unwrap_or_default();
        let mut rows = Vec::new();
        for of_actor in all.chunk_by(|a, b| a.actor == b.actor) {
            let Some(actor) = of_actor.first().map(|found| found.actor) else { continue };
            let named = wanted.is_empty() || name(actor).contains(&wanted);
            let fits = |found: &&ToCheck| {
                self.only.is_none_or(|only| found.why == only)
                    && (named || folded(&title(desk.texts, desk.map(), found.about)).contains(&wanted))
            };
            let kept: Vec<&ToCheck> = of_actor.iter().filter(fits).collect();
            if kept.is_empty() {
                continue;
            }
            let count = |why| kept.iter().filter(|found| found.why == why).count();
            rows.push(Row::Head(actor, [Doubt::Unknown, Doubt::ToCheck, Doubt::Assumption].map(count)));
            if self.open.contains(&actor) || !wanted.is_empty() {
                rows.extend(kept.into_iter().map(|found| Row::Thing(*found)));
            }
        }
        rows
    }

    fn head(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, id: ActorId, [unknown, to_check, assumptions]: [usize; 3]) {
        let Some(actor) = desk.map().actors.get(id) else { return };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
        let open = self.open.contains(&id);
        let label = actor.label();
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, open, &label));
        let colors = desk.colors;
        if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, colors.subtle);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, colors.hairline());
        let middle = rect.center().y;
        let icon = if open { Icon::Down } else { Icon::Right };
        let at = egui::Rect::from_center_size(egui::pos2(rect.left() + 12.0, middle), Vec2::splat(14.0));
        icons::paint(ui.painter(), icon, at, colors.text_soft);
        fields::actor_symbol(ui, colors, desk.map(), actor, egui::pos2(rect.left() + 36.0, middle), 9.0);
        let name = ui.painter().layout_no_wrap(label, theme::semibold(14.0), colors.text);
        let left = rect.left() + 56.0;
        let width = name.size().x;
        ui.painter().galley(egui::pos2(left, middle - name.size().y / 2.0), name, colors.text);
        let texts = desk.texts;
        let counts = [
            (unknown, texts.check_count_unknown(unknown)),
            (to_check, texts.check_count_to_check(to_check)),
            (assumptions, texts.check_count_assumptions(assumptions)),
        ];
        let counts: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
        let counts = counts.join(" · ");
        let counts = widgets::elided(ui, &counts, theme::regular(13.0), rect.right() - left - width - 24.0);
        let at = egui::pos2(left + width + 16.0, middle - counts.size().y / 2.0);
        ui.painter().galley(at, counts, colors.text_soft);
        widgets::focus_ring(ui, &response, colors, 6.0);
        if response.clicked() {
            if !self.open.remove(&id) {
                self.open.insert(id);
            }
            desk.select(ItemId::Actor(id));
        }
    }
}

/// One thing to check: what, why, the question to ask, and « it was said ».
fn thing(ui: &mut Ui, desk: &mut Desk<'_>, found: ToCheck) {
    let (texts, colors) = (desk.texts, desk.colors);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let title = title(texts, desk.map(), found.about);
    let question = question(texts, desk.map(), found.about);
    let spoken = format!("{title} – {question}");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, colors.hairline());
    let inside = egui::Rect::from_min_max(egui::pos2(rect.left() + 56.0, rect.top()), rect.max);
    let why = match found.why {
        Doubt::Unknown => texts.check_why_unknown(),
        Doubt::ToCheck => texts.check_why_to_check(),
        Doubt::Assumption => texts.check_why_assumption(),
    };
    let said = provenance(desk.map(), found).filter(|_| found.why != Doubt::Unknown);
    let button_room = if said.is_some() { 130.0 } else { 0.0 };
    let room = inside.width() - WHY - button_room - 16.0;
    let lines =
        [(title.as_str(), theme::semibold(13.0), colors.text), (&question, theme::regular(13.0), colors.text_soft)];
    for (rank, (words, font, ink)) in lines.into_iter().enumerate() {
        let galley = widgets::elided(ui, words, font, room);
        let y = inside.top() + 5.0 + 18.0 * rank as f32;
        ui.painter().galley(egui::pos2(inside.left(), y), galley, ink);
    }
    let right = egui::Rect::from_min_max(egui::pos2(inside.right() - WHY - button_room, inside.top()), inside.max);
    let mut right = ui.new_child(
        egui::UiBuilder::new().id_salt(&spoken).max_rect(right).layout(Layout::right_to_left(Align::Center)),
    );
    if let Some((origin, item)) = said {
        let label = format!("{} – {title}", texts.check_said());
        let pressed =
            widgets::sized_button(&mut right, colors, None, &texts.check_said(), widgets::Weight::Plain, 26.0);
        pressed.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
        if pressed.on_hover_text(texts.check_said_hint()).clicked()
            && let Some(edit) = confirmed(desk, item, &origin)
        {
            desk.edit(edit);
        }
    }
    widgets::chip(&mut right, colors, &why, found.why != Doubt::Assumption);
    widgets::focus_ring(ui, &response, colors, 6.0);
    if response.clicked() {
        desk.select(match found.about {
            InDoubt::Link(id, _) => ItemId::Link(id),
            _ => ItemId::Actor(found.actor),
        });
    }
}

/// The origin of a doubt that is one judgement alone, and what it stands in.
fn provenance(map: &MapState, found: ToCheck) -> Option<(Provenance, ItemId)> {
    match found.about {
        InDoubt::Position(stake) => {
            let position = map.positions.get((found.actor, stake))?;
            Some((position.provenance.clone(), (found.actor, stake).into()))
        }
        InDoubt::Influence(to) => {
            let influence = map.influences.get((found.actor, to))?;
            Some((influence.provenance.clone(), (found.actor, to).into()))
        }
        InDoubt::Link(id, _) => Some((map.links.get(id)?.provenance.clone(), id.into())),
        _ => None,
    }
}

/// The edit that says that it was said in the room.
fn confirmed(desk: &Desk<'_>, item: ItemId, origin: &Provenance) -> Option<Edit> {
    let said = Provenance { kind: ProvenanceKind::SaidInTheRoom, ..origin.clone() };
    let place = match item {
        ItemId::Position((actor, stake)) => slot::position(actor, stake).part(|position| &mut position.provenance),
        ItemId::Influence((from, to)) => slot::influence(from, to).part(|influence| &mut influence.provenance),
        ItemId::Link(id) => slot::link(id).part(|link| &mut link.provenance),
        _ => return None,
    };
    place.set(desk.project(), said)
}

fn title(texts: Texts, map: &MapState, about: InDoubt) -> String {
    let name = |id: ActorId| map.actors.get(id).map(|actor| actor.label()).unwrap_or_default();
    match about {
        InDoubt::Roles => texts.check_roles(),
        InDoubt::Interests => texts.check_interests(),
        InDoubt::Grid => texts.check_grid(),
        InDoubt::Values => texts.check_values(),
        InDoubt::Strategy => texts.check_strategy(),
        InDoubt::Standing => texts.check_standing(),
        InDoubt::Position(stake) => map.stakes.get(stake).map(|stake| stake.name.clone()).unwrap_or_default(),
        InDoubt::Influence(other) => texts.check_influence(name(other)),
        InDoubt::Link(_, other) => texts.check_link(name(other)),
    }
}

/// What to ask the actor.
fn question(texts: Texts, map: &MapState, about: InDoubt) -> String {
    let name = |id: ActorId| map.actors.get(id).map(|actor| actor.label()).unwrap_or_default();
    match about {
        InDoubt::Roles => texts.check_ask_roles(),
        InDoubt::Interests => texts.check_ask_interests(),
        InDoubt::Grid => texts.check_ask_grid(),
        InDoubt::Values => texts.check_ask_values(),
        InDoubt::Strategy => texts.check_ask_strategy(),
        InDoubt::Standing => texts.check_ask_standing(),
        InDoubt::Position(stake) => {
            texts.check_ask_position(map.stakes.get(stake).map(|stake| stake.label().to_owned()).unwrap_or_default())
        }
        InDoubt::Influence(other) => texts.check_ask_influence(name(other)),
        InDoubt::Link(_, other) => texts.check_ask_link(name(other)),
    }
}

//! The table of actors: sorted, filtered, edited in place; its selection is that of the map.

use std::cmp::Ordering;

use egui::{Key, Modifiers, RichText, Sense, Ui, Vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cell;
use crate::edit::{Edit, ItemId};
use crate::i18n::sorting::{by_name, folded};
use crate::i18n::{Texts, words};
use crate::model::{Actor, ActorId, Audience, MapState, Presence};
use crate::session::{Action, Command, Icon, Select};
use crate::ui::fields::{self, Chooser, Field, Judgement, Lines, field_id, slot};
use crate::ui::{Desk, icons, theme, widgets};

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Entry,
    Name,
    Type,
    Group,
    Presence,
}

/// Width from which the table also shows roles; the card always does.
const ROOM_FOR_ROLES: f32 = 900.0;

/// Least width of all columns but the groups and the roles.
const OTHER_COLUMNS: f32 = 520.0;

/// Room before a text that is edited in its row, for the outline around it.
const BEFORE_TEXT: f32 = 6.0;

/// The table of actors.
#[derive(Default)]
pub(super) struct ActorsView {
    sort: Sort,
    backwards: bool,
    filter: String,
}

impl ActorsView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let rows = self.rows(desk);
        self.bar(ui, desk, rows.len());
        if desk.map().actors.is_empty() {
            return empty(ui, desk);
        }
        let current = desk.session.selection().actors().first().and_then(|id| rows.iter().position(|row| row == id));
        let stepped = step_by_key(ui, desk, &rows, current);
        let roles = ui.available_width() > ROOM_FOR_ROLES;
        let room = ui.available_width();
        let groups = longest_group(ui, desk).min(if roles { room * 0.24 } else { (room - OTHER_COLUMNS).max(150.0) });
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut table = TableBuilder::new(ui)
            .id_salt("actors")
            .sense(Sense::click())
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
            .column(Column::exact(64.0))
            .column(Column::remainder().at_least(180.0).clip(true))
            .column(Column::exact(150.0).clip(true))
            .column(Column::exact(groups).clip(true))
            .column(Column::exact(110.0).clip(true));
        if roles {
            table = table.column(Column::remainder().at_least(180.0).clip(true));
        }
        if let Some(row) = stepped {
            table = table.scroll_to_row(row, None);
        }
        table
            .header(32.0, |mut header| {
                for (sort, title) in heads(desk.texts).into_iter().filter(|(sort, _)| roles || sort.is_some()) {
                    header.col(|ui| {
                        if matches!(sort, None | Some(Sort::Name)) {
                            ui.add_space(BEFORE_TEXT);
                        }
                        self.head(ui, desk, sort, &title);
                    });
                }
            })
            .body(|body| {
                body.rows(40.0, rows.len(), |mut row| {
                    if let Some(actor) = rows.get(row.index()).and_then(|id| desk.map().actors.get(*id)) {
                        actor_row(&mut row, desk, actor, roles);
                    }
                });
            });
    }

    /// The field that filters, and how many rows are left.
    fn bar(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, count: usize) {
        ui.horizontal(|ui| {
            let name = desk.texts.actors_filter();
            let hint = RichText::new(&name).color(desk.colors.text_faint);
            let edit = egui::TextEdit::singleline(&mut self.filter).id(field_id("actors", "filter")).hint_text(hint);
            ui.add(edit.desired_width(260.0).margin(egui::Margin::symmetric(10, 7))).accessible_name(&name);
            ui.label(widgets::soft(desk.texts.count_actors(count), desk.colors));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let words = desk.texts.guide_add_actor();
                if widgets::button(ui, desk.colors, Some(Icon::Plus), &words, widgets::Weight::Plain).clicked() {
                    desk.command(Command::QuickEntry);
                }
            });
        });
        ui.add_space(4.0);
    }

    fn rows(&self, desk: &Desk<'_>) -> Vec<ActorId> {
        let (map, texts) = (desk.map(), desk.texts);
        let wanted = folded(self.filter.trim());
        let kind = |actor: &Actor| kind_of(map, texts, actor);
        let group = |actor: &Actor| group_of(map, actor);
        let matches = |actor: &&Actor| {
            wanted.is_empty()
                || [actor.name.clone(), actor.label(), kind(actor), group(actor)]
                    .iter()
                    .any(|text| folded(text).contains(&wanted))
        };
        let mut actors: Vec<&Actor> = map.actors.iter().filter(matches).collect();
        let order = |a: &&Actor, b: &&Actor| match self.sort {
            Sort::Entry => Ordering::Equal,
            Sort::Name => by_name(&a.name, &b.name),
            Sort::Type => by_name(&kind(a), &kind(b)),
            Sort::Group => by_name(&group(a), &group(b)),
            Sort::Presence => a.presence.cmp(&b.presence),
        };
        actors.sort_by(order);
        if self.backwards {
            actors.reverse();
        }
        actors.iter().map(|actor| actor.id).collect()
    }

    fn head(&mut self, ui: &mut Ui, desk: &Desk<'_>, sort: Option<Sort>, title: &str) {
        let Some(sort) = sort else {
            ui.label(RichText::new(title).font(theme::semibold(12.0)).color(desk.colors.text_faint));
            return;
        };
        let on = self.sort == sort;
        let ink = if on { desk.colors.text } else { desk.colors.text_faint };
        let galley = ui.painter().layout_no_wrap(title.to_owned(), theme::semibold(12.0), ink);
        let size = Vec2::new(galley.size().x + 20.0, 24.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let spoken = desk.texts.actors_sort_by(title.to_owned());
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, spoken.clone()));
        ui.painter().galley(egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, ink);
        if on {
            let icon = if self.backwards { Icon::Up } else { Icon::Down };
            let at = egui::Rect::from_center_size(egui::pos2(rect.right() - 9.0, rect.center().y), Vec2::splat(12.0));
            icons::paint(ui.painter(), icon, at, ink);
        }
        widgets::focus_ring(ui, &response, desk.colors, 4.0);
        if response.on_hover_text(spoken).clicked() {
            self.backwards = on && !self.backwards;
            self.sort = sort;
        }
    }
}

/// Width that the longest name of a group takes.
fn longest_group(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let width = |name: &str| {
        let galley = ui.painter().layout_no_wrap(name.to_owned(), theme::regular(13.0), egui::Color32::PLACEHOLDER);
        galley.size().x + 46.0
    };
    desk.map().groups.iter().map(|group| width(&group.name)).fold(110.0, f32::max)
}

fn heads(texts: Texts) -> [(Option<Sort>, String); 6] {
    [
        (Some(Sort::Entry), texts.actors_rank()),
        (Some(Sort::Name), texts.card_name()),
        (Some(Sort::Type), texts.card_type()),
        (Some(Sort::Group), texts.card_group()),
        (Some(Sort::Presence), texts.card_presence()),
        (None, texts.card_role_today()),
    ]
}

fn kind_of(map: &MapState, texts: Texts, actor: &Actor) -> String {
    actor
        .actor_type
        .and_then(|id| map.actor_types.get(id))
        .map(|kind| words::actor_type(texts, kind))
        .unwrap_or_default()
}

fn group_of(map: &MapState, actor: &Actor) -> String {
    actor.group.and_then(|id| map.groups.get(id)).map(|group| group.name.clone()).unwrap_or_default()
}

/// Up and down walk through the rows when no field has the keyboard.
fn step_by_key(ui: &Ui, desk: &mut Desk<'_>, rows: &[ActorId], current: Option<usize>) -> Option<usize> {
    if ui.text_edit_focused() || ui.any_popup_open() || ui.memory(|memory| memory.focused()).is_some() {
        return None;
    }
    let (down, up) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let next = match current {
        _ if !down && !up => return None,
        None => 0,
        Some(rank) if down => rank + 1,
        Some(rank) => rank.saturating_sub(1),
    };
    let next = next.min(rows.len().saturating_sub(1));
    desk.select(ItemId::Actor(*rows.get(next)?));
    Some(next)
}

fn actor_row(row: &mut TableRow<'_, '_>, desk: &mut Desk<'_>, actor: &Actor, roles: bool) {
    let selected = desk.session.selection().contains(actor.id.into());
    row.set_selected(selected);
    row.col(|ui| {
        cell(ui, desk);
        ui.spacing_mut().item_spacing.x = 2.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
        let plain = Actor { star: false, ..actor.clone() };
        fields::actor_symbol(ui, desk.colors, desk.map(), &plain, rect.center(), 8.5);
        let label = format!("{} – {}", desk.texts.card_star(), actor.label());
        if fields::switch(ui, desk.colors, Icon::Star, &label, actor.star) {
            desk.edit(Edit::SetStar { actors: vec![actor.id], star: !actor.star });
        }
    });
    row.col(|ui| {
        cell(ui, desk);
        name(ui, desk, actor);
    });
    row.col(|ui| {
        cell(ui, desk);
        kind(ui, desk, actor);
    });
    row.col(|ui| {
        cell(ui, desk);
        group(ui, desk, actor);
    });
    row.col(|ui| {
        cell(ui, desk);
        presence(ui, desk, actor);
    });
    if roles {
        row.col(|ui| {
            cell(ui, desk);
            role(ui, desk, actor);
        });
    }
    let response = row.response();
    if response.clicked() {
        let held = response.ctx.input(|input| input.modifiers.command);
        let item = ItemId::Actor(actor.id);
        desk.push(Action::Select(if held { Select::Toggle(item) } else { Select::Only(item) }));
    }
}

fn name(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let place = slot::actor(actor.id).part(|actor| &mut actor.name);
    let title = format!("{} – {}", desk.texts.card_name(), actor.label());
    let field = Field {
        framed: false,
        lines: Lines::Two,
        font: theme::semibold(13.0),
        ..Field::line(field_id((actor.id, "table"), "name"), &title, &actor.name)
    };
    ui.add_space(BEFORE_TEXT);
    let response =
        fields::text(
            ui,
            desk,
            &field,
            move |project, typed| {
                if typed.is_empty() { None } else { place.set(project, typed.to_owned()) }
            },
        );
    if response.gained_focus() {
        desk.select(actor.id.into());
    }
}

fn kind(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let map = desk.map();
    let kinds: Vec<_> = map.actor_types.iter().map(|kind| kind.id).collect();
    let labels: Vec<String> = map.actor_types.iter().map(|kind| words::actor_type(desk.texts, kind)).collect();
    let symbols: Vec<_> = map.actor_types.iter().map(|kind| kind.symbol).collect();
    let chosen = actor.actor_type.and_then(|id| kinds.iter().position(|kind| *kind == id));
    let (name, empty) = (format!("{} – {}", desk.texts.card_type(), actor.label()), desk.texts.card_no_type());
    let id = field_id((actor.id, "table"), "type");
    let chooser = Chooser { symbols: &symbols, compact: true, ..Chooser::new(id, &name, &labels, chosen, &empty) };
    if let Some(kind) = chooser.show(ui, desk.colors).picked.and_then(|rank| kinds.get(rank)) {
        desk.edit(Edit::SetActorType { actors: vec![actor.id], actor_type: Some(*kind) });
    }
}

fn group(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let map = desk.map();
    let groups: Vec<_> = std::iter::once(None).chain(map.groups.iter().map(|group| Some(group.id))).collect();
    let labels: Vec<String> =
        std::iter::once(desk.texts.card_no_group()).chain(map.groups.iter().map(|group| group.name.clone())).collect();
    let chosen = groups.iter().position(|group| *group == actor.group);
    let color = actor.group.and_then(|id| map.groups.get(id)).map(|group| desk.colors.palette.group(group.color).fill);
    let name = format!("{} – {}", desk.texts.card_group(), actor.label());
    let id = field_id((actor.id, "table"), "group");
    let dot = color.map(theme::color);
    let chooser = Chooser { compact: true, dot, ..Chooser::new(id, &name, &labels, chosen, "") };
    if let Some(group) = chooser.show(ui, desk.colors).picked.and_then(|rank| groups.get(rank)) {
        desk.edit(Edit::SetGroup { actors: vec![actor.id], group: *group });
    }
}

fn presence(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let labels = Presence::ALL.map(|presence| words::presence(desk.texts, presence));
    let chosen = Presence::ALL.iter().position(|presence| *presence == actor.presence);
    let name = format!("{} – {}", desk.texts.card_presence(), actor.label());
    let id = field_id((actor.id, "table"), "presence");
    let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, "") };
    if let Some(presence) = chooser.show(ui, desk.colors).picked.and_then(|rank| Presence::ALL.get(rank)) {
        desk.edit(Edit::SetPresence { actors: vec![actor.id], presence: *presence });
    }
}

fn role(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let title = format!("{} – {}", desk.texts.card_role_today(), actor.label());
    let judgement = Judgement {
        id: field_id((actor.id, "table"), "role"),
        title: &title,
        value: actor.roles.current.as_ref(),
        slot: slot::actor(actor.id).part(|actor| &mut actor.roles.current),
        audience: Audience::All,
        about: Some(actor.presence),
    };
    ui.add_space(BEFORE_TEXT);
    if judgement.line(ui, desk).gained_focus() {
        desk.select(actor.id.into());
    }
}

fn empty(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space(80.0);
        ui.label(widgets::title(desk.texts.actors_none(), 17.0, desk.colors));
        ui.add_space(8.0);
        let words = desk.texts.guide_add_actor();
        if widgets::button(ui, desk.colors, Some(Icon::Plus), &words, widgets::Weight::Main).clicked() {
            desk.command(Command::QuickEntry);
        }
    });
}

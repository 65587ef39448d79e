//! Every actor, link, note and group as a list: the map for the keyboard and for who does not see it.

use std::collections::BTreeSet;

use egui::{Id, Key, Modifiers, Popup, Pos2, Response, Sense, SetOpenCommand, Ui, Vec2, WidgetInfo};

use crate::edit::{Edit, ItemId};
use crate::i18n::{sorting, words};
use crate::model::{Actor, ActorId, GroupId, InterestSign, Link, LinkId, LinkNature, MapState, Presence};
use crate::session::{Action, Command, Icon, Select, Tool};
use crate::ui::fields::{self, Chooser, Field, field_id, slot};
use crate::ui::{Desk, canvas, icons, theme, widgets};

/// Height of a row.
const ROW: f32 = 34.0;
/// Width of the bar that scrolls the lines.
const SCROLL_BAR: f32 = 12.0;

/// The list of everything.
#[derive(Default)]
pub(super) struct OutlineView {
    folded: BTreeSet<Option<GroupId>>,
    unfolded: BTreeSet<ActorId>,
    renamed: Option<ItemId>,
    /// Whether the name being changed must still be selected.
    fresh: bool,
    /// Where a range of rows starts.
    anchor: Option<What>,
    /// The row that must come into view and take the keyboard.
    wanted: Option<What>,
    /// Where the context menu was asked for, and the row that must have the keyboard again after it.
    menu: (Pos2, Option<What>),
    /// The link that was drawn from here, whose row was shown.
    drawn: Option<LinkId>,
}

/// One line of the tree.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    depth: u8,
    what: What,
    /// Whether its children are shown; none when it has no children.
    open: Option<bool>,
}

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum What {
    Group(Option<GroupId>),
    Item(ItemKey),
    Notes,
}

/// The items of the tree, by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum ItemKey {
    Actor(ActorId),
    /// A link, under one of its ends.
    Link(LinkId, ActorId),
    Note(crate::model::NoteId),
}

impl What {
    fn item(self) -> Option<ItemId> {
        match self {
            Self::Group(group) => group.map(ItemId::Group),
            Self::Item(ItemKey::Actor(id)) => Some(ItemId::Actor(id)),
            Self::Item(ItemKey::Link(id, _)) => Some(ItemId::Link(id)),
            Self::Item(ItemKey::Note(id)) => Some(ItemId::Note(id)),
            Self::Notes => None,
        }
    }

    /// The row of a thing that can be renamed.
    fn of(item: ItemId) -> Option<Self> {
        match item {
            ItemId::Group(id) => Some(Self::Group(Some(id))),
            ItemId::Actor(id) => Some(Self::Item(ItemKey::Actor(id))),
            ItemId::Note(id) => Some(Self::Item(ItemKey::Note(id))),
            _ => None,
        }
    }

    fn id(self) -> Id {
        Id::unique(("outline", self))
    }
}

impl OutlineView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.follow(desk);
        let hint = match desk.session.pending_link().and_then(|id| desk.map().actors.get(id)) {
            Some(actor) => desk.texts.outline_linking(actor.label()),
            None => desk.texts.outline_hint(),
        };
        ui.label(widgets::soft(hint, desk.colors));
        ui.add_space(4.0);
        let lines = self.lines(desk.map());
        egui::ScrollArea::vertical().id_salt("outline").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            // The scroll bar stands beside the lines, not over what is at their right.
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            for (rank, line) in lines.iter().enumerate() {
                self.line(ui, desk, line, rank, &lines);
            }
        });
    }

    /// Takes over what the map would do in place: a name to change, a link that was just drawn.
    fn follow(&mut self, desk: &mut Desk<'_>) {
        if let Some(item) = desk.session.naming().filter(|_| !desk.session.is_naming_new()) {
            self.rename(desk, Some(item));
            desk.push(Action::EditName(None));
        }
        let drawn = desk.session.link_strip();
        if drawn == self.drawn {
            return;
        }
        self.drawn = drawn;
        if let Some(link) = drawn.and_then(|id| desk.map().links.get(id)) {
            self.unfolded.insert(link.from);
            self.folded.remove(&desk.map().actors.get(link.from).and_then(|actor| actor.group));
            self.wanted = Some(What::Item(ItemKey::Link(link.id, link.from)));
            if desk.session.tool() == Tool::Link {
                desk.push(Action::Tool(Tool::Select));
            }
        }
    }

    fn lines(&self, map: &MapState) -> Vec<Line> {
        let mut lines = Vec::new();
        let groups = map.groups.iter().map(|group| Some(group.id)).chain([None]);
        for group in groups {
            let mut members: Vec<&Actor> = map.actors.iter().filter(|actor| actor.group == group).collect();
            if members.is_empty() && group.is_none() {
                continue;
            }
            members.sort_by(|a, b| sorting::by_name(&a.name, &b.name));
            let open = !self.folded.contains(&group);
            lines.push(Line { depth: 0, what: What::Group(group), open: Some(open) });
            if !open {
                continue;
            }
            for actor in members {
                let links: Vec<&Link> = map.links.iter().filter(|link| link.touches(actor.id)).collect();
                let open = self.unfolded.contains(&actor.id);
                let shown = if links.is_empty() { None } else { Some(open) };
                lines.push(Line { depth: 1, what: What::Item(ItemKey::Actor(actor.id)), open: shown });
                if open {
                    let what = |link: &Link| What::Item(ItemKey::Link(link.id, actor.id));
                    lines.extend(links.into_iter().map(|link| Line { depth: 2, what: what(link), open: None }));
                }
            }
        }
        if !map.notes.is_empty() {
            lines.push(Line { depth: 0, what: What::Notes, open: None });
            let notes = map.notes.iter().map(|note| What::Item(ItemKey::Note(note.id)));
            lines.extend(notes.map(|what| Line { depth: 1, what, open: None }));
        }
        lines
    }

    fn line(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, line: &Line, rank: usize, lines: &[Line]) {
        let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), ROW));
        let id = line.what.id();
        let wanted = self.wanted == Some(line.what);
        if wanted {
            ui.scroll_to_rect(rect, None);
        } else if !ui.is_rect_visible(rect) && !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let item = line.what.item();
        let selected = item.is_some_and(|item| desk.session.selection().contains(item));
        let response = ui.interact(rect, id, Sense::click());
        if wanted {
            self.wanted = None;
            response.request_focus();
        }
        let words = spoken(desk, line);
        response.widget_info(|| WidgetInfo::selected(egui::Role::TreeItem, true, selected, &words));
        if selected {
            ui.painter().rect_filled(rect, 6.0, desk.colors.accent_tint);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, desk.colors.subtle);
        }
        widgets::focus_ring(ui, &response, desk.colors, 4.0);
        let mut left = rect.left() + 8.0 + f32::from(line.depth) * 22.0;
        if let Some(open) = line.open {
            let at = egui::Rect::from_center_size(egui::pos2(left + 7.0, rect.center().y), Vec2::splat(14.0));
            icons::paint(ui.painter(), if open { Icon::Chevron } else { Icon::Right }, at, desk.colors.text_soft);
            let hit = ui.interact(at.expand(5.0), id.with("fold"), Sense::click());
            hit.widget_info(|| {
                WidgetInfo::selected(egui::Role::Button, true, open, desk.texts.outline_fold(words.clone()))
            });
            if hit.clicked() {
                self.fold(line.what, !open);
            }
        }
        left += 20.0;
        let body = egui::Rect::from_min_max(egui::pos2(left, rect.top()), rect.right_bottom() - egui::vec2(4.0, 0.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.scope_builder(egui::UiBuilder::new().id_salt(("line", id)).max_rect(body).layout(layout), |ui| {
            self.contents(ui, desk, line, selected);
        });
        let linking = desk.session.pending_link().is_some() || desk.session.tool() == Tool::Link;
        if response.double_clicked()
            || response.clicked() && !linking && ui.input(|input| input.key_pressed(Key::Enter))
        {
            self.rename(desk, item);
        } else if response.clicked() {
            response.request_focus();
            self.press(ui, desk, line.what, lines);
        }
        if response.has_focus() {
            self.keys(ui, desk, line, rank, lines, &response);
        }
        self.context_menu(ui, desk, line.what, &response);
    }

    /// A click on a row: chooses it, adds it, extends to it, or ends a link there.
    fn press(&mut self, ui: &Ui, desk: &mut Desk<'_>, what: What, lines: &[Line]) {
        let held = ui.input(|input| input.modifiers);
        let linking = desk.session.pending_link().is_some() || desk.session.tool() == Tool::Link;
        match what.item() {
            Some(ItemId::Actor(actor)) if linking => canvas::tap(desk, actor),
            _ if linking => return,
            Some(_) if held.shift => return self.extend(desk, what, lines),
            Some(item) if held.command => desk.push(Action::Select(Select::Toggle(item))),
            Some(item) => desk.select(item),
            None => {}
        }
        self.anchor = Some(what);
    }

    /// Selects every row from the anchor to that one.
    fn extend(&self, desk: &mut Desk<'_>, what: What, lines: &[Line]) {
        let rank = |what: What| lines.iter().position(|line| line.what == what);
        let Some(to) = rank(what) else { return };
        let from = self.anchor.and_then(rank).unwrap_or(to);
        let items = lines.get(from.min(to)..=from.max(to)).into_iter().flatten();
        desk.push(Action::Select(Select::These(items.filter_map(|line| line.what.item()).collect())));
    }

    /// The menu of the map, on a row: by the other button, by the menu key or Shift+F10.
    fn context_menu(&mut self, ui: &Ui, desk: &mut Desk<'_>, what: What, response: &Response) {
        let Some(item) = what.item() else { return };
        let by_key = response.has_focus() && canvas::menu_is_asked_by_key(ui);
        if by_key {
            self.menu = (response.rect.left_bottom() + Vec2::new(40.0, 0.0), Some(what));
        } else if response.secondary_clicked() {
            self.menu = (response.interact_pointer_pos().unwrap_or_else(|| response.rect.center()), None);
        }
        if (by_key || response.secondary_clicked()) && !desk.session.selection().contains(item) {
            desk.select(item);
        }
        let mut popup = Popup::context_menu(response).at_position(self.menu.0);
        if by_key {
            popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
        } else if self.menu.1 == Some(what) && !popup.is_open() {
            self.menu.1 = None;
            if self.renamed.is_none() && desk.session.dialog().is_none() {
                response.request_focus();
            }
        }
        popup.show(|ui| canvas::menu_rows(ui, desk, None, by_key));
    }

    /// Up and down walk, Shift extends, left and right fold, F2 renames.
    fn keys(&mut self, ui: &Ui, desk: &mut Desk<'_>, line: &Line, rank: usize, lines: &[Line], response: &Response) {
        let filter = egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            lines.get(rank + 1)
        } else if pressed(Key::ArrowUp) {
            rank.checked_sub(1).and_then(|rank| lines.get(rank))
        } else {
            None
        };
        if let Some(to) = to {
            ui.memory_mut(|memory| memory.request_focus(to.what.id()));
            let by = if lines.get(rank + 1) == Some(to) { ROW } else { -ROW };
            ui.scroll_to_rect(response.rect.translate(egui::vec2(0.0, by)), None);
            if ui.input(|input| input.modifiers.shift) {
                self.anchor = self.anchor.or(Some(line.what));
                self.extend(desk, to.what, lines);
            } else {
                self.anchor = Some(to.what);
                // The choice of the other end of a link keeps its start selected.
                if let Some(item) = to.what.item().filter(|_| desk.session.pending_link().is_none()) {
                    desk.select(item);
                }
            }
        }
        if line.open.is_some() && pressed(Key::ArrowRight) {
            self.fold(line.what, true);
        }
        if line.open.is_some() && pressed(Key::ArrowLeft) {
            self.fold(line.what, false);
        }
        if pressed(Key::F2) {
            self.rename(desk, line.what.item());
        }
    }

    fn fold(&mut self, what: What, open: bool) {
        match what {
            What::Group(group) if open => drop(self.folded.remove(&group)),
            What::Group(group) => drop(self.folded.insert(group)),
            What::Item(ItemKey::Actor(id)) if open => drop(self.unfolded.insert(id)),
            What::Item(ItemKey::Actor(id)) => drop(self.unfolded.remove(&id)),
            What::Item(_) | What::Notes => {}
        }
    }

    fn rename(&mut self, desk: &mut Desk<'_>, item: Option<ItemId>) {
        if let Some(item @ (ItemId::Actor(_) | ItemId::Group(_) | ItemId::Note(_))) = item {
            self.renamed = Some(item);
            self.fresh = true;
            desk.drafts.open(field_id(format!("{item:?}"), "outline name"));
        }
    }

    fn contents(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, line: &Line, selected: bool) {
        let map = desk.map();
        match line.what {
            What::Notes => {
                ui.label(widgets::title(desk.texts.outline_notes(), 14.0, desk.colors));
            }
            What::Group(None) => {
                ui.label(widgets::title(desk.texts.card_no_group(), 14.0, desk.colors));
            }
            What::Group(Some(id)) => {
                let Some(group) = map.groups.get(id) else { return };
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                let tint = desk.colors.palette.group(group.color);
                let line = egui::Stroke::new(1.5, theme::color(tint.edge));
                ui.painter().rect(rect, 3.0, theme::color(tint.fill), line, egui::StrokeKind::Inside);
                self.name(ui, desk, ItemId::Group(id), &group.name, true);
            }
            What::Item(ItemKey::Actor(id)) => {
                let Some(actor) = map.actors.get(id) else { return };
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
                fields::actor_symbol(ui, desk.colors, map, actor, rect.center(), 8.0);
                self.name(ui, desk, ItemId::Actor(id), &actor.name, false);
                tools(ui, desk, ItemId::Actor(id), selected, |ui, desk| presence(ui, desk, actor));
            }
            What::Item(ItemKey::Link(id, end)) => {
                let Some(link) = map.links.get(id) else { return };
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
                fields::link_sign(ui, desk.colors, &link.nature, rect.center());
                ui.label(widgets::body(other_end(map, link, end), desk.colors));
                tools(ui, desk, ItemId::Link(id), selected, |ui, desk| nature(ui, desk, link, end));
            }
            What::Item(ItemKey::Note(id)) => {
                let Some(note) = map.notes.get(id) else { return };
                self.name(ui, desk, ItemId::Note(id), &note.text, false);
                tools(ui, desk, ItemId::Note(id), selected, |_, _| {});
            }
        }
    }

    /// The name, or a field in its place while it is renamed.
    fn name(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, item: ItemId, name: &str, strong: bool) {
        if self.renamed != Some(item) {
            let text = if strong { widgets::title(name, 14.0, desk.colors) } else { widgets::body(name, desk.colors) };
            let room = (ui.available_width() - 190.0).max(80.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(egui::Label::new(text).truncate().selectable(false));
            });
            return;
        }
        ui.scope(|ui| {
            ui.set_max_width(320.0);
            let title = desk.texts.card_name();
            let id = field_id(format!("{item:?}"), "outline name");
            let done = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape));
            let response = fields::text(ui, desk, &Field::line(id, &title, name), move |_, typed| {
                if typed.is_empty() { None } else { Some(Edit::Rename { item, name: typed.to_owned() }) }
            });
            if std::mem::take(&mut self.fresh) {
                canvas::select_all(ui, id, name);
            } else if response.lost_focus() {
                self.renamed = None;
                // The keyboard goes back to the row, unless it has gone elsewhere on purpose.
                self.wanted = What::of(item).filter(|_| done);
                ui.request_repaint();
            }
        });
    }
}

/// What stands at the right of a line: its own choice, and removal while it is selected.
fn tools(ui: &mut Ui, desk: &mut Desk<'_>, item: ItemId, selected: bool, own: impl FnOnce(&mut Ui, &mut Desk<'_>)) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if selected {
            let label = Command::Delete.label(desk.texts);
            if fields::switch(ui, desk.colors, Icon::Trash, &label, false) {
                desk.edit(Edit::Remove(vec![item]));
            }
        } else {
            ui.add_space(34.0);
        }
        own(ui, desk);
    });
}

fn presence(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let labels = Presence::ALL.map(|presence| words::presence(desk.texts, presence));
    let chosen = Presence::ALL.iter().position(|presence| *presence == actor.presence);
    let name = format!("{} – {}", desk.texts.card_presence(), actor.label());
    let id = field_id((actor.id, "outline"), "presence");
    let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, "") };
    if let Some(presence) = chooser.show(ui, desk.colors).picked.and_then(|rank| Presence::ALL.get(rank)) {
        desk.edit(Edit::SetPresence { actors: vec![actor.id], presence: *presence });
    }
}

/// The sign of an interest; a relation keeps its card for the rest.
fn nature(ui: &mut Ui, desk: &mut Desk<'_>, link: &Link, end: ActorId) {
    let LinkNature::Interest(interest) = &link.nature else {
        ui.label(widgets::soft(nature_words(desk, link), desk.colors));
        return;
    };
    let labels = InterestSign::ALL.map(|sign| words::interest_sign(desk.texts, sign));
    let chosen = InterestSign::ALL.iter().position(|sign| *sign == interest.sign);
    let name = format!("{} – {}", desk.texts.card_nature(), other_end(desk.map(), link, end));
    let id = field_id((link.id, end), "outline nature");
    let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, "") };
    if let Some(&sign) = chooser.show(ui, desk.colors).picked.and_then(|rank| InterestSign::ALL.get(rank))
        && let Some(edit) = slot::link(link.id).change(desk.project(), |link| {
            if let LinkNature::Interest(interest) = &mut link.nature {
                interest.sign = sign;
            }
        })
    {
        desk.edit(edit);
    }
}

fn other_end(map: &MapState, link: &Link, end: ActorId) -> String {
    link.other_end(end).and_then(|id| map.actors.get(id)).map(Actor::label).unwrap_or_default()
}

fn nature_words(desk: &Desk<'_>, link: &Link) -> String {
    match &link.nature {
        LinkNature::Interest(interest) => words::interest_sign(desk.texts, interest.sign),
        LinkNature::Relation(relation) => {
            let flow = relation.flows.first();
            format!("{} · {}", words::passes(desk.texts, flow.passes), words::goes(desk.texts, flow.goes))
        }
    }
}

/// What a screen reader says of a line.
fn spoken(desk: &Desk<'_>, line: &Line) -> String {
    let map = desk.map();
    match line.what {
        What::Notes => desk.texts.outline_notes(),
        What::Group(None) => desk.texts.card_no_group(),
        What::Group(Some(id)) => map.groups.get(id).map(|group| group.name.clone()).unwrap_or_default(),
        What::Item(ItemKey::Actor(id)) => {
            let Some(actor) = map.actors.get(id) else { return String::new() };
            format!("{}, {}", actor.label(), words::presence(desk.texts, actor.presence))
        }
        What::Item(ItemKey::Link(id, end)) => {
            let Some(link) = map.links.get(id) else { return String::new() };
            format!("{}, {}", other_end(map, link, end), nature_words(desk, link))
        }
        What::Item(ItemKey::Note(id)) => map.notes.get(id).map(|note| note.text.clone()).unwrap_or_default(),
    }
}

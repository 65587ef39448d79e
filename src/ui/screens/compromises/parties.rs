//! The table of the parties: who gives what, receives what, how each takes it.

use egui::{Align, Label, Layout, RichText, Ui, Vec2};

use super::workshop::{self, Kept};
use crate::analysis;
use crate::i18n::words;
use crate::model::{Compromise, Party};
use crate::session::{Action, Icon, New, Purpose};
use crate::ui::card::{self, Share};
use crate::ui::fields::{self, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Columns that do not grow: how a party takes it, its red line and condition, the buttons.
const TAKES: f32 = 112.0;
const LIMITS: f32 = 158.0;
const BUTTONS: f32 = 92.0;
/// Gap between two columns.
const GAP: f32 = 12.0;
/// Least and greatest width of the actors, and the least width of what they give and receive.
const ACTOR: (f32, f32) = (110.0, 210.0);
const SHARE: f32 = 120.0;
/// What stands before a name.
const SYMBOL: f32 = 26.0;

/// Widths of the columns: actor, gives, receives, takes, limits, buttons. None where they find no room side by side, the
/// longest word of a name being `word` wide.
fn widths(room: f32, word: f32) -> Option<[f32; 6]> {
    let free = room - TAKES - LIMITS - BUTTONS - 5.0 * GAP;
    let least = (SYMBOL + 6.0 + word).clamp(ACTOR.0, ACTOR.1);
    let actor = (free * 0.28).clamp(least, ACTOR.1);
    let share = (free - actor) / 2.0;
    (share >= SHARE).then_some([actor, share, share, TAKES, LIMITS, BUTTONS])
}

/// Width of the longest word among the names of the parties.
fn longest_word(ui: &Ui, desk: &Desk<'_>, it: &Compromise) -> f32 {
    let names = it.parties.iter().filter_map(|party| desk.map().actors.get(party.actor)).map(|actor| actor.label());
    let width = |word: &str| {
        let ink = desk.colors.text;
        ui.painter().layout_no_wrap(word.to_owned(), theme::semibold(13.0), ink).size().x
    };
    names.map(|name| name.split_whitespace().map(width).fold(0.0, f32::max)).fold(0.0, f32::max)
}

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let widths = widths(ui.available_width(), longest_word(ui, desk, it));
        let kept = workshop::kept(desk, it);
        let heads = [
            texts.acting_party(),
            texts.card_gives(),
            texts.card_receives(),
            texts.acting_acceptability(),
            if desk.session.is_public() { texts.card_condition() } else { texts.acting_limits() },
            String::new(),
        ];
        if let Some(widths) = widths {
            columns(ui, &widths, |ui, rank| {
                let head = heads.get(rank).cloned().unwrap_or_default();
                ui.label(RichText::new(head).font(theme::semibold(12.0)).color(desk.colors.text_faint));
            });
        }
        for (rank, party) in it.parties.iter().enumerate() {
            if rank > 0 || widths.is_some() {
                line(ui, desk);
            }
            let own = slot::compromise(it.id).part_if(move |it| it.parties.get_mut(rank));
            let row = Row { it, party, own: &own, kept: &kept };
            ui.push_id(field_id((it.id, party.actor), "row"), |ui| match &widths {
                Some(widths) => row.in_columns(ui, desk, widths),
                None => row.in_lines(ui, desk),
            });
        }
        line(ui, desk);
        if it.parties.is_empty() {
            ui.label(widgets::soft(texts.acting_no_party(), desk.colors));
        }
        card::add_party(ui, desk, it, true);
    });
}

fn line(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add_space(2.0);
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, desk.colors.hairline());
    ui.add_space(6.0);
}

/// Cells side by side, as high as the highest.
fn columns(ui: &mut Ui, widths: &[f32], mut cell: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (rank, &width) in widths.iter().enumerate() {
            ui.allocate_ui_with_layout(Vec2::new(width, 10.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = Vec2::new(6.0, 3.0);
                cell(ui, rank);
            });
        }
    });
}

/// A party, with what its cells need.
struct Row<'a> {
    it: &'a Compromise,
    party: &'a Party,
    own: &'a Slot<Party>,
    kept: &'a [Kept],
}

impl Row<'_> {
    /// Everything side by side.
    fn in_columns(&self, ui: &mut Ui, desk: &mut Desk<'_>, widths: &[f32; 6]) {
        columns(ui, widths, |ui, rank| match rank {
            0 => self.who(ui, desk),
            1 => self.share(ui, desk, Share::Gives, false),
            2 => self.share(ui, desk, Share::Receives, false),
            3 => self.takes(ui, desk),
            4 => self.limits(ui, desk, false),
            _ => self.buttons(ui, desk),
        });
    }

    /// The name over what it gives and receives, and that over the rest, each with its caption.
    fn in_lines(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let width = ui.available_width();
        let head = [width - TAKES - BUTTONS - 2.0 * GAP, TAKES, BUTTONS];
        columns(ui, &head, |ui, rank| match rank {
            0 => self.who(ui, desk),
            1 => self.takes(ui, desk),
            _ => self.buttons(ui, desk),
        });
        ui.add_space(2.0);
        let third = (width - 2.0 * GAP) / 3.0;
        columns(ui, &[third; 3], |ui, rank| match rank {
            0 => self.share(ui, desk, Share::Gives, true),
            1 => self.share(ui, desk, Share::Receives, true),
            _ => self.limits(ui, desk, true),
        });
    }

    fn name(&self, desk: &Desk<'_>) -> String {
        desk.map().actors.get(self.party.actor).map(|actor| actor.label()).unwrap_or_default()
    }

    fn who(&self, ui: &mut Ui, desk: &Desk<'_>) {
        who(ui, desk, self.party, &self.name(desk));
        workshop::kept_track(ui, desk, self.kept, self.party.actor);
    }

    fn share(&self, ui: &mut Ui, desk: &mut Desk<'_>, share: Share, captioned: bool) {
        share.show(ui, desk, self.it, self.party, self.own, captioned);
    }

    fn takes(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = field_id((self.it.id, self.party.actor), "acceptability");
        let slot = self.own.part(|party| &mut party.acceptability);
        fields::acceptance(ui, desk, id, &self.name(desk), self.party.acceptability, &slot);
    }

    /// Its red line, touched or not, and the condition that it sets.
    fn limits(&self, ui: &mut Ui, desk: &mut Desk<'_>, captioned: bool) {
        // A red line is for the team, and so is whether it is touched.
        if !desk.session.is_public() {
            red_line(ui, desk, self.party, self.own, &self.name(desk));
        }
        self.share(ui, desk, Share::Condition, captioned);
    }

    fn buttons(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (texts, name) = (desk.texts, self.name(desk));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let make = texts.acting_make_action_of(name.clone());
            if fields::switch(ui, desk.colors, Icon::Calendar, &make, false) {
                desk.push(Action::Create(New::ActionFor(Purpose::Term(self.it.id, self.party.actor))));
            }
            let remove = format!("{} – {name}", texts.card_take_away());
            if fields::switch(ui, desk.colors, Icon::Close, &remove, false) {
                card::unseat(desk, self.it, self.party.actor);
            }
        });
        let slot = self.own.part(|party| &mut party.provenance);
        let id = field_id((self.it.id, self.party.actor), "origin");
        fields::provenance_chip(ui, desk, id, &self.party.provenance, &slot, |_, _| {});
    }
}

/// The symbol and the name; under the pointer, what the actor speaks in the name of.
fn who(ui: &mut Ui, desk: &Desk<'_>, party: &Party, name: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(SYMBOL, 24.0), egui::Sense::hover());
        if let Some(actor) = desk.map().actors.get(party.actor) {
            fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 8.5);
        }
        let words = RichText::new(name.replace('\n', " ")).font(theme::semibold(13.0)).color(desk.colors.text);
        let response = ui.add(Label::new(words).wrap());
        let frames = analysis::frames_of(desk.map(), party.actor);
        if !frames.is_empty() {
            let names: Vec<String> = frames.iter().map(|cite| words::cite(desk.texts, *cite)).collect();
            response.on_hover_text(names.join(", "));
        }
    });
}

/// Whether its red line is touched.
fn red_line(ui: &mut Ui, desk: &mut Desk<'_>, party: &Party, own: &Slot<Party>, name: &str) {
    let texts = desk.texts;
    let touched = party.red_line_touched;
    let mut ticked = touched;
    let ink = if touched { desk.colors.note } else { desk.colors.text };
    let words = RichText::new(texts.acting_red_line()).font(theme::regular(13.0)).color(ink);
    let response = ui.checkbox(&mut ticked, words);
    let spoken = format!("{} – {name}", texts.card_red_line_touched());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, touched, &spoken));
    let known = desk.map().actors.get(party.actor).and_then(|actor| actor.grid.red_line.as_ref()?.value.as_ref());
    let tip = known.map_or_else(|| texts.card_red_line_touched(), |line| line.text.clone());
    if response.on_hover_text(tip).changed()
        && let Some(edit) = own.part(|party| &mut party.red_line_touched).set(desk.project(), ticked)
    {
        desk.edit(edit);
    }
}

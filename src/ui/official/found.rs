//! Search in plain words: a field, what it finds with the reason, else some examples and every actor.

use std::sync::Arc;

use egui::{Key, Modifiers, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::map::BOTH;
use crate::edit::ItemId;
use crate::exchange::official::{Hit, Target, reason, search};
use crate::i18n::Language;
use crate::model::{ActorId, Project, StakeId};
use crate::session::{Action, FindAct, ReadAct};
use crate::ui::card::actors_by_name;
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, fields, theme};

/// Rows that a name gets, and its reasons.
const MOST_ROWS: usize = 2;
/// Reasons that a line gives.
const MOST_REASONS: usize = 2;

/// The search, with what was last found.
#[derive(Default)]
pub(super) struct FoundView {
    last: Option<Last>,
    /// Whether the field was open in the frame before.
    open: bool,
    /// What was typed while nothing was looked for.
    typed: String,
}

struct Last {
    of: Arc<Project>,
    language: Language,
    query: String,
    hits: Vec<Hit>,
}

impl FoundView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        ui.spacing_mut().item_spacing.y = 6.0;
        self.field(ui, desk);
        let query = desk.session.find().unwrap_or_default().trim().to_owned();
        let searched = query.chars().count() >= 3;
        if searched {
            self.look(desk, &query);
        }
        ScrollArea::vertical().id_salt("found").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let hits = self.last.as_ref().filter(|_| searched).map_or(&[][..], |last| &last.hits);
            if searched {
                ui.label(widgets::soft(texts.official_found(hits.len()), desk.colors));
                for hit in hits {
                    line(ui, desk, hit);
                }
            }
            if !searched || hits.is_empty() {
                examples(ui, desk);
            }
            if !searched {
                everybody(ui, desk);
            }
        });
    }

    fn field(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        let open = desk.session.find().is_some();
        let asked = open && !std::mem::replace(&mut self.open, open);
        self.open = open;
        let before = desk.session.find().unwrap_or_default().to_owned();
        self.typed.clone_from(&before);
        let id = ui.scope_id().with("search");
        let name = texts.official_search_name();
        let field = TextEdit::singleline(&mut self.typed)
            .id(id)
            .hint_text(texts.official_search_hint())
            .margin(widgets::FIELD_MARGIN)
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::SearchInput, true, &name));
        if asked {
            response.request_focus();
        }
        if self.typed != before {
            desk.push(Action::Find(FindAct::Query(self.typed.clone())));
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if enter {
            let back = ui.input(|input| input.modifiers.shift);
            desk.push(Action::Find(FindAct::Step(!back)));
            response.request_focus();
        }
        let escape = response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape && open {
            desk.push(Action::Find(FindAct::Close));
        }
    }

    fn look(&mut self, desk: &Desk<'_>, query: &str) {
        let (project, language) = (desk.session.shared_project(), desk.texts.language);
        let known = self
            .last
            .as_ref()
            .is_some_and(|last| Arc::ptr_eq(&last.of, &project) && last.language == language && last.query == query);
        if !known {
            let hits = search(&project, desk.texts, query);
            self.last = Some(Last { of: project, language, query: query.to_owned(), hits });
        }
    }
}

/// One thing that is found, with why.
fn line(ui: &mut Ui, desk: &mut Desk<'_>, hit: &Hit) {
    let reasons: Vec<String> =
        hit.why.iter().take(MOST_REASONS).map(|why| reason(desk.texts, desk.map(), why)).collect();
    match hit.target {
        Target::Actor(id) => actor(ui, desk, id, &reasons.join(" · ")),
        Target::Stake(id) => stake(ui, desk, id, &reasons.join(" · ")),
    }
}

/// An actor as a line: its sign, its name, and why it is there.
fn actor(ui: &mut Ui, desk: &mut Desk<'_>, id: ActorId, why: &str) {
    let Some(actor) = desk.map().actors.get(id) else { return };
    let name = actor.label();
    let colors = desk.colors;
    let width = ui.available_width();
    let room = width - 40.0;
    let lay = |text: &str, font: egui::FontId, ink: egui::Color32| {
        let mut job = theme::paragraph(unbroken(text), font, ink, room);
        job.wrap.max_rows = MOST_ROWS;
        ui.painter().layout_job(job)
    };
    let title = lay(&name, theme::semibold(14.0), colors.text);
    let said = (!why.is_empty()).then(|| lay(why, theme::regular(12.0), colors.text_soft));
    let cut = title.elided || said.as_ref().is_some_and(|said| said.elided);
    let first = title.rows.first().map_or_else(|| title.size().y, |row| row.rect().height());
    let height = 12.0 + title.size().y + said.as_ref().map_or(0.0, |said| said.size().y + 1.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let chosen = desk.session.selection().contains(ItemId::Actor(id));
    let spoken = if why.is_empty() { name } else { format!("{name}, {why}") };
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
    let response = if cut { response.on_hover_text(&spoken) } else { response };
    widgets::choice(ui, colors, &response, 6, chosen);
    let center = egui::pos2(rect.left() + 16.0, rect.top() + 6.0 + first / 2.0);
    fields::actor_symbol(ui, colors, desk.map(), actor, center, 7.0);
    let at = egui::pos2(rect.left() + 34.0, rect.top() + 6.0);
    let below = at + Vec2::new(0.0, title.size().y + 1.0);
    ui.painter().galley(at, title, colors.text);
    if let Some(said) = said {
        ui.painter().galley(below, said, colors.text_soft);
    }
    widgets::focus_ring(ui, &response, colors, 6.0);
    if response.hovered() {
        desk.showcase = Some(ItemId::Actor(id));
    }
    if response.clicked() {
        if ui.content_rect().width() < BOTH {
            // The page takes the place of the search.
            desk.push(Action::Find(FindAct::Close));
        }
        desk.push(Action::Read(ReadAct::See(id)));
    }
}

/// A stake as a line, with the two questions that it answers.
fn stake(ui: &mut Ui, desk: &mut Desk<'_>, id: StakeId, why: &str) {
    let Some(stake) = desk.map().stakes.get(id) else { return };
    let texts = desk.texts;
    let name = stake.label().to_owned();
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(34.0);
        ui.vertical(|ui| {
            ui.add(egui::Label::new(widgets::title(texts.official_stake(name.as_str()), 14.0, desk.colors)).wrap());
            ui.label(widgets::soft(why, desk.colors));
            ui.horizontal(|ui| {
                for query in [texts.official_query_for(name.as_str()), texts.official_query_against(name.as_str())] {
                    if widgets::fitted_button(ui, desk.colors, &query).clicked() {
                        desk.push(Action::Find(FindAct::Query(query)));
                    }
                }
            });
        });
    });
}

/// Searches to try.
fn examples(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let opposed = desk.derived.stakes().iter().find(|(_, weights)| weights.opponents > 0).map(|(id, _)| *id);
    let opposed = opposed.and_then(|id| desk.map().stakes.get(id)).map(|it| texts.official_query_against(it.label()));
    let queries = [Some(texts.official_query_funders()), Some(texts.official_query_away()), opposed];
    ui.label(widgets::soft(texts.official_try(), desk.colors));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for query in queries.into_iter().flatten() {
            if widgets::sized_button(ui, desk.colors, None, &query, Weight::Plain, 26.0).clicked() {
                desk.push(Action::Find(FindAct::Query(query)));
            }
        }
    });
    ui.add_space(8.0);
}

/// Every actor, by name: to choose one without a word.
fn everybody(ui: &mut Ui, desk: &mut Desk<'_>) {
    widgets::section(ui, desk.colors, &desk.texts.official_choose());
    for (id, _) in actors_by_name(desk.map()) {
        actor(ui, desk, id, "");
    }
}

//! The card of a stage: its date, its story, who was there.

use egui::Ui;

use super::parts;
use crate::i18n::{Language, words};
use crate::model::{ActorId, Presence, PresenceAt, SourceId, Stage, StageId, Text};
use crate::session::{Action, Icon, Screen, Stop, TimeAct};
use crate::ui::fields::{self, Chooser, Slot, field_id, slot};
use crate::ui::{Desk, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, stage: &Stage) {
    let texts = desk.texts;
    let slot = slot::stage(stage.id);
    let id = |part: &str| field_id(stage.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_stage());
    let title = in_language(&slot.part(|stage| &mut stage.title), texts.language);
    let (shown, _) = texts.language.pick(&stage.title);
    parts::title(ui, desk, id("title"), &texts.card_title(), shown, &title);
    let date = slot.part(|stage| &mut stage.date);
    fields::stage_date_field(ui, desk, id("date"), &texts.card_date(), &stage.date, &date);
    let story = in_language(&slot.part(|stage| &mut stage.story), texts.language);
    let (shown, _) = texts.language.pick(&stage.story);
    fields::optional(ui, desk, id("story"), &texts.card_story(), shown, &story);
    let remark = slot.part(|stage| &mut stage.remark);
    fields::optional(ui, desk, id("remark"), &texts.card_remark(), &stage.remark, &remark);
    let sources: Vec<(SourceId, String)> =
        desk.project().sources.iter().map(|source| (source.id, format!("{} {}", source.code, source.title))).collect();
    let list = slot.part(|stage| &mut stage.sources);
    parts::pick_several(ui, desk, id("sources"), &texts.provenance_sources(), &sources, &stage.sources, &list);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|stage| &mut stage.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &stage.provenance, &origin, |_, _| {});
    look(ui, desk, stage.id);
    base(ui, desk, stage.id);
    presences(ui, desk, stage, &slot);
    super::differences::show(ui, desk, stage, &slot);
    parts::remove(ui, desk, stage.id.into());
}

/// The text in one language.
pub(in crate::ui) fn in_language(slot: &Slot<Text>, language: Language) -> Slot<String> {
    slot.part(move |text| match language {
        Language::French => &mut text.fr,
        Language::English => text.en.get_or_insert_default(),
    })
}

/// The way to the map at that date.
fn look(ui: &mut Ui, desk: &mut Desk<'_>, stage: StageId) {
    if desk.session.stop() == Some(Stop::Stage(stage)) {
        return;
    }
    let words = desk.texts.time_look_here();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Clock), &words, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Time(TimeAct::Line(true)));
        desk.push(Action::Time(TimeAct::Look(Some(stage))));
        desk.push(Action::Go(Screen::Map));
    }
    ui.add_space(4.0);
}

/// Whether the map as it is drawn stands for this stage.
fn base(ui: &mut Ui, desk: &mut Desk<'_>, stage: StageId) {
    let header = &desk.project().header;
    let on = header.base_stage == Some(stage);
    if fields::tick(ui, desk.colors, on, &desk.texts.card_base_stage()) {
        let value = if on { None } else { Some(stage) };
        if let Some(edit) = slot::header().change(desk.project(), |header| header.base_stage = value) {
            desk.edit(edit);
        }
    }
}

/// Whose presence differs from that of the map, and which it was.
fn presences(ui: &mut Ui, desk: &mut Desk<'_>, stage: &Stage, slot: &Slot<Stage>) {
    let texts = desk.texts;
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.card_presences());
    ui.label(widgets::soft(texts.card_presences_hint(), desk.colors));
    let labels: Vec<String> = std::iter::once(texts.card_as_on_map())
        .chain(Presence::ALL.iter().map(|presence| words::presence(texts, *presence)))
        .collect();
    let actors: Vec<(ActorId, String)> = parts::actors_by_name(desk.map());
    for (actor, name) in actors {
        let now = stage.differences.presences.iter().find(|at| at.actor == actor).map(|at| at.presence);
        let chosen = now.and_then(|now| Presence::ALL.iter().position(|p| *p == now)).map(|rank| rank + 1);
        let on_map = desk.map().actors.get(actor).map(|actor| words::presence(texts, actor.presence));
        let on_map = on_map.unwrap_or_default();
        ui.horizontal(|ui| {
            let half = ui.available_width() * 0.55;
            ui.allocate_ui(egui::vec2(half, 24.0), |ui| {
                ui.set_width(half);
                ui.add(egui::Label::new(widgets::soft(name.clone(), desk.colors)).truncate());
            });
            let id = field_id((stage.id, actor), "presence");
            let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, &on_map) };
            let Some(rank) = chooser.show(ui, desk.colors).picked else { return };
            let presence = rank.checked_sub(1).and_then(|rank| Presence::ALL.get(rank)).copied();
            let edit = slot.change(desk.project(), |stage| {
                stage.differences.presences.retain(|at| at.actor != actor);
                stage.differences.presences.extend(presence.map(|presence| PresenceAt { actor, presence }));
            });
            if let Some(edit) = edit {
                desk.edit(edit);
            }
        });
    }
}

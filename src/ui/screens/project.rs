//! The project card: what it is about, where it comes from, its moments, who set it going, the session, its papers.

use egui::{Ui, Vec2};

use super::{agenda, sources, timeline};
use crate::edit::Edit;
use crate::i18n::Language;
use crate::model::{
    ActorId, Audience, Axes, Header, Judged, OriginStory, PowerConvention, Project, Provenance, Question, Scale, Text,
};
use crate::session::{Action, Dialog, Icon, New};
use crate::ui::card;
use crate::ui::fields::{self, Chooser, Field, Judgement, Lines, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Width of one version of the origin.
const STORY: f32 = 290.0;

/// The project card.
#[derive(Default)]
pub(super) struct ProjectView {
    /// The question that the card was last drawn for.
    asked: Option<Question>,
}

impl ProjectView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let width = ui.available_width() - 8.0;
        ui.set_max_width(width);
        let header = &desk.project().header;
        let question = desk.session.question();
        let asks = self.asked.replace(question) != Some(question);
        if asks && question == Question::Origin {
            ui.scroll_to_cursor(Some(egui::Align::TOP));
        }
        about(ui, desk, header);
        stories(ui, desk, header);
        timeline::show(ui, desk);
        if asks && question == Question::Initiators {
            ui.scroll_to_cursor(Some(egui::Align::TOP));
        }
        if width > 700.0 {
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    people(left, desk, header);
                    why(right, desk, header);
                }
            });
        } else {
            people(ui, desk, header);
            why(ui, desk, header);
        }
        workshop(ui, desk, header);
        agenda::show(ui, desk);
        file(ui, desk, header);
        sources::groupings(ui, desk);
        sources::show(ui, desk);
        ui.add_space(24.0);
    }
}

fn people(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_people());
    fields::label(ui, desk, &texts.project_lead());
    let actors = card::actors_by_name(desk.map());
    let ids: Vec<Option<ActorId>> = std::iter::once(None).chain(actors.iter().map(|(id, _)| Some(*id))).collect();
    let none = texts.card_not_said();
    let labels: Vec<String> = std::iter::once(none.clone()).chain(actors.into_iter().map(|(_, name)| name)).collect();
    let chosen = ids.iter().position(|id| *id == header.lead);
    let name = texts.project_lead();
    let picked = Chooser::new(field_id("project", "lead"), &name, &labels, chosen, &none).show(ui, desk.colors).picked;
    if let Some(lead) = picked.and_then(|rank| ids.get(rank))
        && let Some(edit) = slot::header().change(desk.project(), |header| header.lead = *lead)
    {
        desk.edit(edit);
    }
    let id = field_id("project", "new lead");
    fields::adder(ui, desk, id, &texts.project_new_lead(), Lines::One, |_, name| {
        Some(Action::Create(New::Lead(name.to_owned())))
    });
    let list = slot::header().part(|header| &mut header.initiators);
    let (title, hint) = (texts.project_initiators(), texts.project_new_initiator());
    strings(ui, desk, "initiator", [&title, &hint], &header.initiators, &list);
}

fn stories(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    part(ui, desk, &desk.texts.project_stories());
    let many = header.origin_stories.len();
    egui::ScrollArea::horizontal().id_salt("stories").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let width = if many < 2 { 460.0 } else { STORY };
            for story in header.origin_stories.iter() {
                widgets::sheet(desk.colors).show(ui, |ui| {
                    ui.set_width(width);
                    ui.vertical(|ui| story_sheet(ui, desk, story));
                });
            }
        });
    });
    ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 34.0), |ui| {
        let hint = if many == 0 { desk.texts.project_first_story() } else { desk.texts.project_other_story() };
        fields::adder(ui, desk, field_id("project", "new story"), &hint, Lines::Many, |_, text| {
            Some(Action::Create(New::Story(text.to_owned())))
        });
    });
}

fn workshop(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_workshop());
    let participants = slot::header().part(|header| &mut header.participants);
    let (title, hint) = (texts.project_participants(), texts.project_new_participant());
    strings(ui, desk, "participant", [&title, &hint], &header.participants, &participants);
    let rules = slot::header().part(|header| &mut header.rules);
    let (title, hint) = (texts.project_rules(), texts.project_new_rule());
    strings(ui, desk, "rule", [&title, &hint], &header.rules, &rules);
    translated(ui, desk, "notice", &texts.project_notice(), &header.notice, |header| &mut header.notice);
    let title = texts.project_short_notice();
    translated(ui, desk, "short notice", &title, &header.short_notice, |header| &mut header.short_notice);
}

/// The head of a part.
pub(super) fn part(ui: &mut Ui, desk: &Desk<'_>, title: &str) {
    ui.add_space(14.0);
    ui.label(widgets::title(title, 17.0, desk.colors));
}

fn about(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    let texts = desk.texts;
    let title = slot::header().part(|header| &mut header.title);
    let name = texts.card_title();
    let hint = texts.untitled();
    let field = Field {
        font: theme::semibold(22.0),
        hint: &hint,
        ..Field::reading(field_id("project", "title"), &name, &header.title)
    };
    fields::text(ui, desk, &field, move |project, typed| title.set(project, typed.to_owned()));
    ui.horizontal(|ui| {
        fields::label(ui, desk, &texts.project_question());
        if header.question.fr.is_empty() && header.question.en.is_none() {
            return;
        }
        let origin = slot::header().part(|header| &mut header.question_provenance);
        let id = field_id("project", "question origin");
        fields::provenance_chip(ui, desk, id, &header.question_provenance, &origin, |_, _| {});
    });
    let question = asked_in(texts.language);
    let (shown, _) = texts.language.pick(&header.question);
    let (name, hint) = (texts.project_question(), texts.project_question_hint());
    let field = Field {
        font: theme::semibold(17.0),
        hint: &hint,
        ..Field::reading(field_id("project", "question"), &name, shown)
    };
    fields::text(ui, desk, &field, move |project, typed| question.set(project, typed.to_owned()));
    let full = slot::header().part(|header| &mut header.project_name);
    fields::optional(
        ui,
        desk,
        field_id("project", "full name"),
        &texts.project_full_name(),
        &header.project_name,
        &full,
    );
    let perimeter = slot::header().part(|header| &mut header.perimeter);
    fields::optional(
        ui,
        desk,
        field_id("project", "perimeter"),
        &texts.project_perimeter(),
        &header.perimeter,
        &perimeter,
    );
}

/// The shared question in one language; what is asked for the first time was said in the room.
fn asked_in(language: Language) -> Slot<String> {
    let header = slot::header();
    let question = Slot::new(move |project: &Project, change: &mut dyn FnMut(&mut Text)| {
        header.change(project, |header| {
            if header.question == Text::default() && header.question_provenance == Provenance::default() {
                header.question_provenance = Provenance::entered(None);
            }
            change(&mut header.question);
        })
    });
    card::in_language(&question, language)
}

/// A judgement in words that may not be entered yet.
type InWords = Option<Judged<String>>;

fn why(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_why());
    let lines: [(&str, String, &InWords, Slot<InWords>); 3] = [
        ("motive", texts.project_motive(), &header.motive, slot::header().part(|header| &mut header.motive)),
        (
            "ruled out",
            texts.project_ruled_out(),
            &header.ruled_out,
            slot::header().part(|header| &mut header.ruled_out),
        ),
        ("outcome", texts.project_outcome(), &header.outcome, slot::header().part(|header| &mut header.outcome)),
    ];
    for (part, title, value, slot) in lines {
        let id = field_id("project", part);
        let value = value.as_ref();
        let judgement = Judgement { id, title: &title, value, slot, audience: Audience::All, about: None };
        fields::judged_text(ui, desk, &judgement);
    }
}

fn story_sheet(ui: &mut Ui, desk: &mut Desk<'_>, story: &OriginStory) {
    let id = |part: &str| field_id((story.id, "story"), part);
    let slot = slot::story(story.id);
    ui.horizontal(|ui| {
        let origin = slot.part(|story| &mut story.provenance);
        fields::provenance_chip(ui, desk, id("origin"), &story.provenance, &origin, |_, _| {});
        if !story.provenance.author.is_empty() {
            ui.label(widgets::soft(&story.provenance.author, desk.colors));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if fields::switch(ui, desk.colors, Icon::Close, &desk.texts.project_remove_story(), false) {
                desk.edit(Edit::Remove(vec![story.id.into()]));
            }
        });
    });
    let text = slot.part(|story| &mut story.text);
    let name = desk.texts.project_story();
    let field = Field { font: theme::regular(14.0), ..Field::reading(id("text"), &name, &story.text) };
    fields::text(ui, desk, &field, move |project, typed| text.set(project, typed.to_owned()));
}

/// A list of lines, each a field with a way to remove it, and a field for the next.
fn strings(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    part: &'static str,
    [title, hint]: [&str; 2],
    values: &[String],
    slot: &Slot<Vec<String>>,
) {
    fields::label(ui, desk, title);
    for (rank, value) in values.iter().enumerate() {
        ui.horizontal(|ui| {
            ui.allocate_ui(Vec2::new((ui.available_width() - 40.0).min(460.0), 26.0), |ui| {
                let own = slot.part_if(move |list| list.get_mut(rank));
                let name = format!("{title} {}", rank + 1);
                let field = Field {
                    font: theme::regular(14.0),
                    ..Field::reading(field_id((part, rank), "line"), &name, value)
                };
                fields::text(ui, desk, &field, move |project, typed| own.set(project, typed.to_owned()));
            });
            let out = format!("{} – {value}", desk.texts.card_take_away());
            if fields::switch(ui, desk.colors, Icon::Close, &out, false)
                && let Some(edit) = slot.change(desk.project(), |list| drop(list.remove(rank)))
            {
                desk.edit(edit);
            }
        });
    }
    ui.allocate_ui(Vec2::new((ui.available_width() - 40.0).min(460.0), 34.0), |ui| {
        let id = field_id("project", &format!("new {part}"));
        let slot = slot.clone();
        fields::adder(ui, desk, id, hint, Lines::One, move |project, line| {
            slot.change(project, |list| list.push(line.to_owned())).map(Action::Edit)
        });
    });
}

/// A text that samples ship in both languages: the one of the interface is edited.
fn translated(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    part: &str,
    title: &str,
    value: &Text,
    place: impl Fn(&mut Header) -> &mut Text + 'static,
) {
    let slot = card::in_language(&slot::header().part(place), desk.texts.language);
    let (shown, _) = desk.texts.language.pick(value);
    fields::optional(ui, desk, field_id("project", part), title, shown, &slot);
}

/// The conventions of the file.
fn file(ui: &mut Ui, desk: &mut Desk<'_>, header: &Header) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_file());
    ui.horizontal(|ui| {
        let bound = match header.scale {
            Scale::Three => texts.project_scale_three(),
            Scale::Four => texts.project_scale_four(),
        };
        ui.label(widgets::body(bound, desk.colors));
        let change = texts.project_change_scale();
        if widgets::sized_button(ui, desk.colors, None, &change, widgets::Weight::Plain, 28.0).clicked() {
            desk.push(Action::Dialog(Some(Dialog::Scale)));
        }
    });
    let conventions =
        [(PowerConvention::A, texts.project_convention_a()), (PowerConvention::B, texts.project_convention_b())];
    let power = slot::header().part(|header| &mut header.power_convention);
    let id = field_id("project", "convention");
    card::one_of(ui, desk, id, &texts.project_convention(), &conventions, Some(header.power_convention), &power);
    let axes = [(Axes::Mean, texts.project_mean()), (Axes::Median, texts.project_median())];
    let place = slot::header().part(|header| &mut header.axes);
    card::one_of(ui, desk, field_id("project", "axes"), &texts.project_axes(), &axes, Some(header.axes), &place);
    ui.allocate_ui(Vec2::new(260.0, 60.0), |ui| {
        ui.vertical(|ui| {
            let date = slot::header().part(|header| &mut header.reference_date);
            let id = field_id("project", "reference date");
            fields::date_field(ui, desk, id, &texts.project_reference_date(), header.reference_date, &date);
        });
    });
    let base = header.base_stage.and_then(|id| desk.project().stages.get(id));
    if let Some(stage) = base {
        let name = texts.language.pick(&stage.title).0.to_owned();
        ui.label(widgets::soft(texts.project_base_stage(name), desk.colors));
    }
    if fields::tick(ui, desk.colors, header.opens_in_reading, &texts.official_opens_so())
        && let Some(edit) = slot::header().change(desk.project(), |header| {
            header.opens_in_reading = !header.opens_in_reading;
        })
    {
        desk.edit(edit);
    }
    let ways = desk.project().display.ways_of_judging;
    if fields::tick(ui, desk.colors, ways, &texts.project_ways_of_judging()) {
        let mut display = desk.project().display.clone();
        display.ways_of_judging = !ways;
        desk.edit(Edit::SetDisplay(Box::new(display)));
    }
}

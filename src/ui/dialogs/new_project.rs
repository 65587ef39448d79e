//! A new project: a way to start, four questions, typical actors to tick.

use std::collections::BTreeSet;

use egui::Ui;

use super::Sheet;
use super::sheet::{field, main_button, plain_button};
use crate::i18n::{Texts, words};
use crate::session::{Action, Dialog, NewProject, TickedActor};
use crate::storage::{self, Template, TemplateKey};
use crate::ui::{Desk, widgets};

/// What is answered so far.
pub(super) struct Draft {
    templates: Vec<Template>,
    title: String,
    question: String,
    perimeter: String,
    lead: String,
    ticked: BTreeSet<(TemplateKey, usize)>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            templates: in_order(),
            title: String::new(),
            question: String::new(),
            perimeter: String::new(),
            lead: String::new(),
            ticked: BTreeSet::new(),
        }
    }
}

/// The ways to start, in the order of the cards.
pub fn in_order() -> Vec<Template> {
    let mut templates = storage::templates();
    templates.sort_by_key(|template| match template.key {
        TemplateKey::Empty => 0,
        TemplateKey::Label => 1,
        TemplateKey::Cooperation => 2,
    });
    templates
}

/// Title and line of a way to start.
pub fn template_words(texts: Texts, key: TemplateKey) -> (String, String) {
    match key {
        TemplateKey::Empty => (texts.template_empty(), texts.template_empty_line()),
        TemplateKey::Cooperation => (texts.template_cooperation(), texts.template_cooperation_line()),
        TemplateKey::Label => (texts.template_label(), texts.template_label_line()),
    }
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, key: TemplateKey, fresh: bool) {
    let texts = desk.texts;
    let (mut create, mut entered) = (false, false);
    let mut cancel = false;
    let sheet = Sheet { salt: "new_project", title: &texts.new_project_title(), width: 680.0, hangs: false };
    let title_missing = draft.title.trim().is_empty();
    let cell = std::cell::RefCell::new(draft);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let mut draft = cell.borrow_mut();
            ways(ui, desk, &draft, key);
            entered = questions(ui, desk, &mut draft, fresh);
            actors(ui, desk, &mut draft, key);
        },
        |ui, desk| {
            create = main_button(ui, desk, &texts.new_project_create(), true);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
            if title_missing {
                ui.label(widgets::soft(texts.new_project_untitled(), desk.colors));
            }
        },
    );
    if create || entered {
        let new = answers(texts, cell.into_inner(), key);
        super::close(desk);
        desk.push(Action::StartProject(Box::new(new)));
    } else if cancel || closed {
        super::close(desk);
    }
}

fn ways(ui: &mut Ui, desk: &mut Desk<'_>, draft: &Draft, key: TemplateKey) {
    let labels: Vec<String> = draft.templates.iter().map(|t| template_words(desk.texts, t.key).0).collect();
    let chosen = draft.templates.iter().position(|template| template.key == key);
    let pressed = widgets::segments(ui, desk.colors, &labels, chosen);
    if let Some(template) = pressed.and_then(|rank| draft.templates.get(rank)) {
        desk.push(Action::Dialog(Some(Dialog::NewProject(template.key))));
    }
    ui.add_space(6.0);
}

/// The four questions; Enter goes from one to the next, and `true` comes from the last.
fn questions(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, fresh: bool) -> bool {
    let texts = desk.texts;
    let answered = [
        field(ui, desk, "title", &texts.new_project_name(), &mut draft.title, fresh),
        field(ui, desk, "question", &texts.new_project_question(), &mut draft.question, false),
        field(ui, desk, "perimeter", &texts.new_project_perimeter(), &mut draft.perimeter, false),
        field(ui, desk, "lead", &texts.new_project_lead(), &mut draft.lead, false),
    ];
    ui.add_space(6.0);
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter) && input.modifiers.is_none());
    let left = answered.iter().position(egui::Response::lost_focus).filter(|_| enter);
    match left.map(|rank| answered.get(rank + 1)) {
        Some(Some(next)) => {
            next.request_focus();
            false
        }
        Some(None) => true,
        None => false,
    }
}

fn actors(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, key: TemplateKey) {
    let Draft { templates, ticked, .. } = draft;
    let Some(template) = templates.iter().find(|template| template.key == key) else { return };
    if template.typical_actors.is_empty() {
        return;
    }
    let texts = desk.texts;
    let count = ticked.iter().filter(|(of, _)| *of == key).count();
    ui.horizontal(|ui| {
        widgets::section(ui, desk.colors, &texts.new_project_actors(count));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let all = count == template.typical_actors.len();
            let label = if all { texts.new_project_untick_all() } else { texts.new_project_tick_all() };
            if widgets::sized_button(ui, desk.colors, None, &label, widgets::Weight::Quiet, 26.0).clicked() {
                ticked.retain(|(of, _)| *of != key);
                if !all {
                    ticked.extend((0..template.typical_actors.len()).map(|rank| (key, rank)));
                }
            }
        });
    });
    ui.columns(2, |columns| {
        let half = template.typical_actors.len().div_ceil(2);
        for (rank, actor) in template.typical_actors.iter().enumerate() {
            let Some(ui) = columns.get_mut(usize::from(rank >= half)) else { continue };
            let mut on = ticked.contains(&(key, rank));
            let (name, _) = texts.language.pick(&actor.name);
            let kind = words::built_in_type(texts, actor.kind);
            let check = egui::Checkbox::new(&mut on, widgets::body(name, desk.colors));
            if ui.add(check).on_hover_text(kind).changed() {
                if on {
                    ticked.insert((key, rank));
                } else {
                    ticked.remove(&(key, rank));
                }
            }
        }
    });
    ui.label(widgets::soft(texts.new_project_actors_note(), desk.colors));
}

fn answers(texts: Texts, draft: &Draft, key: TemplateKey) -> NewProject {
    let template = draft.templates.iter().find(|template| template.key == key);
    let typical = template.map(|template| template.typical_actors.as_slice()).unwrap_or_default();
    let ticked = typical.iter().enumerate().filter(|(rank, _)| draft.ticked.contains(&(key, *rank)));
    NewProject {
        template: template.map_or_else(crate::model::Project::empty, |template| {
            template.project(|text| texts.language.pick(text).0.to_owned())
        }),
        title: draft.title.clone(),
        question: draft.question.clone(),
        perimeter: draft.perimeter.clone(),
        lead: draft.lead.clone(),
        actors: ticked
            .map(|(_, actor)| TickedActor {
                name: texts.language.pick(&actor.name).0.to_owned(),
                kind: actor.kind,
                group: template.and_then(|template| template.group_of(actor)),
            })
            .collect(),
    }
}

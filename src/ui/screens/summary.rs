//! What comes out of the session, in the words in which it is read aloud; each line leads to where it comes from.

use std::rc::Rc;

use egui::{Label, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::analysis::Pair;
use crate::edit::ItemId;
use crate::i18n::{format, words};
use crate::model::{
    Action as Planned, ActionState, Actor, Audience, Compromise, CompromiseState, Due, FindingKind, Presence,
};
use crate::session::{Action, Screen};
use crate::ui::fields::field_id;
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, card, guide, reading, theme};

/// How many convergences and divergences are told.
const TOLD: usize = 3;
/// How many lines of a part are told.
const MOST_LINES: usize = 6;
/// A window narrower than this has one column.
const TWO_COLUMNS: f32 = 900.0;
/// Distance between the columns.
const GUTTER: f32 = 36.0;

/// A line of the summary: what it says, a remark after it, and where a click leads.
struct Line {
    words: String,
    remark: String,
    /// What is told under it.
    under: String,
    leads: Vec<Action>,
}

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ScrollArea::vertical().id_salt("summary").auto_shrink(false).show(ui, |ui| {
        question(ui, desk);
        let width = ui.available_width() - 12.0;
        if width < TWO_COLUMNS {
            people_and_stakes(ui, desk);
            deals_and_plan(ui, desk);
            return;
        }
        let column = (width - GUTTER) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GUTTER;
            ui.vertical(|ui| {
                ui.set_width(column);
                people_and_stakes(ui, desk);
            });
            ui.vertical(|ui| {
                ui.set_width(column);
                deals_and_plan(ui, desk);
            });
        });
        ui.add_space(16.0);
    });
}

fn question(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (texts, header) = (desk.texts, &desk.project().header);
    let (question, _) = texts.language.pick(&header.question);
    if question.trim().is_empty() {
        ui.label(widgets::title(texts.summary_no_question(), 22.0, desk.colors));
        let words = texts.summary_write_question();
        if widgets::button(ui, desk.colors, None, &words, widgets::Weight::Plain).clicked() {
            desk.push(Action::Go(Screen::Project));
            desk.drafts.open(field_id("project", "question"));
        }
    } else {
        ui.add(Label::new(widgets::title(unbroken(question), 22.0, desk.colors)).wrap());
    }
    let day = header.reference_date.unwrap_or_else(|| desk.session.today());
    let said = [header.title.clone(), format::date(texts, day), header.perimeter.clone()];
    let said: Vec<String> = said.into_iter().filter(|part| !part.trim().is_empty()).collect();
    ui.add(Label::new(widgets::soft(said.join(" · "), desk.colors)).wrap());
    if !header.participants.is_empty() {
        let who = texts.summary_participants(header.participants.join(", "));
        ui.add(Label::new(widgets::soft(unbroken(&who), desk.colors)).wrap());
    }
}

fn people_and_stakes(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let named = |wanted: &[Presence]| -> Vec<String> {
        let actors = desk.map().actors.iter().filter(|actor| wanted.contains(&actor.presence));
        actors.map(Actor::label).collect()
    };
    let (here, missing) = (named(&[Presence::Present]), named(&[Presence::ToMobilise, Presence::Absent]));
    names(ui, desk, &texts.summary_who(), &here, &texts.summary_nobody());
    names(ui, desk, &texts.summary_who_missing(), &missing, &texts.summary_all_there());
    let derived = Rc::clone(&desk.derived);
    let pairs = derived.pairs();
    let agree = told(desk, FindingKind::Convergence, &pairs.convergences());
    section(ui, desk, &texts.summary_agree(), agree, &texts.summary_no_position(), Screen::Alliances);
    let differ = told(desk, FindingKind::Divergence, &pairs.divergences());
    section(ui, desk, &texts.summary_differ(), differ, &texts.summary_no_position(), Screen::Alliances);
}

fn deals_and_plan(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    // The one made last first and in full: it is what the session has just come to.
    let deals = desk.map().compromises.iter().rev().enumerate().map(|(rank, deal)| Line {
        words: deal.title.clone(),
        remark: words::compromise_state(texts, deal.state),
        under: if rank == 0 { exchanged(desk, deal) } else { String::new() },
        leads: vec![Action::Go(Screen::Compromises), select(deal.id)],
    });
    let deals = deals.collect();
    section(ui, desk, &texts.summary_compromises(), deals, &texts.summary_no_compromise(), Screen::Compromises);
    let decided = decided(desk);
    section(ui, desk, &texts.summary_decided(), decided, &texts.summary_nothing_decided(), Screen::Plan);
    let plan = plan(desk);
    section(ui, desk, &texts.summary_plan(), plan, &texts.summary_no_action(), Screen::Plan);
    let open = open_points(desk);
    section(ui, desk, &texts.summary_open(), open, &texts.summary_nothing_open(), Screen::ToCheck);
    ui.add_space(12.0);
    guide::next_steps(ui, desk);
}

fn select(item: impl Into<ItemId>) -> Action {
    Action::Select(crate::session::Select::Only(item.into()))
}

fn head(ui: &mut Ui, desk: &Desk<'_>, title: &str) {
    ui.add_space(12.0);
    ui.label(widgets::title(title, 16.0, desk.colors));
}

/// Who is in one situation, in one sentence.
fn names(ui: &mut Ui, desk: &Desk<'_>, title: &str, names: &[String], none: &str) {
    head(ui, desk, &if names.is_empty() { title.to_owned() } else { format!("{title} · {}", names.len()) });
    let words = if names.is_empty() { none.to_owned() } else { names.join(", ") };
    ui.add(Label::new(widgets::reading(words, 15.0).color(desk.colors.text)).wrap());
}

/// A part of the summary: its first lines, then the way to the screen that has them all.
fn section(ui: &mut Ui, desk: &mut Desk<'_>, title: &str, lines: Vec<Line>, none: &str, all: Screen) {
    head(ui, desk, title);
    if lines.is_empty() {
        ui.add(Label::new(widgets::soft(unbroken(none), desk.colors)).wrap());
    }
    let more = lines.len().saturating_sub(MOST_LINES);
    for line in lines.into_iter().take(MOST_LINES) {
        if row(ui, desk, &line) {
            line.leads.into_iter().for_each(|action| desk.push(action));
        }
    }
    if more > 0 {
        let words = RichText::new(desk.texts.summary_more(more)).font(theme::regular(13.0)).color(desk.colors.accent);
        if ui.add(egui::Button::new(words).frame(false)).clicked() {
            desk.push(Action::Go(all));
        }
    }
}

/// One line, with its remark after it; `true` when it was pressed.
fn row(ui: &mut Ui, desk: &Desk<'_>, line: &Line) -> bool {
    let colors = desk.colors;
    let mut job = egui::text::LayoutJob::default();
    let format = |ink| egui::TextFormat {
        font_id: theme::regular(15.0),
        color: ink,
        line_height: Some(theme::line_height(&theme::regular(15.0))),
        ..egui::TextFormat::default()
    };
    job.append(&unbroken(&line.words), 0.0, format(colors.text));
    if !line.remark.is_empty() {
        job.append(&format!(" · {}", line.remark), 0.0, format(colors.text_soft));
    }
    if !line.under.is_empty() {
        let small = egui::TextFormat {
            font_id: theme::regular(13.0),
            line_height: Some(theme::line_height(&theme::regular(13.0))),
            ..format(colors.text_soft)
        };
        job.append(&format!("\n{}", unbroken(&line.under)), 0.0, small);
    }
    job.wrap.max_width = ui.available_width() - 8.0;
    let galley = ui.painter().layout_job(job);
    let size = Vec2::new(ui.available_width(), galley.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let mut spoken = line.words.clone();
    for (before, more) in [(" · ", &line.remark), (". ", &line.under)] {
        if !more.is_empty() {
            spoken = format!("{spoken}{before}{more}");
        }
    }
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 6.0, colors.subtle);
    }
    ui.painter().galley(egui::pos2(rect.left(), rect.top() + 2.0), galley, colors.text);
    widgets::focus_ring(ui, &response, colors, 4.0);
    response.clicked()
}

/// Who gives what and receives what, of those who have something of either; what is for the team is not read aloud.
fn exchanged(desk: &Desk<'_>, deal: &Compromise) -> String {
    let texts = desk.texts;
    let aloud = deal.parties.iter().filter(|party| party.provenance.audience == Audience::All);
    let told = aloud.filter_map(|party| {
        let who = desk.map().actors.get(party.actor)?.label().replace('\n', " ");
        match (party.gives.trim(), party.receives.trim()) {
            ("", "") => None,
            (gives, "") => Some(texts.summary_gives(who, gives)),
            ("", receives) => Some(texts.summary_receives(who, receives)),
            (gives, receives) => Some(texts.summary_exchange(who, gives, receives)),
        }
    });
    told.collect::<Vec<_>>().join(" ")
}

/// What was retained first, then the strongest of what positions say.
fn told(desk: &Desk<'_>, kind: FindingKind, computed: &[Pair]) -> Vec<Line> {
    let texts = desk.texts;
    let retained = desk.map().findings.iter().filter(|finding| finding.kind == kind && finding.retained);
    let retained: Vec<_> = retained.collect();
    let said = |pair: &&Pair| {
        !retained.iter().any(|found| found.actors.contains(&pair.one) && found.actors.contains(&pair.other))
    };
    let lines = retained.iter().map(|found| Line {
        words: match found.actors[..] {
            [one, other] if found.title.is_empty() => reading::pair(desk, one, other),
            _ => card::finding_title(desk, found),
        },
        remark: texts.summary_retained(),
        under: String::new(),
        leads: vec![Action::Go(Screen::Alliances), select(found.id)],
    });
    let derived = computed.iter().filter(said).map(|pair| Line {
        words: reading::pair(desk, pair.one, pair.other),
        remark: texts.summary_computed(),
        under: String::new(),
        leads: vec![
            Action::Go(Screen::Alliances),
            Action::Select(crate::session::Select::These(vec![pair.one.into(), pair.other.into()])),
        ],
    });
    lines.chain(derived).take(TOLD.max(retained.len())).collect()
}

fn decided(desk: &Desk<'_>) -> Vec<Line> {
    let texts = desk.texts;
    let accepted = desk.map().compromises.iter().filter(|deal| deal.state == CompromiseState::Accepted);
    let accepted = accepted.map(|deal| Line {
        words: deal.title.clone(),
        remark: words::compromise_state(texts, deal.state),
        under: String::new(),
        leads: vec![Action::Go(Screen::Compromises), select(deal.id)],
    });
    let firm =
        |action: &&Planned| matches!(action.state, ActionState::Decided | ActionState::Started | ActionState::Done);
    let actions = desk.map().actions.iter().filter(firm).map(|action| Line {
        words: action.title.clone(),
        remark: words::action_state(texts, action.state),
        under: String::new(),
        leads: vec![Action::Go(Screen::Plan), select(action.id)],
    });
    accepted.chain(actions).collect()
}

/// The actions by due date: what, who, when.
fn plan(desk: &Desk<'_>) -> Vec<Line> {
    let texts = desk.texts;
    let live = |action: &&Planned| !matches!(action.state, ActionState::Done | ActionState::Dropped);
    let mut actions: Vec<&Planned> = desk.map().actions.iter().filter(live).collect();
    actions.sort_by_key(|action| match &action.due {
        Some(Due::On(day)) => (0, day.year(), day.month(), day.day()),
        Some(Due::Month(year, month)) => (0, *year, *month, 31),
        Some(Due::Words(_)) => (1, 0, 0, 0),
        None => (2, 0, 0, 0),
    });
    let name = |id| desk.map().actors.get(id).map(Actor::label);
    let lines = actions.iter().map(|action| {
        let lead = action.lead.and_then(name).unwrap_or_else(|| texts.summary_no_lead());
        let due = action.due.as_ref().map_or_else(|| texts.summary_no_due(), |due| format::due(texts, due));
        Line {
            words: action.title.clone(),
            remark: format!("{lead} · {due}"),
            under: String::new(),
            leads: vec![Action::Go(Screen::Plan), select(action.id)],
        }
    });
    lines.collect()
}

fn open_points(desk: &Desk<'_>) -> Vec<Line> {
    let (texts, map) = (desk.texts, desk.map());
    let unresolved = map.compromises.iter().filter(|deal| deal.state == CompromiseState::Unresolved);
    let mut lines: Vec<Line> = unresolved
        .map(|deal| Line {
            words: texts.summary_unresolved(deal.title.clone()),
            remark: deal.missing_information.clone(),
            under: String::new(),
            leads: vec![Action::Go(Screen::Compromises), select(deal.id)],
        })
        .collect();
    let debated = map.positions.iter().filter(|position| position.debated.is_some()).count();
    let unknown = map.positions.iter().filter(|position| position.value.is_none()).count();
    let doubts = desk.derived.to_check().len();
    let counted = [
        (debated, texts.summary_debated(debated), Screen::Positions),
        (unknown, texts.summary_unknown(unknown), Screen::Positions),
        (doubts, texts.summary_doubts(doubts), Screen::ToCheck),
    ];
    lines.extend(counted.into_iter().filter(|(count, ..)| *count > 0).map(|(_, words, screen)| Line {
        words,
        remark: String::new(),
        under: String::new(),
        leads: vec![Action::Go(screen)],
    }));
    lines
}

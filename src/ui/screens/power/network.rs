//! What holds the map together: who stands alone, through whom one must pass, which blocks, where the tensions are.

use std::sync::Arc;

use egui::{Sense, Ui, Vec2, WidgetInfo};

use super::card::Explained;
use super::content::{Content, Drawn, Part, Sentence, actor};
use super::{Choice, said};
use crate::analysis::{Brokerage, Headline, NetworkMeasures, Remark, Triangle};
use crate::edit::ItemId;
use crate::exchange::sentences;
use crate::i18n::{Texts, format};
use crate::model::ActorId;
use crate::session::{Action, Icon, Screen, Select};
use crate::ui::plot::{Kind, Row, Table};
use crate::ui::reading::{self, name};
use crate::ui::results::Found;
use crate::ui::{Desk, widgets};

/// Remarks and circles that are said.
const SAID: usize = 3;
/// Fewer actors or links than these have no paths to speak of.
const LEAST: (usize, usize) = (5, 4);
/// Width from which the parts stand in two columns.
const TWO_COLUMNS: f32 = 700.0;

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    let measures = &found.analyses.network;
    if measures.network.edge_count() == 0 {
        let act = (Icon::Map, texts.power_network_draw(), Action::Go(Screen::Map));
        return Content::nothing(choice, texts.power_network_none(), Some(act));
    }
    let alone = lonely(measures);
    let parts = vec![
        part(desk, 1, remarks(desk, &alone)),
        part(desk, 2, passages(desk, found)),
        part(desk, 3, blocks(desk, found)),
        part(desk, 5, tensions(desk, choice, found)),
    ];
    Content::of(choice, Some(found), Drawn::Parts(parts), table(texts, found))
}

/// Who is linked to nobody, then to one only.
fn lonely(measures: &NetworkMeasures) -> Vec<Remark> {
    let of = |wanted: usize| measures.degrees.iter().filter(move |(_, degree)| *degree == wanted).map(|(id, _)| *id);
    let one = |id| measures.network.neighbours(id).first().map(|other| Remark::OneLink(id, *other));
    of(0).map(Remark::Alone).chain(of(1).filter_map(one)).collect()
}

/// A question, and what is remarked about it; that nothing is, where nothing can be.
fn part(desk: &Desk<'_>, question: u8, sentences: Vec<Sentence>) -> Part {
    let nothing = || vec![Sentence { said: reading::nothing(desk, question), actors: Vec::new() }];
    let sentences = if sentences.is_empty() { nothing() } else { sentences };
    Part { head: reading::question(desk, question), sentences }
}

fn remarks(desk: &Desk<'_>, remarks: &[Remark]) -> Vec<Sentence> {
    let sentence = |it: &Remark| Sentence { said: reading::remark(desk, it), actors: it.actors() };
    remarks.iter().take(SAID).map(sentence).collect()
}

/// Who holds parts together, who is on many paths, which links are alone between two parts, who joins circles.
fn passages(desk: &Desk<'_>, found: &Found) -> Vec<Sentence> {
    let measures = &found.analyses.network;
    if measures.network.actors().len() < LEAST.0 || measures.network.edge_count() < LEAST.1 {
        return Vec::new();
    }
    let holds = measures.articulation_points.iter().map(|(id, parts)| Remark::HoldsParts(*id, *parts));
    let mut said = remarks(desk, &holds.take(SAID).collect::<Vec<_>>());
    let weak: Vec<Remark> =
        measures.network.weak_links().into_iter().map(|(one, other)| Remark::Bridge(one, other)).collect();
    said.extend(remarks(desk, &weak));
    let between = found.headlines.iter().find(|it| matches!(it, Headline::GoBetweens(_)));
    said.extend(between.map(|it| headline(desk, found, it)));
    let mut least: Option<(ActorId, f64)> = None;
    for (id, constraint) in &measures.constraint {
        let Some(constraint) = constraint else { continue };
        if least.is_none_or(|(_, known)| *constraint < known) {
            least = Some((*id, *constraint));
        }
    }
    said.extend(least.map(|(id, _)| Sentence {
        said: desk.texts.power_network_joins(name(&found.project.map, id)),
        actors: vec![id],
    }));
    said
}

/// A headline, and whom it is about.
fn headline(desk: &Desk<'_>, found: &Found, it: &Headline) -> Sentence {
    let actors = match it {
        Headline::GoBetweens(all) | Headline::Kernel(all) => all.clone(),
        Headline::Mend(one, other, _) => vec![*one, *other],
        _ => Vec::new(),
    };
    Sentence { said: sentences::headline(&found.project.map, desk.texts, it), actors }
}

/// The tightest part, and the circles.
fn blocks(desk: &Desk<'_>, found: &Found) -> Vec<Sentence> {
    let texts = desk.texts;
    let wanted = |it: &&Headline| matches!(it, Headline::Kernel(_) | Headline::Circles(_));
    let mut said: Vec<Sentence> = found.headlines.iter().filter(wanted).map(|it| headline(desk, found, it)).collect();
    let circle = |(rank, all): (usize, &&Vec<ActorId>)| {
        let names = sentences::listed(texts, all.iter().map(|id| name(&found.project.map, *id)));
        Sentence { said: texts.power_network_circle(rank + 1, names), actors: (*all).clone() }
    };
    let read_as_circles = found.headlines.iter().any(|it| matches!(it, Headline::Circles(_)));
    let mut circles: Vec<&Vec<ActorId>> =
        found.analyses.network.communities.iter().filter(|all| read_as_circles && all.len() > 1).collect();
    circles.sort_by_key(|all| std::cmp::Reverse(all.len()));
    said.extend(circles.iter().enumerate().take(SAID).map(circle));
    said
}

/// The simplest split that signs make, the link to work on first, and the triangles in tension.
fn tensions(desk: &Desk<'_>, choice: Choice, found: &Found) -> Vec<Sentence> {
    let texts = desk.texts;
    let signed = &found.analyses.signed;
    let camps = found.headlines.iter().filter(|it| matches!(it, Headline::Camps(..) | Headline::Mend(..)));
    let mut said: Vec<Sentence> = camps
        .map(|it| match it {
            // Sides are for the team: a room is told of blocks.
            Headline::Camps(misfits, true) if *misfits > 0 && !choice.clean => {
                Sentence { said: texts.power_network_camps(*misfits), actors: Vec::new() }
            }
            _ => headline(desk, found, it),
        })
        .collect();
    let triangle = |it: &Triangle| if it.has_hub { Remark::Hub(it.actors) } else { Remark::AtOdds(it.actors) };
    said.extend(remarks(desk, &signed.triangles.tense.iter().map(triangle).take(SAID).collect::<Vec<_>>()));
    said
}

fn table(texts: Texts, found: &Found) -> Table {
    let measures = &found.analyses.network;
    let row = |(rank, id): (usize, &ActorId)| {
        let core = measures.cores.get(rank).map(|(_, core)| core.to_string());
        let degree = measures.degrees.get(rank).map(|(_, degree)| degree.to_string());
        let path = measures.betweenness.get(rank).map(|(_, path)| format::percent(texts.language, *path));
        let closed = measures.constraint.get(rank).and_then(|(_, it)| *it);
        let part = measures.brokers.parts.iter().find(|(of, _)| of == id).and_then(|(_, part)| plays(texts, *part));
        let cells = vec![
            name(&found.project.map, *id),
            degree.unwrap_or_default(),
            path.unwrap_or_default(),
            core.unwrap_or_default(),
            closed.map_or_else(|| "—".to_owned(), |it| format::number(texts.language, it, 2)),
            part.unwrap_or_default(),
        ];
        Row { item: ItemId::Actor(*id), cells }
    };
    let heads = vec![
        (texts.power_actor(), Kind::Name),
        (texts.power_degree(), Kind::Number),
        (texts.power_paths(), Kind::Number),
        (texts.power_core(), Kind::Number),
        (texts.power_constraint(), Kind::Number),
        (texts.power_broker(), Kind::Words),
    ];
    Table { heads, rows: measures.network.actors().iter().enumerate().map(row).collect() }
}

/// The part that an actor plays most between groups; none where it plays none.
fn plays(texts: Texts, part: Brokerage) -> Option<String> {
    let parts = [part.coordinator, part.consultant, part.gatekeeper, part.representative, part.liaison];
    let most = parts.into_iter().max().filter(|most| *most > 0)?;
    let words = [
        texts.power_broker_coordinator(),
        texts.power_broker_consultant(),
        texts.power_broker_gatekeeper(),
        texts.power_broker_representative(),
        texts.power_broker_liaison(),
    ];
    parts.into_iter().zip(words).find(|(count, _)| *count == most).map(|(_, words)| words)
}

/// How many actors the subject is linked to, then what is counted.
pub(super) fn said(texts: Texts, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let linked = actor(subject).and_then(|id| found.analyses.network.degrees.iter().find(|(of, _)| *of == id));
    let who = actor(subject).map(|id| name(&found.project.map, id)).unwrap_or_default();
    let first = match linked {
        Some((_, count)) if *count > 0 => texts.power_network_linked(who, *count),
        _ => texts.reading_alone(who),
    };
    let counted = texts.reading_counted(texts.reading_counted_both());
    [first, said::according(texts, Some(&format!("{counted}.")))]
}

/// How the numbers of an actor are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    Explained {
        words: vec![texts.power_network_words()],
        formula: vec![
            texts.power_network_formula_paths(),
            texts.power_network_formula_core(),
            texts.power_network_formula_constraint(),
        ],
        foot: vec![texts.power_network_foot()],
        notices: said::cautions(texts, found, &[said::FEW, said::OF_SIGNS]),
        on_map: true,
        ..Explained::about(content, found, item)
    }
}

/// The parts, in two columns where there is room.
pub(super) fn parts(ui: &mut Ui, desk: &mut Desk<'_>, parts: &[Part]) {
    let width = ui.available_width();
    if width < TWO_COLUMNS {
        return column(ui, desk, parts);
    }
    let (left, right) = parts.split_at(parts.len() / 2);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        for (rank, part) in [left, right].into_iter().enumerate() {
            let room = width / 2.0 - 12.0;
            ui.push_id(rank, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(room);
                    column(ui, desk, part);
                });
            });
        }
    });
}

fn column(ui: &mut Ui, desk: &mut Desk<'_>, parts: &[Part]) {
    ui.spacing_mut().item_spacing.y = 3.0;
    for part in parts {
        ui.add_space(8.0);
        widgets::section(ui, desk.colors, &widgets::unbroken(&part.head));
        for sentence in &part.sentences {
            self::sentence(ui, desk, sentence);
        }
    }
}

/// A sentence, a click from the actors that it is about.
fn sentence(ui: &mut Ui, desk: &mut Desk<'_>, sentence: &Sentence) {
    let colors = desk.colors;
    let names: Vec<String> = sentence.actors.iter().map(|id| name(desk.map(), *id)).collect();
    let job = reading::standing_out(&sentence.said, &names, 14.0, colors.text, ui.available_width() - 12.0);
    let galley = ui.painter().layout_job(job);
    let leads = !sentence.actors.is_empty();
    let sense = if leads { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), galley.size().y + 8.0), sense);
    let role = if leads { egui::Role::Button } else { egui::Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &sentence.said));
    if leads && response.hovered() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    ui.painter().galley(rect.min + Vec2::new(6.0, 4.0), galley, colors.text);
    widgets::focus_ring(ui, &response, colors, 6.0);
    if response.clicked() {
        let items = sentence.actors.iter().copied().map(ItemId::Actor).collect();
        desk.push(Action::Select(Select::These(items)));
    }
}

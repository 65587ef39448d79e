//! The links of an actor: what each is, a way to its card, and a way to draw one from the keyboard.

use egui::{Align2, Sense, Ui, Vec2, WidgetInfo};

use super::{CardView, parts};
use crate::edit::ItemId;
use crate::i18n::words;
use crate::model::{Actor, ActorId, Goes, Link, LinkNature};
use crate::session::{Action, LinkAct};
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, theme, widgets};

/// How many links are shown before one asks for all.
const FIRST_LINKS: usize = 5;

impl CardView {
    /// The list, interest links first, then what is tense; the first ones, then, on demand, all.
    pub(super) fn links(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        let map = desk.map();
        let mut links: Vec<&Link> = map.links.iter().filter(|link| link.touches(actor.id)).collect();
        links.sort_by_key(|link| matches!(link.nature, LinkNature::Relation(_)));
        let all = links.len();
        if !self.every_link {
            links.truncate(FIRST_LINKS);
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for link in links {
                row(ui, desk, actor.id, link);
            }
        });
        if all > FIRST_LINKS {
            let words = if self.every_link { desk.texts.card_fewer_links() } else { desk.texts.card_all_links(all) };
            if parts::leads(ui, desk, &words) {
                self.every_link = !self.every_link;
            }
        }
        add(ui, desk, actor);
    }
}

/// A way to draw a link from the keyboard.
fn add(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let others: Vec<(ActorId, String)> =
        parts::actors_by_name(desk.map()).into_iter().filter(|(id, _)| *id != actor.id).collect();
    let labels: Vec<String> = others.iter().map(|(_, name)| name.clone()).collect();
    let add = desk.texts.card_link_to();
    let id = field_id(actor.id, "link to");
    let picked = Chooser::adding(id, &add, &labels, &add).show(ui, desk.colors).picked;
    if let Some((other, _)) = picked.and_then(|rank| others.get(rank)) {
        desk.push(Action::Link(LinkAct::From(actor.id)));
        desk.push(Action::Link(LinkAct::To(*other)));
    }
}

/// What a link says in one word: its stake, what passes, or how it goes when it goes badly.
pub(super) fn gist(desk: &Desk<'_>, nature: &LinkNature) -> String {
    match nature {
        LinkNature::Interest(interest) => {
            let stake = interest.stake.and_then(|id| desk.map().stakes.get(id));
            stake.map_or_else(|| words::interest_sign(desk.texts, interest.sign), |stake| stake.label().to_owned())
        }
        LinkNature::Relation(relation) => {
            let flow = relation.flows.first();
            match flow.goes {
                Goes::Tense | Goes::Conflict => words::goes(desk.texts, flow.goes),
                Goes::Good | Goes::Mixed | Goes::Unknown => words::passes(desk.texts, flow.passes),
            }
        }
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, from: ActorId, link: &Link) {
    let other = link.other_end(from).map(|id| parts::name(desk.map(), id)).unwrap_or_default();
    let gist = gist(desk, &link.nature);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{other} – {gist}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, desk.colors.subtle);
        desk.showcase = Some(ItemId::Link(link.id));
    }
    fields::link_sign(ui, desk.colors, &link.nature, egui::pos2(rect.left() + 9.0, rect.center().y));
    let font = theme::regular(13.0);
    let half = (rect.width() - 26.0) * 0.45;
    let mut job = egui::text::LayoutJob::simple_singleline(gist, font.clone(), desk.colors.text_soft);
    job.wrap = egui::text::TextWrapping::truncate_at_width(half);
    let word = ui.painter().layout_job(job);
    let room = rect.width() - 32.0 - word.size().x;
    let mut job = egui::text::LayoutJob::simple_singleline(other, font, desk.colors.text);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let name = ui.painter().layout_job(job);
    let top = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(egui::pos2(rect.left() + 26.0, top(name.size().y)), name, desk.colors.text);
    let right = Align2::RIGHT_TOP.anchor_size(egui::pos2(rect.right(), top(word.size().y)), word.size());
    ui.painter().galley(right.min, word, desk.colors.text_soft);
    widgets::focus_ring(ui, &response, desk.colors, 4.0);
    if response.clicked() {
        desk.select(ItemId::Link(link.id));
    }
}

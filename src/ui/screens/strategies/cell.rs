//! One cell of the table: what is said in a few lines, and the field of the card behind it.

use egui::{
    Align2, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::i18n::{Texts, words};
use crate::model::{Actor, Audience, Judged, Provenance};
use crate::session::Icon;
use crate::ui::card::Fold;
use crate::ui::card::actor_words::{self, Line, Texting};
use crate::ui::fields::field_id;
use crate::ui::{Desk, icons, theme, widgets};

/// Width of the field behind a cell.
const FIELD: f32 = 320.0;
/// Lines of text that a cell shows.
const LINES: usize = 3;

/// A column of the table.
#[derive(Clone, Copy)]
pub(super) enum Column {
    /// A judgement in words.
    Words(&'static Line),
    Posture,
    Tactic,
    RedLine,
}

/// Every column, in the order of the card.
pub(super) fn columns() -> Vec<Column> {
    let grid = actor_words::lines(Fold::Grid).map(Column::Words);
    let mut strategy = actor_words::lines(Fold::Strategy).map(Column::Words);
    let mut columns: Vec<Column> = grid.chain(strategy.next()).collect();
    columns.extend([Column::Posture, Column::Tactic]);
    columns.extend(strategy);
    columns.push(Column::RedLine);
    columns
}

/// What a cell says.
pub(super) struct Said {
    /// Its words; none: nothing is entered.
    pub(super) words: Option<String>,
    /// Whether it is for the team only.
    pub(super) team: bool,
    /// Whether nobody knows.
    pub(super) unknown: bool,
}

impl Said {
    fn of<T>(texts: Texts, judged: Option<&Judged<T>>, words: impl Fn(&T) -> String) -> Self {
        let team = |provenance: &Provenance| provenance.audience == Audience::Team;
        Self {
            words: judged.map(|judged| judged.value.as_ref().map_or_else(|| texts.level_unknown(), words)),
            team: judged.is_some_and(|judged| team(&judged.provenance)),
            unknown: judged.is_some_and(|judged| judged.value.is_none()),
        }
    }
}

impl Column {
    pub(super) fn title(self, texts: Texts) -> String {
        match self {
            Self::Words(line) => line.title(texts),
            Self::Posture => texts.card_posture(),
            Self::Tactic => texts.card_tactic(),
            Self::RedLine => texts.card_red_line(),
        }
    }

    pub(super) fn width(self) -> f32 {
        match self {
            Self::Posture => 116.0,
            _ => 190.0,
        }
    }

    pub(super) fn said(self, texts: Texts, actor: &Actor) -> Said {
        let grid = &actor.grid;
        match self {
            Self::Words(line) => Said::of(texts, line.said(actor), Clone::clone),
            Self::Posture => Said::of(texts, grid.posture.as_ref(), |posture| words::posture(texts, *posture)),
            Self::Tactic => Said::of(texts, grid.tactic.as_ref(), |tactic| {
                let kind = if tactic.non_action { texts.card_tactic_non_action() } else { texts.card_tactic_action() };
                if tactic.text.is_empty() { kind } else { texts.strategies_tactic(kind, tactic.text.clone()) }
            }),
            Self::RedLine => Said::of(texts, grid.red_line.as_ref(), |line| line.text.clone()),
        }
    }

    /// The id of the field of words behind the cell, when it has one.
    fn field(self, actor: &Actor) -> Option<egui::Id> {
        match self {
            Self::Words(line) => Some(field_id(actor.id, line.part())),
            Self::Posture => None,
            Self::Tactic => Some(field_id(actor.id, "tactic").with("text")),
            Self::RedLine => Some(field_id(actor.id, "red line").with("text")),
        }
    }

    fn fields(self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        match self {
            Self::Words(line) => line.open(ui, desk, actor),
            Self::Posture => actor_words::posture(ui, desk, actor),
            Self::Tactic => actor_words::tactic(ui, desk, actor, Texting::Open),
            Self::RedLine => actor_words::red_line(ui, desk, actor, Texting::Open),
        }
    }
}

/// The id of a cell, in no language.
pub(super) fn cell_id(actor: &Actor, column: Column) -> egui::Id {
    let part = match column {
        Column::Words(line) => line.part(),
        Column::Posture => "posture",
        Column::Tactic => "tactic",
        Column::RedLine => "red line",
    };
    field_id((actor.id, "strategies"), part)
}

/// Draws it; whether the field behind it is open.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, rect: Rect, actor: &Actor, column: Column) -> (Response, bool) {
    let texts = desk.texts;
    let said = column.said(texts, actor);
    let response = ui.interact(rect, cell_id(actor, column), Sense::click());
    let name = format!("{} – {}", column.title(texts), actor.label());
    let shown = said.words.clone().unwrap_or_else(|| texts.strategies_nothing());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::Button, true, &name);
        info.current_text_value = Some(shown.clone());
        info
    });
    paint(ui, desk, rect, &response, &said);
    let popup_id = Popup::default_response_id(&response);
    let was_open = Popup::is_id_open(ui.ctx(), popup_id);
    let field = column.field(actor);
    let had = field.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
    let entered = had && ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers == Modifiers::NONE);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).width(FIELD);
    let popup = popup.style(egui::style::StyleModifier::default());
    popup.show(|ui| {
        ui.set_width(FIELD);
        ui.spacing_mut().item_spacing.y = 5.0;
        ui.spacing_mut().interact_size.y = 24.0;
        ui.label(widgets::title(actor.label(), 14.0, desk.colors));
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| column.fields(ui, desk, actor));
        if entered && matches!(column, Column::Words(_)) {
            ui.close();
        }
    });
    let open = Popup::is_id_open(ui.ctx(), popup_id);
    if open
        && !was_open
        && let Some(field) = field
    {
        desk.drafts.open(field);
    }
    if was_open && !open {
        response.request_focus();
    }
    (response, open)
}

fn paint(ui: &Ui, desk: &Desk<'_>, rect: Rect, response: &Response, said: &Said) {
    let colors = desk.colors;
    let inner = rect.shrink2(Vec2::new(8.0, 7.0));
    if response.hovered() {
        ui.painter().rect(rect.shrink(2.0), 6.0, colors.subtle, colors.outline(), StrokeKind::Inside);
    }
    match &said.words {
        None => {
            let ink = if response.hovered() { colors.accent } else { colors.line_control };
            let at = Rect::from_center_size(egui::pos2(inner.left() + 7.0, inner.top() + 8.0), Vec2::splat(14.0));
            icons::paint(ui.painter(), Icon::Plus, at, ink);
        }
        Some(words) => {
            let mut left = inner.left();
            if said.team {
                let at = Rect::from_center_size(egui::pos2(left + 6.0, inner.top() + 8.0), Vec2::splat(12.0));
                icons::paint(ui.painter(), Icon::Lock, at, colors.text_soft);
                left += 16.0;
            }
            let ink = if said.unknown { colors.text_soft } else { colors.text };
            let mut job = theme::paragraph(widgets::unbroken(words), theme::regular(13.0), ink, inner.right() - left);
            job.wrap.max_rows = LINES;
            let galley = ui.painter().layout_job(job);
            ui.painter().galley(egui::pos2(left, inner.top()), galley, ink);
        }
    }
    if response.has_focus() {
        let line = egui::Stroke::new(2.0, colors.accent);
        ui.painter().rect_stroke(rect.shrink(2.0), 6.0, line, StrokeKind::Inside);
    }
}

/// The head of a column.
pub(super) fn head(ui: &Ui, desk: &Desk<'_>, rect: Rect, title: &str) {
    let inner = rect.shrink2(Vec2::new(8.0, 0.0));
    let mut job = theme::paragraph(title.to_owned(), theme::semibold(12.0), desk.colors.text_faint, inner.width());
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), inner);
    ui.painter().galley(at.min, galley, desk.colors.text_faint);
}

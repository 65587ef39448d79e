//! What covers the map before the room: a pause, the question alone, lines to read from the back.

use egui::{Align, Frame, Label, Layout, RichText, ScrollArea, Ui};

use super::size::Scale;
use super::votes;
use crate::i18n::{Texts, format, words};
use crate::session::room::Vote;
use crate::session::{Projection, Session, Sheet};
use crate::ui::theme::{self, Colors};

/// Sizes of the lines to read, in points of the window before they grow.
const LINES: [f32; 6] = [9.0, 10.0, 12.0, 14.0, 17.0, 22.0];

/// A sheet with its words, which a second window can keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    sheet: Sheet,
    texts: Texts,
    question: String,
    shared: String,
    vote: Option<Vote>,
}

impl Cover {
    /// What covers the projection, when something does.
    pub fn of(session: &Session) -> Option<Self> {
        let sheet = session.projection().and_then(Projection::sheet)?;
        let texts = session.texts();
        let project = session.public_project();
        let (shared, _) = texts.language.pick(&project.header.question);
        let question = words::question(texts, session.question());
        let vote = session.room().vote().cloned();
        Some(Self { sheet, texts, question, shared: shared.trim().to_owned(), vote })
    }

    /// Draws it over the whole of a surface.
    pub fn show(&self, ui: &mut Ui, colors: &Colors, scale: Scale) {
        let texts = self.texts;
        Frame::new().fill(colors.canvas).inner_margin(scale.points(28.0)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            match self.sheet {
                Sheet::Pause(ends) => {
                    let told = ends.map(|ends| texts.room_resumes(format::clock(ends.time())));
                    large(ui, colors, scale, &texts.room_pause(), told.as_deref());
                }
                Sheet::Question => {
                    let shared = Some(self.shared.as_str()).filter(|shared| !shared.is_empty());
                    large(ui, colors, scale, &self.question, shared);
                }
                Sheet::Legibility => legibility(ui, texts, colors, scale),
                Sheet::Vote => match &self.vote {
                    Some(vote) => votes::counts(ui, vote, colors, scale),
                    None => large(ui, colors, scale, &texts.room_vote(), None),
                },
            }
        });
    }
}

/// One sentence in the middle, as large as its length allows, and a smaller one under it.
fn large(ui: &mut Ui, colors: &Colors, scale: Scale, words: &str, under: Option<&str>) {
    let room = ui.available_size();
    let laid_out = |size: f32| {
        let mut job = theme::paragraph(words.to_owned(), scale.semibold(size), colors.text, room.x);
        job.halign = Align::Center;
        ui.painter().layout_job(job)
    };
    let galley = [36.0, 30.0, 24.0, 20.0]
        .into_iter()
        .map(laid_out)
        .find(|galley| galley.size().y < room.y * 0.7)
        .unwrap_or_else(|| laid_out(17.0));
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(((room.y - galley.size().y) / 2.0 - scale.points(20.0)).max(0.0));
        ui.add(Label::new(galley));
        if let Some(under) = under {
            ui.add_space(scale.points(12.0));
            ui.label(RichText::new(under).font(scale.regular(22.0)).color(colors.text_soft));
        }
    });
}

fn legibility(ui: &mut Ui, texts: Texts, colors: &Colors, scale: Scale) {
    let pixels = |size: f32| (scale.points(size) * ui.ctx().pixels_per_point()).round() as u32;
    let lines: Vec<(f32, String)> =
        LINES.into_iter().map(|size| (size, texts.room_legibility_line(pixels(size)))).collect();
    let floor = texts.room_legibility_floor(pixels(12.0));
    ScrollArea::vertical().id_salt("legibility").show(ui, |ui| {
        ui.label(RichText::new(texts.room_legibility()).font(scale.semibold(22.0)).color(colors.text));
        ui.add_space(scale.points(8.0));
        for (size, line) in lines {
            ui.label(RichText::new(line).font(scale.regular(size)).color(colors.text));
        }
        ui.add_space(scale.points(8.0));
        ui.label(RichText::new(floor).font(scale.semibold(14.0)).color(colors.accent));
    });
}

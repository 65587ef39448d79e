//! The band of a supposition: what is supposed, what that changes in words, the way back.
//!
//! The effect is worked out on what readers see alone.

use std::sync::Arc;

use egui::{Align, Galley, Label, Layout, ScrollArea, Ui, Vec2};

use crate::exchange::official::effects;
use crate::exchange::sentences::{actor_name, stake_name};
use crate::i18n::{Language, words};
use crate::model::{MapState, Project};
use crate::session::{Action, Command, SimulateAct, Simulation};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, theme};

/// Height of the buttons.
const BUTTON: f32 = 30.0;
/// Distance between two sentences, and between the head and the first.
const GAP: f32 = 3.0;
/// The most that the sentences take: of the room under the bar, and at least.
const SHARE: f32 = 0.24;
const LEAST: f32 = 120.0;

/// What a supposition would change, in words, as long as nothing of it moves.
#[derive(Default)]
pub(super) struct BandView {
    last: Option<Told>,
}

/// What was told of which states.
struct Told {
    shown: Arc<Project>,
    simulated: Arc<Project>,
    language: Language,
    effects: Vec<String>,
}

/// The words of the band, laid out.
pub(super) struct Laid {
    head: Arc<Galley>,
    effects: Vec<Arc<Galley>>,
    /// The most that the effects take.
    highest: f32,
}

impl Laid {
    /// Height that the band takes.
    pub(super) fn height(&self) -> f32 {
        self.head.size().y.max(BUTTON) + GAP + self.effects().min(self.highest)
    }

    fn effects(&self) -> f32 {
        self.effects.iter().map(|effect| effect.size().y + GAP).sum()
    }
}

impl BandView {
    /// Lays out the band in a width; none without a simulation.
    pub(super) fn laid(&mut self, ui: &Ui, desk: &Desk<'_>, width: f32) -> Option<Laid> {
        let simulation = desk.session.simulation()?;
        let buttons: f32 = labels(desk, simulation)
            .into_iter()
            .map(|label| ui.painter().layout_no_wrap(label, theme::semibold(14.0), desk.colors.text).size().x + 34.0)
            .sum();
        let lay = |words: &str, font, ink, width| {
            ui.painter().layout_job(theme::paragraph(unbroken(words), font, ink, width))
        };
        let head = desk.texts.official_supposed(supposed(desk, simulation));
        let head = lay(&head, theme::semibold(14.0), desk.colors.note, width - buttons);
        let lines = self.effects(desk, simulation).iter();
        // The scroll bar stands beside the words.
        let effects = lines.map(|line| lay(line, theme::regular(13.0), desk.colors.text, width - 12.0)).collect();
        Some(Laid { head, effects, highest: (ui.available_height() * SHARE).max(LEAST) })
    }

    /// What it changes, worded again when one of the two states has changed.
    fn effects(&mut self, desk: &Desk<'_>, simulation: &Simulation) -> &[String] {
        let (shown, simulated) = (desk.session.shared_project(), desk.session.simulated_project());
        let language = desk.texts.language;
        let known = self.last.take().filter(|last| {
            Arc::ptr_eq(&last.shown, &shown) && Arc::ptr_eq(&last.simulated, &simulated) && last.language == language
        });
        let told = known.unwrap_or_else(|| {
            let other = the_other_side(&shown.map, simulation);
            let before = simulation.looks_before();
            let (before, after) = if before { (&shown.map, &other) } else { (&other, &shown.map) };
            let effects = effects(before, after, desk.texts);
            Told { shown, simulated, language, effects }
        });
        &self.last.insert(told).effects
    }
}

/// The words of the two buttons, from the right.
fn labels(desk: &Desk<'_>, simulation: &Simulation) -> [String; 2] {
    let texts = desk.texts;
    let look = if simulation.looks_before() { texts.official_look_after() } else { texts.official_look_before() };
    [texts.official_end(), look]
}

/// Draws what is supposed and what it changes, marked as a simulation, with the way back.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, laid: Laid) {
    let Some(simulation) = desk.session.simulation() else { return };
    let before = simulation.looks_before();
    let [end, look] = labels(desk, simulation);
    let high = laid.effects() > laid.highest;
    ui.spacing_mut().item_spacing = Vec2::new(8.0, GAP);
    let size = Vec2::new(ui.available_width(), laid.head.size().y.max(BUTTON));
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::TOP), |ui| {
        if widgets::sized_button(ui, desk.colors, None, &end, Weight::Main, BUTTON).clicked() {
            desk.command(Command::DropSimulation);
        }
        if widgets::sized_button(ui, desk.colors, None, &look, Weight::Plain, BUTTON).clicked() {
            desk.push(Action::Simulate(SimulateAct::LookBefore(!before)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(laid.head)));
    });
    let lines = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        for effect in laid.effects {
            ui.add(Label::new(effect));
        }
    };
    if high {
        ScrollArea::vertical().id_salt("effects").max_height(laid.highest).auto_shrink([false, true]).show(ui, lines);
    } else {
        lines(ui);
    }
}

/// What is supposed, in words: the compromises, else the positions.
fn supposed(desk: &Desk<'_>, simulation: &Simulation) -> String {
    let (texts, map) = (desk.texts, desk.map());
    let differences = simulation.differences();
    let deals = differences.compromises.iter().filter(|deal| map.compromises.contains(deal.id));
    let mut said: Vec<String> = deals.map(|deal| texts.official_accepted(deal.title.as_str())).collect();
    if said.is_empty() {
        let scale = desk.project().header.scale;
        let word = |value| words::position(texts, scale, value);
        for now in differences.positions.iter().filter(|it| map.positions.contains((it.actor, it.stake))) {
            let was = simulation.base().map.positions.get((now.actor, now.stake));
            let was = was.map_or_else(|| texts.official_no_entry(), |was| word(was.value));
            let (actor, stake) = (actor_name(map, now.actor), stake_name(map, now.stake));
            said.push(texts.official_moved(actor, stake, was, word(now.value)));
        }
    }
    if said.is_empty() { texts.official_nothing_supposed() } else { said.join(" · ") }
}

/// The map that is not looked at: before the simulation, or after it. Only what readers see is put back.
fn the_other_side(shown: &MapState, simulation: &Simulation) -> MapState {
    let mut other = shown.clone();
    for supposed in simulation.differences().positions.iter() {
        let key = (supposed.actor, supposed.stake);
        let known = shown.actors.contains(supposed.actor) && shown.stakes.contains(supposed.stake);
        if simulation.looks_before() {
            if known && (shown.positions.contains(key) || !simulation.base().map.positions.contains(key)) {
                other.positions.put(supposed.clone());
            }
        } else if shown.positions.contains(key) {
            match simulation.base().map.positions.get(key) {
                Some(before) => other.positions.put(before.clone()),
                None => other.positions.retain(|it| (it.actor, it.stake) != key),
            }
        }
    }
    for supposed in simulation.differences().compromises.iter().filter(|deal| shown.compromises.contains(deal.id)) {
        let state = if simulation.looks_before() {
            Some(supposed.state)
        } else {
            simulation.base().map.compromises.get(supposed.id).map(|deal| deal.state)
        };
        if let Some(state) = state {
            other.compromises.update(supposed.id, |deal| deal.state = state);
        }
    }
    other
}

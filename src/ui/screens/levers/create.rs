//! A new lever: on whom, to obtain what, by whom.

use egui::{Align, Layout, Ui};

use crate::i18n::words;
use crate::model::{ActorId, Effect, LeverState, LinkId, MapState, Target};
use crate::session::{Action, Icon, New};
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, canvas, card, widgets};

/// What sort of thing it acts on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum On {
    #[default]
    Actor,
    Link,
    Pair,
}

impl On {
    const ALL: [Self; 3] = [Self::Actor, Self::Link, Self::Pair];
}

/// What has been chosen so far.
#[derive(Default)]
pub(super) struct NewLever {
    on: On,
    actors: [Option<ActorId>; 2],
    link: Option<LinkId>,
    effect: Option<Effect>,
    by: Option<ActorId>,
    /// What was selected when it was last looked at: another selection fills the target in.
    selected: Option<Target>,
}

impl NewLever {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        self.follow(desk);
        widgets::sheet(desk.colors).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.label(widgets::title(texts.levers_new(), 15.0, desk.colors));
            fields::label(ui, desk, &texts.levers_act_on());
            let kinds = [texts.levers_on_actor(), texts.levers_on_link(), texts.levers_on_pair()];
            let chosen = On::ALL.iter().position(|on| *on == self.on);
            let pressed = ui.push_id("on", |ui| widgets::segments(ui, desk.colors, &kinds, chosen)).inner;
            if let Some(on) = pressed.and_then(|rank| On::ALL.get(rank)) {
                self.on = *on;
            }
            self.target_fields(ui, desk);
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    self.effect_field(left, desk);
                    self.by_field(right, desk);
                }
            });
            self.add(ui, desk);
        });
    }

    /// What is selected elsewhere is the target, until another is chosen here.
    fn follow(&mut self, desk: &Desk<'_>) {
        let selection = desk.session.selection();
        let target = match (selection.links()[..].first(), &selection.actors()[..]) {
            (Some(link), []) => Some(Target::Link(*link)),
            (None, [one]) => Some(Target::Actor(*one)),
            (None, [one, other]) => Some(Target::Pair(*one, *other)),
            _ => None,
        };
        if self.selected == target {
            return;
        }
        self.selected = target;
        match target {
            Some(Target::Actor(id)) => (self.on, self.actors) = (On::Actor, [Some(id), None]),
            Some(Target::Pair(one, other)) => (self.on, self.actors) = (On::Pair, [Some(one), Some(other)]),
            Some(Target::Link(id)) => (self.on, self.link) = (On::Link, Some(id)),
            None => {}
        }
    }

    fn target_fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let texts = desk.texts;
        match self.on {
            On::Actor => {
                let [one, _] = &mut self.actors;
                choose(ui, desk, "one", &texts.levers_which_actor(), &card::actors_by_name(desk.map()), one);
            }
            On::Pair => {
                let actors = card::actors_by_name(desk.map());
                let [one, other] = &mut self.actors;
                choose(ui, desk, "one", &texts.levers_which_actor(), &actors, one);
                choose(ui, desk, "other", &texts.levers_which_other(), &actors, other);
            }
            On::Link => choose(ui, desk, "link", &texts.levers_which_link(), &links(desk), &mut self.link),
        }
    }

    fn effect_field(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let name = desk.texts.card_effect();
        fields::label(ui, desk, &name);
        let effects = Effect::ALL.map(|effect| (effect, words::effect(desk.texts, effect)));
        choose(ui, desk, "effect", &name, &effects, &mut self.effect);
    }

    fn by_field(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let name = desk.texts.answer_by_whom();
        fields::label(ui, desk, &name);
        choose(ui, desk, "by", &name, &card::actors_by_name(desk.map()), &mut self.by);
    }

    fn target(&self, map: &MapState) -> Option<Target> {
        let [one, other] = self.actors.map(|id| id.filter(|id| map.actors.contains(*id)));
        match self.on {
            On::Actor => one.map(Target::Actor),
            On::Pair => one.zip(other).filter(|(one, other)| one != other).map(|(one, other)| Target::Pair(one, other)),
            On::Link => self.link.filter(|id| map.links.contains(*id)).map(Target::Link),
        }
    }

    fn add(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        let ready = self.target(desk.map()).zip(self.effect);
        let line = egui::vec2(ui.available_width(), 34.0);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            let weight = if ready.is_some() { widgets::Weight::Main } else { widgets::Weight::Plain };
            let add = texts.levers_add();
            let pressed = ui
                .add_enabled_ui(ready.is_some(), |ui| {
                    widgets::button(ui, desk.colors, Some(Icon::Plus), &add, weight).clicked()
                })
                .inner;
            if let Some((target, effect)) = ready.filter(|_| pressed) {
                desk.push(Action::Create(New::JudgedLever(target, effect, self.by, LeverState::Accepted)));
                *self = Self::default();
            }
        });
    }
}

/// A choice among several, kept here until the lever is made.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    part: &str,
    name: &str,
    choices: &[(T, String)],
    place: &mut Option<T>,
) {
    let labels: Vec<String> = choices.iter().map(|(_, words)| words.clone()).collect();
    let chosen = choices.iter().position(|(item, _)| Some(*item) == *place);
    let empty = desk.texts.levers_choose();
    let chooser = Chooser::new(field_id("new lever", part), name, &labels, chosen, &empty);
    if let Some((item, _)) = chooser.show(ui, desk.colors).picked.and_then(|rank| choices.get(rank)) {
        *place = Some(*item);
    }
}

/// Every link, by the names of its ends and what it is.
fn links(desk: &Desk<'_>) -> Vec<(LinkId, String)> {
    let map = desk.map();
    let mut links: Vec<(LinkId, String)> =
        map.links.iter().map(|link| (link.id, canvas::link_words(desk, link.id))).collect();
    links.sort_by(|(_, a), (_, b)| crate::i18n::sorting::by_name(a, b));
    links
}

//! What the hand is doing on the map: the line at the foot says what it will lead to.

use egui::Ui;

use super::CanvasView;
use super::hand::Hand;
use crate::i18n::Texts;
use crate::scene::SceneId;
use crate::session::{Arrangement, Session};

/// What the hand is doing on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doing {
    /// Nothing that needs words.
    #[default]
    Nothing,
    /// Moves things.
    Moving,
    /// Draws a box around things.
    Choosing,
    /// Moves the view.
    Panning,
    /// Draws a link.
    Linking,
    /// Takes an end of a link elsewhere.
    Reattaching,
    /// Holds Alt over an actor.
    AboutToLink,
}

impl Doing {
    /// What it will lead to; none when there is nothing to say.
    pub fn words(self, texts: Texts) -> Option<String> {
        Some(match self {
            Self::Nothing => return None,
            Self::Moving => texts.hint_moving(),
            Self::Choosing => texts.hint_choosing(),
            Self::Panning => texts.hint_panning(),
            Self::Linking => texts.hint_linking(),
            Self::Reattaching => texts.hint_reattaching(),
            Self::AboutToLink => texts.hint_about_to_link(),
        })
    }
}

/// What keys and wheel do to an arrangement that is shown.
pub fn preview_words(texts: Texts, session: &Session) -> Option<String> {
    let preview = session.preview()?;
    Some(match (preview.amount(), preview.arrangement()) {
        (None, _) => texts.hint_preview(),
        (Some(_), Arrangement::Circle) => texts.hint_preview_radius(),
        (Some(_), _) => texts.hint_preview_gap(),
    })
}

impl CanvasView {
    /// What the hand was doing in the last frame.
    pub fn doing(&self, ui: &Ui) -> Doing {
        match &self.hand {
            Hand::Moving(_) => Doing::Moving,
            Hand::Marquee { .. } => Doing::Choosing,
            Hand::Panning(_) => Doing::Panning,
            Hand::Linking(_) => Doing::Linking,
            Hand::Reattaching(_) => Doing::Reattaching,
            Hand::Free | Hand::Pressed { .. } if self.alt_on_actor(ui) => Doing::AboutToLink,
            Hand::Free | Hand::Pressed { .. } | Hand::Inking | Hand::Spent => Doing::Nothing,
        }
    }

    fn alt_on_actor(&self, ui: &Ui) -> bool {
        matches!(self.hover.item, Some(SceneId::Actor(_))) && ui.input(|input| input.modifiers.alt)
    }
}

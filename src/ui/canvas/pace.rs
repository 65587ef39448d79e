//! How fast frames come while the map moves, and so how finely it is drawn meanwhile.
//!
//! Without a graphics card, smoothing the edges of many long lines costs several frames. Which machine this is cannot be
//! asked; that the hand had moved again before its last move was drawn can be seen.

use egui::{Event, Ui};

/// A frame longer than this leaves the hand behind, in seconds.
const SLOW_SECS: f32 = 0.022;
/// So many of them in a row, and the map is drawn quickly while it moves.
const SLOW_FRAMES: u8 = 3;

/// What makes the map move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    /// It rests.
    None,
    /// The hand.
    ByHand,
    /// A glide: the next frame is always waited for.
    OfItself,
}

/// What is known of the pace of this machine.
#[derive(Debug, Default)]
pub(super) struct Pace {
    slow_frames: u8,
    was_moving: bool,
    is_slow: bool,
}

impl Pace {
    /// Whether this frame is to be drawn quickly: the map moves, on a machine that was seen to be slow at it.
    pub(super) fn hurries(&mut self, ui: &Ui, motion: Motion) -> bool {
        let (secs, turns) =
            ui.input(|input| (input.unstable_dt, input.events.iter().filter(|event| is_of_the_hand(event)).count()));
        self.frame(motion, secs, turns)
    }

    /// One frame that came `secs` after the one before, in which the hand has moved `turns` times.
    fn frame(&mut self, motion: Motion, secs: f32, turns: usize) -> bool {
        let moves = motion != Motion::None;
        let waited = motion == Motion::OfItself || turns > 1;
        if moves && self.was_moving && waited && secs > SLOW_SECS {
            self.slow_frames = self.slow_frames.saturating_add(1);
            self.is_slow |= self.slow_frames >= SLOW_FRAMES;
        } else if !moves || secs <= SLOW_SECS {
            self.slow_frames = 0;
        }
        self.was_moving = moves;
        moves && self.is_slow
    }
}

fn is_of_the_hand(event: &Event) -> bool {
    matches!(event, Event::PointerMoved(_) | Event::MouseMoved(_) | Event::MouseWheel { .. } | Event::Zoom(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_follows_the_hand_draws_finely() {
        let mut pace = Pace::default();
        for _ in 0..50 {
            assert!(!pace.frame(Motion::ByHand, 0.016, 2), "sixty frames a second");
            assert!(!pace.frame(Motion::ByHand, 0.200, 1), "a hand that lingers is not a slow machine");
        }
    }

    #[test]
    fn a_slow_machine_draws_quickly_while_the_map_moves_and_finely_at_rest() {
        let mut pace = Pace::default();
        assert!(!pace.frame(Motion::ByHand, 2.0, 2), "the first frame comes after a rest");
        let drawn: Vec<bool> = (0..4).map(|_| pace.frame(Motion::OfItself, 0.070, 0)).collect();
        assert_eq!(drawn, [false, false, true, true], "three slow frames are seen first");
        assert!(!pace.frame(Motion::None, 0.020, 0), "at rest all is fine");
        assert!(pace.frame(Motion::ByHand, 0.015, 1), "the next time it is known");
    }

    #[test]
    fn one_long_frame_among_others_changes_nothing() {
        let mut pace = Pace::default();
        for secs in [0.016, 0.090, 0.016, 0.016, 0.090, 0.090, 0.016] {
            assert!(!pace.frame(Motion::ByHand, secs, 3), "{secs}");
        }
    }
}

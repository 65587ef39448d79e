//! How fast frames come while the map moves, and so how finely it is drawn meanwhile.
//!
//! Without a graphics card, smoothing the edges of many long lines costs several frames. Which machine this is cannot be
//! asked; that the hand had moved again before its last move was drawn can be seen.

use egui::{Event, Ui};

/// A frame longer than this leaves the hand behind, in seconds.
const SLOW_SECS: f32 = 0.022;
/// So many of them in a row, and the map is drawn quickly while it moves.
const SLOW_FRAMES: u8 = 3;

/// What is known of the pace of this machine.
#[derive(Debug, Default)]
pub(super) struct Pace {
    slow_frames: u8,
    was_moving: bool,
    is_slow: bool,
}

impl Pace {
    /// Whether this frame is to be drawn quickly: the map moves, on a machine that was seen to be slow at it.
    pub(super) fn hurries(&mut self, ui: &Ui, moves: bool, glides: bool) -> bool {
        let (secs, turns) =
            ui.input(|input| (input.unstable_dt, input.events.iter().filter(|event| is_of_the_hand(event)).count()));
        self.frame(moves, secs, glides || turns > 1)
    }

    /// One frame that came `secs` after the one before; `waited`: something had moved again before it was drawn.
    fn frame(&mut self, moves: bool, secs: f32, waited: bool) -> bool {
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
            assert!(!pace.frame(true, 0.016, true), "sixty frames a second");
            assert!(!pace.frame(true, 0.200, false), "a hand that lingers is not a slow machine");
        }
    }

    #[test]
    fn a_slow_machine_draws_quickly_while_the_map_moves_and_finely_at_rest() {
        let mut pace = Pace::default();
        assert!(!pace.frame(true, 2.0, true), "the first frame comes after a rest");
        let drawn: Vec<bool> = (0..4).map(|_| pace.frame(true, 0.070, true)).collect();
        assert_eq!(drawn, [false, false, true, true], "three slow frames are seen first");
        assert!(!pace.frame(false, 0.020, false), "at rest all is fine");
        assert!(pace.frame(true, 0.015, true), "the next time it is known");
    }

    #[test]
    fn one_long_frame_among_others_changes_nothing() {
        let mut pace = Pace::default();
        for secs in [0.016, 0.090, 0.016, 0.016, 0.090, 0.090, 0.016] {
            assert!(!pace.frame(true, secs, true), "{secs}");
        }
    }
}

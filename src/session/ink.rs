//! The laser and the ink of the one who speaks: never saved, never undone.

use crate::geometry::Point;

/// Seconds after which a stroke begins to go, and how long it takes to go.
const STAYS: f64 = 5.0;
const FADES: f64 = 0.6;
/// A stroke stays longer by so many seconds for each hundred of its points, up to twice as long.
const LONGER: f64 = 2.0;
/// Most strokes and most points of a stroke.
const MOST_STROKES: usize = 200;
const MOST_POINTS: usize = 4_000;

/// A line drawn by hand, in world space.
#[derive(Clone, Debug, PartialEq)]
pub struct InkStroke {
    /// Its points, in order.
    pub points: Vec<Point>,
    /// When it was ended, in seconds of the clock of the screen; none: it is being drawn.
    ended: Option<f64>,
}

impl InkStroke {
    /// When it begins to go; none while it is drawn.
    fn goes(&self) -> Option<f64> {
        let longer = (self.points.len() as f64 / 100.0 * LONGER).min(STAYS);
        self.ended.map(|ended| ended + STAYS + longer)
    }
}

/// What a view asks of the laser and the ink. Times are seconds of the clock of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InkAct {
    /// The laser points there; none: nowhere.
    Point(Option<Point>),
    /// A stroke begins.
    Begin(Point),
    /// It goes on.
    Draw(Point),
    /// It ends.
    End(f64),
    /// What is on the screen stays (`true`), or goes in its time.
    Freeze(bool, f64),
    /// Clears it.
    Clear,
    /// Forgets what has gone.
    Forget(f64),
}

/// The laser and what is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ink {
    laser: Option<Point>,
    strokes: Vec<InkStroke>,
    frozen: bool,
}

impl Ink {
    /// Where the laser points.
    pub fn laser(&self) -> Option<Point> {
        self.laser
    }

    /// The strokes, the oldest first.
    pub fn strokes(&self) -> &[InkStroke] {
        &self.strokes
    }

    /// Whether what is drawn stays.
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.laser.is_none() && self.strokes.is_empty()
    }

    /// How much of a stroke is left to see at a moment: 1, falling to 0.
    pub fn opacity(&self, stroke: &InkStroke, now: f64) -> f32 {
        match stroke.goes() {
            Some(goes) if !self.frozen => (1.0 - (now - goes) / FADES).clamp(0.0, 1.0) as f32,
            _ => 1.0,
        }
    }

    /// Seconds until something changes by itself: none when nothing will; 0 while something goes.
    pub fn next_change(&self, now: f64) -> Option<f64> {
        if self.frozen {
            return None;
        }
        let waits = self.strokes.iter().filter_map(InkStroke::goes).map(|goes| (goes - now).max(0.0));
        waits.min_by(f64::total_cmp)
    }

    /// Whether a stroke has gone whole.
    pub fn has_gone(&self, now: f64) -> bool {
        self.strokes.iter().any(|stroke| self.opacity(stroke, now) <= 0.0)
    }

    pub(super) fn act(&mut self, act: InkAct) {
        match act {
            InkAct::Point(at) => self.laser = at,
            InkAct::Begin(at) => {
                if self.strokes.len() >= MOST_STROKES {
                    self.strokes.remove(0);
                }
                self.strokes.push(InkStroke { points: vec![at], ended: None });
            }
            InkAct::Draw(at) => {
                let drawn = self.strokes.last_mut().filter(|stroke| stroke.ended.is_none());
                if let Some(stroke) = drawn.filter(|stroke| stroke.points.len() < MOST_POINTS) {
                    stroke.points.push(at);
                }
            }
            InkAct::End(now) => {
                if let Some(stroke) = self.strokes.last_mut() {
                    stroke.ended.get_or_insert(now);
                }
            }
            InkAct::Freeze(frozen, now) => {
                self.frozen = frozen;
                // What was kept goes in its time from now on.
                self.strokes.iter_mut().filter(|stroke| stroke.ended.is_some()).for_each(|it| it.ended = Some(now));
            }
            InkAct::Clear => *self = Self { laser: self.laser, ..Self::default() },
            InkAct::Forget(now) => {
                let kept: Vec<bool> = self.strokes.iter().map(|stroke| self.opacity(stroke, now) > 0.0).collect();
                let mut kept = kept.into_iter();
                self.strokes.retain(|_| kept.next().unwrap_or(true));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(points: u16) -> Ink {
        let mut ink = Ink::default();
        ink.act(InkAct::Begin(Point::ORIGIN));
        for step in 1..points {
            ink.act(InkAct::Draw(Point::new(f32::from(step), 0.0)));
        }
        ink
    }

    fn seen(ink: &Ink, now: f64) -> Vec<f32> {
        ink.strokes().iter().map(|stroke| ink.opacity(stroke, now)).collect()
    }

    #[test]
    fn ink_goes_after_five_seconds_and_long_strokes_later() {
        let mut ink = drawn(2);
        assert_eq!((seen(&ink, 100.0), ink.next_change(100.0)), (vec![1.0], None), "while it is drawn");
        ink.act(InkAct::End(10.0));
        assert_eq!(seen(&ink, 15.0), [1.0], "five seconds");
        assert!(ink.next_change(12.0).is_some_and(|wait| (wait - 3.04).abs() < 1e-9), "it will go");
        assert!(seen(&ink, 15.34).iter().all(|left| (left - 0.5).abs() < 1e-3), "half gone");
        let mut long = drawn(200);
        long.act(InkAct::End(10.0));
        assert_eq!(seen(&long, 18.9), [1.0], "four more seconds");
        ink.act(InkAct::Forget(16.0));
        assert!(ink.is_empty() && ink.next_change(16.0).is_none(), "nothing is asked for any more");
    }

    #[test]
    fn frozen_ink_stays_until_it_is_let_go() {
        let mut ink = drawn(2);
        ink.act(InkAct::End(10.0));
        ink.act(InkAct::Freeze(true, 11.0));
        assert_eq!((seen(&ink, 1_000.0), ink.next_change(1_000.0)), (vec![1.0], None), "as long as one likes");
        ink.act(InkAct::Forget(1_000.0));
        ink.act(InkAct::Freeze(false, 1_000.0));
        assert_eq!(seen(&ink, 1_005.0), [1.0], "its time begins again");
        assert_eq!(seen(&ink, 1_006.0), [0.0], "and ends");
        ink.act(InkAct::Clear);
        assert!(ink.strokes().is_empty(), "at once");
    }
}

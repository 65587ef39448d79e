//! The time left to a question.

/// A timer that counts down, and on beyond zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timer {
    /// Seconds given.
    length: f64,
    /// Seconds used before it was last started.
    used: f64,
    /// When it was last started, in seconds of the clock of the screen; none: it is held.
    since: Option<f64>,
}

impl Default for Timer {
    fn default() -> Self {
        Self::of(5)
    }
}

impl Timer {
    /// A timer of so many minutes, held.
    pub fn of(minutes: u16) -> Self {
        Self { length: f64::from(minutes) * 60.0, used: 0.0, since: None }
    }

    /// Seconds left at a moment of the clock; fewer than none once the time is over.
    pub fn left(&self, now: f64) -> f64 {
        let running = self.since.map_or(0.0, |since| (now - since).max(0.0));
        self.length - self.used - running
    }

    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Whole seconds left as minutes and seconds, and whether the time is over. What is left of a second counts.
    pub fn shown(&self, now: f64) -> (bool, u64, u64) {
        let left = self.left(now).ceil();
        let seconds = left.abs() as u64;
        (left < 0.0, seconds / 60, seconds % 60)
    }

    pub(in crate::session) fn start(&mut self, now: f64) {
        self.since.get_or_insert(now);
    }

    pub(in crate::session) fn hold(&mut self, now: f64) {
        if let Some(since) = self.since.take() {
            self.used += (now - since).max(0.0);
        }
    }

    pub(in crate::session) fn reset(&mut self) {
        *self = Self { used: 0.0, since: None, ..*self };
    }

    pub(in crate::session) fn add(&mut self, minutes: i32) {
        self.length = (self.length + f64::from(minutes) * 60.0).max(60.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timer_counts_while_it_runs_and_beyond_its_end() {
        let mut timer = Timer::of(1);
        assert_eq!(timer.shown(100.0), (false, 1, 0), "held");
        timer.start(100.0);
        assert_eq!(timer.shown(110.5), (false, 0, 50), "what is left of a second counts");
        timer.hold(120.0);
        assert_eq!(timer.shown(500.0), (false, 0, 40), "held again");
        timer.start(500.0);
        timer.start(505.0);
        assert_eq!(timer.shown(545.0), (true, 0, 5), "started once, over by five seconds");
        timer.add(2);
        assert_eq!(timer.shown(545.0), (false, 1, 55), "more time");
        timer.reset();
        assert_eq!((timer.runs(), timer.shown(0.0)), (false, (false, 3, 0)), "from the beginning");
    }
}

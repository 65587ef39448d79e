//! The time of each frame, as CSV, for measuring a real window.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::Instant;

/// Writes one line per frame: seconds since the start, milliseconds since the frame before, milliseconds of work.
pub(super) struct Trace {
    out: BufWriter<File>,
    start: Instant,
    last: Instant,
}

impl Trace {
    /// A trace into a new file.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub(super) fn to_file(path: &Path) -> std::io::Result<Self> {
        let mut out = BufWriter::new(File::create(path)?);
        writeln!(out, "at_secs,since_last_ms,work_ms")?;
        let now = Instant::now();
        Ok(Self { out, start: now, last: now })
    }

    /// One frame that began at `began` and whose work has just ended.
    pub(super) fn frame(&mut self, began: Instant) {
        let at = began.duration_since(self.start).as_secs_f64();
        let since = began.duration_since(self.last).as_secs_f64() * 1000.0;
        let work = began.elapsed().as_secs_f64() * 1000.0;
        self.last = began;
        if let Err(error) = writeln!(self.out, "{at:.4},{since:.3},{work:.3}").and_then(|()| self.out.flush()) {
            tracing::warn!("the trace cannot be written: {error}");
        }
    }
}

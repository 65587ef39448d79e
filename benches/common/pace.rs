//! How long frames take, and how much they give to be rasterised.

use std::time::{Duration, Instant};

use egui::epaint::{ClippedPrimitive, Primitive};

/// Half of the frames and 95 in 100 of them took no longer, in milliseconds; the last gave so many triangles.
pub(crate) struct Pace {
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) triangles: usize,
}

impl Pace {
    /// Takes that many frames, each of which gives its triangles.
    pub(crate) fn of(frames: usize, mut frame: impl FnMut() -> usize) -> Self {
        let mut triangles = 0;
        let mut times: Vec<Duration> = (0..frames)
            .map(|_| {
                let began = Instant::now();
                triangles = frame();
                began.elapsed()
            })
            .collect();
        times.sort();
        let at = |share: usize| times.get(times.len() * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1_000.0);
        Self { p50: at(50), p95: at(95), triangles }
    }
}

/// Triangles of what was tessellated.
pub(crate) fn triangles(drawn: &[ClippedPrimitive]) -> usize {
    let count = |clipped: &ClippedPrimitive| match &clipped.primitive {
        Primitive::Mesh(mesh) => mesh.indices.len() / 3,
        Primitive::Callback(_) => 0,
    };
    drawn.iter().map(count).sum()
}

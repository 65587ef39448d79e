//! Opens the window, with one renderer or the other.

use std::path::PathBuf;

use super::frame::Entente;
use super::{preferences, trace};
use crate::i18n::Language;

/// What draws the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL: runs on old and virtual machines.
    #[default]
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// How the window is asked to open.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// The file to open; none: the start screen.
    pub file: Option<PathBuf>,
    /// Whether it is opened to be read, locked.
    pub read: bool,
    /// The language asked for; none: that of the preferences, else of the system.
    pub language: Option<Language>,
    /// What draws; none: glow, then wgpu if it fails to start.
    pub renderer: Option<Renderer>,
    /// Where to write the time of each frame, as CSV.
    pub trace: Option<PathBuf>,
}

/// Why no window opened; the details are in the log.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// No renderer could start: most often, there is no display.
    #[error("no renderer could start")]
    NoWindow,
    /// The times of frames cannot be written where they were asked.
    #[error("{path}: {reason}")]
    NoTrace {
        /// Where they were asked.
        path: String,
        /// What the system says.
        reason: std::io::Error,
    },
}

/// Writes the log on the error stream when the variable `RUST_LOG` asks for it; nothing otherwise.
pub fn log_if_asked() {
    if let Ok(filter) = tracing_subscriber::EnvFilter::try_from_default_env() {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
}

/// Opens the window and runs until it closes.
///
/// # Errors
/// When no renderer can start, or when the trace that was asked cannot be written.
pub fn run(launch: &Launch) -> Result<(), LaunchError> {
    if let Some(path) = &launch.trace {
        let told = |error: std::io::Error| LaunchError::NoTrace { path: path.display().to_string(), reason: error };
        trace::Trace::to_file(path).map_err(told)?;
    }
    let first = launch.renderer.unwrap_or_default();
    let second = if first == Renderer::Glow { Renderer::Wgpu } else { Renderer::Glow };
    for renderer in [first, second] {
        match open(launch, renderer) {
            Ok(()) => return Ok(()),
            Err(error) => tracing::warn!("{renderer:?} did not start: {error}"),
        }
    }
    Err(LaunchError::NoWindow)
}

fn open(launch: &Launch, renderer: Renderer) -> eframe::Result {
    let place = preferences::load_place();
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Entente")
        .with_app_id("entente")
        .with_inner_size([place.width, place.height])
        .with_min_inner_size([900.0, 560.0])
        .with_maximized(place.maximized);
    if let Some([x, y]) = place.at {
        viewport = viewport.with_position([x, y]);
    }
    let options = eframe::NativeOptions {
        viewport,
        // Noise on every pixel is dear without a graphics card, and nothing here is a gradient.
        dithering: false,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        ..Default::default()
    };
    let launch = launch.clone();
    eframe::run_native(
        "Entente",
        options,
        Box::new(move |cc| {
            let trace = launch.trace.as_deref().map(trace::Trace::to_file).transpose()?;
            Ok(Box::new(Entente::on_desktop(&cc.egui_ctx, &launch, trace)))
        }),
    )
}

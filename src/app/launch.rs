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
    /// The language asked for; none: that of the preferences, else of the system.
    pub language: Option<Language>,
    /// What draws; none: glow, then wgpu if it fails to start.
    pub renderer: Option<Renderer>,
    /// Where to write the time of each frame, as CSV.
    pub trace: Option<PathBuf>,
}

/// Opens the window and runs until it closes.
///
/// # Errors
/// When no renderer can start; the message says what was tried.
pub fn run(launch: &Launch) -> Result<(), String> {
    let first = launch.renderer.unwrap_or_default();
    let second = if first == Renderer::Glow { Renderer::Wgpu } else { Renderer::Glow };
    let mut failures = Vec::new();
    for renderer in [first, second] {
        match open(launch, renderer) {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!("{renderer:?} did not start: {error}");
                failures.push(format!("{renderer:?}: {error}"));
            }
        }
    }
    Err(failures.join("\n"))
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

//! Parses the command line, then runs.

use std::io::{self, Write as _};
use std::process::ExitCode;

use entente::app::{self, Launch, LaunchError};
use entente::cli::{self, Outcome, Status};

fn main() -> ExitCode {
    app::log_if_asked();
    let outcome = cli::run(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock());
    let status = match outcome {
        Outcome::Answered(status) => status,
        Outcome::Window(asked) => {
            let renderer = asked.renderer.map(|renderer| match renderer {
                cli::Renderer::Glow => app::Renderer::Glow,
                cli::Renderer::Wgpu => app::Renderer::Wgpu,
            });
            let launch =
                Launch { file: asked.file, read: asked.read, language: asked.language, renderer, trace: asked.trace };
            match app::run(&launch) {
                Ok(()) => Status::Done,
                Err(error) => {
                    let told = match error {
                        LaunchError::NoWindow => cli::words::no_window(asked.language),
                        LaunchError::NoTrace { path, reason } => cli::words::no_trace(asked.language, &path, &reason),
                    };
                    // Nowhere is left to tell that the stream is closed.
                    let _written = writeln!(io::stderr(), "{told}");
                    Status::WrongInput
                }
            }
        }
    };
    ExitCode::from(status.code())
}

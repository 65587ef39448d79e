//! Entente: the desktop app of the actor-system workshop.
//!
//! A group goes from "who is there?" to "what do we do, with whom, by when?" in three phases, in front of a map of
//! actors, and leaves with one file. This page is the map of the house.
//!
//! # Layers
//!
//! Each folder of `src` is a layer. It may name what this table gives it, and nothing else; `tests/architecture.rs`
//! holds the table and fails on the line that breaks it.
//!
//! | module | owns | may name | outside crates |
//! | --- | --- | --- | --- |
//! | `assets` | the files inside the program: fonts, colours, samples | - | - |
//! | `geometry` | numbers in world space | - | `serde` |
//! | `model` | what is saved, its invariants | `geometry` | `jiff`, `serde`, `uuid` |
//! | `i18n` | every visible word, numbers and dates in words, sorting | `model` | `fluent_bundle`, `jiff`, `serde`, `tracing`, `unic_langid` |
//! | `edit` | the only `&mut Project`; history | `geometry`, `model` | `jiff`, `ron`, `serde`, `thiserror`, `uuid` |
//! | `analysis` | one measure per file: a project in, a result out | `geometry`, `model` | `jiff` |
//! | `layout` | a request in, places out; seeded | `geometry`, `model` | - |
//! | `scene` | what the map looks like, once, for screen and paper | `assets`, `geometry`, `i18n`, `model` | `serde`, `serde_json`, `ttf_parser` |
//! | `storage` | bytes and files of our own format | `geometry`, `model` | `jiff`, `ron`, `serde`, `serde_ignored`, `tempfile`, `thiserror`, `tracing`, `uuid` |
//! | `exchange` | other formats, the report | `analysis`, `assets`, `geometry`, `i18n`, `model`, `scene` | `csv`, `jiff`, `resvg`, `serde`, `serde_json`, `thiserror`, `tracing`, `ttf_parser`, `uuid` |
//! | `session` | what is open; the command table; `perform` | `analysis`, `assets`, `edit`, `exchange`, `geometry`, `i18n`, `layout`, `model`, `scene`, `storage` | `jiff`, `serde`, `thiserror`, `tracing`, `uuid` |
//! | `ui` | drawing, and input turned into actions | `analysis`, `assets`, `edit`, `exchange`, `geometry`, `i18n`, `layout`, `model`, `scene`, `session`, `storage` | `egui`, `egui_extras`, `egui_plot`, `jiff`, `serde`, `tracing`, `uuid` |
//! | `cli` | the sub-commands and their messages, on the same library | `analysis`, `assets`, `edit`, `exchange`, `geometry`, `i18n`, `layout`, `model`, `scene`, `session`, `storage` | `clap`, `jiff`, `serde`, `serde_json`, `sys_locale`, `thiserror`, `tracing`, `tracing_subscriber` |
//! | `app` | clock, disk, dialogs, clipboard, threads, window | `analysis`, `assets`, `cli`, `edit`, `exchange`, `geometry`, `i18n`, `layout`, `model`, `scene`, `session`, `storage`, `ui` | `eframe`, `egui`, `etcetera`, `jiff`, `keepawake`, `pollster`, `rfd`, `ron`, `serde`, `serde_json`, `sys_locale`, `tempfile`, `thiserror`, `tracing`, `tracing_subscriber`, `uuid`, `winit` |
//!
//! The binary, `main.rs`, parses the command line and runs `cli` or `app`; it does nothing else.
//!
//! # How it works
//!
//! - **The project is a plain value.** A [`model::Project`] knows no screen, no file, no clock, no chance, no word of a
//!   language. Ids and dates come from the caller.
//! - **Views read, actions write.** A view gets a shared session and a queue of actions; only `Session::perform`
//!   changes a session, and it returns effects for `app` to execute.
//! - **One table row per command.** Menu, palette, shortcut, toolbar, context menu, help sheet and the table of keys in
//!   `README.md` all read the same row.
//! - **Undo is a property of the store.** The history of [`edit`] keeps whole states that share what they have in
//!   common; there is no inverse to write, and none to get wrong.
//! - **Draw once, to data.** Screen, SVG and PNG consume the same scene: what you see is what you print.
//! - **Results are asked for, and come off the frame.** A view asks `ui::results` for what it shows; `app` computes it on
//!   a thread, and the former results show, told as such, until the new ones are there. What the analyses say is worded
//!   once, in `exchange::sentences`, for the screen, the terminal and paper.
//! - **A simulation is a project of its own.** While it lasts the session shows the map with its differences laid over
//!   it, and keeps the real one, with its history, aside: only that one is ever saved.
//! - **Another date is looked at, never entered.** A stage, a kept state or another file is laid over the project for the
//!   views; edits are refused there, unless the person says that it is that stage which changes, and then each is stored
//!   in the stage as one step of the project's own history.
//! - **A rule that no test runs does not exist.**
//!
//! Three vocabularies, never mixed: an [`edit::Edit`] changes the document, with all it needs, and is the unit of undo;
//! a *command* is what a person can choose, without payload; an *action* is what a view may emit.
//!
//! Five kinds of state, one owner each: the project (saved, undoable), the session (selection, tool, camera, mode),
//! what is derived (cached by revision, never saved), the preferences of the person (`app`), and the drafts of widgets
//! (the view that needs them).
//!
//! # Reading order
//!
//! [`model`] first (what is saved), then [`edit`] (how it changes), `storage` (how it becomes a file), `scene` (what
//! the map looks like), `session` (what is open, and the commands), `ui` (how it is drawn), `app` (the real world).
//! [`geometry`], [`layout`] and `i18n` are read when needed.
//!
//! # Never
//!
//! - Never a type of egui below `ui`: toolkits change every two months, files must open for ten years.
//! - Never a disk outside `storage::files`, `app` and `cli`; never a network anywhere.
//! - Never a `&mut Project` outside `edit`, never a `&mut Session` in a view.
//! - Never a word on screen outside `i18n`, never a translated word in a file.
//! - Never a clock, a thread or chance outside `app` and `cli`: time, seeds and ids are arguments.
//! - Never a hash map: files, pictures and results come out in the same order every time.
//! - Never a meaning told by colour alone.
//!
//! # Deliberately absent
//!
//! - No inverse of an edit, and no undo known by a widget.
//! - No message that posts another message: `perform` returns effects, and they end there.
//! - No docking of panels: a workshop screen must not be re-arrangeable by accident.
//! - No bundling of links, and no motion that nobody asked for: it hides what a room wants to point at.
//! - No confirmation before a deletion, since undo is sure.
//! - No forecast of a bargaining, no sum of what several people gain, no rank of an actor on a screen.
//! - No account, no telemetry, no update check.

pub mod analysis;
pub mod app;
pub mod assets;
pub mod cli;
pub mod edit;
pub mod exchange;
pub mod geometry;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod scene;
pub mod session;
pub mod storage;
pub mod ui;

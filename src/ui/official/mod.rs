//! Reading mode on screen: the story first, then the map with search, the page of an actor and « Ma vue ».
//!
//! Nothing here changes the project, and nothing offers to: no tool, no handle, no field of it.

mod bar;
mod found;
mod map;
mod mine;
mod page;
mod picture;
mod stages;
mod steps;
mod story;
mod suppose;
mod supposed;

pub(in crate::ui) use map::ACTOR;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::session::Page;
use crate::ui::Desk;
use crate::ui::canvas::CanvasView;
use crate::ui::keys::{Keyboard, Region};

/// Reading mode, with what it keeps from frame to frame.
#[derive(Default)]
pub struct OfficialView {
    picture: picture::MapPicture,
    found: found::FoundView,
    page: page::PageView,
    mine: mine::MineView,
    supposed: supposed::BandView,
    line: crate::ui::time::LineView,
}

impl OfficialView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, canvas: &mut CanvasView, keyboard: &mut Keyboard) {
        let Some(page) = desk.session.reader().map(crate::session::Reader::page) else { return };
        let on_map = page == Page::Map;
        if !on_map && story::takes_tab(ui, desk.session) {
            // Before the panels are drawn: egui gives the keyboard to the first thing that wants it.
            keyboard.lead(Region::Centre);
        }
        keyboard.follow_panels(ui, desk.session, [on_map, on_map && map::read_actor(desk).is_some()]);
        if on_map {
            canvas.take_tab(ui, desk.session);
        }
        let panel = Frame::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 0));
        Panel::top("top_bar").exact_size(48.0).frame(panel).show(ui, |ui| {
            keyboard.land(ui, Region::Top);
            bar::top(ui, desk);
        });
        Panel::bottom("status").exact_size(28.0).frame(panel).show(ui, |ui| bar::status(ui, desk, on_map));
        if on_map {
            self.map(ui, desk, canvas, keyboard);
        } else {
            keyboard.watch(ui, None);
            CentralPanel::no_frame().show(ui, |ui| {
                keyboard.land(ui, Region::Centre);
                story::show(ui, desk, &mut self.picture);
            });
        }
    }
}

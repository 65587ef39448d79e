//! Projecting: begins, covers, ends.

use jiff::ToSpan as _;

use crate::session::projection::{ProjectAct, Projection, Sheet};
use crate::session::{Dialog, Fit, Mode, Notice, Screen, Session};

impl Session {
    pub(super) fn project_on(&mut self, act: ProjectAct) {
        match act {
            ProjectAct::Here => self.begin_projection(false),
            ProjectAct::Beside => self.begin_projection(true),
            ProjectAct::Stop => self.end_projection(),
            ProjectAct::Returned => self.fit = self.returning.take().map(Fit::Back),
            ProjectAct::Cover(sheet) => self.cover(sheet),
            ProjectAct::Pause(minutes) => {
                let ends = self.now.checked_add(i64::from(minutes).minutes()).ok();
                if let Some(projection) = &mut self.projection {
                    projection.sheet = Some(Sheet::Pause(ends));
                }
            }
        }
    }

    /// Covers what is projected; a sheet of the same sort again uncovers it.
    pub(super) fn cover(&mut self, sheet: Option<Sheet>) {
        if let Some(projection) = &mut self.projection {
            let sort = |sheet: Sheet| std::mem::discriminant(&sheet);
            projection.sheet = sheet.filter(|sheet| projection.sheet.map(sort) != Some(sort(*sheet)));
        }
    }

    fn begin_projection(&mut self, beside: bool) {
        if !self.open || self.mode == Mode::Reading {
            return;
        }
        let known = self.projection;
        self.projection = Some(Projection {
            beside,
            sheet: known.and_then(Projection::sheet),
            before: known.map_or(self.camera, |known| known.before),
        });
        if beside {
            self.mode = Mode::Edit;
            self.room.console = true;
            self.look_again();
            return self.tell(Notice::Said(self.texts().projecting_beside()));
        }
        self.leave_drafts();
        self.mode = Mode::Projecting;
        self.look_again();
        self.forget_what_is_private();
        if !self.screen.is_for_the_room() {
            self.go(Screen::Map);
        }
    }

    /// Nothing that is private stays chosen, put forward, looked for or told.
    pub(super) fn forget_what_is_private(&mut self) {
        let project = self.shared_project();
        self.selection.prune(&project);
        self.showcase = None;
        self.spotlight = self.spotlight.filter(|item| project.has(*item));
        self.find = None;
        self.dialog = self.dialog.take().filter(|dialog| matches!(dialog, Dialog::Unsaved(_)));
        self.told = false;
        if let Some(focus) = &mut self.focus {
            focus.around.retain(|actor| project.map.actors.contains(*actor));
            if focus.around.is_empty() {
                self.focus = None;
            }
        }
        self.refresh_overlay();
    }

    pub(super) fn end_projection(&mut self) {
        let Some(projection) = self.projection.take() else { return };
        if self.mode == Mode::Projecting && self.screen == Screen::Map {
            self.returning = Some(projection.before);
        }
        self.mode = Mode::Edit;
        self.look_again();
        self.refresh_overlay();
    }
}

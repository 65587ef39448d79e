//! What the indicators of the lens say of each actor, made again only when results or the lens are others.

use std::sync::Arc;

use crate::exchange;
use crate::i18n::Language;
use crate::model::{Indicator, Lens};
use crate::scene::{IndicatorMarks, SceneOptions};
use crate::ui::Desk;
use crate::ui::results::Found;

/// What was shown last: results, lens, language, and the marks they make.
#[derive(Default)]
pub(super) struct Shown {
    of: Option<(Arc<Found>, [Option<Indicator>; 3], Language)>,
    marks: [Arc<IndicatorMarks>; 3],
}

impl Shown {
    /// Gives a scene what its lens wants: the latest results there are, which are asked for.
    pub(super) fn give(&mut self, desk: &Desk<'_>, options: &mut SceneOptions) {
        let Lens { indicator, sized_by, ringed_by, .. } = options.lens;
        let wanted = [indicator, sized_by, ringed_by];
        if wanted.iter().all(Option::is_none) {
            *self = Self::default();
            return;
        }
        let Some(found) = desk.results.found() else { return };
        let language = desk.texts.language;
        let same = |(of, before, spoken): &(Arc<Found>, [Option<Indicator>; 3], Language)| {
            Arc::ptr_eq(of, &found) && *before == wanted && *spoken == language
        };
        if !self.of.as_ref().is_some_and(same) {
            let marks = |indicator: Indicator| exchange::marks(&found.analyses, indicator, language);
            self.marks = wanted.map(|indicator| Arc::new(indicator.map(marks).unwrap_or_default()));
            self.of = Some((found, wanted, language));
        }
        let [color, size, ring] = &self.marks;
        options.marks_of_color = Arc::clone(color);
        options.marks_of_size = Arc::clone(size);
        options.marks_of_ring = Arc::clone(ring);
    }
}

//! What a lens on an indicator shows: colours in steps or classes, sizes, rings. Values come from outside.

use std::collections::BTreeMap;

use super::nodes::by_rank;
use super::{Palette, Rgb, SYMBOL_RADIUS, SceneId, SceneNode, SceneOptions, Shape, Stroke, Tint};
use crate::geometry::Point;
use crate::model::{ActorId, Indicator, Scale};

/// Steps of a measure, from the least to the most.
pub const STEPS: u8 = 4;

/// What an indicator says of one actor.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorMark {
    /// How much of the greatest value, 0 to 1; 0 for a class.
    pub share: f32,
    /// The class, from 0; for a measure, its step, 0 to [`STEPS`] − 1.
    pub class: u8,
    /// What is printed inside the symbol: a short number, or the letter of the class.
    pub said: String,
}

impl IndicatorMark {
    /// A measure, as a share of the greatest one.
    pub fn measure(share: f32, said: String) -> Self {
        let share = share.clamp(0.0, 1.0);
        let class = ((share * f32::from(STEPS)) as u8).min(STEPS - 1);
        Self { share, class, said }
    }

    /// A class, told by its letter.
    pub fn class(class: u8) -> Self {
        Self { share: 0.0, class, said: class_letter(class) }
    }
}

/// What an indicator says of each actor; who is not there has no value.
pub type IndicatorMarks = BTreeMap<ActorId, IndicatorMark>;

/// The letter of a class: A, B, C…
fn class_letter(class: u8) -> String {
    char::from(b'A' + class % 26).to_string()
}

/// The colour of a mark, and what is printed inside; none: not known.
pub(super) fn look(indicator: Indicator, mark: Option<&IndicatorMark>) -> (Tint, String) {
    match mark {
        None => (Tint::NoPosition, "?".to_owned()),
        Some(mark) => (tint(indicator, mark.class), mark.said.clone()),
    }
}

fn tint(indicator: Indicator, class: u8) -> Tint {
    if indicator.is_a_class() {
        by_rank(usize::from(class))
    } else {
        Tint::Position(class.min(STEPS - 1).cast_signed(), Scale::Three)
    }
}

/// The colour of one line of the legend, and what is printed in it.
pub(super) fn swatch_look(indicator: Indicator, class: Option<u8>) -> (Tint, String) {
    let printed = |class: u8| if indicator.is_a_class() { class_letter(class) } else { String::new() };
    class.map_or_else(|| (Tint::NoPosition, "?".to_owned()), |class| (tint(indicator, class), printed(class)))
}

/// Grows the symbols with their value, between 9 and 21.
pub(super) fn size(nodes: &mut [SceneNode], options: &SceneOptions) {
    if options.shown_indicator(options.lens.sized_by).is_none() {
        return;
    }
    for node in nodes {
        if let SceneId::Actor(id) = node.id {
            let share = options.marks_of_size.get(&id).map_or(0.0, |mark| mark.share);
            node.radius = SYMBOL_RADIUS * (0.75 + share.sqrt());
        }
    }
}

/// The width of the ring of an actor, 0 to 1; none without a ring.
pub(super) fn ring_of(id: SceneId, options: &SceneOptions) -> Option<f32> {
    options.shown_indicator(options.lens.ringed_by)?;
    let SceneId::Actor(id) = id else { return None };
    options.marks_of_ring.get(&id).map(|mark| mark.share).filter(|share| *share > 0.0)
}

/// A ring around a symbol: the wider, the more.
pub(super) fn push_ring(shapes: &mut Vec<Shape>, center: Point, radius: f32, share: f32, color: Rgb) {
    let width = radius * (0.08 + 0.32 * share);
    let ring = Stroke::solid(width, color);
    shapes.push(Shape::Disc { center, radius: radius * 1.28 + width / 2.0, fill: None, stroke: Some(ring) });
}

/// The ring of the legend.
pub(super) fn ring_swatch(center: Point, radius: f32, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::new();
    push_ring(&mut shapes, center, radius, 1.0, palette.text_soft);
    shapes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_has_four_steps() {
        let steps =
            [0.0, 0.24, 0.25, 0.5, 0.75, 1.0, 7.0].map(|share| IndicatorMark::measure(share, String::new()).class);
        assert_eq!(steps, [0, 0, 1, 2, 3, 3, 3], "quarters of the greatest value");
    }

    #[test]
    fn a_class_has_a_letter_and_what_is_not_known_a_question_mark() {
        assert_eq!(IndicatorMark::class(2).said, "C", "the third");
        assert_eq!(look(Indicator::Circle, None), (Tint::NoPosition, "?".to_owned()), "not known");
    }
}

//! Parts of a map that no link joins, put side by side in rows.

use crate::geometry::{Bounds, Vector};

/// How far each box moves so that they stand in rows about as wide as a screen (16 to 9), the tallest first.
///
/// Boxes keep their order when equally tall. Shelves, with a width of `√(16/9 · area)` or that of the widest box.
pub(super) fn shelves(boxes: &[Bounds], gap: f32) -> Vec<Vector> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    let area_of = |i: usize| boxes.get(i).copied().unwrap_or(Bounds::EMPTY);
    order.sort_by(|&a, &b| area_of(b).height().total_cmp(&area_of(a).height()));
    let filled: f32 = boxes.iter().map(|b| (b.width() + gap) * (b.height() + gap)).sum();
    let widest = boxes.iter().fold(0.0, |most: f32, b| most.max(b.width()));
    let limit = (filled * 1.1 * 16.0 / 9.0).sqrt().max(widest) + gap * 0.5;
    let mut shifts = vec![Vector::ZERO; boxes.len()];
    let (mut x, mut y, mut tall) = (0.0, 0.0, 0.0_f32);
    for i in order {
        let area = area_of(i);
        if area.is_empty() {
            continue;
        }
        if x > 0.0 && x + area.width() > limit {
            (x, y, tall) = (0.0, y + tall + gap, 0.0);
        }
        if let Some(shift) = shifts.get_mut(i) {
            *shift = Vector::new(x - area.min.x, y - area.min.y);
        }
        x += area.width() + gap;
        tall = tall.max(area.height());
    }
    shifts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    #[test]
    fn boxes_stand_side_by_side_in_a_compact_whole() {
        let boxes: Vec<Bounds> = (0..30)
            .map(|i| {
                Bounds::centered(
                    Point::new(3.0, 9.0),
                    Vector::new(20.0 + (i * 7 % 30) as f32, 10.0 + (i * 11 % 40) as f32),
                )
            })
            .chain([Bounds::centered(Point::ORIGIN, Vector::new(300.0, 200.0)), Bounds::EMPTY])
            .collect();
        let shifts = shelves(&boxes, 8.0);
        let moved: Vec<Bounds> = boxes.iter().zip(&shifts).map(|(b, s)| b.translate(*s)).collect();
        for (i, a) in moved.iter().enumerate() {
            assert!(
                moved[..i].iter().all(|b| b.is_empty() || a.is_empty() || !a.expand(7.9).intersects(*b)),
                "{i} is clear"
            );
        }
        let all = moved.iter().fold(Bounds::EMPTY, |all, b| all.union(*b));
        let filled: f32 = boxes.iter().map(|b| b.width() * b.height()).sum();
        assert!(filled / (all.width() * all.height()) > 0.5, "half of the whole is filled");
        assert!(shelves(&[], 8.0).is_empty(), "nothing");
    }
}

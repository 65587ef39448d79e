//! Convex hulls of points, and their rounded outline.

use super::{Point, Vector};

/// The convex hull, clockwise on screen, without repeated or aligned points. Costs n log n.
///
/// Fewer than three distinct points give what there is.
pub fn convex_hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let half = |points: &mut dyn Iterator<Item = &Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for &point in points {
            while let [.., a, b] = chain.as_slice() {
                if (*b - *a).cross(point - *b) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut sorted.iter());
    outline.extend(half(&mut sorted.iter().rev()));
    outline
}

/// The outline `by` outside a convex hull with rounded corners, as a closed convex polygon.
///
/// `steps` points are set on each corner. One point gives a circle.
pub fn inflate(hull: &[Point], by: f32, steps: usize) -> Vec<Point> {
    let count = hull.len();
    let steps = steps.max(1);
    let mut outline = Vec::with_capacity(count * (steps + 1));
    for (i, &corner) in hull.iter().enumerate() {
        let before = hull.get((i + count - 1) % count).copied().unwrap_or(corner);
        let after = hull.get((i + 1) % count).copied().unwrap_or(corner);
        let (start, sweep) = if count == 1 {
            (0.0, std::f32::consts::TAU)
        } else {
            let first = outward(before, corner).angle();
            let mut sweep = outward(corner, after).angle() - first;
            if sweep < 0.0 {
                sweep += std::f32::consts::TAU;
            }
            (first, sweep)
        };
        for step in 0..=steps {
            let angle = start + sweep * step as f32 / steps as f32;
            outline.push(corner + Vector::from_angle(angle) * by);
        }
    }
    outline
}

/// Unit vector that leaves a clockwise hull across the edge from `a` to `b`.
fn outward(a: Point, b: Point) -> Vector {
    -(b - a).normalized().turned()
}

/// Whether `point` is inside the closed convex polygon `outline` (clockwise on screen).
pub fn contains(outline: &[Point], point: Point) -> bool {
    let count = outline.len();
    count >= 3
        && outline.iter().enumerate().all(|(i, &a)| {
            let b = outline.get((i + 1) % count).copied().unwrap_or(a);
            (b - a).cross(point - a) >= 0.0
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Vec<Point> {
        vec![
            Point::new(0.0, 0.0),
            Point::new(10.0, 0.0),
            Point::new(10.0, 10.0),
            Point::new(0.0, 10.0),
            Point::new(5.0, 5.0),
            Point::new(5.0, 0.0),
        ]
    }

    #[test]
    fn inner_and_aligned_points_are_left_out() {
        let hull = convex_hull(&square());
        assert_eq!(hull.len(), 4, "the four corners");
        assert!(contains(&hull, Point::new(5.0, 5.0)), "the middle is inside");
        assert!(!contains(&hull, Point::new(11.0, 5.0)), "a far point is not");
    }

    #[test]
    fn an_inflated_hull_holds_the_hull() {
        let hull = convex_hull(&square());
        let outline = inflate(&hull, 6.0, 4);
        assert!(hull.iter().all(|&p| contains(&outline, p)), "corners are inside");
        let far = outline.iter().map(|p| p.distance(Point::new(5.0, 5.0))).fold(0.0, f32::max);
        assert!(far < 50.0_f32.sqrt() + 6.1, "corners are rounded at 6");
    }

    #[test]
    fn one_point_becomes_a_circle() {
        let outline = inflate(&[Point::ORIGIN], 3.0, 16);
        assert!(outline.iter().all(|p| (p.distance(Point::ORIGIN) - 3.0).abs() < 1e-4), "radius 3");
    }
}

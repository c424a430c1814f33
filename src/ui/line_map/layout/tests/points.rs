//! The course of a stroke as points.

use crate::ui::line_map::layout::shape::Step;

/// Points along a stroke, every few units.
pub fn points(steps: &[Step]) -> Vec<(i32, i32)> {
    let mut points = Vec::new();
    let mut at = (0, 0);
    for step in steps {
        let end = step.end();
        let curve = |t: f64| match *step {
            Step::Move(..) => (f64::from(end.0), f64::from(end.1)),
            Step::To(..) => (
                f64::from(at.0) + t * f64::from(end.0 - at.0),
                f64::from(at.1) + t * f64::from(end.1 - at.1),
            ),
            Step::Bend(..) => {
                let half = f64::from(at.0.midpoint(end.0));
                let (a, b, c, d) = (
                    (1.0 - t).powi(3),
                    3.0 * t * (1.0 - t).powi(2),
                    3.0 * t * t * (1.0 - t),
                    t.powi(3),
                );
                (
                    a * f64::from(at.0) + (b + c) * half + d * f64::from(end.0),
                    (a + b) * f64::from(at.1) + (c + d) * f64::from(end.1),
                )
            }
            Step::Turn(via, _) => {
                let angle = t * std::f64::consts::FRAC_PI_2;
                let mix = |from: i32, via: i32, to: i32| {
                    let (from, via, to) = (f64::from(from), f64::from(via), f64::from(to));
                    from + (via - from) * angle.sin() + (to - via) * (1.0 - angle.cos())
                };
                (mix(at.0, via.0, end.0), mix(at.1, via.1, end.1))
            }
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole units are near enough"
        )]
        points.extend(
            (0..=100)
                .map(|it| curve(f64::from(it) / 100.0))
                .map(|(x, y)| (x.round() as i32, y.round() as i32)),
        );
        at = end;
    }
    points
}

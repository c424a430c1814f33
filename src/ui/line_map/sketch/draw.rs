//! The small picture's markup.

use yew::prelude::*;

use super::{Size, Sketch};
use crate::ui::markup::markup;

impl Sketch {
    /// The picture; its description tells the way.
    pub(super) fn draw(self, tale: String) -> Html {
        let height = self.height;
        let Size {
            class, width, dot, ..
        } = self.size;
        markup! {
            <svg {class} viewBox={format!("0 0 {width} {height}")} role="img" aria-label={tale}>
                for (tone, pattern, course) in self.lines.into_iter() {
                    <path class="k-line" data-s={tone.to_string()} d={course.clone()} />
                    if pattern > 0 {
                        <path class="m-core" data-line={pattern.min(3).to_string()} d={course} />
                    }
                }
                for (tone, x, y) in self.dots.into_iter() {
                    <circle class="m-st" data-s={tone.to_string()} cx={x.to_string()} cy={y.to_string()} r={dot.to_string()} />
                }
                for (x, y, maybe) in self.pins.into_iter() {
                    <g data-maybe={maybe.then_some("")}>
                        <circle class="m-ring" cx={x.to_string()} cy={y.to_string()} r="14" />
                        <circle class="m-pin" cx={x.to_string()} cy={y.to_string()} r="9" />
                    </g>
                }
                for (x, y, class, words) in self.texts.into_iter() {
                    <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text>
                }
            </svg>
        }
    }
}

/// Radius of a ring's corners.
pub(super) const CORNER: i32 = 26;

/// A ring as a course.
pub(super) fn ring(x: i32, axis: i32, w: i32, half: i32) -> String {
    let r = CORNER.min(half).min(w / 2);
    let (across, down) = (w - 2 * r, 2 * (half - r));
    let arc = |x: i32, y: i32| format!("a{r} {r} 0 0 1 {x} {y}");
    let (one, two, three, four) = (arc(r, r), arc(-r, r), arc(-r, -r), arc(r, -r));
    format!(
        "M{} {}h{across}{one}v{down}{two}h{}{three}v{}{four}Z",
        x + r,
        axis - half,
        -across,
        -down
    )
}

//! Names of actors in at most two lines.

use super::{MeasureText, Weight};
use crate::model::in_one_line;

/// Width, at size 13, under which a name stays on one line.
const ONE_LINE: f32 = 80.0;
/// Width, at size 13, over which a name may also be cut after a hyphen it has.
const CUT_AT_HYPHENS: f32 = 130.0;
/// A line is never cut short under this number of letters.
const LEAST_LETTERS: usize = 24;
/// Width, at size 13, over which a line of more letters ends with an ellipsis.
const WIDEST: f32 = 170.0;
const REFERENCE: f32 = 13.0;

/// Height of a line as a share of the size of type.
pub const LINE_HEIGHT: f32 = 15.0 / 13.0;

/// A text laid out in lines, at any size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelText {
    /// Its lines, at least one.
    pub lines: Vec<LabelLine>,
}

/// One line of a [`LabelText`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelLine {
    /// What it says.
    pub text: String,
    /// Width at size 1.
    pub width: f32,
}

impl LabelText {
    /// Lays out the name of an actor: forced breaks are kept, else cut where the longer line is shortest.
    pub fn name(name: &str, measure: &dyn MeasureText) -> Self {
        let width = |text: &str| measure.width(text, REFERENCE, Weight::SemiBold);
        let (first, second) = match name.split_once('\n') {
            Some((first, rest)) => (first.trim().to_owned(), in_one_line(rest).trim().to_owned()),
            None => halves(name.trim(), &width),
        };
        let lines = [first, second]
            .into_iter()
            .filter(|line| !line.is_empty())
            .map(|line| {
                let text = shortened(line, &width);
                LabelLine { width: width(&text) / REFERENCE, text }
            })
            .collect();
        Self { lines }
    }

    /// One line, as it is.
    pub fn one_line(text: impl Into<String>, weight: Weight, measure: &dyn MeasureText) -> Self {
        let text = text.into();
        Self { lines: vec![LabelLine { width: measure.width(&text, REFERENCE, weight) / REFERENCE, text }] }
    }

    /// Lays out a running text in lines of at most `width` at `size`; words are never cut.
    pub fn paragraph(text: &str, width: f32, size: f32, measure: &dyn MeasureText) -> Self {
        let measured = |text: &str| measure.width(text, size, Weight::Regular);
        let mut lines = Vec::new();
        for part in text.split('\n') {
            let mut line = String::new();
            for word in part.split_ascii_whitespace() {
                let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if !line.is_empty() && measured(&longer) > width {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                } else {
                    line = longer;
                }
            }
            lines.push(line);
        }
        Self { lines: lines.into_iter().map(|text| LabelLine { width: measured(&text) / size, text }).collect() }
    }

    /// Width of its longest line at a size.
    pub fn width(&self, size: f32) -> f32 {
        self.lines.iter().fold(0.0, |widest, line| line.width.max(widest)) * size
    }

    /// Height of its lines at a size.
    pub fn height(&self, size: f32) -> f32 {
        line_height(size) * self.lines.len() as f32
    }
}

/// Height of a line of a label, in whole points.
pub(super) fn line_height(size: f32) -> f32 {
    (size * LINE_HEIGHT).round()
}

/// The name in two, where the longer half is shortest; the second is empty when one line will do.
fn halves(name: &str, width: &dyn Fn(&str) -> f32) -> (String, String) {
    let whole = width(name);
    if whole <= ONE_LINE {
        return (name.to_owned(), String::new());
    }
    let mut best = (whole, name.len());
    for (at, letter) in name.char_indices() {
        let cut = match letter {
            ' ' => at,
            '-' if whole > CUT_AT_HYPHENS => at + 1,
            _ => continue,
        };
        let (first, second) = name.split_at(cut);
        let longer = width(first).max(width(second.trim_start()));
        if longer < best.0 {
            best = (longer, cut);
        }
    }
    let (first, second) = name.split_at(best.1);
    (first.to_owned(), second.trim_start().to_owned())
}

fn shortened(line: String, width: &dyn Fn(&str) -> f32) -> String {
    if line.chars().count() <= LEAST_LETTERS || width(&line) <= WIDEST {
        return line;
    }
    let kept: String = line.chars().take(LEAST_LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::FontMeasure;

    fn check(name: &str, expected: &[&str]) {
        let label = LabelText::name(name, &FontMeasure);
        let lines: Vec<&str> = label.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, expected, "lines of {name:?}");
    }

    #[test]
    fn names_are_cut_where_the_longer_line_is_shortest() {
        check("CAUE", &["CAUE"]);
        check("Habitants", &["Habitants"]);
        check("Équipe Geopark", &["Équipe", "Geopark"]);
        check("Syndicat mixte du Beaujolais", &["Syndicat mixte", "du Beaujolais"]);
        check("Saône-Beaujolais", &["Saône-Beaujolais"]);
        check("Région Auvergne-Rhône-Alpes", &["Région Auvergne-", "Rhône-Alpes"]);
    }

    #[test]
    fn forced_breaks_are_kept() {
        check("Offices\nde tourisme", &["Offices", "de tourisme"]);
        check("a\nb\nc", &["a", "b c"]);
    }

    #[test]
    fn only_long_lines_are_cut_short() {
        check("Interprofessionnellementdite", &["Interprofessionnellemen…"]);
        check("Établissement", &["Établissement"]);
    }

    #[test]
    fn a_paragraph_keeps_its_breaks_and_its_width() {
        let text = LabelText::paragraph("un deux trois quatre\n\ncinq", 60.0, 13.0, &FontMeasure);
        assert!(text.width(13.0) <= 60.0, "within the width");
        assert_eq!(text.lines.last().map(|line| line.text.as_str()), Some("cinq"), "its own line");
        assert!(text.lines.iter().any(|line| line.text.is_empty()), "an empty line stays");
    }
}

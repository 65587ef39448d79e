//! How wide a text is: given to the scene, never asked from a screen.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ttf_parser::Face;

use crate::assets;

/// The two weights of the bundled font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// For reading.
    #[default]
    Regular,
    /// For names and titles.
    SemiBold,
}

/// Something that knows how wide a text is drawn.
pub trait MeasureText {
    /// Width in points of one line of text at a size in points.
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32;
}

/// Distance from the baseline up to the middle of a line of Inter, as a share of the size.
///
/// Text shapes are placed by the middle of their line: the middle of its ascent and descent,
/// which in Inter is also the middle of its capitals.
pub const BASELINE_BELOW_MIDDLE: f32 = 0.364;

/// The bundled font's own advances: the same figures on every machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FontMeasure;

struct Advances {
    /// Letters below U+0180, which cover French and English.
    latin: Vec<f32>,
    others: BTreeMap<char, f32>,
    missing: f32,
}

const LATIN_END: u32 = 0x180;

static ADVANCES: LazyLock<[Advances; 2]> = LazyLock::new(|| [assets::INTER_REGULAR, assets::INTER_SEMIBOLD].map(read));

/// Advances as shares of the size. A font that cannot be read, which a test excludes, counts half an em a letter.
fn read(bytes: &[u8]) -> Advances {
    let missing = 0.55;
    let mut advances = Advances { latin: vec![missing; LATIN_END as usize], others: BTreeMap::new(), missing };
    let Ok(face) = Face::parse(bytes, 0) else { return advances };
    let units = f32::from(face.units_per_em());
    let advance = |letter: char| Some(f32::from(face.glyph_hor_advance(face.glyph_index(letter)?)?) / units);
    for (code, width) in (0..LATIN_END).zip(advances.latin.iter_mut()) {
        *width = char::from_u32(code).and_then(advance).unwrap_or(missing);
    }
    let others = [0x180..0x250, 0x370..0x530, 0x2000..0x2070, 0x20a0..0x20c0, 0x2190..0x2270, 0x2460..0x24ff];
    for letter in others.into_iter().flatten().filter_map(char::from_u32) {
        if let Some(width) = advance(letter) {
            advances.others.insert(letter, width);
        }
    }
    advances
}

impl MeasureText for FontMeasure {
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let [regular, semi_bold] = &*ADVANCES;
        let advances = match weight {
            Weight::Regular => regular,
            Weight::SemiBold => semi_bold,
        };
        let ems: f32 = text
            .chars()
            .map(|letter| match advances.latin.get(letter as usize) {
                Some(width) => *width,
                None => advances.others.get(&letter).copied().unwrap_or(advances.missing),
            })
            .sum();
        ems * size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_come_from_the_font() {
        let width = |text| FontMeasure.width(text, 13.0, Weight::SemiBold);
        assert!((width("Syndicat mixte") - 94.0).abs() < 4.0, "as drawn: {}", width("Syndicat mixte"));
        assert!(width("é") == width("e"), "an accent is no wider");
        assert!(width("il") < width("mw"), "letters have their own widths");
        assert!(FontMeasure.width("Geopark", 13.0, Weight::Regular) < width("Geopark"), "weights differ");
        assert!(width("−") > 0.0 && width("≠") > 0.0, "signs are known");
    }
}

//! An opaque colour.

use serde::{Deserialize, Deserializer};

/// An opaque colour: red, green, blue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// The colour of `#RRGGBB`; none when it is not written so.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// `#rrggbb`.
    pub fn to_hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// This colour with `share` (0 to 1) of `other` in it.
    pub fn mix(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mut mixed = self.0;
        for (part, towards) in mixed.iter_mut().zip(other.0) {
            *part = (f32::from(*part) + (f32::from(towards) - f32::from(*part)) * share).round() as u8;
        }
        Self(mixed)
    }

    /// Relative luminance, 0 (black) to 1 (white), after WCAG 2.
    pub fn luminance(self) -> f32 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with `other`, 1 to 21, after WCAG 2.
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom(format_args!("not a colour: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_written_and_mixed() {
        let pine = Rgb::from_hex("#2C6250").unwrap();
        assert_eq!(pine.to_hex(), "#2c6250", "as written");
        assert_eq!(Rgb([0, 0, 0]).mix(Rgb([200, 100, 50]), 0.5), Rgb([100, 50, 25]), "half way");
        assert_eq!(Rgb::from_hex("2C6250"), None, "no sign");
        assert_eq!(Rgb::from_hex("#2C625Z"), None, "not a digit");
    }

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        assert!((Rgb([0, 0, 0]).contrast(Rgb([255, 255, 255])) - 21.0).abs() < 1e-3, "21 to 1");
    }
}

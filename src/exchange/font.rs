//! Only the letters that a drawing uses, so that it carries its own font and stays small.

use std::collections::{BTreeMap, BTreeSet};

use ttf_parser::{Face, GlyphId, Tag};

/// Tables that are copied as they are.
const COPIED: [&[u8; 4]; 2] = [b"OS/2", b"name"];

/// A TrueType font with the letters of `text` and no other; none when the font has not the expected tables.
///
/// Kerning and ligatures are left out: texts are measured without them.
pub(super) fn subset(font: &[u8], text: &BTreeSet<char>) -> Option<Vec<u8>> {
    let face = Face::parse(font, 0).ok()?;
    let table = |name: &[u8; 4]| face.raw_face().table(Tag::from_bytes(name));
    let source = Source { glyf: table(b"glyf")?, loca: table(b"loca")?, long: read_u16(table(b"head")?, 50)? == 1 };
    let letters: BTreeMap<char, GlyphId> =
        text.iter().filter_map(|&letter| Some((letter, face.glyph_index(letter)?))).collect();
    let kept = source.with_parts(letters.values().map(|glyph| glyph.0))?;
    let ranks: BTreeMap<u16, u16> = kept.iter().copied().zip(0..).collect();

    let (mut glyf, mut loca, mut hmtx) = (Vec::new(), Vec::new(), Vec::new());
    for &glyph in &kept {
        push_u32(&mut loca, glyf.len() as u32);
        glyf.extend(renumbered(source.glyph(glyph)?, &ranks)?);
        glyf.resize(glyf.len().next_multiple_of(4), 0);
        push_u16(&mut hmtx, face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0));
        push_u16(&mut hmtx, face.glyph_hor_side_bearing(GlyphId(glyph)).unwrap_or(0) as u16);
    }
    push_u32(&mut loca, glyf.len() as u32);
    let count = kept.len() as u16;
    let mut tables: BTreeMap<[u8; 4], Vec<u8>> = BTreeMap::new();
    for name in COPIED {
        tables.insert(*name, table(name)?.to_vec());
    }
    tables.insert(*b"head", patched(table(b"head")?, &[(8, 0), (10, 0), (50, 1)])?);
    tables.insert(*b"hhea", patched(table(b"hhea")?, &[(34, count)])?);
    tables.insert(*b"maxp", patched(table(b"maxp")?, &[(4, count)])?);
    tables.insert(*b"post", names_left_out(table(b"post")?)?);
    tables.insert(*b"cmap", letter_map(&letters, &ranks));
    tables.insert(*b"glyf", glyf);
    tables.insert(*b"loca", loca);
    tables.insert(*b"hmtx", hmtx);
    Some(assembled(&tables))
}

struct Source<'a> {
    glyf: &'a [u8],
    loca: &'a [u8],
    long: bool,
}

impl Source<'_> {
    fn offset(&self, glyph: usize) -> Option<usize> {
        if self.long {
            read_u32(self.loca, glyph * 4).map(|offset| offset as usize)
        } else {
            read_u16(self.loca, glyph * 2).map(|half| usize::from(half) * 2)
        }
    }

    fn glyph(&self, glyph: u16) -> Option<&[u8]> {
        let glyph = usize::from(glyph);
        self.glyf.get(self.offset(glyph)?..self.offset(glyph + 1)?)
    }

    /// The glyphs, « not defined » and the glyphs they are made of.
    fn with_parts(&self, glyphs: impl Iterator<Item = u16>) -> Option<BTreeSet<u16>> {
        let mut kept = BTreeSet::new();
        let mut waiting: Vec<u16> = glyphs.chain([0]).collect();
        while let Some(glyph) = waiting.pop() {
            if kept.insert(glyph) {
                let data = self.glyph(glyph)?;
                waiting.extend(parts(data)?.into_iter().filter_map(|at| read_u16(data, at)));
            }
        }
        Some(kept)
    }
}

/// Where the numbers of the parts of a composite glyph are; nothing for a plain one.
fn parts(data: &[u8]) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    if data.is_empty() || read_u16(data, 0)? < 0x8000 {
        return Some(places);
    }
    let mut at = 10;
    loop {
        let flags = read_u16(data, at)?;
        places.push(at + 2);
        at += if flags & 0x1 == 0 { 6 } else { 8 };
        at += match flags {
            f if f & 0x8 != 0 => 2,
            f if f & 0x40 != 0 => 4,
            f if f & 0x80 != 0 => 8,
            _ => 0,
        };
        if flags & 0x20 == 0 {
            return Some(places);
        }
    }
}

fn renumbered(data: &[u8], ranks: &BTreeMap<u16, u16>) -> Option<Vec<u8>> {
    let mut copy = data.to_vec();
    for at in parts(data)? {
        let rank = ranks.get(&read_u16(data, at)?)?;
        copy.get_mut(at..at + 2)?.copy_from_slice(&rank.to_be_bytes());
    }
    Some(copy)
}

/// A format 12 table: one group for each letter.
fn letter_map(letters: &BTreeMap<char, GlyphId>, ranks: &BTreeMap<u16, u16>) -> Vec<u8> {
    let groups: Vec<(u32, u16)> =
        letters.iter().filter_map(|(&letter, glyph)| Some((letter as u32, *ranks.get(&glyph.0)?))).collect();
    let mut table = Vec::new();
    for value in [0, 1, 3, 10] {
        push_u16(&mut table, value);
    }
    push_u32(&mut table, 12);
    push_u16(&mut table, 12);
    push_u16(&mut table, 0);
    for value in [16 + 12 * groups.len() as u32, 0, groups.len() as u32] {
        push_u32(&mut table, value);
    }
    for (letter, rank) in groups {
        for value in [letter, letter, u32::from(rank)] {
            push_u32(&mut table, value);
        }
    }
    table
}

/// The table of names of glyphs without the names.
fn names_left_out(post: &[u8]) -> Option<Vec<u8>> {
    patched(post.get(..32)?, &[(0, 3), (2, 0)])
}

fn patched(table: &[u8], values: &[(usize, u16)]) -> Option<Vec<u8>> {
    let mut copy = table.to_vec();
    for &(at, value) in values {
        copy.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    }
    Some(copy)
}

fn assembled(tables: &BTreeMap<[u8; 4], Vec<u8>>) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = count.checked_ilog2().unwrap_or(0) as u16;
    let range = 16_u16 << power;
    let mut font = Vec::new();
    push_u32(&mut font, 0x0001_0000);
    for value in [count, range, power, count * 16 - range] {
        push_u16(&mut font, value);
    }
    let mut offset = 12 + 16 * tables.len();
    for (name, data) in tables {
        font.extend_from_slice(name);
        for value in [checksum(data), offset as u32, data.len() as u32] {
            push_u32(&mut font, value);
        }
        offset += data.len().next_multiple_of(4);
    }
    for data in tables.values() {
        font.extend_from_slice(data);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    font
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0, |sum: u32, word| {
        let padded = word.iter().chain([0; 3].iter()).take(4).fold(0, |value, &byte| value << 8 | u32::from(byte));
        sum.wrapping_add(padded)
    })
}

fn read_u16(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

fn read_u32(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

fn push_u16(data: &mut Vec<u8>, value: u16) {
    data.extend_from_slice(&value.to_be_bytes());
}

fn push_u32(data: &mut Vec<u8>, value: u32) {
    data.extend_from_slice(&value.to_be_bytes());
}

/// Bytes as text, for data inside a drawing.
pub(super) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().chain([0; 2].iter()).take(3).fold(0_u32, |word, &byte| word << 8 | u32::from(byte));
        for place in 0..4 {
            let digit = DIGITS.get((word >> (18 - 6 * place)) as usize & 63).copied().unwrap_or(b'=');
            text.push(if place <= chunk.len() as u32 { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    #[test]
    fn a_subset_has_its_letters_and_their_widths() {
        let letters: BTreeSet<char> = "Équipe Geopark ≠".chars().collect();
        let small = subset(assets::INTER_SEMIBOLD, &letters).expect("a font with outlines");
        let (whole, part) = (Face::parse(assets::INTER_SEMIBOLD, 0).unwrap(), Face::parse(&small, 0).unwrap());
        assert!(small.len() < 20_000, "small: {}", small.len());
        for letter in letters {
            let (a, b) = (whole.glyph_index(letter).unwrap(), part.glyph_index(letter).unwrap());
            assert_eq!(whole.glyph_hor_advance(a), part.glyph_hor_advance(b), "width of {letter}");
            assert_eq!(whole.glyph_bounding_box(a), part.glyph_bounding_box(b), "outline of {letter}");
        }
        assert!(part.glyph_index('z').is_none(), "no other letter");
    }

    #[test]
    fn bytes_are_written_as_everywhere() {
        for (bytes, text) in [(&b"Man"[..], "TWFu"), (b"Ma", "TWE="), (b"M", "TQ=="), (b"", "")] {
            assert_eq!(base64(bytes), text, "{bytes:?}");
        }
    }
}

//! A picture of the screen: read from an X window dump, looked at, kept as PNG.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// How many pixels differ between two dumps of the same screen.
pub(crate) fn moved(one: &[u8], other: &[u8]) -> usize {
    let lines = one.chunks(LINE).zip(other.chunks(LINE)).filter(|(one, two)| one != two);
    lines.map(|(one, two)| one.chunks(4).zip(two.chunks(4)).filter(|(one, two)| one != two).count()).sum()
}

/// Bytes that are compared at once: most of a screen stays as it is.
const LINE: usize = 4096;

/// Pixels as `0x00RRGGBB`, row by row.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u32>,
}

impl Picture {
    /// Reads the format of `xwd`, version 7, 32 bits per pixel.
    pub(crate) fn from_xwd(bytes: &[u8]) -> Option<Self> {
        let field = |index: usize| -> Option<u32> {
            let start = index * 4;
            Some(u32::from_be_bytes(bytes.get(start..start + 4)?.try_into().ok()?))
        };
        let (header, width, height) = (field(0)?, field(4)?, field(5)?);
        let little_endian = field(7)? == 0;
        let (bits, line, colors) = (field(11)?, field(12)?, field(19)?);
        if bits != 32 {
            return None;
        }
        let start = (header + colors * 12) as usize;
        let mut pixels = Vec::with_capacity((width * height) as usize);
        for y in 0..height {
            let row_start = start + (y * line) as usize;
            let row = bytes.get(row_start..row_start + (width * 4) as usize)?;
            for four in row.chunks_exact(4) {
                let four: [u8; 4] = four.try_into().ok()?;
                let value = if little_endian { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
                pixels.push(value & 0x00ff_ffff);
            }
        }
        Some(Self { width, height, pixels })
    }

    /// How many colours it shows: a window that painted nothing has very few.
    pub(crate) fn color_count(&self) -> usize {
        self.pixels.iter().collect::<BTreeSet<_>>().len()
    }

    /// Which part of it is nearly white, from 0 to 1.
    pub(crate) fn light_share(&self) -> f32 {
        let light = |pixel: &&u32| pixel.to_be_bytes().iter().skip(1).all(|channel| *channel > 225);
        self.pixels.iter().filter(light).count() as f32 / self.pixels.len().max(1) as f32
    }

    /// Which part of a rectangle (left, top, right, bottom) is not of its commonest colour, from 0 to 1: a panel that
    /// shows nothing has next to none. Every third line is looked at.
    pub(crate) fn drawn_share(&self, (left, top, right, bottom): (usize, usize, usize, usize)) -> f32 {
        let width = self.width as usize;
        let rows = (top..bottom).step_by(3).filter_map(|y| self.pixels.get(y * width + left..y * width + right));
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for pixel in rows.flatten() {
            *counts.entry(*pixel).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        let ground = counts.values().max().copied().unwrap_or_default();
        (all - ground) as f32 / all.max(1) as f32
    }

    /// How many pixels differ from another picture of the same size.
    pub(crate) fn changed(&self, other: &Self) -> usize {
        self.pixels.iter().zip(&other.pixels).filter(|(one, two)| one != two).count()
    }

    /// The same within a rectangle (left, top, right, bottom).
    pub(crate) fn changed_in(&self, other: &Self, (left, top, right, bottom): (usize, usize, usize, usize)) -> usize {
        let width = self.width as usize;
        let row = |pixels: &[u32], y: usize| pixels.get(y * width + left..y * width + right).map(<[u32]>::to_vec);
        let rows = (top..bottom).filter_map(|y| row(&self.pixels, y).zip(row(&other.pixels, y)));
        rows.map(|(one, two)| one.iter().zip(&two).filter(|(one, two)| one != two).count()).sum()
    }

    /// The middle of each patch of exactly this colour that is `least` pixels wide and high, or more.
    pub(crate) fn patches(&self, color: u32, least: i32) -> Vec<(i32, i32)> {
        let (width, height) = (self.width as i32, self.height as i32);
        let mut seen: BTreeSet<(i32, i32)> = BTreeSet::new();
        let is_wanted = |(x, y): (i32, i32)| {
            (0..width).contains(&x)
                && (0..height).contains(&y)
                && self.pixels.get((y * width + x) as usize).is_some_and(|pixel| *pixel == color)
        };
        let mut middles = Vec::new();
        for start in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
            if !is_wanted(start) || !seen.insert(start) {
                continue;
            }
            let (mut left, mut right, mut top, mut bottom) = (start.0, start.0, start.1, start.1);
            let mut todo = vec![start];
            while let Some((x, y)) = todo.pop() {
                (left, right) = (left.min(x), right.max(x));
                (top, bottom) = (top.min(y), bottom.max(y));
                for next in [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)] {
                    if is_wanted(next) && seen.insert(next) {
                        todo.push(next);
                    }
                }
            }
            if right - left + 1 >= least && bottom - top + 1 >= least {
                middles.push((i32::midpoint(left, right), i32::midpoint(top, bottom)));
            }
        }
        middles
    }

    /// Keeps it as a PNG file.
    pub(crate) fn save(&self, path: &Path) {
        let file = File::create(path).expect("a file for the picture");
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        let mut bytes = Vec::with_capacity(self.pixels.len() * 3);
        for pixel in &self.pixels {
            let [_, red, green, blue] = pixel.to_be_bytes();
            bytes.extend_from_slice(&[red, green, blue]);
        }
        let mut writer = encoder.write_header().expect("the head of the picture");
        writer.write_image_data(&bytes).expect("the picture is written");
    }
}

//! A picture of the screen: read from an X window dump, looked at, kept as PNG.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

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

    /// How many pixels differ from another picture of the same size.
    pub(crate) fn changed(&self, other: &Self) -> usize {
        self.pixels.iter().zip(&other.pixels).filter(|(one, two)| one != two).count()
    }

    /// Keeps it as a PNG file.
    pub(crate) fn save(&self, path: &Path) {
        let file = File::create(path).expect("a file for the picture");
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let bytes: Vec<u8> = self.pixels.iter().flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)).collect();
        let mut writer = encoder.write_header().expect("the head of the picture");
        writer.write_image_data(&bytes).expect("the picture is written");
    }
}

//! The same page as pixels.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{ExportError, ExportOptions, svg};
use crate::assets;
use crate::model::Project;

/// Pictures of more pixels than this are refused: they would fill the memory.
const MOST_PIXELS: u64 = 400_000_000;

/// The map of a project as a PNG picture: the SVG page, drawn with our fonts only.
pub fn png(project: &Project, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let tree = parsed(&svg(project, options))?;
    let size = tree.size().to_int_size();
    if u64::from(size.width()) * u64::from(size.height()) > MOST_PIXELS {
        return Err(ExportError::TooLarge { width: size.width(), height: size.height() });
    }
    let too_large = || ExportError::TooLarge { width: size.width(), height: size.height() };
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| ExportError::Picture(error.to_string()))
}

/// A drawing read by the library that draws it.
pub(super) fn parsed(drawing: &str) -> Result<Tree, ExportError> {
    let mut fonts = fontdb::Database::new();
    for font in [assets::INTER_REGULAR, assets::INTER_SEMIBOLD] {
        fonts.load_font_data(font.to_vec());
    }
    let options = Options { fontdb: Arc::new(fonts), font_family: "Inter".to_owned(), ..Options::default() };
    Tree::from_str(drawing, &options).map_err(|error| ExportError::Picture(error.to_string()))
}

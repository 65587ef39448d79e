//! What the map looks like, once, for screen and paper.
//!
//! [`Scene::build`] lays a map out in world space: symbols, links attached to their
//! outlines and bent around what they would cross, hulls, notes. [`place_labels`]
//! chooses which names are written and where. [`draw`](fn@draw) turns both into plain
//! [`Shape`]s in view space (world × zoom), which the canvas and the exports
//! paint alike. [`legend`](fn@legend) is made from what is drawn, so that it never lies.
//!
//! Nothing here knows a window, a file or an analysis; text is measured by
//! what is given ([`MeasureText`]). Read `build.rs` first, then `draw.rs`.

mod backdrop;
mod build;
mod changed;
mod color;
mod deals;
mod draw;
mod draw_links;
mod draw_nodes;
mod grid;
mod groups;
mod labels;
mod legend;
mod levers;
mod links;
mod marks;
mod measure;
mod minimap;
mod nodes;
mod options;
mod overlay;
mod palette;
mod parts;
mod shape;
mod symbol;
mod visible;
mod wrap;

pub use backdrop::Backdrop;
pub use build::Scene;
pub use color::Rgb;
pub use deals::{SceneAct, SceneDeal, action_sign};
pub use draw::{Detail, DrawState, draw};
pub use draw_links::link_swatch;
pub use draw_nodes::cite_letter;
pub use labels::{LabelRequest, PlacedLabel, PlacedLabels, PlacedName, place_labels};
pub use legend::{LegendEntry, LegendKey, SWATCH, legend};
pub use levers::SceneLever;
pub use links::relation_look;
pub use marks::{IndicatorMark, IndicatorMarks, STEPS};
pub use measure::{BASELINE_BELOW_MIDDLE, FontMeasure, MeasureText, Weight};
pub use minimap::Minimap;
pub use nodes::symbol as actor_symbol;
pub use options::{LinkLabels, SceneOptions, Turn};
pub use overlay::{DerivedPair, Overlay, OverlayRule, SceneDerived, derived_swatch};
pub use palette::{
    CornerRadii, GroupTint, LinkColors, Palette, ProjectedSizes, Sizes, StrokeWidths, TargetSizes, Theme, TypeSizes,
};
pub use parts::{LinkLook, RelationLook, RoleSaid, SceneGroup, SceneId, SceneLink, SceneNode, SceneNote, Tint};
pub use shape::{Align, Dash, Shape, Stroke, TextShape, dashes};
pub use symbol::{SYMBOL_RADIUS, SymbolStyle, outline, symbol_shapes};
pub use visible::{Hidden, visible};
pub use wrap::{LINE_HEIGHT, LabelLine, LabelText};

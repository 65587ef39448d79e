//! Every colour and size of the look, read once from the tokens.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Rgb;
use crate::assets;
use crate::model::{GroupColor, InterestSign, Level, Passes, Scale};

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize)]
pub enum Theme {
    /// Warm paper: by default, and for projecting.
    #[default]
    Light,
    /// For dim rooms.
    Dark,
    /// Black on white.
    HighContrast,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// Its key in the tokens.
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high_contrast",
        }
    }
}

/// The two colours of interest links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize)]
pub enum LinkColors {
    /// Blue and orange: told apart by every kind of sight.
    #[default]
    BlueOrange,
    /// Green and red, for rooms that expect them.
    GreenRed,
}

impl LinkColors {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::BlueOrange, Self::GreenRed];
}

/// The colours of one theme, and the sizes that all themes share. Fields are named as the tokens.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// Ground of the map and of views.
    pub canvas: Rgb,
    /// Ground of bars, side panels and cards.
    pub panel: Rgb,
    /// Ground of chips and of formulas.
    pub subtle: Rgb,
    /// Tracks of gauges, actors that left.
    pub sunken: Rgb,
    /// Hairlines.
    pub line_soft: Rgb,
    /// Outlines of controls.
    pub line_control: Rgb,
    /// Text to read.
    pub text: Rgb,
    /// Hints, captions.
    pub text_soft: Rgb,
    /// Heads of sections, units.
    pub text_faint: Rgb,
    /// The current step, the selected thing; never data.
    pub accent: Rgb,
    /// The accent, pressed or hovered.
    pub accent_strong: Rgb,
    /// Ground of what is chosen.
    pub accent_tint: Rgb,
    /// Text on the accent.
    pub on_accent: Rgb,
    /// Interest links, for.
    pub convergent: Rgb,
    /// Interest links, against.
    pub divergent: Rgb,
    /// Interest links, for, in the green and red option.
    pub convergent_green: Rgb,
    /// Interest links, against, in the green and red option.
    pub divergent_red: Rgb,
    /// Things without a side.
    pub neutral: Rgb,
    /// Warnings, notices.
    pub note: Rgb,
    /// Their ground.
    pub note_tint: Rgb,
    /// A file that cannot be written.
    pub alert: Rgb,
    /// Ground of a position of −3.
    pub cell_minus3: Rgb,
    /// Ground of a position of −2.
    pub cell_minus2: Rgb,
    /// Ground of a position of −1.
    pub cell_minus1: Rgb,
    /// Ground of a position of 0.
    pub cell_0: Rgb,
    /// Ground of a position of +1.
    pub cell_plus1: Rgb,
    /// Ground of a position of +2.
    pub cell_plus2: Rgb,
    /// Ground of a position of +3.
    pub cell_plus3: Rgb,
    /// Ink on deep cells.
    pub ink_on_deep: Rgb,
    /// Ink on pale cells.
    pub ink_on_pale: Rgb,
    /// Relations.
    pub relation: Rgb,
    /// Outline of actors that left.
    pub left: Rgb,
    /// Lines of the grid.
    pub grid: Rgb,
    /// The eight colours of groups, in the order of [`GroupColor::ALL`].
    #[serde(skip)]
    pub groups: [GroupTint; 8],
    /// Sizes, in points.
    #[serde(skip)]
    pub size: Sizes,
    /// Which theme it is.
    #[serde(skip)]
    pub theme: Theme,
}

/// The three tints of a group in one theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupTint {
    /// Inside of symbols.
    pub fill: Rgb,
    /// Outline of symbols and hulls, and the name of the group.
    pub edge: Rgb,
    /// Inside of hulls.
    pub hull: Rgb,
}

/// Sizes in points at 100 %.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Sizes of type.
    #[serde(rename = "type")]
    pub text: TypeSizes,
    /// Sizes of type projected at 1280×720.
    pub projection_720: ProjectedSizes,
    /// Sizes of type projected at 1920×1080.
    pub projection_1080: ProjectedSizes,
    /// Steps of space, from the least.
    pub space: [f32; 8],
    /// Radii of corners.
    pub radius: CornerRadii,
    /// Widths of lines.
    pub stroke: StrokeWidths,
    /// Least sizes of what can be pressed.
    pub target: TargetSizes,
}

/// Sizes of type in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSizes {
    /// Captions, legends, heads of tables, status.
    pub caption: f32,
    /// Names of actors on the map.
    pub label: f32,
    /// Reading, fields, buttons.
    pub body: f32,
    /// Findings, names on cards.
    pub finding: f32,
    /// The question of a phase.
    pub question: f32,
    /// The title of an item.
    pub title: f32,
    /// Covers.
    pub cover: f32,
}

/// Least sizes of type on a projector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectedSizes {
    /// Names of actors.
    pub label: f32,
    /// Captions.
    pub caption: f32,
    /// Titles.
    pub title: f32,
}

impl Sizes {
    /// Least sizes of type on a projector of that many pixels in height: as for 720 and 1080, in proportion between the
    /// two and beyond.
    pub fn projected(&self, height: f32) -> ProjectedSizes {
        let (small, large) = (self.projection_720, self.projection_1080);
        let along = (height - 720.0) / (1080.0 - 720.0);
        let size = |small: f32, large: f32| {
            if along <= 0.0 {
                small
            } else if along <= 1.0 {
                small + (large - small) * along
            } else {
                large * height / 1080.0
            }
        };
        ProjectedSizes {
            label: size(small.label, large.label),
            caption: size(small.caption, large.caption),
            title: size(small.title, large.title),
        }
    }
}

/// Radii of corners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CornerRadii {
    /// A cell of a matrix.
    pub cell: f32,
    /// A button, a field.
    pub button: f32,
    /// A card.
    pub card: f32,
    /// The hull of a group.
    pub hull: f32,
}

/// Widths of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrokeWidths {
    /// Outline of a symbol.
    pub outline: f32,
    /// Interest links of intensity 1, 2, 3.
    pub strength: [f32; 3],
    /// Relations of strength 1, 2, 3.
    pub relation: [f32; 3],
    /// Outline of what is selected.
    pub selection: f32,
}

/// Least sizes of what can be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetSizes {
    /// With a mouse.
    pub mouse: f32,
    /// With a finger.
    pub touch: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tokens {
    themes: BTreeMap<String, Palette>,
    groups: [BTreeMap<String, String>; 8],
    size: Sizes,
}

static PALETTES: LazyLock<[Palette; 3]> = LazyLock::new(|| Theme::ALL.map(|theme| read(theme).unwrap_or_default()));

/// The palette of a theme; none when the tokens are broken, which a test excludes.
fn read(theme: Theme) -> Option<Palette> {
    let mut tokens: Tokens = serde_json::from_str(assets::TOKENS).ok()?;
    let mut palette = tokens.themes.remove(theme.key())?;
    for (tint, group) in palette.groups.iter_mut().zip(&tokens.groups) {
        let color = |name: &str| Rgb::from_hex(group.get(name)?);
        *tint = GroupTint {
            fill: color("fill")?,
            edge: color(&format!("edge_{}", theme.key()))?,
            hull: color(&format!("hull_{}", theme.key()))?,
        };
    }
    palette.size = tokens.size;
    palette.theme = theme;
    Some(palette)
}

impl Palette {
    /// The palette of a theme, read once.
    pub fn of(theme: Theme) -> &'static Self {
        let [light, dark, high_contrast] = &*PALETTES;
        match theme {
            Theme::Light => light,
            Theme::Dark => dark,
            Theme::HighContrast => high_contrast,
        }
    }

    /// The tints of a colour of group.
    pub fn group(&self, color: GroupColor) -> GroupTint {
        self.groups.get(color as usize).copied().unwrap_or_default()
    }

    /// Ground and ink of a position on the scale of the project.
    pub fn position(&self, value: Level, scale: Scale) -> (Rgb, Rgb) {
        let deepest = value.unsigned_abs() >= scale.bound().unsigned_abs();
        let steps = match (value.unsigned_abs(), scale) {
            (0, _) => return (self.cell_0, self.text_faint),
            _ if deepest => [self.cell_minus3, self.cell_plus3],
            (1, _) => [self.cell_minus1, self.cell_plus1],
            (2, _) => [self.cell_minus2, self.cell_plus2],
            _ => [self.cell_minus2.mix(self.cell_minus3, 0.7), self.cell_plus2.mix(self.cell_plus3, 0.7)],
        };
        let [against, favour] = steps;
        let ground = if value < 0 { against } else { favour };
        let ink = [self.ink_on_deep, self.ink_on_pale]
            .into_iter()
            .max_by(|a, b| a.contrast(ground).total_cmp(&b.contrast(ground)))
            .unwrap_or(self.text);
        (ground, ink)
    }

    /// The colours of convergent and divergent interest links.
    pub fn interest_pair(&self, colors: LinkColors) -> [Rgb; 2] {
        match colors {
            LinkColors::BlueOrange => [self.convergent, self.divergent],
            LinkColors::GreenRed => [self.convergent_green, self.divergent_red],
        }
    }

    /// The colour of an interest link; a mixed one is drawn with both, its first is given.
    pub fn interest(&self, sign: InterestSign, colors: LinkColors) -> Rgb {
        let [favour, against] = self.interest_pair(colors);
        if sign == InterestSign::Divergent { against } else { favour }
    }

    /// The colour of what passes in a relation, when colour says it.
    pub fn passes(&self, passes: Passes) -> Rgb {
        let color = match passes {
            Passes::Cooperation => GroupColor::Pine,
            Passes::Money => GroupColor::Ochre,
            Passes::Authority => GroupColor::Plum,
            Passes::Information => GroupColor::Blue,
            Passes::Expertise => GroupColor::Mint,
            Passes::Membership => GroupColor::Lilac,
            Passes::Assessment => GroupColor::Straw,
            Passes::Competition => GroupColor::Coral,
            Passes::FormalPartnership | Passes::Mediation | Passes::Service => return self.text_soft,
            Passes::NotStated => return self.relation,
        };
        self.group(color).edge
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_is_read_whole() {
        for theme in Theme::ALL {
            assert!(read(theme).is_some(), "tokens of {theme:?}");
        }
        assert_eq!(Palette::of(Theme::Light).canvas.to_hex(), "#fbfaf6", "the paper");
        assert_eq!(Palette::of(Theme::Dark).group(GroupColor::Blue).edge.to_hex(), "#9cc3ff", "an outline in dark");
        assert_eq!(Palette::of(Theme::Light).size.text.label, 13.0, "names of actors");
    }

    #[test]
    fn type_is_never_smaller_before_a_larger_room() {
        let sizes = &Palette::of(Theme::Light).size;
        let label = |height: f32| sizes.projected(height).label;
        assert_eq!([label(600.0), label(720.0), label(1080.0), label(2160.0)], [20.0, 20.0, 28.0, 56.0], "of names");
        assert_eq!(label(900.0), 24.0, "half way");
    }

    #[test]
    fn text_and_links_can_be_read_in_every_theme() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme);
            for ink in [palette.text, palette.text_soft, palette.text_faint, palette.accent] {
                assert!(ink.contrast(palette.canvas) >= 4.5, "text in {theme:?}: {}", ink.to_hex());
            }
            for colors in LinkColors::ALL {
                for line in palette.interest_pair(colors) {
                    assert!(line.contrast(palette.canvas) >= 4.5, "links in {theme:?}: {}", line.to_hex());
                }
            }
            for passes in Passes::ALL {
                assert!(palette.passes(passes).contrast(palette.canvas) >= 3.0, "{passes:?} in {theme:?}");
            }
        }
    }

    #[test]
    fn numbers_can_be_read_on_their_cells() {
        for theme in Theme::ALL {
            for scale in Scale::ALL {
                for value in -scale.bound()..=scale.bound() {
                    let (ground, ink) = Palette::of(theme).position(value, scale);
                    assert!(ink.contrast(ground) >= 4.5, "{value} in {theme:?}: {}", ink.contrast(ground));
                }
            }
        }
    }
}

//! What one wants to see of a map.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{IndicatorMarks, LinkColors, Overlay, Theme};
use crate::i18n::Language;
use crate::model::{
    ActorId, Attitude, Audience, Background, Filter, Focus, Grouping, Indicator, ItemId, Layers, Lens, LensColor,
    MapState, Position, Provenance, Scale, StakeId,
};

/// What is written on links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkLabels {
    /// Nothing.
    #[default]
    None,
    /// Their strength, as a number.
    Strength,
}

/// How a thing differs from another state of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// An actor came, or a link appeared.
    Came,
    /// An actor left.
    Left,
    /// A relation warmed.
    Warmed,
    /// A relation cooled.
    Cooled,
    /// It differs otherwise.
    Changed,
}

impl Turn {
    /// Every way, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::Came, Self::Left, Self::Warmed, Self::Cooled, Self::Changed];
}

/// What one wants to see of a map. Two equal options on one map give one scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneOptions {
    /// What colour and size say.
    pub lens: Lens,
    /// What is drawn.
    pub layers: Layers,
    /// What lies under everything.
    pub background: Background,
    /// What is hidden.
    pub filters: Vec<Filter>,
    /// The part of the network that is shown; none: all of it.
    pub focus: Option<Focus>,
    /// Colours.
    pub theme: Theme,
    /// Colours of interest links.
    pub link_colors: LinkColors,
    /// The least size of type, in points on the screen, when a room reads it from afar: larger text, less of it.
    pub projection: Option<f32>,
    /// Leaves out all that is for the team only, and does not count it as hidden.
    pub participants_only: bool,
    /// What is written on links.
    pub link_labels: LinkLabels,
    /// Marks the actors of which every line is an assumption.
    pub doubts: bool,
    /// Marks the actors that automatic layout leaves where they are.
    pub pins: bool,
    /// Bound of positions, from the header of the project.
    pub scale: Scale,
    /// The compromise or the action that is put forward, whatever the layers.
    pub put_forward: Option<ItemId>,
    /// Language of the letters of values.
    pub language: Language,
    /// What is known of the attitude of actors, for the lens of that name.
    pub attitudes: Arc<BTreeMap<ActorId, Attitude>>,
    /// What the indicator that takes the place of colours says.
    pub marks_of_color: Arc<IndicatorMarks>,
    /// What the indicator of sizes says.
    pub marks_of_size: Arc<IndicatorMarks>,
    /// What the indicator of rings says.
    pub marks_of_ring: Arc<IndicatorMarks>,
    /// What positions alone would draw; none: nothing of it.
    pub overlay: Option<Overlay>,
    /// What a simulation changes: it is marked.
    pub changed: Arc<BTreeSet<ItemId>>,
    /// What differs from another state of the map: it is marked too.
    pub turns: Arc<BTreeMap<ItemId, Turn>>,
    /// The date of that other state, in words, where it has one.
    pub since: Option<Arc<str>>,
}

impl SceneOptions {
    /// A size of type on the screen: for a room, never under the least one.
    pub(super) fn type_size(&self, size: f32) -> f32 {
        size.max(self.projection.unwrap_or_default())
    }

    /// A zoom, for what has words of that size at 100 % and must grow with them.
    pub(super) fn zoom_for(&self, zoom: f32, size: f32) -> f32 {
        if self.projection.is_some() { self.type_size(zoom * size) / size } else { zoom }
    }

    /// What colour says: never an attitude before a room or participants.
    pub(super) fn color(&self) -> LensColor {
        match self.lens.color {
            LensColor::Attitude if self.participants_only || self.projection.is_some() => LensColor::Plain,
            color => color,
        }
    }

    /// An indicator of the lens, unless it is for the team and others look.
    pub(super) fn shown_indicator(&self, indicator: Option<Indicator>) -> Option<Indicator> {
        let before_others = self.participants_only || self.projection.is_some();
        indicator.filter(|indicator| !(before_others && indicator.is_for_team()))
    }

    /// The indicator that takes the place of colours, when nothing else does.
    pub(super) fn coloring_indicator(&self) -> Option<Indicator> {
        let free = self.lens.stake.is_none() && self.lens.grouping.is_none();
        self.shown_indicator(self.lens.indicator).filter(|_| free)
    }

    /// Whether what is meant for an audience is shown.
    pub(super) fn shows(&self, audience: Audience) -> bool {
        let readers = if self.participants_only { Audience::All } else { Audience::Team };
        readers.may_see(audience)
    }

    /// Whether a judgement of that origin is shown.
    pub(super) fn shows_origin(&self, provenance: &Provenance) -> bool {
        self.shows(provenance.audience)
    }

    /// The other partition that gives the colours, when there is one and it is shown.
    pub(super) fn grouping<'a>(&self, map: &'a MapState) -> Option<&'a Grouping> {
        let grouping = self.lens.grouping.and_then(|id| map.groupings.get(id));
        grouping.filter(|grouping| self.shows_origin(&grouping.provenance))
    }

    /// The position of an actor on a stake, when it was entered and is shown.
    pub(super) fn position<'a>(&self, map: &'a MapState, actor: ActorId, stake: StakeId) -> Option<&'a Position> {
        let of_shown_stake = map.stakes.get(stake).is_none_or(|stake| self.shows_origin(&stake.provenance));
        map.positions.get((actor, stake)).filter(|position| of_shown_stake && self.shows_origin(&position.provenance))
    }

    /// Whether the colour of symbols says that, and nothing has taken its place.
    pub fn colors_by(&self, color: LensColor) -> bool {
        let Lens { stake, grouping, indicator, .. } = self.lens;
        self.lens.color == color && stake.is_none() && grouping.is_none() && indicator.is_none()
    }
}

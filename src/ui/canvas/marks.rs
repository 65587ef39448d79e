//! How things look in a frame: selected, under the pointer, put forward, moving.

use std::collections::BTreeSet;

use super::frame;
use crate::model::ItemKind;
use crate::scene::{Scene, SceneId};
use crate::session::Session;

/// What the drawing of this frame depends on, besides the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Marks {
    pub(super) selected: BTreeSet<SceneId>,
    pub(super) hovered: Option<SceneId>,
    pub(super) focused: Option<SceneId>,
    pub(super) drop_target: Option<SceneId>,
    pub(super) pending: Option<SceneId>,
    /// What keeps its colours; none: everything.
    pub(super) bright: Option<BTreeSet<SceneId>>,
    /// Whether things are being moved.
    pub(super) moving: bool,
    /// Whether anything moves, the eye included.
    pub(super) passing: bool,
    /// Whether it is drawn quickly, without smooth edges and halos.
    pub(super) quick: bool,
}

/// A thing and what it is tied to: all that stays bright when it is put forward.
pub(super) fn kin(scene: &Scene, id: SceneId) -> BTreeSet<SceneId> {
    let mut kin = BTreeSet::from([id]);
    let place = scene.nodes.iter().position(|node| node.id == id);
    for link in &scene.links {
        let this = SceneId::Link(link.id) == id;
        if this || place.is_some_and(|at| link.from == at || link.to == at) {
            kin.insert(SceneId::Link(link.id));
            kin.extend([link.from, link.to].iter().filter_map(|at| scene.nodes.get(*at)).map(|node| node.id));
        }
    }
    for line in &scene.overlay {
        if place.is_some_and(|at| line.from == at || line.to == at) {
            kin.extend([line.from, line.to].iter().filter_map(|at| scene.nodes.get(*at)).map(|node| node.id));
        }
    }
    if let SceneId::Group(_) = id {
        let members =
            scene.groups.iter().filter(|group| SceneId::Group(group.id) == id).flat_map(|group| &group.members);
        kin.extend(members.filter_map(|at| scene.nodes.get(*at)).map(|node| node.id));
    }
    kin
}

/// Those that the selected divergence, compromise, lever or action is about, with the links between them.
pub(super) fn put_forward(session: &Session, scene: &Scene) -> Option<BTreeSet<SceneId>> {
    let shown = session.showcase().or_else(|| session.selection().single());
    let item = shown.filter(|item| {
        let kind = item.kind();
        matches!(kind, ItemKind::Finding | ItemKind::Compromise | ItemKind::Lever | ItemKind::Action)
    })?;
    let mut bright: BTreeSet<SceneId> = frame::scene_ids(item, &session.project().map).into_iter().collect();
    let lit = |at: usize| scene.nodes.get(at).is_some_and(|node| bright.contains(&node.id));
    let between: Vec<SceneId> = scene
        .links
        .iter()
        .filter(|link| (lit(link.from) && lit(link.to)) || bright.contains(&SceneId::Link(link.id)))
        .flat_map(|link| {
            let ends = [link.from, link.to].into_iter().filter_map(|at| scene.nodes.get(at)).map(|node| node.id);
            ends.chain([SceneId::Link(link.id)]).collect::<Vec<_>>()
        })
        .collect();
    bright.extend(between);
    (!bright.is_empty()).then_some(bright)
}

/// The marks that the session asks for.
pub(super) fn asked(session: &Session) -> Marks {
    Marks {
        selected: session.selection().iter().filter_map(frame::scene_id).collect(),
        pending: session.pending_link().map(SceneId::Actor),
        ..Marks::default()
    }
}

//! Names of the drawings that stand beside words; how they look belongs to the screen.

/// A drawing of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Icon {
    /// A blank sheet.
    New,
    /// A folder.
    Folder,
    /// A disk.
    Save,
    /// A framed picture.
    Picture,
    /// An arrow turning back.
    Undo,
    /// An arrow turning forth.
    Redo,
    /// A bin.
    Trash,
    /// A pencil.
    Pencil,
    /// A star.
    Star,
    /// A padlock.
    Lock,
    /// A pin.
    Pin,
    /// A plus sign.
    Plus,
    /// A sheet with a folded corner.
    Note,
    /// An arrow pointer.
    Pointer,
    /// An open hand.
    Hand,
    /// Two ends and a line.
    Link,
    /// A pencil on a line.
    Sketch,
    /// Four corners around a map.
    Fit,
    /// A magnifying glass.
    Search,
    /// A target.
    Focus,
    /// Four corners pulled apart.
    Expand,
    /// A folded map.
    Map,
    /// Lines with bullets.
    List,
    /// A question mark in a circle.
    Help,
    /// Sliders.
    Settings,
    /// A globe.
    Globe,
    /// The sign for « layers ».
    Layers,
    /// The sign for « chevron ».
    Chevron,
    /// The sign for « left ».
    Left,
    /// The sign for « right ».
    Right,
    /// The sign for « down ».
    Down,
    /// The sign for « close ».
    Close,
    /// The sign for « clock ».
    Clock,
    /// The sign for « check ».
    Check,
    /// The sign for « warning ».
    Warning,
    /// The sign for « info ».
    Info,
    /// The sign for « eye ».
    Eye,
    /// The sign for « present ».
    Present,
    /// The sign for « file ».
    File,
    /// The sign for « filter ».
    Filter,
    /// The sign for « minimap ».
    Minimap,
    /// The sign for « palette ».
    Palette,
    /// The sign for « drag ».
    Drag,
    /// The sign for « up ».
    Up,
    /// The sign for « calendar ».
    Calendar,
    /// The sign for « quote ».
    Quote,
    /// The sign for « person ».
    Person,
    /// Three dots: what found no room.
    More,
    /// A way that parts in two.
    WhatIf,
    /// Two bars.
    Pause,
    /// A triangle on its side.
    Play,
    /// A minus sign.
    Minus,
    /// An arrow up beside an arrow down.
    Swap,
}

impl Icon {
    /// Every drawing.
    pub const ALL: &[Self] = &[
        Self::New,
        Self::Folder,
        Self::Save,
        Self::Picture,
        Self::Undo,
        Self::Redo,
        Self::Trash,
        Self::Pencil,
        Self::Star,
        Self::Lock,
        Self::Pin,
        Self::Plus,
        Self::Note,
        Self::Pointer,
        Self::Hand,
        Self::Link,
        Self::Sketch,
        Self::Fit,
        Self::Search,
        Self::Focus,
        Self::Expand,
        Self::Map,
        Self::List,
        Self::Help,
        Self::Settings,
        Self::Globe,
        Self::Layers,
        Self::Chevron,
        Self::Left,
        Self::Right,
        Self::Down,
        Self::Close,
        Self::Clock,
        Self::Check,
        Self::Warning,
        Self::Info,
        Self::Eye,
        Self::Present,
        Self::File,
        Self::Filter,
        Self::Minimap,
        Self::Palette,
        Self::Drag,
        Self::Up,
        Self::Calendar,
        Self::Quote,
        Self::Person,
        Self::More,
        Self::WhatIf,
        Self::Pause,
        Self::Play,
        Self::Minus,
        Self::Swap,
    ];
}

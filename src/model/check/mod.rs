//! What always holds of a project, beyond its types: ends exist, names are unique, numbers are in bounds.
//!
//! The one set of rules: what a file says and what an edit makes are held to it alike. [`project`] walks over
//! everything; [`item`], [`header`] and [`display`] look only at what an edit touches. Each [`Rule`] that is
//! broken comes with its path, and with nothing of a text or a screen: `storage` finds the line of a path,
//! `edit` turns a rule into a refusal.
//!
//! Read [`Rule`], then `rules.rs` (what each sort of thing must hold) and `checker.rs` (how it is walked).

mod checker;
mod deals;
mod limits;
mod rule;
mod rules;
mod step;
mod story;

pub use limits::{MOST_ACTORS, MOST_ITEMS, MOST_LISTED, MOST_REACH, MOST_TEXT, YEARS};
pub use rule::{Rule, Violation};
pub use step::{Step, shown};

use super::{ItemId, Project};
use checker::Checker;

/// Who is told of broken rules.
type Report<'a> = dyn FnMut(&[Step<'static>], Rule) + 'a;

/// Looks at a whole project, in the order of a file. Costs the size of the project.
pub fn project(project: &Project, report: &mut Report<'_>) {
    Checker::new(project, report).project();
}

/// Every broken rule of a project.
///
/// ```
/// use entente::model::{Project, check};
///
/// let mut project = Project::empty();
/// assert_eq!(check::violations(&project), [], "all is well");
/// project.header.lead = Some(uuid::Uuid::from_u128(7).into());
/// assert_eq!(check::shown(&check::violations(&project)[0].path), "header.lead", "nobody has that id");
/// ```
pub fn violations(project: &Project) -> Vec<Violation> {
    let mut violations = Vec::new();
    self::project(project, &mut |path, rule| violations.push(Violation { path: path.to_vec(), rule }));
    violations
}

/// Looks at one thing, if it is there. Costs its own size, and that of the lists in which its names must be unique.
pub fn item(project: &Project, id: ItemId, report: &mut Report<'_>) {
    Checker::new(project, report).named(id);
}

/// Looks at the project card, with its own lists.
pub fn header(project: &Project, report: &mut Report<'_>) {
    Checker::new(project, report).header();
}

/// Looks at how the file likes to be shown.
pub fn display(project: &Project, report: &mut Report<'_>) {
    Checker::new(project, report).display();
}

/// The bounds of the number at `path`, least and most; none when the path leads to no bounded number.
pub fn bounds(project: &Project, path: &[Step<'_>]) -> Option<(f64, f64)> {
    let mut ignore = |_: &[Step<'static>], _| {};
    let mut checker = Checker::new(project, &mut ignore).looking_for(path);
    checker.project();
    checker.bounds()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, ActorId, Influence, Provenance};

    fn actor(number: u128) -> Actor {
        Actor::named(ActorId(uuid::Uuid::from_u128(number)), "Mairie", Point::ORIGIN)
    }

    #[test]
    fn lists_and_texts_have_a_size() {
        let mut project = Project::empty();
        project.header.initiators = vec![String::new(); MOST_LISTED + 1];
        project.header.perimeter = "a".repeat(MOST_TEXT + 1);
        let found: Vec<_> = violations(&project).into_iter().map(|found| (shown(&found.path), found.rule)).collect();
        let expected = [
            ("header.perimeter".to_owned(), Rule::TooLong { length: MOST_TEXT + 1, most: MOST_TEXT }),
            ("header.initiators".to_owned(), Rule::TooMany { count: MOST_LISTED + 1, most: MOST_LISTED }),
        ];
        assert_eq!(found, expected, "in the order of the file");
    }

    #[test]
    fn one_thing_is_looked_at_as_the_whole_project_is() {
        let mut project = Project::empty();
        let (one, other) = (actor(1), actor(2));
        let influence = Influence {
            from: one.id,
            to: actor(3).id,
            value: Some(9),
            reason: String::new(),
            provenance: Provenance::default(),
        };
        let key = (influence.from, influence.to);
        project.map.actors.insert(Actor { name: String::new(), ..one });
        project.map.actors.insert(other.clone());
        project.map.influences.insert(influence);
        let rules = |id: ItemId| {
            let mut rules = Vec::new();
            item(&project, id, &mut |_, rule| rules.push(rule));
            rules
        };
        let apart = [rules(ItemId::Actor(actor(1).id)), rules(ItemId::Influence(key))].concat();
        let whole: Vec<Rule> = violations(&project).into_iter().map(|found| found.rule).collect();
        assert_eq!(apart, whole, "the same rules");
        assert_eq!(whole.len(), 3, "no name, nobody at the other end, off the scale");
        assert_eq!(rules(ItemId::Actor(other.id)), [], "and nothing of what is right");
    }

    #[test]
    fn a_number_has_bounds_even_where_it_is_right() {
        let mut project = Project::empty();
        project.map.actors.insert(actor(1));
        let path = [Step::Field("map"), Step::Field("actors"), Step::Item(0), Step::Field("place"), Step::Field("x")];
        assert_eq!(bounds(&project, &path), Some((-MOST_REACH, MOST_REACH)), "of a place");
        assert_eq!(bounds(&project, &path[..3]), None, "an actor is no number");
    }
}

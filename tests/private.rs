//! What is for the team only is nowhere that a room, a reader or a participant looks.

#[path = "common/app.rs"]
mod app;
#[path = "common/private.rs"]
mod private;

use app::geopark;
use entente::storage;
use private::{WORDS, mark_private};

/// The lines that hold a private word.
fn leaks(text: &str) -> Vec<&str> {
    text.lines().filter(|line| WORDS.iter().any(|word| line.contains(word))).collect()
}

#[test]
fn what_is_for_the_team_is_absent_from_the_project_of_participants() {
    let mut project = geopark();
    mark_private(&mut project);
    let whole = storage::write(&project);
    for word in WORDS {
        assert!(whole.contains(word), "the file holds {word}");
    }
    let public = project.for_participants();
    let written = storage::write(&public);
    assert_eq!(leaks(&written), Vec::<&str>::new(), "nor does any line of it");
    assert_eq!(storage::write(&public.for_participants()), written, "once is enough");
    let read = storage::read(&written).expect("what remains is a whole project: nothing names what has gone");
    assert_eq!(read.project, public, "as it was written");
}

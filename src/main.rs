//! Parses the command line, then runs.

fn main() {}

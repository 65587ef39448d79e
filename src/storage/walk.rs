//! Steps over the parts of a RON text: blanks, comments, names, quotes, values.
//!
//! It goes over brackets, quotes and comments without understanding the rest, so
//! it works on any text that parses, and gives up quietly on one that does not.

/// A place in a text, going forward.
pub(super) struct Walk<'t> {
    text: &'t str,
    /// The byte it stands at.
    pub(super) at: usize,
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    /// The byte ahead.
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn starts(&self, with: &str) -> bool {
        self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(with.as_bytes()))
    }

    /// Over blanks, comments and attributes.
    pub(super) fn gap(&mut self) {
        loop {
            if self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
                self.at += 1;
            } else if self.starts("//") {
                self.until(b'\n');
            } else if self.starts("/*") {
                self.block_comment();
            } else if self.starts("#!") {
                self.until(b']');
            } else {
                return;
            }
        }
    }

    /// Over a comment that may hold others.
    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.peek().is_some() {
            if self.starts("/*") {
                depth += 1;
                self.at += 2;
            } else if self.starts("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
    }

    fn until(&mut self, end: u8) {
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == end {
                return;
            }
        }
    }

    /// Over a name, if there is one; a raw one (`r#name`) without its mark.
    pub(super) fn name(&mut self) -> &'t str {
        let raw = self.starts("r#") && !self.starts("r#\"") && !self.starts("r##");
        if raw {
            self.at += 2;
        }
        let start = self.at;
        let is_part =
            |b: u8| b.is_ascii_alphanumeric() || b == b'_' || !b.is_ascii() || raw && matches!(b, b'.' | b'+' | b'-');
        while self.peek().is_some_and(is_part) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Over a quoted text, raw or not; `false` when there is none.
    pub(super) fn quoted(&mut self) -> bool {
        if self.starts("r\"") || self.starts("r#") {
            return self.raw();
        }
        let Some(mark @ (b'"' | b'\'')) = self.peek() else { return false };
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == mark {
                break;
            }
        }
        true
    }

    fn raw(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut ahead = self.at + 1;
        while bytes.get(ahead) == Some(&b'#') {
            ahead += 1;
        }
        let hashes = ahead - self.at - 1;
        if bytes.get(ahead) != Some(&b'"') {
            return false;
        }
        self.at = ahead + 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'"' && (0..hashes).all(|rank| bytes.get(self.at + rank) == Some(&b'#')) {
                self.at += hashes;
                break;
            }
        }
        true
    }

    /// Over a value: up to the comma or the bracket that ends it.
    pub(super) fn value(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.gap();
            if self.quoted() {
                continue;
            }
            match self.peek() {
                None => return,
                Some(b',') if depth == 0 => return,
                Some(b'(' | b'[' | b'{') => depth += 1,
                Some(b')' | b']' | b'}') => match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => return,
                },
                Some(_) => {}
            }
            self.at += 1;
        }
    }
}

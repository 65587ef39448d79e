//! Reads Rust source as far as the rules need: what is code, and which paths it names.
//!
//! No parser of the language: comments and literals are blanked, the rest is cut
//! into words, and `use` trees are unfolded. Line numbers stay those of the file.

/// One path named by the code, made absolute: `crate::…`, or the name of an outside crate first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// Line in the file, from 1.
    pub(crate) line: usize,
    /// Segments; `*` stands for a glob.
    pub(crate) path: Vec<String>,
    /// Whether it is inside a `mod tests`.
    pub(crate) in_tests: bool,
}

/// The same text with every comment and literal turned into spaces, line by line.
pub(crate) fn code_only(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&current) = chars.get(at) {
        let end = literal_end(&chars, at);
        if end == at {
            out.push(current);
            at += 1;
        } else {
            out.extend(chars.iter().take(end).skip(at).map(|&c| if c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that starts at `at` ends; `at` itself when none starts there.
fn literal_end(chars: &[char], at: usize) -> usize {
    let char_at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    match (char_at(at), char_at(at + 1)) {
        ('/', '/') => (at..chars.len()).find(|&i| char_at(i) == '\n').unwrap_or(chars.len()),
        ('/', '*') => block_comment_end(chars, at),
        ('"', _) => quoted_end(chars, at, '"'),
        ('\'', '\\') => quoted_end(chars, at, '\''),
        ('\'', _) if char_at(at + 2) == '\'' => at + 3,
        ('r', '"' | '#') if at == 0 || !continues_a_word(char_at(at - 1)) || char_at(at - 1) == 'b' => {
            raw_string_end(chars, at)
        }
        _ => at,
    }
}

fn continues_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn quoted_end(chars: &[char], start: usize, quote: char) -> usize {
    let mut at = start + 1;
    while let Some(&c) = chars.get(at) {
        if c == quote {
            return at + 1;
        }
        at += if c == '\\' { 2 } else { 1 };
    }
    chars.len()
}

fn block_comment_end(chars: &[char], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = start;
    while at < chars.len() {
        match (chars.get(at), chars.get(at + 1)) {
            (Some('/'), Some('*')) => {
                depth += 1;
                at += 2;
            }
            (Some('*'), Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    chars.len()
}

fn raw_string_end(chars: &[char], start: usize) -> usize {
    let hashes = chars.iter().skip(start + 1).take_while(|&&c| c == '#').count();
    let open = start + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return start; // a raw name such as r#type
    }
    let closes = |at: usize| {
        chars.get(at) == Some(&'"') && chars.iter().skip(at + 1).take(hashes).filter(|&&c| c == '#').count() == hashes
    };
    (open + 1..chars.len()).find(|&at| closes(at)).map_or(chars.len(), |at| at + 1 + hashes)
}

/// Names and punctuation, `::` as one, each with its line.
fn words(code: &str) -> Vec<(usize, String)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut line = 1;
    let mut glued = false; // the last character belongs to a name that may go on
    let mut colon = false; // the last character was the first of a possible `::`
    for c in code.chars() {
        let mut was_colon = false;
        if continues_a_word(c) {
            match words.last_mut() {
                Some((_, word)) if glued => word.push(c),
                _ => words.push((line, c.to_string())),
            }
        } else if c == ':' && colon {
            if let Some((_, word)) = words.last_mut() {
                word.push(':');
            }
        } else if !c.is_whitespace() {
            words.push((line, c.to_string()));
            was_colon = c == ':';
        }
        if c == '\n' {
            line += 1;
        }
        glued = continues_a_word(c);
        colon = was_colon;
    }
    words
}

fn is_name(word: &str) -> bool {
    word.starts_with(continues_a_word)
}

/// Every path of two segments or more, and every import, of a file whose module is `module`.
pub(crate) fn references(module: &[&str], text: &str) -> Vec<Reference> {
    let mut reader = Reader {
        words: words(&code_only(text)),
        at: 0,
        module: module.iter().map(|&s| s.to_owned()).collect(),
        inner: Vec::new(),
        depth: 0,
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

struct Reader {
    words: Vec<(usize, String)>,
    at: usize,
    module: Vec<String>,
    /// Modules opened inside the file, with the depth of braces around each.
    inner: Vec<(String, usize)>,
    depth: usize,
    found: Vec<Reference>,
}

impl Reader {
    fn word(&self, ahead: usize) -> &str {
        self.words.get(self.at + ahead).map_or("", |(_, word)| word.as_str())
    }

    fn line(&self) -> usize {
        self.words.get(self.at).or_else(|| self.words.last()).map_or(0, |(line, _)| *line)
    }

    fn read(&mut self) {
        while self.at < self.words.len() {
            match self.word(0) {
                "{" => {
                    self.depth += 1;
                    self.at += 1;
                }
                "}" => {
                    self.depth = self.depth.saturating_sub(1);
                    let depth = self.depth;
                    self.inner.retain(|(_, opened_at)| *opened_at < depth);
                    self.at += 1;
                }
                "mod" if self.word(2) == "{" => {
                    let name = self.word(1).to_owned();
                    self.inner.push((name, self.depth));
                    self.at += 2;
                }
                "use" if self.word(1) != "<" => {
                    self.at += 1;
                    self.use_tree(&[]);
                }
                word if is_name(word) && self.word(1) == "::" => self.path(),
                _ => self.at += 1,
            }
        }
    }

    /// A path in the middle of code: `crate::model::Actor`.
    fn path(&mut self) {
        let line = self.line();
        let mut path = vec![self.word(0).to_owned()];
        self.at += 1;
        while self.word(0) == "::" && is_name(self.word(1)) {
            path.push(self.word(1).to_owned());
            self.at += 2;
        }
        if self.word(0) == "::" {
            self.at += 1; // a turbofish
        }
        self.keep(line, &path);
    }

    /// What follows `use`, or one branch between braces.
    fn use_tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        let line = self.line();
        loop {
            match self.word(0) {
                "::" => self.at += 1,
                "{" => {
                    self.at += 1;
                    while !matches!(self.word(0), "}" | "" | ";") {
                        self.use_tree(&path);
                        if self.word(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "as" => self.at += 2,
                "*" => {
                    path.push("*".to_owned());
                    self.at += 1;
                }
                word if is_name(word) => {
                    if word != "self" || path.is_empty() {
                        path.push(word.to_owned());
                    }
                    self.at += 1;
                }
                _ => break,
            }
        }
        self.keep(line, &path);
    }

    fn keep(&mut self, line: usize, path: &[String]) {
        let mut absolute: Vec<String> = vec!["crate".to_owned()];
        let mut rest = path.iter().peekable();
        match rest.peek().map(|s| s.as_str()) {
            Some("crate" | "entente") => {
                rest.next();
            }
            Some("self" | "super") => {
                absolute.extend(self.module.iter().cloned());
                absolute.extend(self.inner.iter().map(|(name, _)| name.clone()));
                while let Some("self" | "super") = rest.peek().map(|s| s.as_str()) {
                    if rest.next().is_some_and(|s| s == "super") {
                        absolute.pop();
                    }
                }
            }
            _ => absolute.clear(),
        }
        absolute.extend(rest.cloned());
        let in_tests = self.module.iter().chain(self.inner.iter().map(|(name, _)| name)).any(|name| name == "tests");
        self.found.push(Reference { line, path: absolute, in_tests });
    }
}

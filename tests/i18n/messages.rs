//! Reads the message files as a translator sees them: every sentence that each message can give.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// Stands for the value of a variable.
pub(crate) const VALUE: char = '\u{fffc}';

/// One message of one language.
pub(crate) struct Message {
    /// The file it is in, without folder.
    pub(crate) file: String,
    /// Every sentence it can give, one per choice of plurals.
    pub(crate) sentences: Vec<String>,
    pub(crate) variables: BTreeSet<String>,
}

/// The messages of a language by id, and what is wrong with its files.
pub(crate) struct Messages {
    pub(crate) language: &'static str,
    pub(crate) files: BTreeSet<String>,
    pub(crate) by_id: BTreeMap<String, Message>,
    pub(crate) faults: Vec<String>,
}

impl Messages {
    /// Where a message stands, for failures.
    pub(crate) fn place(&self, id: &str) -> String {
        let file = self.by_id.get(id).map_or("?", |message| message.file.as_str());
        format!("{}/{file}: {id}", self.language)
    }

    /// Every sentence with the place of its message.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = (String, &str)> {
        let all = self.by_id.iter();
        all.flat_map(|(id, message)| message.sentences.iter().map(|sentence| (self.place(id), sentence.as_str())))
    }
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Reads every file of a language.
pub(crate) fn read(language: &'static str) -> Messages {
    let mut messages = Messages { language, files: BTreeSet::new(), by_id: BTreeMap::new(), faults: Vec::new() };
    let folder = root().join("assets/locales").join(language);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).into_iter().flatten().filter_map(|e| e.ok()).map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        read_file(&path, &mut messages);
    }
    messages
}

fn read_file(path: &Path, messages: &mut Messages) {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    messages.files.insert(file.clone());
    let text = fs::read_to_string(path).unwrap_or_default();
    let (resource, errors) = match parser::parse(text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let language = messages.language;
    messages.faults.extend(errors.iter().map(|error| format!("{language}/{file}: {error}")));
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let mut variables = BTreeSet::new();
                let value = message.value.as_ref();
                let sentences = value.map(|pattern| pattern_sentences(pattern, &mut variables)).unwrap_or_default();
                if !message.attributes.is_empty() {
                    messages.faults.push(format!("{language}/{file}: {id} has attributes, which nothing reads"));
                }
                let message = Message { file: file.clone(), sentences, variables };
                if messages.by_id.insert(id.clone(), message).is_some() {
                    messages.faults.push(format!("{language}/{file}: {id} is there twice"));
                }
            }
            Entry::Junk { content } => messages.faults.push(format!("{language}/{file}: not understood: {content}")),
            _ => {}
        }
    }
}

fn pattern_sentences(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for element in &pattern.elements {
        let ends = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expression_sentences(expression, variables),
        };
        sentences = sentences.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    sentences
}

fn expression_sentences(expression: &Expression<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => vec![inline_text(inline, variables)],
        Expression::Select { selector, variants } => {
            inline_text(selector, variables);
            variants.iter().flat_map(|variant| pattern_sentences(&variant.value, variables)).collect()
        }
    }
}

fn inline_text(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            VALUE.to_string()
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().map(|argument| inline_text(argument, variables)).collect()
        }
        InlineExpression::Placeable { expression } => {
            expression_sentences(expression, variables).into_iter().next_back().unwrap_or_default()
        }
        InlineExpression::TermReference { .. } | InlineExpression::MessageReference { .. } => VALUE.to_string(),
    }
}

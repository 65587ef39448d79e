//! Turns the French messages into one typed function each, so that a view can
//! neither name a message that does not exist nor forget one of its variables.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

const LOCALES: &str = "assets/locales";

#[expect(clippy::disallowed_methods, reason = "what a build leaves needs no atomic write")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut code = String::new();
    for language in ["fr", "en"] {
        let name = language.to_uppercase();
        writeln!(code, "/// Every message file of the language, in the order of their names.")?;
        writeln!(code, "pub(super) const {name}: &[(&str, &str)] = &[")?;
        for path in message_files(language)? {
            let short = path.file_name().unwrap_or_default().to_string_lossy();
            let place = format!("/{LOCALES}/{language}/{short}");
            // Not the whole path: a clone elsewhere may share this folder of builds.
            writeln!(code, "    ({short:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {place:?}))),")?;
        }
        writeln!(code, "];")?;
    }
    writeln!(code, "impl Texts {{")?;
    for path in message_files("fr")? {
        let text = fs::read_to_string(&path)?;
        let resource = parser::parse(text.as_str()).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                function(&mut code, message)?;
            }
        }
    }
    writeln!(code, "}}")?;
    fs::write(out.join("messages.rs"), code)?;
    Ok(())
}

fn message_files(language: &str) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(Path::new(LOCALES).join(language))?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    Ok(files)
}

fn function(code: &mut String, message: &Message<&str>) -> Result<(), std::fmt::Error> {
    let id = message.id.name;
    let mut variables = Vec::new();
    let mut sample = String::new();
    if let Some(pattern) = &message.value {
        in_pattern(pattern, &mut variables, &mut sample);
    }
    let sample =
        in_code(&sample.split_whitespace().collect::<Vec<_>>().join(" ")).replace('[', "\\[").replace(']', "\\]");
    writeln!(code, "    #[doc = {:?}]", format!("« {sample} »"))?;
    writeln!(code, "    #[must_use]")?;
    let name = id.replace('-', "_");
    if variables.is_empty() {
        writeln!(code, "    pub fn {name}(self) -> String {{ self.word({id:?}) }}")
    } else {
        let parameters: Vec<String> = variables.iter().map(|v| format!("{v}: impl Into<FluentValue<'a>>")).collect();
        let pairs: Vec<String> = variables.iter().map(|v| format!("({v:?}, {v}.into())")).collect();
        writeln!(
            code,
            "    pub fn {name}<'a>(self, {}) -> String {{ self.sentence({id:?}, [{}]) }}",
            parameters.join(", "),
            pairs.join(", ")
        )
    }
}

/// A sentence as documentation: the names of fields stand in it as code.
fn in_code(sentence: &str) -> String {
    let is_name = |word: &&str| word.contains('_') && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let words = sentence.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    words
        .map(|piece| {
            let word = piece.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            let rest = piece.strip_prefix(word).unwrap_or_default();
            if is_name(&word) && !rest.starts_with('}') { format!("`{word}`{rest}") } else { piece.to_owned() }
        })
        .collect()
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut Vec<String>, sample: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => sample.push_str(value),
            PatternElement::Placeable { expression } => in_expression(expression, variables, sample),
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut Vec<String>, sample: &mut String) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables, sample),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables, &mut String::new());
            for variant in variants {
                let mut text = String::new();
                in_pattern(&variant.value, variables, &mut text);
                if variant.default {
                    sample.push_str(&text);
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut Vec<String>, sample: &mut String) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let name = id.name.replace('-', "_");
            sample.push('{');
            sample.push_str(&name);
            sample.push('}');
            if !variables.contains(&name) {
                variables.push(name);
            }
        }
        InlineExpression::StringLiteral { value } => sample.push_str(value),
        InlineExpression::Placeable { expression } => in_expression(expression, variables, sample),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, variables, sample);
            }
        }
        _ => {}
    }
}

//! The order of names, and how names are compared, whatever accents and case.

/// A name without accents, case or typographic variants, for comparing and sorting.
pub fn folded(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => key.push('a'),
            'ç' => key.push('c'),
            'é' | 'è' | 'ê' | 'ë' => key.push('e'),
            'î' | 'ï' | 'í' | 'ì' => key.push('i'),
            'ñ' => key.push('n'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' => key.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => key.push('u'),
            'ÿ' | 'ý' => key.push('y'),
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            '’' | '‘' => key.push('\''),
            '\u{a0}' | '\u{202f}' | '\n' => key.push(' '),
            '\u{300}'..='\u{36f}' => {}
            other => key.push(other),
        }
    }
    key
}

/// Order of two names: folded first, then as they are written.
pub fn by_name(a: &str, b: &str) -> std::cmp::Ordering {
    folded(a).cmp(&folded(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_change_the_order() {
        let mut names = vec!["Élus", "Zone", "Œuvre", "eau", "Ouest"];
        names.sort_by(|a, b| by_name(a, b));
        assert_eq!(names, ["eau", "Élus", "Œuvre", "Ouest", "Zone"], "é as e, œ as oe");
        assert_eq!(folded("L’E\u{301}tat"), "l'etat", "combining marks go");
    }
}

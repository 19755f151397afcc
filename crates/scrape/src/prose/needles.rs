//! Which literals a text must hold before a pattern can match it at all.
//!
//! A pattern is taken apart into literals of which every match contains at least one (`单位 ?分` needs 单位). This room knows
//! nothing of rules: only patterns and literals.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

/// The most literals that stand for one pattern; one that needs more is simply always asked.
const MAX_LITERALS: usize = 128;
/// The most members of a class of characters that are written out.
const MAX_CLASS: usize = 16;

/// Literals, in small letters, of which every match of the pattern contains one, whatever the case; nothing where none
/// can be told. The pattern is read as it stands, since the case of letters is the automaton's matter.
pub(super) fn needed(pattern: &str) -> Result<Option<Vec<String>>, String> {
    let parsed = ParserBuilder::new().build().parse(pattern).map_err(|error| error.to_string())?;
    Ok(Knowledge::of(&parsed).into_needed())
}

/// What is known of all texts that an expression matches.
enum Knowledge {
    /// They are these.
    Exact(Vec<String>),
    /// They contain one of these.
    Contains(Vec<String>),
    Nothing,
}

impl Knowledge {
    /// The depth of the recursion is bounded by the parser's own limit of nesting.
    fn of(expression: &Hir) -> Self {
        match expression.kind() {
            HirKind::Empty | HirKind::Look(_) => Knowledge::Exact(vec![String::new()]),
            HirKind::Literal(literal) => match str::from_utf8(&literal.0) {
                Ok(text) if !text.chars().any(has_case_beyond_ascii) => {
                    Knowledge::Exact(vec![text.to_ascii_lowercase()])
                }
                _ => Knowledge::Nothing,
            },
            HirKind::Class(class) => Self::of_class(class),
            HirKind::Repetition(repetition) => {
                Self::of(&repetition.sub).repeated(repetition.min, repetition.max)
            }
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Concat(parts) => Self::of_sequence(parts),
            HirKind::Alternation(branches) => Self::of_branches(branches),
        }
    }

    fn of_class(class: &Class) -> Self {
        let Class::Unicode(class) = class else { return Knowledge::Nothing };
        let size: usize = class.iter().map(regex_syntax::hir::ClassUnicodeRange::len).sum();
        if size > MAX_CLASS {
            return Knowledge::Nothing;
        }
        let members: Vec<char> = class.iter().flat_map(|range| range.start()..=range.end()).collect();
        if members.iter().copied().any(has_case_beyond_ascii) {
            return Knowledge::Nothing;
        }
        Knowledge::Exact(distinct(members.iter().map(|member| member.to_ascii_lowercase().to_string())))
    }

    fn repeated(self, least: u32, most: Option<u32>) -> Self {
        match (self, least, most) {
            (known, 1, Some(1)) => known,
            (Knowledge::Exact(mut texts), 0, Some(1)) => {
                texts.push(String::new());
                Knowledge::Exact(distinct(texts))
            }
            (_, 0, _) => Knowledge::Nothing,
            (Knowledge::Exact(texts) | Knowledge::Contains(texts), _, _) => Knowledge::Contains(texts),
            (Knowledge::Nothing, _, _) => Knowledge::Nothing,
        }
    }

    /// One after the other: exact parts grow together, and the best stretch speaks for the whole.
    fn of_sequence(parts: &[Hir]) -> Self {
        let mut best: Option<Vec<String>> = None;
        let mut stretch = vec![String::new()];
        let mut exact = true;
        for part in parts {
            match Self::of(part) {
                Knowledge::Exact(texts) if texts.len() * stretch.len() <= MAX_LITERALS => {
                    let ends =
                        |start: &String| texts.iter().map(move |end| format!("{start}{end}")).collect();
                    stretch = distinct(stretch.iter().flat_map::<Vec<String>, _>(ends));
                }
                other => {
                    exact = false;
                    best = better(best, std::mem::replace(&mut stretch, vec![String::new()]));
                    match other {
                        Knowledge::Exact(texts) => stretch = texts,
                        Knowledge::Contains(texts) => best = better(best, texts),
                        Knowledge::Nothing => {}
                    }
                }
            }
        }
        if exact {
            return Knowledge::Exact(stretch);
        }
        better(best, stretch).map_or(Knowledge::Nothing, Knowledge::Contains)
    }

    /// One or the other: every branch must say something.
    fn of_branches(branches: &[Hir]) -> Self {
        let (mut all, mut exact) = (Vec::new(), true);
        for branch in branches {
            match Self::of(branch) {
                Knowledge::Exact(texts) => all.extend(texts),
                Knowledge::Contains(texts) => {
                    exact = false;
                    all.extend(texts);
                }
                Knowledge::Nothing => return Knowledge::Nothing,
            }
        }
        let all = distinct(all);
        if exact { Knowledge::Exact(all) } else { Knowledge::Contains(all) }
    }

    fn into_needed(self) -> Option<Vec<String>> {
        match self {
            Knowledge::Exact(texts) | Knowledge::Contains(texts) => better(None, texts),
            Knowledge::Nothing => None,
        }
    }
}

/// Longer literals are rarer; of equally long ones the fewer. An empty one says nothing.
fn better(known: Option<Vec<String>>, new: Vec<String>) -> Option<Vec<String>> {
    let shortest = |texts: &[String]| texts.iter().map(String::len).min().unwrap_or_default();
    if shortest(&new) == 0 {
        return known;
    }
    match known {
        Some(known)
            if (shortest(&known), std::cmp::Reverse(known.len()))
                >= (shortest(&new), std::cmp::Reverse(new.len())) =>
        {
            Some(known)
        }
        _ => Some(new),
    }
}

fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.into_iter().collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// Is there the character in another case, too, that the automaton does not take for the same?
fn has_case_beyond_ascii(character: char) -> bool {
    !character.is_ascii()
        && (character.to_lowercase().ne([character]) || character.to_uppercase().ne([character]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(pattern: &str) -> Vec<String> {
        needed(pattern).unwrap().unwrap_or_default()
    }

    #[test]
    fn every_match_contains_one_of_the_literals() {
        for (pattern, expected) in [
            ("单位 ?分", &["单位 分", "单位分"][..]),
            ("^(?:name|nick)$", &["name", "nick"]),
            ("(?:^|[^a-z])JSON", &["json"]),
            ("时间戳.{0,6}s", &["时间戳"]),
            ("[Tt]ype码", &["type码"]),
            ("(?:a|b.*)c", &["c"]),
            ("(?:ab)+", &["ab"]),
            (r"\bwork\b", &["work"]),
        ] {
            assert_eq!(literals(pattern), expected, "{pattern}");
        }
        for pattern in ["", ".*", "a?", "[0-9a-z]{4}", "x|", "(?:abc|.)", "é", "[éè]"] {
            assert!(literals(pattern).is_empty(), "{pattern}");
        }
    }
}

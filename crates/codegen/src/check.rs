//! First pass: is the definition something that can become code at all?
//!
//! Definitions come out of files that anybody may have written. Everything below relies on the limits stated here.

use top_definition::{Definition, Diagnostic, Field, Kind};

/// Trees deeper than this are refused.
pub const MAX_DEPTH: usize = 64;

/// A definition with more fields than this is refused.
pub const MAX_FIELDS: usize = 20_000;

/// A field with more documented values than this is refused.
pub const MAX_CODES: usize = 2_000;

/// What keeps this definition from being emitted, and what in it deserves a look.
pub fn check(definition: &Definition) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    check_name(definition, &mut found);
    check_tree("request", &definition.request, &mut found);
    check_tree(answer_side(definition.kind), &definition.response, &mut found);
    if definition.kind == Kind::Message && !definition.request.is_empty() {
        found.push(
            Diagnostic::error("message-with-request", "a message has no request")
                .with_hint("move its fields below `content`, or say `kind: api`"),
        );
    }
    found
}

/// How the answer's side is called in paths.
pub fn answer_side(kind: Kind) -> &'static str {
    match kind {
        Kind::Api => "response",
        Kind::Message => "content",
    }
}

fn check_name(definition: &Definition, found: &mut Vec<Diagnostic>) {
    let name = &definition.name;
    let readable = |character: char| character.is_ascii_alphanumeric() || "._-".contains(character);
    if name.is_empty() || name.len() > 200 || !name.chars().all(readable) {
        let message = format!("`{}` can't be the name of an API or message", cut(name));
        let hint = "letters, digits, `.`, `_`, `-`, at most 200 of them";
        found.push(Diagnostic::error("bad-name", message).with_hint(hint));
    }
}

fn check_tree(side: &str, fields: &[Field], found: &mut Vec<Diagnostic>) {
    let mut count = 0;
    // A stack of our own: the tree may be deeper than the machine's.
    let mut open: Vec<(&Field, usize)> = fields.iter().map(|field| (field, 1)).collect();
    while let Some((field, depth)) = open.pop() {
        count += 1;
        if depth > MAX_DEPTH || count > MAX_FIELDS {
            let message = format!("`{side}` is larger than {MAX_DEPTH} levels or {MAX_FIELDS} fields");
            let hint = "no documented API comes near that: look for an error in the definition";
            found.push(Diagnostic::error("too-large", message).with_hint(hint));
            return;
        }
        if field.name.is_empty() {
            let hint = "give it the name it has on the wire";
            found.push(
                Diagnostic::error("bad-name", format!("a field of `{side}` has no name")).with_hint(hint),
            );
        }
        if field.codes.len() > MAX_CODES {
            let message = format!("`{}` has more than {MAX_CODES} codes", cut(&field.name));
            let hint = "look for an error in the definition";
            found.push(Diagnostic::error("too-large", message).with_hint(hint));
        }
        open.extend(field.fields.iter().map(|field| (field, depth + 1)));
    }
}

/// The beginning of a text, for a message.
pub fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deep(levels: usize) -> Definition {
        let tree =
            (0..levels).fold(Vec::new(), |fields, _| vec![Field { fields, ..Field::new("child", "Node") }]);
        Definition { name: "taobao.x.get".to_owned(), response: tree, ..Definition::default() }
    }

    #[test]
    fn depth_is_limited() {
        assert_eq!(check(&deep(MAX_DEPTH)), []);
        assert_eq!(check(&deep(MAX_DEPTH + 1))[0].code, "too-large");
    }

    #[test]
    fn names_that_are_no_names_are_refused() {
        for name in ["", "a b", "../../x", "a\u{202e}b", "价格"] {
            let definition = Definition { name: name.to_owned(), ..Definition::default() };
            assert_eq!(check(&definition)[0].code, "bad-name", "{name:?}");
        }
    }
}

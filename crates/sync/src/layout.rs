//! JSON over many lines, so that a saved document can be reviewed and compared line by line. Only blanks change: numbers,
//! texts and escapes stay as the site wrote them.

/// The text with one member or element a line. It must be well-formed.
pub(crate) fn lines(json: &str) -> String {
    let mut text = String::with_capacity(json.len() + json.len() / 2);
    let mut depth = 0_usize;
    let mut rest = json.chars();
    // An empty object stays on its line; whether one is empty shows when the next character comes.
    let mut is_open = false;
    while let Some(character) = rest.next() {
        if matches!(character, ' ' | '\t' | '\n' | '\r') {
            continue;
        }
        let closes = matches!(character, '}' | ']');
        if is_open && !closes {
            depth += 1;
            new_line(&mut text, depth);
        } else if closes && !is_open {
            depth = depth.saturating_sub(1);
            new_line(&mut text, depth);
        }
        is_open = matches!(character, '{' | '[');
        text.push(character);
        match character {
            '"' => rest_of_string(&mut rest, &mut text),
            ',' => new_line(&mut text, depth),
            ':' => text.push(' '),
            _ => {}
        }
    }
    text.push('\n');
    text
}

/// Takes everything up to the quote that ends the string.
fn rest_of_string(rest: &mut std::str::Chars<'_>, text: &mut String) {
    while let Some(character) = rest.next() {
        text.push(character);
        match character {
            '"' => return,
            '\\' => text.extend(rest.next()),
            _ => {}
        }
    }
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    (0..depth).for_each(|_| text.push(' '));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_blanks_change() {
        let json = r#" {"a" : [ ], "b":[1e400,{"c\"":"x, {y}: \\"} ],"d":{ },"e":"\u8ba2"}"#;
        let expected = "{\n \"a\": [],\n \"b\": [\n  1e400,\n  {\n   \"c\\\"\": \"x, {y}: \\\\\"\n  }\n ],\n \"d\": {},\n \"e\": \"\\u8ba2\"\n}\n";
        assert_eq!(lines(json), expected);
        assert_eq!(lines(&lines(json)), expected, "laid out again, it is the same");
    }
}

//! What is read, what is refused and where; and that both ways of reading are one.

use super::*;

fn errors(text: &str) -> Vec<String> {
    let mut found = Diagnostics::new();
    let node = parse(text, &mut found);
    assert!(node.is_some() || found.has_errors());
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn what_we_do_not_take_is_named_with_its_place() {
    for (text, expected) in [
        ("a: &x 1", "line 1:4: error[yaml-feature]: an anchor"),
        ("a: *x", "line 1:4: error[yaml-"),
        ("a: &x\n  b: 1", "line 1:4: error[yaml-feature]: an anchor"),
        ("&x [1]", "line 1:1: error[yaml-feature]: an anchor"),
        ("a: !!str 1", "line 1:4: error[yaml-feature]: a tag"),
        ("a: !!str", "line 1:4: error[yaml-feature]: a tag"),
        ("- !x [1]", "line 1:3: error[yaml-feature]: a tag"),
        ("a: 1\n---\nb: 2", "line 2:1: error[yaml-feature]: a second document"),
        ("? [a]\n: 1", "line 1:3: error[yaml-feature]: a list or map as a key"),
        ("a: 1\nb: 2\na: 3", "line 3:1: error[duplicate-key]: the key `a`"),
        ("a: \"x", "error[yaml-syntax]"),
        ("订单: a\u{0}b", "line 1:6: error[yaml-syntax]: control character U+0000"),
    ] {
        let errors = errors(text);
        assert!(errors.iter().any(|error| error.contains(expected)), "{text:?}: {errors:?}");
    }
}

#[test]
fn a_tab_is_pointed_at_where_it_stands() {
    for (text, expected) in [
        ("name: a\n\tkind: api\n", "line 2:1:"),
        ("name: 订单\n\n  \tkind: api\n", "line 3:3:"),
        ("a:\n\t- b\n", "line 2:1:"),
        ("a:\n- b: c\n\td: e\n", "line 3:1:"),
        ("a: |\n\tb\n", "line 2:1:"),
    ] {
        let errors = errors(text);
        let expected = format!("{expected} error[yaml-syntax]: a tab where YAML takes blanks only");
        assert_eq!(errors, [expected], "{text:?}");
    }
    assert!(errors("a: [b\nc: d\te\n")[0].contains("yaml-syntax"));
    assert_eq!(
        errors("a: \"b\tc\"\nd: e\tf\n订单:\tb\n"),
        Vec::<String>::new(),
        "a tab inside a text, or between a key and its value, is none of ours"
    );
}

#[test]
fn depth_and_count_end_the_reading() {
    for text in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000)] {
        assert_eq!(errors(&text).len(), 1);
    }
    assert!(errors(&"- a\n".repeat(MAX_NODES + 1))[0].contains("yaml-limit"));
}

#[test]
fn plain_scalars_follow_the_core_schema() {
    for (text, expected) in [
        ("~", Value::Null),
        ("True", Value::Boolean(true)),
        ("yes", Value::Text("yes".into())),
        ("-12", Value::Integer(-12)),
        ("1e3", Value::Number("1e3".into())),
        ("0x1F", Value::Number("0x1F".into())),
        ("2026-05-16", Value::Text("2026-05-16".into())),
        ("-.inf", Value::Number("-.inf".into())),
        ("-infinity", Value::Text("-infinity".into())),
    ] {
        let mut found = Diagnostics::new();
        let node = parse(text, &mut found).map(|node| node.value);
        assert_eq!(node, Some(expected), "{text}");
    }
}

/// Was it read line by line? Then the library must read the same.
fn is_read_by_lines(text: &str) -> bool {
    let Some(node) = lines::read(text) else { return false };
    let mut found = Diagnostics::new();
    let other = parse_any(text, &mut found);
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, Vec::<String>::new(), "{text:?}");
    assert_eq!(format!("{:?}", Some(node)), format!("{other:?}"), "{text:?}");
    true
}

#[test]
fn definitions_are_read_line_by_line_and_as_the_library_reads_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs");
    let (mut all, mut by_lines) = (0, 0);
    for part in ["apis", "messages", "spis"] {
        for file in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                all += 1;
                by_lines += usize::from(is_read_by_lines(&std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(by_lines * 4 > all * 3, "{by_lines} of {all}");
}

#[test]
fn what_is_not_of_the_writers_form_is_left_to_the_library() {
    for text in [
        "",
        "# a\n",
        "a",
        "a:\n",
        "a: |\n  b\n",
        "a: b\n  c\n",
        "a: \"b\"\n",
        "a: [b]\n",
        "a: b # c\n",
        "a: b \n",
        "a: b: c\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !x b\n",
        "? a\n",
        "---\na: b\n",
        "a: b\n...\n",
        "a: b\n---\n",
        "a: b\na: c\n",
        "'a': b\na: c\n",
        "a: 'b\n  c'\n",
        "a: 'b' c\n",
        "a:  b\n",
        "a: b\n\tc: d\n",
        "a: b\tc\n",
        "a: b\r\n",
        "a: b\u{a0}c\n",
        "a: b\u{2028}c\n",
        "a: \u{feff}b\n",
        "a:\n  b: c\n d: e\n",
        "a:\n- b\n c: d\n",
        "- - a\n",
        "-\n  a\n",
        "null: a\n",
        "~: a\n",
        " a: b\n",
        "%a: b\n",
        "a: @b\n",
        "a:b\n",
        "a: 'b'': c\n",
    ] {
        assert!(lines::read(text).is_none(), "{text:?}");
    }
    for text in [
        GOOD,
        "a: b",
        "a: |-\n  b\n\n   c: # d \n  ' e\n\n\nf: |-\n - g",
        "- a\n- b: c\n  'd e': ''\n- -1\n",
        "a:\n- b\nc:\n    d: 'it''s'\n\n# e\nf: g#h:i\n",
    ] {
        assert!(is_read_by_lines(text), "{text:?}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4_000))]

    #[test]
    fn whatever_is_read_line_by_line_the_library_reads_the_same(
        lines in proptest::collection::vec((0..5_usize, 0..PIECES.len(), 0..PIECES.len(), 0..PIECES.len()), 1..9)
    ) {
        let mut text = String::new();
        for (indent, first, second, third) in lines {
            text.push_str(&" ".repeat(indent));
            for piece in [first, second, third] {
                text.push_str(PIECES[piece]);
            }
            text.push('\n');
        }
        is_read_by_lines(&text);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4_000))]

    #[test]
    fn whatever_becomes_of_a_good_text_both_read_the_same(
        edits in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), 0..4_usize, 0..PIECES.len()), 0..4)
    ) {
        let mut characters: Vec<char> = GOOD.chars().collect();
        for (at, removed, piece) in edits {
            let at = at.index(characters.len());
            let end = characters.len().min(at + removed);
            characters.splice(at..end, PIECES[piece].chars());
        }
        is_read_by_lines(&characters.into_iter().collect::<String>());
    }
}

const GOOD: &str = "# a\nname: a.b\nlimits:\n  x: 1\n  'y z': 'it''s'\nlong: |-\n  订单 # b:\n\n    - c\n  d \nlist:\n- a: b\n  \
    below:\n  - c\n  - 'd'\n  more: |-\n   e\n- f: g\nlast: h:i\n";

/// What lines are made of: mostly what makes good ones.
const PIECES: &[&str] = &[
    "",
    "",
    "",
    "",
    "a",
    "b1",
    "name",
    "订单号",
    "， 。",
    "(x)",
    "3",
    "-7",
    "null",
    "true",
    "1e3",
    "2026-05-16",
    ": ",
    ": ",
    ": ",
    ": ",
    ":",
    ":",
    "- ",
    "- ",
    "- ",
    "-",
    "'a b'",
    "'it''s'",
    "''",
    "'",
    "\"",
    " ",
    "#",
    " # c",
    "|-",
    ">",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a",
    "*a",
    "!t",
    "?",
    "? ",
    "%",
    "@",
    "`",
    "~",
    "---",
    "...",
    "\t",
    "\r",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\u{3000}",
    "\u{ff5e}",
    "“×”·→…",
    "é",
    "😀",
    "_",
    ".",
    "/",
    "$",
    "+",
    "=",
    "<",
    "\\",
];

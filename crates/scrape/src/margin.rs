//! The margin of a page that was quoted in a mail, listed with line numbers or commented out: the same mark before every line. It is
//! no part of the document, and a reader would take it for a bullet, a heading or a part of names. Blanks take its place, so that
//! everything else stays where it is on the page. A mark that every single line has is no guess, so nobody is warned. Knows nothing of what
//! the page says.

use std::ops::Range;

/// Marks that people and their tools put before every line. None begins all lines of a page by itself: `-` does.
const MARKS: [&str; 8] = [">", "+", "//", "#", ";", "%", "*", "|"];
/// What opens and ends a comment whose lines begin with `*`.
const COMMENT: (&str, &str) = ("/*", "*/");
/// Fewer lines than these have a mark by chance.
const MIN_LINES: usize = 6;
/// A quotation of a quotation of a comment.
const MAX_MARGINS: usize = 4;
/// What stands between the number of a line and the line: `12:`, `12 |`, and the tab of `cat -n`.
const BEHIND_NUMBERS: [char; 4] = [':', '|', '\t', '│'];

/// A page without its margin.
pub(crate) struct Cleared {
    pub(crate) text: String,
    /// Lines that held nothing else.
    pub(crate) empty_lines: usize,
}

/// Takes the margin away, if every line has it.
pub(crate) fn clear(text: &str) -> Option<Cleared> {
    let mut cleared: Option<String> = None;
    for _ in 0..MAX_MARGINS {
        let now = cleared.as_deref().unwrap_or(text);
        let Some(places) = margin(now) else { break };
        cleared = Some(blanked(now, &places));
    }
    let cleared = cleared.filter(|text| !text.trim_start().starts_with(['<', '{', '[']))?;
    let full = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    Some(Cleared { empty_lines: full(text) - full(&cleared), text: cleared })
}

/// Where what every line begins with stands.
fn margin(text: &str) -> Option<Vec<Range<usize>>> {
    // Most pages end here.
    let (_, first) = lines(text).find(|(_, line)| !line.is_empty())?;
    let starts = |mark: &&str| first.starts_with(*mark);
    let is_marked =
        first.starts_with(|it: char| it.is_ascii_digit()) || MARKS.iter().chain([&COMMENT.0]).any(starts);
    if !is_marked && !first.contains([':', '：']) {
        return None;
    }
    let lines: Vec<(usize, &str)> = lines(text).filter(|(_, line)| !line.is_empty()).collect();
    if lines.len() < MIN_LINES {
        return None;
    }
    marks(&lines).or_else(|| numbers(text)).or_else(|| speaker(&lines))
}

/// Longest name and time before what somebody says in a chat, in bytes.
const MAX_SPEAKER: usize = 60;

/// `张三 12:03: ` before every line, whatever the numbers in it.
fn speaker(lines: &[(usize, &str)]) -> Option<Vec<Range<usize>>> {
    let (_, first) = lines.first()?;
    let ends = first.char_indices().filter(|(_, it)| matches!(it, ' ' | ':' | '：' | ']'));
    let ends: Vec<usize> =
        ends.map(|(at, it)| at + it.len_utf8()).take_while(|end| *end <= MAX_SPEAKER).collect();
    let length = |prefix: &str| -> Option<Vec<Range<usize>>> {
        let has_time = prefix.as_bytes().windows(3).any(|it| matches!(it, [b'0'..=b'9', b':', b'0'..=b'9']));
        let is_said = prefix.contains([':', '：']) && (has_time || prefix.contains(char::is_alphabetic));
        let is_said = is_said && !prefix.starts_with(['-', '|', '"', '{']);
        let places = lines.iter().map(|(place, line)| Some(*place..place + said(line, prefix)?));
        places.collect::<Option<Vec<_>>>().filter(|_| is_said)
    };
    ends.into_iter().rev().find_map(|end| length(first.get(..end)?))
}

/// How much of a line is the prefix, where a digit stands for any; blanks at the end of a line are lost.
fn said(line: &str, prefix: &str) -> Option<usize> {
    let mut found = line.chars();
    for wanted in prefix.chars() {
        match found.next() {
            Some(it) if it == wanted || (it.is_ascii_digit() && wanted.is_ascii_digit()) => {}
            None if wanted == ' ' => break,
            _ => return None,
        }
    }
    Some(line.len() - found.as_str().len())
}

/// Every line without the blanks around it, and where it begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let text = line.trim_start();
        let place = start + line.len() - text.len();
        start += line.len();
        (place, text.trim_end())
    })
}

fn marks(lines: &[(usize, &str)]) -> Option<Vec<Range<usize>>> {
    let (first, last) = (lines.first()?, lines.last()?);
    let is_comment = first.1.starts_with(COMMENT.0) && last.1 == COMMENT.1;
    let marked = match (is_comment, lines) {
        (true, [_, between @ .., _]) => between,
        _ => lines,
    };
    // A bar before every line is one only where no line has another.
    let is_alone = |mark: &str| mark != "|" || marked.iter().all(|(_, line)| line.matches('|').count() == 1);
    let has = |mark: &&&str| {
        (**mark != "*" || is_comment)
            && marked.iter().all(|(_, line)| line.starts_with(**mark))
            && is_alone(mark)
    };
    let mark = MARKS.iter().find(has)?;
    let mut places: Vec<Range<usize>> = marked.iter().map(|(place, _)| *place..place + mark.len()).collect();
    if is_comment {
        let opening = first.1.len() - first.1.trim_start_matches(['/', '*']).len();
        places.insert(0, first.0..first.0 + opening);
        places.push(last.0..last.0 + last.1.len());
    }
    Some(places)
}

/// Numbers that count the lines, each followed by the same sign. Blank lines may be counted or not.
fn numbers(text: &str) -> Option<Vec<Range<usize>>> {
    let mut places = Vec::new();
    let mut sign = None;
    let mut before: Option<(usize, usize)> = None;
    for (index, (place, line)) in lines(text).enumerate().filter(|(_, (_, line))| !line.is_empty()) {
        let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
        let digits = line.len() - rest.len();
        let number: usize = line[..digits].parse().ok()?;
        if let Some((last, at)) = before
            && !(last < number && number - last <= index - at)
        {
            return None;
        }
        before = Some((number, index));
        let behind = rest.trim_start_matches(' ');
        let end = place + line.len() - behind.len();
        match behind.chars().next() {
            // The number of a blank line, whose tab went with the blanks.
            None => places.push(place..end),
            Some(found) if BEHIND_NUMBERS.contains(&found) && *sign.get_or_insert(found) == found => {
                places.push(place..end + found.len_utf8());
            }
            Some(_) => return None,
        }
    }
    sign.map(|_| places)
}

/// The text with blanks in these places, which are in order.
fn blanked(text: &str, places: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut done = 0;
    for place in places {
        blanked.push_str(&text[done..place.start]);
        blanked.extend(std::iter::repeat_n(' ', place.len()));
        done = place.end;
    }
    blanked.push_str(&text[done..]);
    blanked
}

#[cfg(test)]
mod tests {
    use super::clear;

    const PAGE: &str = "a.b.c (t)\n\nInput\n- x String 必须 1 text\n  - y Number 可选 2 text\nOutput\n- z Boolean true text\n";

    fn with(mark: impl Fn(usize) -> String) -> String {
        PAGE.lines().enumerate().map(|(index, line)| format!("{}{line}\n", mark(index))).collect()
    }

    fn plain(text: &str) -> String {
        text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    #[test]
    fn a_mark_before_every_line_gives_way_to_blanks() {
        for mark in ["> ", "> > ", ">>", "+", "// ", "# "] {
            let cleared = clear(&with(|_| mark.to_owned())).unwrap();
            assert_eq!(plain(&cleared.text), plain(&with(|_| " ".repeat(mark.len()))), "{mark}");
            assert_eq!(cleared.empty_lines, 1, "{mark}");
        }
    }

    #[test]
    fn numbers_of_lines_are_a_margin() {
        let numbered: [fn(usize) -> String; 4] = [
            |index| format!("{}:", index + 1),
            |index| format!("{:6}\t", index + 8),
            |index| format!("{:3} | ", index + 1),
            |index| format!("{}: ", index + 100),
        ];
        for number in numbered {
            let cleared = clear(&with(number)).unwrap();
            assert_eq!(plain(&cleared.text), plain(&with(|index| " ".repeat(number(index).len()))));
        }
        assert!(clear(&with(|index| format!("{}:", index % 3))).is_none());
        assert!(clear(&with(|index| format!("{}:", index * 2))).is_none());
        assert!(
            clear(&with(|index| format!("{}{}", index + 1, if index == 3 { "|" } else { ":" }))).is_none()
        );
    }

    #[test]
    fn a_speaker_before_every_line_is_a_margin() {
        let speakers: [fn(usize) -> String; 4] = [
            |_| "张三 12:03: ".to_owned(),
            |index| format!("[10:{index:02}] 张三: "),
            |index| format!("12:{index:02}:07 "),
            |_| "李四：".to_owned(),
        ];
        for speaker in speakers {
            let cleared = clear(&with(speaker)).unwrap();
            assert_eq!(plain(&cleared.text), plain(&with(|index| " ".repeat(speaker(index).len()))));
        }
        assert!(clear(&with(|index| if index == 3 { "李四：" } else { "张三：" }.to_owned())).is_none());
    }

    #[test]
    fn a_comment_is_opened_and_ended() {
        let page = format!("/**\n{} */\n", with(|_| " * ".to_owned()));
        let cleared = clear(&page).unwrap();
        assert_eq!(plain(&cleared.text), plain(&format!("\n{}\n", with(|_| "   ".to_owned()))));
        assert_eq!(cleared.empty_lines, 3);
        assert!(clear(&with(|_| "* ".to_owned())).is_none(), "a list is no comment");
    }

    #[test]
    fn what_is_no_margin_stays() {
        assert!(clear(PAGE).is_none());
        assert!(clear("> a\n> b\n").is_none(), "by chance");
        assert!(clear(&with(|index| if index == 4 { String::new() } else { "> ".to_owned() })).is_none());
        assert!(clear(&"| a | b |\n".repeat(9)).is_none());
        assert!(clear(&"- a\n".repeat(9)).is_none());
        assert!(clear(&"> <p>\n".repeat(9)).is_none());
        assert!(clear("").is_none());
    }
}

//! A row as spreadsheets write it: cells parted by one sign, those that hold it in quotes, quotes in them doubled.

/// The cells of a line. A quote that is never closed is a sign as any other.
pub(super) fn split(text: &str, sign: char) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest, sign).unwrap_or_else(|| plain(rest, sign));
        cells.push(cell);
        match after {
            Some(after) => rest = after,
            None => return cells,
        }
    }
}

/// A cell up to the next sign, and what follows the sign.
fn plain(text: &str, sign: char) -> (String, Option<&str>) {
    match text.split_once(sign) {
        Some((cell, after)) => (cell.trim_matches(' ').to_owned(), Some(after)),
        None => (text.trim_matches(' ').to_owned(), None),
    }
}

fn quoted(text: &str, sign: char) -> Option<(String, Option<&str>)> {
    let mut rest = text.trim_start_matches(' ').strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if after.trim().is_empty() => return Some((cell, None)),
            None => return Some((cell, Some(after.trim_start_matches(' ').strip_prefix(sign)?))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn cells_in_quotes() {
        assert_eq!(split("a,b,,c", ','), ["a", "b", "", "c"]);
        assert_eq!(split("a,\"b, \"\"c\"\"\",d", ','), ["a", "b, \"c\"", "d"]);
        assert_eq!(split("\"a\"", ','), ["a"]);
        assert_eq!(split("\"a,b", ','), ["\"a", "b"]);
        assert_eq!(split("\"a\" x,b", ','), ["\"a\" x", "b"]);
        assert_eq!(split("\ta\t\t", '\t'), ["", "a", "", ""]);
        assert_eq!(split("", ','), [""]);
    }
}

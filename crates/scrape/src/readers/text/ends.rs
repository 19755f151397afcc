//! How a page of text ends: whole, or where a copy broke off. What was cut seldom ends with a line.

/// Does the last line lack its end?
pub(super) fn without_line_end(page: &str) -> bool {
    !page.ends_with(['\n', '\r'])
}

/// Does the page end inside a row of a pipe table? `header` is the line of the open table's header, or the last one.
pub(super) fn in_a_row(page: &str, header: u32) -> bool {
    let Some(last) = page.lines().next_back().map(str::trim).filter(|_| without_line_end(page)) else {
        return false;
    };
    if !last.starts_with('|') {
        return false;
    }
    let is_closed = |line: &str| line.starts_with('|') && line.ends_with('|') && line.len() > 1;
    if !is_closed(last) {
        // Only where the page's other rows are closed.
        return page.lines().map(str::trim).any(is_closed);
    }
    let skipped = usize::try_from(header).unwrap_or(usize::MAX).saturating_sub(1);
    let rows: Vec<usize> = page.lines().skip(skipped).map(bars).collect();
    match rows.as_slice() {
        // All rows have the cells of their header, and the last one has fewer.
        [header, between @ .., last] => last < header && between.iter().all(|row| row == header),
        _ => false,
    }
}

/// Bars that part cells.
fn bars(line: &str) -> usize {
    line.matches('|').count() - line.matches("\\|").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_is_not_finished() {
        let table = "| a | b |\n| - | - |\n| x | String |\n";
        for end in ["| y | Num", "| y |", "|", "| "] {
            assert!(in_a_row(&format!("{table}{end}"), 1), "{end}");
            assert!(!in_a_row(&format!("{table}{end}\n"), 1), "{end}");
        }
        for whole in ["| y | Number |", "text", ""] {
            assert!(!in_a_row(&format!("{table}{whole}"), 1), "{whole}");
        }
        assert!(in_a_row("| a | b |\n| - | - |\n\n| a | b", 4), "the head of the next table");
        assert!(!in_a_row("a | b\nx | y", 1), "rows without outer bars");
    }
}

//! How deep a row of a flat table stands, by the marks that pages use for it: a level in a class or attribute, a parent's
//! number, padding, blanks before the name.

use scraper::Node;
use scraper::node::Element;

use super::dom::DomNode;

/// What a row says about its depth.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// `level-2`, `data-depth="2"`.
    level: Option<usize>,
    /// Number of the row, and of the row that holds it.
    id: Option<String>,
    parent: Option<String>,
    /// Width of padding, spacers and blanks before the name.
    padding: usize,
    blanks: usize,
}

impl Marks {
    /// The name stands in the column of its level.
    pub(crate) fn in_column(self, level: usize) -> Marks {
        Marks { level: self.level.or(Some(level)), ..self }
    }
}

/// Words before the number of a level.
const LEVEL_WORDS: &[&str] =
    &["level", "lvl", "lv", "depth", "indent", "tier", "l", "nest", "nested", "layer", "child"];
const LEVEL_ATTRIBUTES: &[&str] =
    &["data-level", "data-depth", "data-indent", "aria-level", "level", "depth", "data-lv", "data-layer"];
const ID_ATTRIBUTES: &[&str] = &["data-tt-id", "data-id", "data-row-key", "data-node-id", "data-key", "id"];
const PARENT_ATTRIBUTES: &[&str] = &[
    "data-tt-parent-id",
    "data-parent-id",
    "data-parent",
    "data-pid",
    "data-parent-key",
    "data-node-parent",
    "pid",
    "data-tt-parent",
];
/// Elements that stand for one step to the right.
const SPACERS: &[&str] =
    &["indent", "tree-indent", "spacer", "space", "ant-table-row-indent", "el-table__indent", "blank"];
/// More is no indentation.
const MAX_WIDTH: usize = 4_000;

/// Reads the marks of a row and of the cell that holds its name.
pub(crate) fn marks(row: DomNode<'_>, name: DomNode<'_>) -> Marks {
    let mut marks = Marks::default();
    if let Some(element) = row.value().as_element() {
        marks.level = level(element);
        marks.id = first(element, ID_ATTRIBUTES);
        marks.parent = first(element, PARENT_ATTRIBUTES);
    }
    let elements = name.descendants().take_while(|node| !is_text(*node));
    let mut seen_blank = true;
    for node in elements {
        let Some(element) = node.value().as_element() else { continue };
        marks.level = marks.level.or_else(|| level(element));
        marks.padding += width(element);
        let is_spacer = element.classes().any(|class| SPACERS.contains(&class));
        marks.padding += usize::from(is_spacer && width(element) == 0);
        seen_blank = true;
    }
    if seen_blank {
        marks.blanks = blanks(name);
    }
    marks.padding = marks.padding.min(MAX_WIDTH);
    marks
}

/// Text that is seen.
fn is_text(node: DomNode<'_>) -> bool {
    matches!(node.value(), Node::Text(text) if text.chars().any(|it| !it.is_whitespace()))
}

fn first(element: &Element, names: &[&str]) -> Option<String> {
    let value = names.iter().find_map(|name| element.attr(name))?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn level(element: &Element) -> Option<usize> {
    let number = |text: &str| text.trim().parse::<usize>().ok().filter(|level| *level < 100);
    if let Some(level) = LEVEL_ATTRIBUTES.iter().find_map(|name| element.attr(name).and_then(number)) {
        return Some(level);
    }
    element.classes().find_map(|class| {
        let digits = class.trim_start_matches(|it: char| !it.is_ascii_digit());
        let word = class.get(..class.len() - digits.len())?.trim_end_matches(['-', '_']).to_ascii_lowercase();
        let last = word.rsplit(['-', '_']).next().unwrap_or_default();
        LEVEL_WORDS.contains(&last).then(|| number(digits)).flatten()
    })
}

/// Padding, margin or indent of a style, in its own unit times ten.
fn width(element: &Element) -> usize {
    let Some(style) = element.attr("style") else { return 0 };
    let widths = style.split(';').filter_map(|part| {
        let (name, value) = part.split_once(':')?;
        let name = name.trim().to_ascii_lowercase();
        let value = value.trim();
        let left = match name.as_str() {
            "padding-left" | "margin-left" | "text-indent" | "padding-inline-start" | "width" => value,
            // Top, right, bottom, left.
            "padding" | "margin" => value.split_whitespace().nth(3)?,
            _ => return None,
        };
        if name == "width" && element.attr("class").is_none_or(|class| !class.contains("indent")) {
            return None;
        }
        let end = left.find(|it: char| !(it.is_ascii_digit() || it == '.')).unwrap_or(left.len());
        let number: f64 = left.get(..end)?.parse().ok()?;
        // Whole numbers of tenths order like the widths themselves.
        number.is_finite().then_some((number.clamp(0.0, 400.0) * 10.0) as usize)
    });
    widths.sum()
}

/// Blanks before the first character, as wide as they are.
fn blanks(name: DomNode<'_>) -> usize {
    let mut width = 0;
    for node in name.descendants() {
        let Node::Text(text) = node.value() else { continue };
        for character in text.chars() {
            match character {
                '\u{a0}' | '\u{2002}' | '\u{2007}' | '\u{202f}' => width += 1,
                '\u{3000}' | '\u{2003}' => width += 2,
                other if other.is_whitespace() => {}
                _ => return width,
            }
        }
    }
    width
}

/// The width of every row by the first kind of mark in which rows differ; `None` if they do in none.
pub(crate) fn indents(rows: &[Marks]) -> Option<Vec<usize>> {
    let differ = |values: Vec<usize>| {
        let is_flat = values.windows(2).all(|two| two[0] == two[1]);
        (!is_flat).then_some(values)
    };
    let known = rows.iter().filter(|marks| marks.level.is_some()).count();
    if known > 0 {
        let values = rows.iter().map(|marks| marks.level.unwrap_or(0)).collect();
        if let Some(values) = differ(values) {
            return Some(values);
        }
    }
    if rows.iter().any(|marks| marks.parent.is_some()) {
        return by_parents(rows);
    }
    differ(rows.iter().map(|marks| marks.padding).collect())
        .or_else(|| differ(rows.iter().map(|marks| marks.blanks).collect()))
}

/// Levels by the numbers of parents, where each parent stands above its children.
fn by_parents(rows: &[Marks]) -> Option<Vec<usize>> {
    let mut levels: Vec<usize> = Vec::with_capacity(rows.len());
    for (index, marks) in rows.iter().enumerate() {
        let parent = marks
            .parent
            .as_ref()
            .and_then(|parent| rows.iter().take(index).rposition(|row| row.id.as_ref() == Some(parent)));
        let level = parent.and_then(|parent| levels.get(parent)).map_or(0, |above| above + 1);
        levels.push(level);
    }
    levels.iter().any(|level| *level > 0).then_some(levels)
}

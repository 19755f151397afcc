//! Parameters become rows, and the structs that they refer to the rows below them.

use std::collections::BTreeMap;

use roxmltree::Node;
use top_definition::{Diagnostic, Limits};

use super::level;
use super::xml::{child, elements, is, text_of};
use super::{File, refuse};
use crate::document::{Depth, Mark, Odd, Row, RowText};
use crate::findings;
use crate::guard::printable;
use crate::limits::{MAX_PAGE_BYTES, MAX_ROWS, too_large};
use crate::only_name;
use crate::row_words::is_basic;
use crate::words;

/// How deep structs are expanded into each other.
const MAX_STRUCT_DEPTH: u16 = 12;
/// How often a struct may stand inside itself.
const MAX_RECURSION: usize = 1;
/// The most rows of all APIs of a file after structs are expanded.
const MAX_FILE_ROWS: usize = 500_000;
/// The most text of all of them; a text that is referred to many times is taken over many times.
const MAX_FILE_BYTES: usize = 4 * MAX_PAGE_BYTES;
/// Elements around parameters that are none themselves.
const MAX_WRAPPERS: usize = 2;

/// Structs by name; more than one under a name makes the name ambiguous.
pub(super) struct Structs<'a, 'i> {
    named: BTreeMap<String, Vec<Node<'a, 'i>>>,
    /// Their names by how they read in small letters.
    spellings: BTreeMap<String, Vec<String>>,
}

/// What a reference to a struct leads to.
enum Found<'a, 'i> {
    One(Node<'a, 'i>),
    /// By a name that is spelled otherwise.
    Spelled(Node<'a, 'i>, String),
    Many(usize),
    None,
}

impl<'a, 'i> Structs<'a, 'i> {
    pub(super) fn of(root: Node<'a, 'i>) -> Self {
        let mut named: BTreeMap<String, Vec<Node<'a, 'i>>> = BTreeMap::new();
        for node in child(root, "structs").into_iter().flat_map(|list| elements(list, "struct")) {
            let known = named.entry(text_of(node, "name").unwrap_or_default()).or_default();
            // The same struct once more says nothing new.
            if known.last().is_none_or(|before| source(*before) != source(node)) {
                known.push(node);
            }
        }
        let mut spellings: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in named.keys() {
            spellings.entry(name.to_ascii_lowercase()).or_default().push(name.clone());
        }
        Structs { named, spellings }
    }

    fn named(&self, type_name: &str) -> Found<'a, 'i> {
        let of = |name: &str| self.named.get(name).map(Vec::as_slice).unwrap_or_default();
        match of(type_name) {
            [one] => return Found::One(*one),
            [] => {}
            many => return Found::Many(many.len()),
        }
        let bare = type_name.rsplit('.').next().unwrap_or(type_name);
        match self.spellings.get(&bare.to_ascii_lowercase()).map(Vec::as_slice) {
            Some([name]) => match of(name) {
                [one] => Found::Spelled(*one, name.clone()),
                many => Found::Many(many.len()),
            },
            _ => Found::None,
        }
    }

    /// Is there one struct of this name, whatever a parameter's level says?
    fn has(&self, type_name: &str) -> bool {
        !is_basic(type_name) && matches!(self.named(type_name), Found::One(_) | Found::Spelled(..))
    }
}

/// The element as the file writes it.
fn source<'i>(node: Node<'_, 'i>) -> &'i str {
    node.document().input_text().get(node.range()).unwrap_or_default()
}

/// Where the expansion of one API stands.
#[derive(Default)]
struct Expansion {
    rows: Vec<Row>,
    warnings: Vec<Diagnostic>,
    /// Names of the structs around the current field.
    around: Vec<String>,
    /// `response.shops`
    path: Vec<String>,
}

impl<'a, 'i> File<'a, 'i> {
    /// The rows of one half.
    pub(super) fn side(
        &mut self,
        api: Node<'a, 'i>,
        side: &str,
        warnings: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Row>, Diagnostic> {
        let Some(list) = child(api, side) else {
            self.without(api, side, warnings)?;
            return Ok(Vec::new());
        };
        let mut expansion = Expansion { path: vec![side.to_string()], ..Expansion::default() };
        let strange = self.members(list, "param", (0, 0), side == "request", &mut expansion)?;
        if let Some(strange) = strange.filter(|_| expansion.rows.is_empty()) {
            return Err(self.unread(strange, side));
        }
        warnings.append(&mut expansion.warnings);
        Ok(expansion.rows)
    }

    /// The API has no element for this half. One that nobody knows, with parameters in it, may be it.
    fn without(
        &self,
        api: Node<'a, 'i>,
        side: &str,
        warnings: &mut Vec<Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let known = ["request", "response", "name", "desc"];
        let is_known = |node: &Node<'_, '_>| known.iter().any(|name| is(node, name));
        let mut others = api.children().filter(|node| node.is_element() && !is_known(node));
        if let Some(strange) = others.find(|node| node.children().any(|inner| inner.is_element())) {
            return Err(self.unread(strange, side));
        }
        // Files of the vendor leave out the request of calls that need none.
        if side == "request" {
            return Ok(());
        }
        warnings.push(findings::warning(
            "no-half",
            side,
            self.lines.of(api),
            format!("the API has no `{side}`; it was taken to have no fields there"),
            "compare with another document of the API",
        ));
        Ok(())
    }

    fn unread(&self, strange: Node<'_, '_>, side: &str) -> Diagnostic {
        let name = printable(strange.tag_name().name());
        refuse(
            "unread-table",
            self.lines.of(strange),
            format!("nothing of the {side} could be read: `{name}` is not known"),
        )
    }

    /// The parameters in a list; returns the first element that is none.
    fn members(
        &mut self,
        list: Node<'a, 'i>,
        item: &'static str,
        (depth, wrappers): (u16, usize),
        request: bool,
        into: &mut Expansion,
    ) -> Result<Option<Node<'a, 'i>>, Diagnostic> {
        let mut strange = None;
        for node in list.children().filter(Node::is_element) {
            let is_wrapper = || wrappers < MAX_WRAPPERS && elements(node, item).next().is_some();
            match () {
                () if is(&node, item) => self.param(node, depth, request, into)?,
                () if is_wrapper() => {
                    let found = self.members(node, item, (depth, wrappers + 1), request, into)?;
                    strange = strange.or(found);
                }
                // What has a name and a type is a parameter, whatever it is called.
                () if text_of(node, "name").is_some() && text_of(node, "type").is_some() => {
                    self.param(node, depth, request, into)?;
                }
                () if is(&node, "name") || is(&node, "desc") => {}
                () => strange = strange.or(Some(node)),
            }
        }
        Ok(strange)
    }

    fn param(
        &mut self,
        param: Node<'a, 'i>,
        depth: u16,
        request: bool,
        into: &mut Expansion,
    ) -> Result<(), Diagnostic> {
        let line = self.lines.of(param);
        self.rows += 1;
        if into.rows.len() >= MAX_ROWS || self.rows > MAX_FILE_ROWS {
            return Err(too_large("fields after structs are expanded", MAX_ROWS, line));
        }
        let mut read = self.row_of(param, (line, depth), request);
        let type_name = read.type_text.clone();
        let is_object = self.leveled(param, &mut read, request);
        self.count_bytes(&read, into, line)?;
        into.path.push(read.name.clone());
        let row = into.rows.len();
        into.rows.push(read);
        if is_object {
            self.expand(&type_name, line, depth, request, into)?;
            if into.rows.len() > row + 1
                && let Some(row) = into.rows.get_mut(row)
            {
                row.mark = Mark::Object;
            }
        }
        into.path.pop();
        Ok(())
    }

    /// Reads the level of a parameter, and says whether it is an object.
    fn leveled(&self, param: Node<'_, '_>, row: &mut Row, request: bool) -> bool {
        let element = row.type_text.trim_end_matches("[]").trim_end();
        let is_struct = self.structs.has(element);
        let said = self.text_of(param, "level");
        let level = said.as_deref().and_then(level::read);
        if level.is_some_and(|level| level.is_list) && !row.type_text.ends_with("[]") {
            row.type_text.push_str("[]");
        }
        match (said, level) {
            (_, Some(level)) if level.is_object || !is_struct => return level.is_object,
            (Some(word), _) => row.odd.push(Odd::UnknownLevel(words::plain(&word))),
            // Requests of real files are flat and have no levels.
            (None, _) if request && !is_struct => {}
            (None, _) => row.odd.push(Odd::NoLevel),
        }
        is_struct
    }

    /// Warnings repeat the path, so it counts as well.
    fn count_bytes(&mut self, row: &Row, into: &Expansion, line: u32) -> Result<(), Diagnostic> {
        let description = match &row.text {
            RowText::Cells { description: Some(description), .. } => description.len(),
            _ => 0,
        };
        let path: usize = into.path.iter().map(|step| step.len() + 1).sum();
        self.bytes += description + row.name.len() + row.type_text.len() + path;
        match self.bytes > MAX_FILE_BYTES {
            true => Err(too_large("bytes after structs are expanded", MAX_FILE_BYTES, line)),
            false => Ok(()),
        }
    }

    /// The fields of a struct, below the field that refers to it.
    fn expand(
        &mut self,
        type_name: &str,
        line: u32,
        depth: u16,
        request: bool,
        into: &mut Expansion,
    ) -> Result<(), Diagnostic> {
        let type_name = type_name.trim_end_matches("[]").trim_end();
        let warn = |into: &mut Expansion, code, message: String, hint| {
            into.warnings.push(findings::warning(code, into.path.join("."), line, message, hint));
        };
        let shown = printable(type_name);
        let left_out = "the fields are left out; give them in an overlay or from another document";
        let one = match self.structs.named(type_name) {
            Found::One(one) => one,
            Found::Spelled(one, name) => {
                let message = format!("the type `{shown}` was taken for the struct `{}`", printable(&name));
                warn(into, "spelled-otherwise", message, "compare with another document of the API");
                // The package in front of a type is none of its name.
                if let (Some((package, _)), Some(row)) = (type_name.rsplit_once('.'), into.rows.last_mut())
                    && let Some(bare) = row.type_text.strip_prefix(package)
                {
                    row.type_text = bare.trim_start_matches('.').to_owned();
                }
                one
            }
            Found::None => {
                warn(into, "unknown-struct", format!("the file has no struct `{shown}`"), left_out);
                return Ok(());
            }
            Found::Many(count) => {
                let message = format!("the file has {count} structs named `{shown}`");
                warn(into, "ambiguous-struct", message, left_out);
                return Ok(());
            }
        };
        let inside = into.around.iter().filter(|name| *name == type_name).count();
        if inside > MAX_RECURSION || depth >= MAX_STRUCT_DEPTH {
            let message = format!("`{shown}` nests in itself or too deep, so its fields end here");
            warn(into, "recursive-struct", message, "give deeper fields in an overlay if they are needed");
            return Ok(());
        }
        into.around.push(type_name.to_string());
        let strange = self.members(one, "prop", (depth + 1, 0), request, into)?;
        if let Some(strange) = strange.filter(|it| it.children().any(|inner| inner.is_element())) {
            let name = printable(strange.tag_name().name());
            let message = format!("`{name}` in the struct `{shown}` is not known; nothing was read of it");
            warn(into, "unknown-element", message, left_out);
        }
        into.around.pop();
        Ok(())
    }

    fn row_of(&self, node: Node<'_, '_>, (line, depth): (u32, u16), request: bool) -> Row {
        let number = |key: &str| self.text_of(node, key);
        let (name, odd) = only_name::told(&self.text_of(node, "name").unwrap_or_default());
        let mut odd: Vec<Odd> = odd.into_iter().collect();
        let said = self.text_of(node, "required").filter(|_| request && depth == 0);
        let required = match said.as_deref().map(|word| (word, word.to_ascii_lowercase())) {
            // `special` means: one of several must be there; the platform alone can check it.
            Some((_, word)) if word == "special" => Some(false),
            Some((word, _)) => {
                let known = words::required(word);
                if known.is_none() {
                    odd.push(Odd::UnknownRequired(words::plain(word)));
                }
                known
            }
            None => None,
        };
        Row {
            line,
            depth: if depth == 0 { Depth::Top } else { Depth::Known(depth) },
            mark: Mark::Leaf,
            name,
            type_text: self.text_of(node, "type").unwrap_or_default(),
            required,
            limits: Limits {
                max_length: number("max_length").and_then(|text| text.parse().ok()),
                max_list_size: number("max_list_size").and_then(|text| text.parse().ok()),
                min_value: number("min_value").and_then(|text| text.parse().ok()),
                max_value: number("max_value").and_then(|text| text.parse().ok()),
                default: None,
            },
            text: RowText::Cells {
                example: None,
                description: Some(self.text_of(node, "desc").unwrap_or_default()),
            },
            odd,
        }
    }
}

//! Rows and evidence → the tree of fields.
//!
//! A few passes, each one question: which sample element shows a row ([`align`]), which row holds it ([`nesting`]),
//! which of its cells is what ([`texts`]), and what an object without rows looks like in the sample
//! ([`from_sample`]). Everything concluded is marked; what nothing decides gets the most conservative answer and a
//! warning.

mod align;
mod flat;
mod from_sample;
mod lists;
mod nameless;
mod nesting;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod texts;
mod types;
mod unshown;
mod warnings;
mod witness;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use rustc_hash::FxHashSet;
use top_definition::{Diagnostic, Fact, Field, Limits};

use crate::document::{Depth, Odd, Row, RowText};
use crate::limits::{MAX_DEPTH, too_large};
use crate::page::Lines;
use crate::samples::{Evidence, Literal};
use crate::text::squeezed;
pub(crate) use lists::Lists;
use nesting::Parents;
use witness::Witness;

/// Which half of a document is resolved; also the first segment of its paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Response,
}

impl Side {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Side::Request => "request",
            Side::Response => "response",
        }
    }
}

/// What the passes share.
pub(crate) struct Context<'a> {
    pub(crate) side: Side,
    pub(crate) rows: &'a [Row],
    pub(crate) evidence: Option<&'a Evidence>,
    /// The node of the evidence whose children are top rows.
    pub(crate) root: usize,
    /// Type and list mark of every row; lists have wrappers in a sample.
    pub(crate) types: &'a [(String, bool)],
    /// The lists among the rows.
    pub(crate) lists: Lists,
    /// The form may have dropped cells of one Chinese character.
    pub(crate) drops_characters: bool,
    /// The form writes limits into the line of a row, between example and description.
    pub(crate) limits_in_line: bool,
    /// The form may have dropped all nested rows.
    pub(crate) drops_rows: bool,
    /// It always does, so that one word about all members of an object will do.
    pub(crate) always_drops_rows: bool,
    /// The form may show nested rows as if they were top rows.
    pub(crate) is_flat: bool,
}

impl Context<'_> {
    /// The members of a node, wrappers of lists and their repetitions taken away.
    fn children(&self, node: usize) -> Cow<'_, [usize]> {
        let Some(evidence) = self.evidence else { return Cow::Borrowed(&[]) };
        match self.item(evidence, node) {
            None => Cow::Borrowed(evidence.children(node)),
            Some(_) => Cow::Owned(merged_members(evidence, evidence.children(node))),
        }
    }

    /// The value a leaf shows; for a list of plain values its items.
    fn value(&self, node: usize) -> Option<String> {
        let evidence = self.evidence?;
        let known = evidence.nodes.get(node)?;
        if self.item(evidence, node).is_none() {
            return known.value.clone();
        }
        let items = known.children.iter().filter_map(|item| evidence.nodes.get(*item)?.value.as_deref());
        let items: Vec<&str> = items.collect();
        // Objects have no value.
        (!items.is_empty()).then(|| items.join(","))
    }

    /// The name of a list's wrapper, if this node shows a list that the rows know: the element is named after the
    /// type, capital by capital.
    fn item<'e>(&self, evidence: &'e Evidence, node: usize) -> Option<&'e str> {
        if !evidence.wraps_items {
            return None;
        }
        let known = evidence.nodes.get(node)?;
        let first = evidence.nodes.get(*known.children.first()?)?;
        let same_name =
            |child: &usize| evidence.nodes.get(*child).is_some_and(|child| child.name == first.name);
        if !known.children.iter().all(same_name) {
            return None;
        }
        let (name, item) = (squeezed(&known.name), squeezed(&first.name));
        let lists = if known.parent == self.root { &self.lists.top } else { &self.lists.below };
        let known_list = lists.contains(&(name.clone(), item)) || lists.contains(&(name, String::new()));
        known_list.then_some(first.name.as_str())
    }
}

/// Members of all items: those of the first, and of every other one what none before it has.
fn merged_members(evidence: &Evidence, items: &[usize]) -> Vec<usize> {
    let name = |member: &usize| evidence.nodes.get(*member).map(|node| node.name.as_str());
    let mut names = HashSet::new();
    let mut merged = Vec::new();
    for item in items {
        let known = merged.len();
        let members = evidence.children(*item).iter().copied();
        merged.extend(members.filter(|member| name(member).is_some_and(|name| !names.contains(name))));
        names.extend(merged.iter().skip(known).filter_map(name));
    }
    merged
}

/// Types of all rows, taken apart.
pub(crate) fn types(rows: &[Row]) -> Vec<(String, bool)> {
    rows.iter().map(|row| types::take_apart(&row.type_text)).collect()
}

/// What a row turned out to be, before its name, type and place are added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) example: Option<String>,
    pub(crate) description: Option<String>,
    /// The row's limits, where more of them stood in its text.
    pub(crate) limits: Option<Limits>,
    pub(crate) inferred: BTreeSet<Fact>,
    pub(crate) doubt: Option<Doubt>,
}

/// Why a row's texts are not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// The cell is lost; nothing says what it held.
    UnknownDescription,
    /// One cell is left and nothing says which.
    OneCell,
    /// The border between example and description is a guess.
    Border,
    /// The sample shows another value than the row.
    Disagreement,
}

/// Resolves one half of a document.
///
/// A table that shows nested rows like top rows gets its levels from the sample first.
pub(crate) fn resolve(
    context: &Context<'_>,
    lines: &mut Lines,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Vec<Field>, Diagnostic> {
    if let Some(rows) = nameless::named(context) {
        let types = types(&rows);
        let lists = Lists::new(&rows, &types);
        let named = Context { rows: &rows, types: &types, lists, ..*context };
        return resolve_levels(&named, lines, warnings);
    }
    resolve_levels(context, lines, warnings)
}

fn resolve_levels(
    context: &Context<'_>,
    lines: &mut Lines,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Vec<Field>, Diagnostic> {
    match flat::levelled(context) {
        None => resolve_rows(context, lines, warnings),
        Some(rows) => {
            let lists = Lists::new(&rows, context.types);
            let levelled = Context { rows: &rows, lists, drops_rows: false, is_flat: false, ..*context };
            resolve_rows(&levelled, lines, warnings)
        }
    }
}

fn resolve_rows(
    context: &Context<'_>,
    lines: &mut Lines,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Vec<Field>, Diagnostic> {
    let matches = align::align(context);
    let parents = nesting::parents(context, &matches);
    refuse_too_deep(context, &parents)?;
    warnings.extend(unshown::is_foreign(context, &matches).then(|| warnings::foreign(context)));
    let matched: FxHashSet<usize> = matches.iter().copied().flatten().collect();
    let mut builder = Builder {
        context,
        matched: &matched,
        unshown: unshown::rows(context, &parents, &matches),
        only_shown: align::names_of_others(context, &matches, &matched),
        lines,
        warnings,
        open: Vec::new(),
        top: Vec::new(),
        top_names: HashSet::new(),
        left_out: HashSet::new(),
    };
    for index in 0..context.rows.len() {
        builder.add(index, &parents, &matches);
    }
    builder.close_below(0);
    let root = context.side.word();
    warnings::only_in_sample(context, &matched, context.root, &builder.top, (root, 0), builder.warnings);
    Ok(builder.top)
}

/// Rows that promise members form a chain as long as the table; a tree of that depth could not even be dropped.
fn refuse_too_deep(context: &Context<'_>, parents: &Parents) -> Result<(), Diagnostic> {
    let mut levels: Vec<usize> = Vec::with_capacity(context.rows.len());
    for (row, parent) in context.rows.iter().zip(&parents.of) {
        let level = parent.and_then(|parent| levels.get(parent)).map_or(0, |above| above + 1);
        if level >= MAX_DEPTH {
            return Err(too_large("levels of nesting in a table", MAX_DEPTH, row.line));
        }
        levels.push(level);
    }
    Ok(())
}

/// Rows come parents first, so the open objects are a stack.
struct Builder<'a, 'b> {
    context: &'a Context<'a>,
    /// Elements of the sample that a row shows.
    matched: &'a FxHashSet<usize>,
    /// Rows that it should show and does not.
    unshown: FxHashSet<usize>,
    /// Names of those that no row shows, and what holds them.
    only_shown: HashMap<String, HashSet<usize>>,
    lines: &'b mut Lines,
    warnings: &'b mut Vec<Diagnostic>,
    open: Vec<Open>,
    top: Vec<Field>,
    top_names: HashSet<String>,
    /// Rows without a name, and what stands below them.
    left_out: HashSet<usize>,
}

struct Open {
    row: usize,
    field: Field,
    /// Names of its members so far.
    names: HashSet<String>,
    path: String,
    element: Option<usize>,
    /// Elements of its members.
    members: Vec<usize>,
}

impl Builder<'_, '_> {
    fn add(&mut self, index: usize, parents: &Parents, matches: &[Option<usize>]) {
        let Some(row) = self.context.rows.get(index) else { return };
        let parent = parents.of.get(index).copied().flatten();
        let level = parent.map_or(0, |parent| {
            self.open.iter().rposition(|open| open.row == parent).map_or(0, |level| level + 1)
        });
        self.close_below(level);
        let element = matches.get(index).copied().flatten();
        let above = self.open.last().map_or(self.context.side.word(), |open| open.path.as_str());
        if row.name.is_empty() || parent.is_some_and(|parent| self.left_out.contains(&parent)) {
            self.left_out.insert(index);
            self.warnings.push(warnings::unnamed(above, row));
            return;
        }
        let path = format!("{above}.{}", row.name);
        if self.is_doubled(index, parents) {
            self.left_out.insert(index);
            self.warnings.push(warnings::repeated(&path, row.line));
            return;
        }
        let lost_members = self.context.drops_rows && !crate::row_words::is_basic(&row.type_text);
        let is_object = lost_members || parents.has_children.get(index).copied().unwrap_or(false);
        let facts = texts::facts(self.context, row, element, is_object);
        self.lines.insert(path.clone(), row.line);
        self.warn(&path, row, &facts, parents.uncertain.contains(&index));
        let (mut type_name, list) = self.context.types.get(index).cloned().unwrap_or_default();
        self.warn_of_oddities(&path, row, &type_name);
        let is_lost = row.depth != Depth::Below && element.is_none();
        if parents.contradicted.contains(&index) || (is_lost && self.is_elsewhere(&row.name)) {
            self.warnings.push(warnings::elsewhere(&path, row.line));
        } else if self.unshown.contains(&index) {
            let shows_nothing =
                self.context.evidence.is_some_and(|it| it.children(self.context.root).is_empty());
            self.warnings.push(warnings::unshown(&path, row.line, shows_nothing));
        }
        let mut inferred = facts.inferred;
        if let Some(shown) = self.shown_type(row, element) {
            shown.clone_into(&mut type_name);
            inferred.insert(Fact::Type);
        }
        if parents.concluded.contains(&index) {
            inferred.insert(Fact::Fields);
        }
        let is_request = self.context.side == Side::Request;
        let field = Field {
            name: row.name.clone(),
            type_name,
            list,
            required: row.required.unwrap_or(false) && is_request,
            description: facts.description,
            example: facts.example,
            limits: if is_request {
                facts.limits.unwrap_or_else(|| row.limits.clone())
            } else {
                Limits::default()
            },
            inferred,
            ..Field::default()
        };
        if let Some(open) = self.open.last_mut() {
            open.members.extend(element);
        }
        let open = Open { row: index, field, names: HashSet::new(), path, element, members: Vec::new() };
        self.open.push(open);
    }

    /// Does the sample show the name in other objects than the one that is open, and not in that one?
    fn is_elsewhere(&self, name: &str) -> bool {
        let around = self.open.last().map_or(Some(self.context.root), |open| open.element);
        let holders = self.only_shown.get(&squeezed(name));
        holders.zip(around).is_some_and(|(holders, around)| !holders.contains(&around))
    }

    /// The row before once more, where neither has members: a line or a cell of the page is doubled.
    fn is_doubled(&self, index: usize, parents: &Parents) -> bool {
        let rows = self.context.rows;
        let Some((before, row)) =
            index.checked_sub(1).and_then(|before| rows.get(before)).zip(rows.get(index))
        else {
            return false;
        };
        let has_members = |row: usize| parents.has_children.get(row).copied().unwrap_or(false);
        !has_members(index) && !has_members(index - 1) && is_same(before, row)
    }

    /// What its reader could not make out, what it lacks, what can't be.
    fn warn_of_oddities(&mut self, path: &str, row: &Row, type_name: &str) {
        let is_request = self.context.side == Side::Request;
        self.warnings
            .extend(row.odd.iter().filter_map(|odd| warnings::odd_row(odd, path, row.line, is_request)));
        let says_need = |odd: &Odd| matches!(odd, Odd::NoRequired | Odd::UnknownRequired(_));
        if is_request && row.required.is_none() && !row.odd.iter().any(says_need) {
            self.warnings.extend(warnings::odd_row(&Odd::NoRequired, path, row.line, true));
        }
        // No type of the platform is called like its field: a cell stands there twice, or the type is lost.
        let is_name = !row.type_text.is_empty() && type_name == row.name;
        if is_name && !row.odd.iter().any(|odd| matches!(odd, Odd::DoubledCell(_))) {
            let odd = Odd::DoubledCell(row.type_text.clone());
            self.warnings.extend(warnings::odd_row(&odd, path, row.line, is_request));
        }
        if row.type_text.is_empty() {
            if !row.odd.contains(&Odd::NoType) {
                self.warnings.extend(warnings::odd_row(&Odd::NoType, path, row.line, is_request));
            }
        } else if !types::is_one(type_name) {
            self.warnings.push(warnings::odd_type(path, row.line, &row.type_text));
        }
    }

    /// Closes every open object from this level down.
    fn close_below(&mut self, level: usize) {
        while self.open.len() > level {
            let Some(mut done) = self.open.pop() else { return };
            if done.field.fields.is_empty() && self.context.drops_rows {
                let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
                from_sample::fill(
                    self.context,
                    self.matched,
                    &mut done.field,
                    done.element,
                    (&done.path, line),
                    self.lines,
                    self.warnings,
                );
            }
            let shows = done.element.is_some_and(|element| !self.context.children(element).is_empty());
            let is_empty = done.field.fields.is_empty() && !self.context.drops_rows;
            let is_object =
                !crate::row_words::is_basic(&done.field.type_name) && !done.field.type_name.is_empty();
            if is_empty && (is_object || (shows && done.field.type_name.is_empty())) {
                let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
                self.warnings.push(warnings::lost_members(&done.path, line));
            }
            if !self.witness(&done) && witness::is_spelled_oddly(&done.field.name) {
                let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
                self.warnings.push(warnings::spelled(&done.path, line, &done.field.name, None));
            }
            if let (Some(element), false) = (done.element, done.field.fields.is_empty()) {
                let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
                let fields = &done.field.fields;
                warnings::only_in_sample(
                    self.context,
                    self.matched,
                    element,
                    fields,
                    (&done.path, line),
                    self.warnings,
                );
            }
            let (siblings, names) = match self.open.last_mut() {
                Some(parent) => (&mut parent.field.fields, &mut parent.names),
                None => (&mut self.top, &mut self.top_names),
            };
            if !names.insert(done.field.name.clone()) {
                let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
                self.warnings.push(warnings::repeated(&done.path, line));
                if siblings.contains(&done.field) {
                    continue;
                }
            }
            siblings.push(done.field);
        }
    }

    /// What the sample says against a finished field; true if it shows the wire's name of the field.
    fn witness(&mut self, done: &Open) -> bool {
        let Some(element) = done.element else { return false };
        let witness = Witness { field: &done.field, element, members: &done.members };
        let line = self.context.rows.get(done.row).map_or(0, |row| row.line);
        if let Some(shown) = witness.other_spelling(self.context) {
            self.warnings.push(warnings::spelled(&done.path, line, &done.field.name, Some(shown)));
        } else if let Some(what) = witness.against(self.context) {
            self.warnings.push(warnings::contradicted(&done.path, line, what));
        }
        self.context.evidence.is_some_and(|evidence| evidence.wraps_items)
    }

    /// The type that a sample's literal shows, for a row that lost its own.
    fn shown_type(&self, row: &Row, element: Option<usize>) -> Option<&'static str> {
        let node = self.context.evidence?.nodes.get(element.filter(|_| row.odd.contains(&Odd::NoType))?)?;
        match node.literal {
            Literal::Untyped if node.children.is_empty() => None,
            literal if node.children.is_empty() => Some(from_sample::literal_type(literal)),
            _ => None,
        }
    }

    fn warn(&mut self, path: &str, row: &Row, facts: &Facts, parent_uncertain: bool) {
        if parent_uncertain {
            self.warnings.push(warnings::uncertain_parent(path, row.line));
        }
        self.warnings.extend(facts.doubt.map(|doubt| warnings::doubtful(doubt, path, row.line)));
    }
}

/// Do two rows say the same?
fn is_same(before: &Row, row: &Row) -> bool {
    before.name == row.name
        && (&before.type_text, before.depth, before.mark) == (&row.type_text, row.depth, row.mark)
        && (before.required, &before.limits, &before.text) == (row.required, &row.limits, &row.text)
}

/// The texts a row still has, for messages and decisions.
pub(crate) fn texts(row: &Row) -> Vec<&str> {
    match &row.text {
        RowText::Cells { example, description } => {
            [example, description].into_iter().flatten().map(String::as_str).collect()
        }
        RowText::Loose(cells) => cells.iter().map(String::as_str).collect(),
        RowText::Joined(text) => vec![text.as_str()],
    }
}

//! What can be done to a page. Which of it is done, to what and with which words stands in `kinds/`.

mod lines;
mod samples;
mod site;
mod text;
mod words;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::draft::{Draft, Which};
use crate::truth::Node;

/// One change of a page.
#[derive(Debug, Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Change {
    /// A text for another, everywhere or in its first place. `{name}`, `{title}` and `{other}` are filled in.
    Replace {
        from: String,
        to: String,
        #[serde(default)]
        first: bool,
    },
    /// The same with a pattern; `$1` in `to` is the first group.
    Pattern {
        pattern: String,
        to: String,
        #[serde(default)]
        first: bool,
    },
    Prepend {
        text: String,
    },
    Append {
        text: String,
    },
    /// Words of the tables' headers.
    Header {
        words: BTreeMap<String, String>,
    },
    /// The words of the column that says whether a parameter must be given.
    Required {
        must: String,
        may: String,
    },
    /// The words of the sections' headings.
    Heading {
        words: BTreeMap<String, String>,
    },
    /// How all headings are written: `{}` is the word, the whole line in text, the element in HTML.
    Headings {
        form: String,
    },
    /// A heading is lost, what it heads is not.
    DropHeading {
        of: String,
    },
    DropSection {
        of: String,
    },
    DoubleSection {
        of: String,
    },
    /// Single lines of a table's rows.
    Lines {
        edit: lines::Edit,
        of: lines::Part,
        side: lines::Side,
        #[serde(default = "one")]
        count: usize,
    },
    /// Elements of a saved page or rows of a pipe table, by pattern.
    Pieces {
        edit: lines::Edit,
        pattern: String,
        #[serde(default = "one")]
        count: usize,
    },
    /// The page ends after this share of it.
    Cut {
        percent: usize,
    },
    /// The page begins after this share of it.
    CutHead {
        percent: usize,
    },
    Encode {
        r#as: text::Encoding,
    },
    /// Names and titles of other APIs, as a menu has them.
    Menu {
        entries: usize,
        entry: String,
        #[serde(default)]
        open: String,
        #[serde(default)]
        close: String,
        at: text::At,
    },
    /// The page of another API before or after this one.
    OtherPage {
        at: text::At,
        #[serde(default)]
        between: String,
    },
    /// The page once more.
    SamePage {
        #[serde(default)]
        between: String,
    },
    /// A part of another API's page at the end.
    OtherSection {
        of: String,
    },
    Xml {
        edit: samples::XmlEdit,
    },
    /// The answer's sample in JSON instead of XML.
    JsonSample {
        #[serde(default)]
        simple: bool,
        #[serde(default)]
        edit: samples::JsonEdit,
    },
    /// A sample's text is something else.
    Sample {
        which: Which,
        text: String,
    },
    RenameKey {
        key: String,
        to: String,
    },
    RemoveKey {
        key: String,
    },
    SetKey {
        key: String,
        to: Value,
    },
    RequiredKey {
        must: Value,
        may: Value,
    },
    Site {
        edit: site::Edit,
    },
    /// The page now says that the call has no parameters, and nothing on it says otherwise.
    ForgetRequest,
    /// The page now shows one more field of the answer.
    ExpectField {
        name: String,
    },
}

fn one() -> usize {
    1
}

/// Makes the change. `false` where there was nothing to change.
pub(crate) fn apply(change: &Change, draft: &mut Draft<'_>) -> bool {
    let before = (draft.text.clone(), draft.bytes.clone());
    match change {
        Change::Replace { from, to, first } => text::replace(draft, from, to, *first),
        Change::Pattern { pattern, to, first } => text::pattern(draft, pattern, to, *first),
        Change::Prepend { text } => draft.text = text::filled(draft, text) + &draft.text,
        Change::Append { text } => draft.text += &text::filled(draft, text),
        Change::Header { words } => words::header(draft, words),
        Change::Required { must, may } => words::required(draft, must, may),
        Change::Heading { words } => words::heading(draft, words),
        Change::Headings { form } => words::headings(draft, form),
        Change::DropHeading { of } => words::drop_heading(draft, of),
        Change::DropSection { of } => words::drop_section(draft, of),
        Change::DoubleSection { of } => words::double_section(draft, of),
        Change::Lines { edit, of, side, count } => lines::edit(draft, *edit, *of, *side, *count),
        Change::Pieces { edit, pattern, count } => lines::pieces(draft, *edit, pattern, *count),
        Change::Cut { percent } => text::cut(draft, *percent),
        Change::CutHead { percent } => text::cut_head(draft, *percent),
        Change::Encode { r#as } => text::encode(draft, *r#as),
        Change::Menu { entries, entry, open, close, at } => {
            text::menu(draft, *entries, entry, open, close, *at)
        }
        Change::OtherPage { at, between } => text::other_page(draft, *at, between),
        Change::SamePage { between } => text::same_page(draft, between),
        Change::OtherSection { of } => words::other_section(draft, of),
        Change::Xml { edit } => samples::xml(draft, *edit),
        Change::JsonSample { simple, edit } => samples::json(draft, *simple, *edit),
        Change::Sample { which, text } => samples::put(draft, *which, text),
        Change::RenameKey { key, to } => site::rename(draft, key, to),
        Change::RemoveKey { key } => site::remove(draft, key),
        Change::SetKey { key, to } => site::set(draft, key, to),
        Change::RequiredKey { must, may } => site::required(draft, must, may),
        Change::Site { edit } => site::edit(draft, *edit),
        Change::ExpectField { name } => {
            let node = Node { name: name.clone(), type_name: "String".into(), ..Node::default() };
            draft.truths[0].response.push(node);
            return true;
        }
        Change::ForgetRequest => {
            draft.truths[0].request.clear();
            return true;
        }
    }
    (&draft.text, &draft.bytes) != (&before.0, &before.1)
}

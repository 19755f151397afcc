//! What is right about a page, and how far a reading of it is from that.
//!
//! A wrong fact is *told* if a warning stands at or near its field; a wrong fact that no warning tells is silent, the one
//! thing a reader must not do. Descriptions and examples are not asked about here.

use serde::Deserialize;
use top_definition::{Definition, Diagnostic, Fact, Field};
use top_scrape::Scraped;

/// One API as a perfect reader knows it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Truth {
    pub name: String,
    pub title: String,
    pub request: Vec<Node>,
    pub response: Vec<Node>,
}

/// One field with its members.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Node {
    pub name: String,
    #[serde(rename = "type")]
    pub type_name: String,
    pub list: bool,
    pub required: bool,
    pub description: String,
    pub example: String,
    pub fields: Vec<Node>,
}

impl Truth {
    /// A definition that is known to be right, as the truth for damaged copies of its page.
    pub(crate) fn of(definition: &Definition) -> Truth {
        Truth {
            name: definition.name.clone(),
            title: definition.title.clone().unwrap_or_default(),
            request: definition.request.iter().map(Node::of).collect(),
            response: definition.response.iter().map(Node::of).collect(),
        }
    }
}

/// Fields that nothing on the page tells of any more cannot be known. A request's name may stand in a setter's only.
pub(crate) fn forget(nodes: &mut Vec<Node>, page: &str, is_request: bool) {
    let setters = if is_request { page.to_lowercase() } else { String::new() };
    forget_in(nodes, page, &setters);
}

fn forget_in(nodes: &mut Vec<Node>, page: &str, setters: &str) {
    nodes.retain_mut(|node| {
        forget_in(&mut node.fields, page, setters);
        let setter = format!(".set{}(", node.name.replace(['_', '.'], "").to_lowercase());
        !node.fields.is_empty() || occurs(page, &node.name) || setters.contains(&setter)
    });
}

/// Whether a name stands in the page as a word of its own.
pub(crate) fn occurs(page: &str, name: &str) -> bool {
    let is_part = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphanumeric() || it == '_');
    page.match_indices(name).any(|(at, _)| {
        !is_part(page[..at].chars().next_back()) && !is_part(page[at + name.len()..].chars().next())
    })
}

impl Node {
    fn of(field: &Field) -> Node {
        Node {
            name: field.name.clone(),
            type_name: field.type_name.clone(),
            list: field.list,
            required: field.required,
            description: field.description.clone().unwrap_or_default(),
            example: field.example.clone().unwrap_or_default(),
            fields: field.fields.iter().map(Node::of).collect(),
        }
    }
}

/// How a damaged page was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    Exact,
    /// Something is wrong, and warnings say where.
    Warned,
    Refused,
    /// Something is wrong, and nothing says so.
    Silent,
}

/// A fact that was read wrong.
struct Wrong {
    /// Dotted path; `name`, `request` and `response` are paths too.
    path: String,
    /// Whether the fields at the path are others than there should be.
    is_tree: bool,
    what: String,
}

/// A warning that the undamaged page has as well: its code and its field.
pub(crate) type Usual = (&'static str, Option<String>);

/// Judges a reading: one result for every document the reader found on the page.
pub(crate) fn judge(
    truths: &[Truth],
    lossy: bool,
    read: &[Result<Scraped, Diagnostic>],
    usual: &[Usual],
) -> (Verdict, String) {
    let good: Vec<&Scraped> = read.iter().filter_map(|outcome| outcome.as_ref().ok()).collect();
    let refusal = read.iter().find_map(|outcome| outcome.as_ref().err());
    let warnings: Vec<&Diagnostic> = good.iter().flat_map(|scraped| &scraped.warnings).collect();
    let mut told = Vec::new();
    let mut silent = Vec::new();
    let mut sort = |wrong: Wrong, near: bool| {
        if near { told.push(wrong.what) } else { silent.push(wrong.what) }
    };
    let mut left: Vec<&Truth> = truths.iter().collect();
    for scraped in &good {
        let definition = &scraped.definition;
        let same = |truth: &&Truth| names_agree(&truth.name, &definition.name, lossy);
        let at = left.iter().position(same).or(if left.is_empty() { None } else { Some(0) });
        let Some(at) = at else {
            // The same page twice may give the same definition twice.
            let again = truths.iter().find(same);
            if again.is_some_and(|truth| differences(truth, definition, lossy).is_empty()) {
                continue;
            }
            let what = format!("one more API: {}", definition.name);
            let wrong = Wrong { path: "name".into(), is_tree: false, what };
            let near = is_near(&wrong, &scraped.warnings, usual);
            sort(wrong, near);
            continue;
        };
        let truth = left.remove(at);
        for wrong in differences(truth, definition, lossy) {
            let near = is_near(&wrong, &scraped.warnings, usual);
            sort(wrong, near);
        }
    }
    for truth in left {
        // An API that is not there is told by a refusal or by a new warning on the page.
        let near = refusal.is_some() || warnings.iter().any(|warning| is_news(warning, usual));
        sort(Wrong { path: "name".into(), is_tree: false, what: format!("{} is missing", truth.name) }, near);
    }
    match (silent.first(), refusal, told.first()) {
        (Some(what), _, _) => (Verdict::Silent, what.clone()),
        (None, Some(refusal), _) => (Verdict::Refused, refusal.message.clone()),
        (None, None, Some(what)) => (Verdict::Warned, what.clone()),
        (None, None, None) => (Verdict::Exact, String::new()),
    }
}

/// On the lossy form the leading `taobao.` cannot be known.
fn names_agree(truth: &str, read: &str, lossy: bool) -> bool {
    let bare = |name: &str| name.replace('.', "_").trim_start_matches("taobao_").to_string();
    truth == read || lossy && bare(truth) == bare(read)
}

/// A warning about the page as a whole that the undamaged page has not.
fn is_news(warning: &Diagnostic, usual: &[Usual]) -> bool {
    warning.field.is_none() && is_new(warning, usual)
}

fn is_new(warning: &Diagnostic, usual: &[Usual]) -> bool {
    !usual.iter().any(|(code, field)| *code == warning.code && *field == warning.field)
}

/// Whether a warning tells this fact: at its field; for a tree at a field inside or around it; for the name anywhere on the page, unless the undamaged page has the same warning.
fn is_near(wrong: &Wrong, warnings: &[Diagnostic], usual: &[Usual]) -> bool {
    warnings.iter().any(|warning| {
        let field = warning.field.as_deref().unwrap_or_default();
        if wrong.path == "name" {
            return field == "name"
                || is_news(warning, usual)
                || field.is_empty() && warning.code.contains("name");
        }
        if !wrong.is_tree {
            return field == wrong.path;
        }
        let inside = |outer: &str, inner: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        // A warning about a whole side tells nothing of what is missing at its top.
        let is_side = |path: &str| path.is_empty() || path == "request" || path == "response";
        if is_side(field) {
            return false;
        }
        if is_side(&wrong.path) {
            // At the top a warning counts that came with the damage, wherever on that side it stands.
            return inside(&wrong.path, field) && is_new(warning, usual);
        }
        inside(field, &wrong.path) || inside(&wrong.path, field)
    })
}

fn differences(truth: &Truth, read: &Definition, lossy: bool) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    if !names_agree(&truth.name, &read.name, lossy) {
        let what = format!("name: {} for {}", read.name, truth.name);
        wrong.push(Wrong { path: "name".into(), is_tree: false, what });
    }
    let mut walk = Walk { lossy, wrong };
    walk.fields(&truth.request, &read.request, true, "request", 0);
    walk.fields(&truth.response, &read.response, false, "response", 0);
    walk.wrong
}

struct Walk {
    lossy: bool,
    wrong: Vec<Wrong>,
}

impl Walk {
    fn fields(&mut self, truth: &[Node], read: &[Field], is_request: bool, path: &str, depth: usize) {
        // Setters of the Java sample are all that is left of the names inside a lossy request.
        let key = |name: &str| {
            if self.lossy && is_request && depth > 0 {
                name.replace(['_', '.'], "").to_lowercase()
            } else {
                name.to_string()
            }
        };
        let wanted: Vec<String> = truth.iter().map(|node| key(&node.name)).collect();
        let names: Vec<String> = read.iter().map(|field| key(&field.name)).collect();
        if wanted != names {
            let differing = wanted.iter().filter(|name| !names.contains(name));
            let differing: Vec<String> =
                differing.chain(names.iter().filter(|name| !wanted.contains(name))).cloned().collect();
            let differing = if differing.is_empty() { names.clone() } else { differing };
            let what = format!("{path}: fields {names:.5?} for {wanted:.5?}, differing {differing:.5?}");
            self.wrong.push(Wrong { path: path.to_string(), is_tree: true, what });
            return;
        }
        for (node, field) in truth.iter().zip(read) {
            self.field(node, field, is_request, &format!("{path}.{}", field.name), depth);
        }
    }

    fn field(&mut self, truth: &Node, read: &Field, is_request: bool, path: &str, depth: usize) {
        let unwrapped = (self.lossy && depth > 0 && !is_request).then(|| unwrapped(truth, read)).flatten();
        let read = unwrapped.as_ref().unwrap_or(read);
        let inferred = |fact| read.inferred.contains(&fact);
        // On the lossy form only the top rows say type, list and required.
        let known = !self.lossy || depth == 0;
        if read.list != truth.list && (known || !inferred(Fact::List)) {
            self.push(path, format!("{path}: list {} for {}", read.list, truth.list));
        }
        let literal = matches!(truth.type_name.as_str(), "Number" | "Boolean") && !truth.list;
        let shown = known || !inferred(Fact::Type) || is_request && (!truth.fields.is_empty() || literal);
        if shown && !truth.type_name.is_empty() && read.type_name != truth.type_name {
            self.push(path, format!("{path}: type {:?} for {:?}", read.type_name, truth.type_name));
        }
        if is_request && known && read.required != truth.required {
            self.push(path, format!("{path}: required {} for {}", read.required, truth.required));
        }
        self.fields(&truth.fields, &read.fields, is_request, path, depth + 1);
    }

    fn push(&mut self, path: &str, what: String) {
        self.wrong.push(Wrong { path: path.to_string(), is_tree: false, what });
    }
}

/// On the lossy form an undocumented list looks like an object with one member named after the type of its items: both
/// readings are fair.
fn unwrapped(truth: &Node, read: &Field) -> Option<Field> {
    let [only] = read.fields.as_slice() else { return None };
    let tag = tag(&truth.type_name);
    let has_itself = truth.fields.len() == 1 && truth.fields[0].name == tag;
    if !truth.list || read.list || only.name != tag || only.fields.is_empty() && has_itself {
        return None;
    }
    let mut field = read.clone();
    field.list = true;
    field.inferred.extend([Fact::Type, Fact::List]);
    field.fields.clone_from(&only.fields);
    Some(field)
}

/// The tag of a list's items: `SubsidyDTO` gives `subsidy_d_t_o`.
fn tag(type_name: &str) -> String {
    let mut tag = String::new();
    for letter in type_name.chars() {
        if letter.is_uppercase() && !tag.is_empty() {
            tag.push('_');
        }
        tag.extend(letter.to_lowercase());
    }
    tag
}

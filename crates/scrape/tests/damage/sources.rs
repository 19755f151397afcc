//! The pages that are damaged: the shared corpus beside the repository, and the seeds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;
use serde::Deserialize;
use serde_json::Value;
use top_scrape::{Page, Scraped};

use crate::render::metadata;
use crate::truth::Truth;

/// In which rendering a page is damaged.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Form {
    /// Bullet text.
    Txt,
    /// Dash text.
    Dash,
    /// Pipe tables without headings, name or nested rows.
    Lossy,
    /// A saved page, members as nested lists.
    Html,
    /// Markdown as people write it, rendered from the truth.
    Md,
    /// A saved page with its members as rows of their own, rendered from the truth.
    Rows,
    /// Raw indented text, rendered from the truth.
    Indented,
    /// The site's JSON.
    Json,
    /// The vendor's `ApiMetadata.xml`, rendered from the truth.
    Metadata,
    /// The seed of a message: a pipe table with its JSON sample.
    Message,
}

impl Form {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Form::Txt => "txt",
            Form::Dash => "dash",
            Form::Lossy => "lossy",
            Form::Html => "html",
            Form::Md => "md",
            Form::Rows => "rows",
            Form::Indented => "indented",
            Form::Json => "json",
            Form::Metadata => "metadata",
            Form::Message => "message",
        }
    }

    /// What the file would be called; the reader must not depend on it.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Form::Txt | Form::Dash | Form::Indented => "txt",
            Form::Lossy | Form::Md | Form::Message => "md",
            Form::Html | Form::Rows => "html",
            Form::Json => "json",
            Form::Metadata => "xml",
        }
    }

    pub(crate) fn is_html(self) -> bool {
        matches!(self, Form::Html | Form::Rows)
    }
}

/// One API with its pages.
pub(crate) struct Source {
    pub truth: Truth,
    pages: BTreeMap<Form, String>,
    pub description: String,
    pub java: String,
    pub xml: String,
    pub error_xml: String,
    /// The answer in JSON, with list wrappers and without.
    pub json: String,
    pub simple_json: String,
}

impl Source {
    /// The undamaged page, where it does not have to be rendered.
    pub(crate) fn page(&self, form: Form) -> Option<&str> {
        self.pages.get(&form).map(String::as_str)
    }

    /// Whether the page exists in this form or can be rendered.
    pub(crate) fn has(&self, form: Form) -> bool {
        match form {
            Form::Md | Form::Rows | Form::Indented => !self.xml.is_empty(),
            Form::Metadata => !self.xml.is_empty() && metadata::can_hold(&self.truth),
            _ => self.pages.contains_key(&form),
        }
    }
}

/// The corpus and the seeds; `None`, and a word about it, where the corpus is absent.
pub(crate) fn load() -> Option<Vec<Source>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("../shared/corpus");
    if !folder.is_dir() {
        println!("SKIPPED: ../shared/corpus is not beside this repository, no page was damaged");
        return None;
    }
    let documents = documents(&folder);
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(folder.join("pages")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.to_string_lossy().ends_with(".truth.json"));
    names.sort();
    let mut sources: Vec<Source> = names.iter().map(|path| corpus(path, &documents)).collect();
    sources.extend(seeds(&root.join("api-defs/pages")));
    Some(sources)
}

/// The lines of the site's JSON by API.
fn documents(folder: &Path) -> BTreeMap<String, Value> {
    let bytes = std::fs::read(folder.join("documents.jsonl.gz")).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(bytes.as_slice()), &mut text).unwrap();
    let values = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    values
        .filter_map(|value| Some((value["response"]["data"]["name"].as_str()?.to_string(), value)))
        .collect()
}

fn corpus(path: &Path, documents: &BTreeMap<String, Value>) -> Source {
    let truth: Truth = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let stem = path.to_string_lossy().replace(".truth.json", "");
    let page = |ending: &str| std::fs::read_to_string(format!("{stem}{ending}")).unwrap();
    let document = &documents[&truth.name];
    let html = page(".html");
    let data = &document["response"]["data"];
    let text = |key: &str| data[key].as_str().unwrap_or_default().to_string();
    let pages = BTreeMap::from([
        (Form::Txt, page(".txt")),
        (Form::Dash, page(".dash.txt")),
        (Form::Lossy, page(".lossy.md")),
        (Form::Json, document.to_string()),
    ]);
    let mut source = Source {
        description: text("description"),
        java: unescape(between(&html, "<pre class=\"java\"><code>", "</code></pre>")),
        xml: text("rspSampleXml"),
        error_xml: text("apiErrDemoXml"),
        json: text("rspSampleJson"),
        simple_json: text("rspSampleSimplifyJson"),
        truth,
        pages,
    };
    source.pages.insert(Form::Html, html);
    source
}

/// The seeds are read right, which other tests hold; what they read as is the truth for their damaged copies.
fn seeds(folder: &Path) -> Vec<Source> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|it| it == "txt" || it == "md") && is_the_platforms(path)
    });
    paths.sort();
    paths.iter().map(|path| seed(path)).collect()
}

/// Pages that were written from facts show how we write, not how the platform does.
fn is_the_platforms(page: &Path) -> bool {
    let sidecar = std::fs::read_to_string(format!("{}.yaml", page.display())).unwrap_or_default();
    !sidecar.lines().any(|line| line.starts_with("facts_as_of:"))
}

fn seed(path: &Path) -> Source {
    let text = std::fs::read_to_string(path).unwrap();
    let is_message = path.extension().is_some_and(|it| it == "md");
    let mut definition = read(&text, path).remove(0).definition;
    if is_message {
        definition.request.clear();
    }
    Source {
        truth: Truth::of(&definition),
        pages: BTreeMap::from([(if is_message { Form::Message } else { Form::Txt }, text)]),
        description: String::new(),
        java: String::new(),
        xml: String::new(),
        error_xml: String::new(),
        json: String::new(),
        simple_json: String::new(),
    }
}

fn read(text: &str, path: &Path) -> Vec<Scraped> {
    let page = Page { path: &path.to_string_lossy(), bytes: text.as_bytes(), sidecar: None };
    top_scrape::read(&page).expect("the seeds are readable")
}

pub(crate) fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let Some((_, rest)) = text.split_once(start) else { return "" };
    rest.split_once(end).map_or("", |(inside, _)| inside)
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn unescape(text: &str) -> String {
    let entity = Regex::new("&(lt|gt|quot|amp|#x27|#39);").unwrap();
    let plain = |found: &regex::Captures<'_>| match &found[1] {
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "amp" => "&",
        _ => "'",
    };
    entity.replace_all(text, plain).into_owned()
}

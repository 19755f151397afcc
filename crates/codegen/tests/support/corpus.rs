//! The shared corpus as emitter input: a short way that skips the scraper, good enough to prove the emitter on every
//! shape of tree. Codes, units and kinds of personal data are put in by simple rules of its own.

#![allow(clippy::unwrap_used)] // The corpus is ours: what can't be read shall be seen at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use top_codegen::ident::Ident;
use top_codegen::{Group, Item};
use top_definition::{Code, Definition, Effect, Field, Limits, Sensitive, Unit};

use crate::whole::{Input, package};

/// Where the corpus lies, relative to the project.
pub(crate) fn path() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/documents.jsonl.gz")
}

/// Definitions with file and group, in memory.
pub(crate) struct Corpus(Vec<(Definition, String, String)>);

/// The first `count` documents; `None` where the corpus is absent.
pub(crate) fn read(count: usize) -> Option<Corpus> {
    let file = std::fs::File::open(path()).ok()?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    Some(Corpus(text.lines().take(count).map(item).collect()))
}

impl Corpus {
    /// As emitter input.
    pub(crate) fn input(&self) -> Input<'_> {
        let names: BTreeSet<&str> = self.0.iter().map(|(_, _, group)| group.as_str()).collect();
        let group =
            |name: &str| Group { name: name.to_owned(), default: name == "alibaba", ..Group::default() };
        Input {
            groups: names.into_iter().map(group).collect(),
            definitions: self
                .0
                .iter()
                .map(|(definition, file, group)| Item {
                    definition,
                    file,
                    group,
                    english: None,
                    history: None,
                })
                .collect(),
            glossary: BTreeMap::new(),
            package: package(),
        }
    }
}

fn item(line: &str) -> (Definition, String, String) {
    let document: Value = serde_json::from_str(line).unwrap();
    let data = &document["response"]["data"];
    let name = data["name"].as_str().unwrap().to_owned();
    let group = name.trim_start_matches("taobao.").split(['.', '-']).next().unwrap_or("other");
    let group = if group.len() < 3 { "other".to_owned() } else { group.to_lowercase() };
    let effect = if name.ends_with("get") || name.ends_with("query") { Effect::Read } else { Effect::Write };
    let definition = Definition {
        title: text(&data["apiChineseName"]),
        description: text(&data["description"]),
        doc_id: document["docId"].as_u64(),
        effect,
        request: fields(&data["requestParams"], true),
        response: fields(&data["responseParams"], false),
        name,
        ..Definition::default()
    };
    let file = format!("api-defs/apis/{}.yaml", definition.name);
    (definition, file, Ident::module(&group).to_string())
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn fields(value: &Value, sent: bool) -> Vec<Field> {
    value.as_array().map(|list| list.iter().map(|each| field(each, sent)).collect()).unwrap_or_default()
}

fn field(value: &Value, sent: bool) -> Field {
    let documented = value["type"].as_str().unwrap_or_default().trim();
    let list = documented.strip_suffix("[]").map(str::trim_end);
    let description = text(&value["description"]);
    let words = description.clone().unwrap_or_default();
    let type_name = list.unwrap_or(documented).to_owned();
    let is_amount = words.contains("单位分") || words.contains("单位：分") || words.contains("单位:分");
    let codes = if matches!(type_name.as_str(), "String" | "Number") { codes(&words) } else { Vec::new() };
    let limits = Limits {
        max_length: value["maxLength"].as_u64(),
        max_list_size: value["maxListSize"].as_u64(),
        min_value: value["minValue"].as_i64(),
        max_value: value["maxValue"].as_i64(),
        default: None,
    };
    Field {
        name: value["name"].as_str().unwrap_or_default().to_owned(),
        list: list.is_some(),
        required: sent && value["required"].as_bool().unwrap_or_default(),
        example: text(&value["demoValue"]),
        unit: (is_amount && codes.is_empty()).then_some(Unit::Fen),
        sensitive: words.contains("手机").then_some(Sensitive::Phone),
        limits: if sent { limits } else { Limits::default() },
        fields: fields(&value["subParams"], sent),
        codes,
        description,
        type_name,
        ..Field::default()
    }
}

/// `1:创建 2:完成`, roughly.
fn codes(words: &str) -> Vec<Code> {
    let parts = words.split([' ', ',', '，', ';', '；', '、', '/']);
    let pair = |part: &str| {
        let (value, label) = part.split_once([':', '：', '-'])?;
        let digits = value.rsplit(|each: char| !each.is_ascii_alphanumeric()).next()?;
        let good = !digits.is_empty() && digits.len() < 12 && !label.is_empty() && label.chars().count() < 20;
        good.then(|| Code { value: digits.to_owned(), label: label.to_owned(), rust_name: None })
    };
    let codes: Vec<Code> = parts.filter_map(pair).collect();
    if codes.len() >= 2 { codes } else { Vec::new() }
}

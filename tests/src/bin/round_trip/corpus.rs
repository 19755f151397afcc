//! The shared corpus: definitions as the scraper reads them, and the documents' own sample answers, read past it.

use std::collections::BTreeMap;
use std::io::Read as _;

use line_tests::root;
use serde_json::Value;
use top_definition::Definition;
use top_scrape::{Page, read_each};

use crate::failure::Failure;

/// Where the documents lie below the project.
const DOCUMENTS: &str = "../shared/corpus/documents.jsonl.gz";

/// One API: what was read from its document, and the samples that stand in it.
pub(crate) struct Document {
    pub(crate) definition: Definition,
    pub(crate) plain: String,
    pub(crate) simplified: String,
}

/// The first `count` documents by name.
///
/// # Errors
/// When the corpus is absent, a document is refused, or it shows no sample.
pub(crate) fn read(count: usize) -> Result<Vec<Document>, Failure> {
    let path = root().join(DOCUMENTS);
    let packed = std::fs::read(&path)
        .map_err(|error| format!("the corpus is absent, so nothing can be checked: {DOCUMENTS}: {error}"))?;
    let mut samples = samples(&packed)?;
    let mut documents = Vec::new();
    let mut refused = Vec::new();
    let page = Page { path: "documents.jsonl.gz", bytes: &packed, sidecar: None };
    read_each(&page, &mut |outcome| match outcome {
        Err(refusal) => refused.push(format!("{refusal:?}")),
        Ok(scraped) => match samples.remove(&scraped.definition.name) {
            Some((plain, simplified)) => {
                documents.push(Document { definition: scraped.definition, plain, simplified });
            }
            None => refused.push(format!("{}: no sample answer", scraped.definition.name)),
        },
    });
    refused.extend(samples.into_keys().map(|name| format!("{name}: was not read")));
    if !refused.is_empty() {
        return Err(refused.join("\n").into());
    }
    documents.sort_by(|left, right| left.definition.name.cmp(&right.definition.name));
    documents.truncate(count);
    Ok(documents)
}

/// Name → sample answer, plain and simplified.
fn samples(packed: &[u8]) -> Result<BTreeMap<String, (String, String)>, Failure> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed).read_to_string(&mut text)?;
    let mut samples = BTreeMap::new();
    for line in text.lines() {
        let document: Value = serde_json::from_str(line)?;
        let data = &document["response"]["data"];
        let text = |name: &str| data[name].as_str().map(str::to_owned);
        if let (Some(name), Some(plain), Some(simplified)) =
            (text("name"), text("rspSampleJson"), text("rspSampleSimplifyJson"))
        {
            samples.insert(name, (plain, simplified));
        }
    }
    Ok(samples)
}

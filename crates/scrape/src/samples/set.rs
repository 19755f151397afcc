//! All samples of one document, read once.

use std::collections::HashSet;

use top_definition::Diagnostic;

use super::evidence::Evidence;
use super::java::JavaSample;
use super::{java, json, xml};
use crate::document::{DocumentSample, Row, SampleKind};
use crate::findings;
use crate::text::squeezed;

/// What the samples of a document say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SampleSet {
    /// The request, by client code or a body.
    pub request: Option<Evidence>,
    /// The answer, or a message's content.
    pub response: Option<Evidence>,
    /// The client code in Java.
    pub java: Option<JavaSample>,
    /// The element or key around the answer (`a_b_get_response`) and its line.
    pub root_name: Option<SaidName>,
    /// The name in the client code's class (`ABGet` of `ABGetRequest`) and its line.
    pub class_name: Option<SaidName>,
    /// The node whose children are the answer's top rows.
    pub root: usize,
    /// The node whose children are the request's top rows.
    pub request_root: usize,
}

/// A name as a sample spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidName {
    /// Without the ending that tells request and answer apart.
    pub text: String,
    /// Line of the sample.
    pub line: u32,
}

impl SaidName {
    /// Is it this API's? Samples lose dots and a leading `taobao.`.
    pub fn is_of(&self, api: &str) -> bool {
        let said = squeezed(&self.text);
        let short = api.strip_prefix("taobao.").unwrap_or(api);
        said == squeezed(short) || said == squeezed(api)
    }
}

/// Samples of one answer that are looked at.
const MAX_ANSWERS: usize = 4;

impl SampleSet {
    /// Reads all samples. One that breaks off or declares entities refuses the page.
    pub fn read(samples: &[DocumentSample]) -> Result<Self, Diagnostic> {
        let mut set = SampleSet::default();
        samples.iter().try_for_each(|sample| set.take(sample))?;
        Ok(set)
    }

    /// An answer may be shown in two languages, and one of them may leave members out: the fuller one is believed where it
    /// shows all that the other does. What can't be read is passed over; the first sample was whole.
    pub fn prefer_fuller(&mut self, samples: &[DocumentSample]) {
        let answers = samples
            .iter()
            .filter(|sample| matches!(sample.kind, SampleKind::ResponseXml | SampleKind::ResponseJson));
        // A page shows its answer in two languages; a page of a thousand samples must not take for ever.
        for sample in answers.take(MAX_ANSWERS) {
            let other = match sample.kind {
                SampleKind::ResponseJson => read_json(sample).ok(),
                SampleKind::ResponseXml => xml::read(&sample.text, sample.line).ok(),
                _ => None,
            };
            if let Some(other) = other.filter(|other| self.is_fuller(other)) {
                self.take_answer(other, sample.line);
            }
        }
    }

    /// Does the other sample show the same and more?
    fn is_fuller(&self, other: &Evidence) -> bool {
        let Some(known) = &self.response else { return false };
        let names = |evidence: &Evidence| -> HashSet<String> {
            evidence.nodes.iter().skip(1).map(|node| squeezed(&node.name)).collect()
        };
        other.nodes.len() > known.nodes.len() && names(known).is_subset(&names(other))
    }

    fn take(&mut self, sample: &DocumentSample) -> Result<(), Diagnostic> {
        match sample.kind {
            SampleKind::RequestJava if self.java.is_none() => self.take_java(sample)?,
            SampleKind::RequestJson => self.request = Some(read_json(sample)?),
            SampleKind::RequestXml => self.request = Some(xml::read(&sample.text, sample.line)?),
            SampleKind::ResponseXml if self.response.is_none() => {
                let evidence = xml::read(&sample.text, sample.line)?;
                if evidence.children(0).is_empty() {
                    return Err(broken(sample.line, "the XML sample has no complete element"));
                }
                self.take_answer(evidence, sample.line);
            }
            SampleKind::ResponseJson if self.response.is_none() => {
                let evidence = read_json(sample)?;
                self.take_answer(evidence, sample.line);
            }
            SampleKind::MessageJson if self.response.is_none() => self.response = Some(read_json(sample)?),
            SampleKind::ErrorXml => drop(xml::read(&sample.text, sample.line)?),
            _ => {}
        }
        Ok(())
    }

    fn take_java(&mut self, sample: &DocumentSample) -> Result<(), Diagnostic> {
        let java = java::read(&sample.text, sample.line)?;
        if java.class.is_none() && java.session.is_none() {
            return Ok(());
        }
        self.request.get_or_insert_with(|| java.request.clone());
        self.class_name = java.class.clone().map(|text| SaidName { text, line: sample.line });
        self.java = Some(java);
        Ok(())
    }

    /// A body in XML may have a root of its own around the top rows.
    pub fn find_request_root(&mut self, rows: &[Row]) {
        let Some(request) = self.request.as_ref().filter(|_| self.java.is_none()) else { return };
        let Some((top, node)) = request.only_top().and_then(|top| Some((top, request.nodes.get(top)?)))
        else {
            return;
        };
        let is_row = rows.iter().any(|row| row.name == node.name);
        if !is_row && !request.children(top).is_empty() {
            self.request_root = top;
        }
    }

    /// An answer stands below `…_response`.
    fn take_answer(&mut self, evidence: Evidence, line: u32) {
        let top = evidence.children(0).first().copied();
        let name = top.and_then(|top| evidence.nodes.get(top)).map(|node| node.name.clone());
        let api = name.as_deref().and_then(|name| name.strip_suffix("_response"));
        if let (Some(top), Some(api)) = (top, api) {
            self.root = top;
            if api != "error" {
                self.root_name = Some(SaidName { text: api.to_owned(), line });
            }
        }
        self.response = Some(evidence);
    }

    /// Does the answer's sample show anything?
    pub fn shows_answer(&self) -> bool {
        self.response.as_ref().is_some_and(|evidence| !evidence.children(self.root).is_empty())
    }

    /// Does the request's sample set anything?
    pub fn shows_request(&self) -> bool {
        self.request.as_ref().is_some_and(|evidence| !evidence.children(self.request_root).is_empty())
    }
}

fn read_json(sample: &DocumentSample) -> Result<Evidence, Diagnostic> {
    match json::read_prefix(&sample.text) {
        Some((value, _)) => json::evidence(&value, sample.line),
        None => Err(broken(sample.line, "the JSON sample breaks off or is no JSON")),
    }
}

fn broken(line: u32, message: &str) -> Diagnostic {
    findings::refusal("truncated-sample", line, message, "the page is incomplete; save it again")
}

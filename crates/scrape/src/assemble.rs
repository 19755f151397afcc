//! Puts a document together: samples into evidence, rows into trees, names and authorisation from what is there.

use top_definition::{Auth, Definition, Diagnostic, Fact, Kind, Source};

use crate::document::{Document, DocumentKind, DocumentSample, SampleKind};
use crate::findings;
use crate::form::Form;
use crate::page::{Lines, Scraped};
use crate::resolve::{Context, Lists, Side, resolve, types};
use crate::samples::java::JavaSample;
use crate::samples::{Evidence, java, json, xml};
use crate::words::NAMESPACES;
use crate::{guard, prose};

/// What the samples of a document say.
#[derive(Default)]
struct Samples {
    request: Option<Evidence>,
    response: Option<Evidence>,
    java: Option<JavaSample>,
    /// The element or key around the answer.
    root_name: Option<String>,
    /// The node whose children are the answer's top rows.
    root: usize,
    /// The node whose children are the request's top rows.
    request_root: usize,
}

/// Makes a definition of a document.
pub(crate) fn assemble(document: Document, source: Source) -> Result<Scraped, Diagnostic> {
    if is_spi(&document) {
        return Err(spi());
    }
    let samples = Samples::read(&document)?;
    let mut lines = Lines::default();
    let mut warnings = document.warnings.clone();
    let mut half = |side, rows: &[_], evidence: Option<&Evidence>, root| {
        let types = types(rows);
        let context = Context {
            side,
            rows,
            evidence,
            root,
            lists: Lists::new(rows, &types),
            types: &types,
            drops_characters: document.form == Form::BulletText,
            is_flat: false,
            // Only tables of requests have a column of limits.
            limits_in_line: document.form == Form::DashText && side == Side::Request,
            drops_rows: document.form == Form::Pipe && document.kind == DocumentKind::Api,
        };
        resolve(&context, &mut lines, &mut warnings)
    };
    let request = half(Side::Request, &document.request, samples.request.as_ref(), samples.request_root)?;
    let response = half(Side::Response, &document.response, samples.response.as_ref(), samples.root)?;
    let mut definition = Definition {
        name: document.name.unwrap_or_default(),
        kind: if document.kind == DocumentKind::Message { Kind::Message } else { Kind::Api },
        title: document.title,
        description: document.description,
        group: document.group,
        doc_id: document.doc_id,
        auth: document.auth,
        source: vec![source],
        request,
        response,
        errors: document.errors,
        ..Definition::default()
    };
    name(&mut definition, &samples, &mut warnings);
    auth(&mut definition, &samples);
    prose::annotate(&mut definition, &lines, &mut warnings);
    guard::keep_few(&mut warnings);
    Ok(Scraped { definition, lines, warnings })
}

impl Samples {
    fn read(document: &Document) -> Result<Self, Diagnostic> {
        let mut samples = Samples::default();
        for sample in &document.samples {
            samples.take(sample)?;
        }
        samples.find_request_root(document);
        Ok(samples)
    }

    fn take(&mut self, sample: &DocumentSample) -> Result<(), Diagnostic> {
        match sample.kind {
            SampleKind::RequestJava if self.java.is_none() => {
                let java = java::read(&sample.text, sample.line)?;
                self.request.get_or_insert_with(|| java.request.clone());
                self.java = Some(java);
            }
            SampleKind::RequestJson => self.request = Some(read_json(sample)?),
            SampleKind::RequestXml => self.request = Some(xml::read(&sample.text, sample.line)?),
            SampleKind::ResponseXml if self.response.is_none() => {
                let evidence = xml::read(&sample.text, sample.line)?;
                if evidence.children(0).is_empty() {
                    return Err(broken_sample(sample.line, "the XML sample has no complete element"));
                }
                self.take_answer(evidence);
            }
            SampleKind::ResponseJson if self.response.is_none() => {
                let evidence = read_json(sample)?;
                self.take_answer(evidence);
            }
            SampleKind::MessageJson if self.response.is_none() => self.response = Some(read_json(sample)?),
            SampleKind::ErrorXml => drop(xml::read(&sample.text, sample.line)?),
            _ => {}
        }
        Ok(())
    }

    /// A body in XML may have a root of its own around the top rows.
    fn find_request_root(&mut self, document: &Document) {
        let Some(request) = self.request.as_ref().filter(|_| self.java.is_none()) else { return };
        let Some((top, node)) = request.only_top().and_then(|top| Some((top, request.nodes.get(top)?)))
        else {
            return;
        };
        if !document.request.iter().any(|row| row.name == node.name) {
            self.request_root = top;
        }
    }

    /// An answer stands below `…_response`.
    fn take_answer(&mut self, evidence: Evidence) {
        let top = evidence.children(0).first().copied();
        let name = top.and_then(|top| evidence.nodes.get(top)).map(|node| node.name.clone());
        if let (Some(top), Some(name)) = (top, name.filter(|name| name.ends_with("_response"))) {
            (self.root, self.root_name) = (top, Some(name));
        }
        self.response = Some(evidence);
    }
}

fn read_json(sample: &DocumentSample) -> Result<Evidence, Diagnostic> {
    match json::read_prefix(&sample.text) {
        Some((value, _)) => json::evidence(&value, sample.line),
        None => Err(broken_sample(sample.line, "the JSON sample breaks off or is no JSON")),
    }
}

fn broken_sample(line: u32, message: &str) -> Diagnostic {
    findings::refusal("truncated-sample", line, message, "the page is incomplete; save it again")
}

/// A page that lost its name still shows it in the sample's root: `crm_group_update_response`.
fn name(definition: &mut Definition, samples: &Samples, warnings: &mut Vec<Diagnostic>) {
    if !definition.name.is_empty() {
        return;
    }
    let root = samples.root_name.as_deref().and_then(|root| root.strip_suffix("_response"));
    let is_root = |root: &&str| definition.kind == Kind::Api && top_definition::is_safe_name(root);
    let Some(root) = root.filter(is_root) else {
        warnings.push(findings::warning(
            "no-name",
            "",
            1,
            "neither the page nor a sidecar says the name",
            "write the name into a sidecar beside the page",
        ));
        return;
    };
    let dotted = root.replace('_', ".");
    let first = dotted.split('.').next().unwrap_or_default();
    definition.name = if NAMESPACES.contains(&first) { dotted } else { format!("taobao.{dotted}") };
    definition.inferred.insert(Fact::Name);
    warnings.push(findings::warning(
        "inferred-name",
        "",
        1,
        "the page has no name; it was concluded from the sample, where dots and a leading taobao. are lost",
        "write the name into a sidecar beside the page",
    ));
}

/// `execute(req, sessionKey)` against `execute(req)`.
fn auth(definition: &mut Definition, samples: &Samples) {
    let Some(session) = samples.java.as_ref().and_then(|java| java.session) else { return };
    if definition.auth == Auth::Unknown {
        definition.auth = if session { Auth::Session } else { Auth::None };
        definition.inferred.insert(Fact::Auth);
    }
}

/// Where the platform is the caller, samples are bodies: JSON both ways, and no client code.
fn is_spi(document: &Document) -> bool {
    let bare_answer =
        document.sample(SampleKind::ResponseJson).is_none_or(|sample| !sample.text.contains("_response\""));
    document.kind == DocumentKind::Spi
        || (document.sample(SampleKind::RequestJson).is_some()
            && document.sample(SampleKind::RequestJava).is_none()
            && document.sample(SampleKind::ResponseXml).is_none()
            && bare_answer)
}

fn spi() -> Diagnostic {
    findings::refusal(
        "spi",
        1,
        "this page describes a call that the platform makes to the vendor (SPI), not one that a client makes",
        "leave it out of the pages",
    )
}

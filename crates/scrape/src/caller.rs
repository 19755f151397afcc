//! Who makes the call that a page describes: a program (an API), or the platform (an SPI, which the vendor answers).
//!
//! The pages look alike. A sidecar says it; else the name does, below a namespace of such calls; else the samples, which
//! are bodies there, while a program's call is shown by client code.

use top_definition::Kind;

use crate::document::{Document, DocumentKind, SampleKind};
use crate::findings;
use crate::samples::SampleSet;
use crate::words;

/// Settles it for a page of a call. `told`: what its sidecar says.
pub(crate) fn settle(document: &mut Document, samples: &SampleSet, told: Option<Kind>) {
    let is_call = document.kind != DocumentKind::Message;
    if !is_call || told == Some(Kind::Api) {
        return;
    }
    let is_said = told == Some(Kind::Spi) || is_named_so(document.name.as_deref());
    if is_said {
        document.kind = DocumentKind::Spi;
        warn_of_client_code(document, samples);
    } else if shows_bodies(document, samples) {
        document.kind = DocumentKind::Spi;
        let line = document.sample(SampleKind::RequestJson).map_or(document.line, |sample| sample.line);
        document.warnings.push(findings::warning(
            "inferred-kind",
            "",
            line,
            "its samples are bodies in JSON without a program's code, so this was taken for a call that the platform makes to the vendor (SPI)",
            "write `kind: spi`, or `kind: api` if programs call it, into a sidecar beside the page",
        ));
    }
}

/// Is it a name of calls that the platform makes?
pub(crate) fn is_named_so(name: Option<&str>) -> bool {
    name.and_then(|name| name.split_once('.')).is_some_and(|(first, _)| words::is_spi_namespace(first))
}

fn warn_of_client_code(document: &mut Document, samples: &SampleSet) {
    if samples.java.is_none() {
        return;
    }
    let line = document.sample(SampleKind::RequestJava).map_or(document.line, |sample| sample.line);
    document.warnings.push(findings::warning(
        "kind-contradicted",
        "",
        line,
        "this was taken for a call that the platform makes to the vendor (SPI), but its sample is the code of a program that makes it",
        "write `kind: api` into a sidecar beside the page if programs call it; else save the page again",
    ));
}

/// JSON both ways, and no client code.
fn shows_bodies(document: &Document, samples: &SampleSet) -> bool {
    let is_bare =
        document.sample(SampleKind::ResponseJson).is_none_or(|sample| !sample.text.contains("_response\""));
    document.sample(SampleKind::RequestJson).is_some()
        && samples.java.is_none()
        && document.sample(SampleKind::ResponseXml).is_none()
        && is_bare
}

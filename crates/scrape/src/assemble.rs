//! Puts a document together: samples into evidence, rows into trees, names and authorisation from what is there.

use std::collections::HashSet;

use top_definition::{Auth, Definition, Diagnostic, Fact, Field, Kind, Source};

use crate::document::{Depth, Document, DocumentKind, Form};
use crate::page::{Lines, Scraped};
use crate::resolve::{Context, Lists, Side, resolve, types};
use crate::samples::{Evidence, SampleSet};
use crate::{findings, guard, prose, words};

/// Makes a definition of a document.
pub(crate) fn assemble(
    document: Document,
    samples: &SampleSet,
    source: Source,
) -> Result<Scraped, Diagnostic> {
    let mut lines = Lines::default();
    let mut warnings = document.warnings.clone();
    let halves = [&document.request, &document.response];
    let shows_members = halves.iter().any(|rows| rows.iter().any(|row| row.depth != Depth::Top));
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
            always_drops_rows: document.form == Form::Pipe && !shows_members && document.is_bare,
            drops_rows: matches!(document.form, Form::Pipe | Form::Html)
                && document.kind != DocumentKind::Message,
        };
        resolve(&context, &mut lines, &mut warnings)
    };
    let request = half(Side::Request, &document.request, samples.request.as_ref(), samples.request_root)?;
    let response = half(Side::Response, &document.response, samples.response.as_ref(), samples.root)?;
    spelled_alike(&request, &lines, &mut warnings);
    let mut definition = Definition {
        name: document.name.unwrap_or_default(),
        kind: match document.kind {
            DocumentKind::Api => Kind::Api,
            DocumentKind::Message => Kind::Message,
            DocumentKind::Spi => Kind::Spi,
        },
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
    name(&mut definition, samples, &mut warnings);
    auth(&mut definition, samples);
    prose::annotate(&mut definition, &lines, &mut warnings);
    guard::keep_few(&mut warnings);
    Ok(Scraped { definition, lines, warnings, booked: document.booked, part: 1 })
}

/// Where the table of the answer spells names otherwise than the answer's sample, that of the request may too, and client code has
/// only setters to show.
fn spelled_alike(request: &[Field], lines: &Lines, warnings: &mut Vec<Diagnostic>) {
    let told = warnings.iter().filter(|it| it.code == findings::SPELLED_OTHERWISE);
    let told: HashSet<String> = told.filter_map(|it| it.field.clone()).collect();
    if told.iter().any(|field| field.starts_with("response.")) {
        spelled(request, "request", &told, lines, warnings);
    }
}

fn spelled(
    fields: &[Field],
    path: &str,
    told: &HashSet<String>,
    lines: &Lines,
    warnings: &mut Vec<Diagnostic>,
) {
    for field in fields {
        let path = format!("{path}.{}", field.name);
        if field.name.contains(|it: char| it.is_ascii_uppercase()) && !told.contains(&path) {
            warnings.push(findings::warning(
                findings::SPELLED_OTHERWISE,
                path.as_str(),
                lines.get(&path),
                "the page spells names of the answer otherwise than its sample; it may do so here, and no sample can tell",
                "compare with another copy of the page, or correct the name with an overlay",
            ));
        }
        spelled(&field.fields, &path, told, lines, warnings);
    }
}

/// A page that lost its name still shows it in the sample's root: `crm_group_update_response`.
fn name(definition: &mut Definition, samples: &SampleSet, warnings: &mut Vec<Diagnostic>) {
    if !definition.name.is_empty() {
        return;
    }
    let root = samples.root_name.as_ref().map(|root| root.text.clone());
    // The class has a capital for every dot of the name.
    let class = || samples.class_name.as_ref().map(|class| top_definition::list_item_name(&class.text));
    let is_root = |root: &String| definition.kind == Kind::Api && top_definition::is_safe_name(root);
    let Some(root) = root.or_else(class).filter(is_root) else {
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
    definition.name = if words::is_namespace(first) { dotted } else { format!("taobao.{dotted}") };
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
fn auth(definition: &mut Definition, samples: &SampleSet) {
    let Some(session) = samples.java.as_ref().and_then(|java| java.session) else { return };
    if definition.auth == Auth::Unknown {
        definition.auth = if session { Auth::Session } else { Auth::None };
        definition.inferred.insert(Fact::Auth);
    }
}

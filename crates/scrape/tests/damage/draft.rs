//! A page on its way to being damaged.

use std::ops::Range;

use regex::Regex;

use crate::kinds::Kind;
use crate::random::Random;
use crate::render::{indented, markdown, metadata, rows};
use crate::sources::{Form, Source};
use crate::truth::Truth;

pub(crate) struct Draft<'a> {
    pub kind: &'a Kind,
    pub form: Form,
    pub source: &'a Source,
    /// The other APIs of the corpus, in an order of this draft's own.
    pub others: Vec<&'a Source>,
    pub text: String,
    /// The page's bytes, where they are not its text in UTF-8.
    pub bytes: Option<Vec<u8>>,
    /// What is right about it, one for every API on the page.
    pub truths: Vec<Truth>,
    pub random: Random,
}

/// Which sample of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Which {
    Java,
    Xml,
    Error,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(kind: &'a Kind, form: Form, source: &'a Source, all: &'a [Source]) -> Self {
        let mut random = Random::of(&[&kind.name, form.word(), &source.truth.name]);
        let mut others: Vec<&Source> =
            all.iter().filter(|other| other.truth.name != source.truth.name && other.has(form)).collect();
        random.shuffle(&mut others);
        let truths = vec![source.truth.clone()];
        Draft { kind, form, source, others, text: page(kind, form, source), bytes: None, truths, random }
    }

    /// The page of another API in this form.
    pub(crate) fn page_of(&self, source: &Source) -> String {
        page(self.kind, self.form, source)
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes.unwrap_or_else(|| self.text.into_bytes())
    }

    /// Where the text of a sample stands.
    pub(crate) fn sample(&self, which: Which) -> Option<Range<usize>> {
        let pattern = match (self.form, which) {
            (Form::Json | Form::Message | Form::Metadata, _) => return None,
            (Form::Txt | Form::Dash, Which::Java) => {
                r"(?ms)^[ \t]*TaobaoClient client.*?getBody\(\)\);".into()
            }
            (Form::Txt | Form::Dash, Which::Xml) => {
                format!(r"(?ms)^[ \t]*<({0})>.*?^[ \t]*</{0}>", self.root()?)
            }
            (Form::Txt | Form::Dash, Which::Error) => {
                r"(?ms)^[ \t]*<error_response>.*?</error_response>".into()
            }
            (Form::Lossy, Which::Java) => r"(?m)^[\d ]*\| TaobaoClient .*$".into(),
            (Form::Lossy, Which::Xml) => format!(r"(?m)^[\d ]*\| < {} >.*$", self.root()?),
            (Form::Lossy, Which::Error) => r"(?m)^[\d ]*\| < error_response >.*$".into(),
            _ => return self.rendered_sample(which),
        };
        let found = Regex::new(&pattern).unwrap().find(&self.text)?;
        Some(found.range())
    }

    fn rendered_sample(&self, which: Which) -> Option<Range<usize>> {
        let text = match which {
            Which::Java => &self.source.java,
            Which::Xml => &self.source.xml,
            Which::Error => &self.source.error_xml,
        };
        let text = if self.form.is_html() { crate::sources::escape(text) } else { text.clone() };
        let start = self.text.find(text.as_str()).filter(|_| !text.is_empty())?;
        Some(start..start + text.len())
    }

    /// The root of the answer's sample; seeds have theirs in the page only.
    fn root(&self) -> Option<String> {
        let name = self.truths.first()?.name.replace('.', "_");
        Some(format!("{}_response", name.strip_prefix("taobao_").unwrap_or(&name)))
    }
}

/// The undamaged page.
fn page(kind: &Kind, form: Form, source: &Source) -> String {
    match form {
        Form::Md => markdown::render(source, &kind.md),
        Form::Rows => rows::render(source, &kind.rows),
        Form::Indented => indented::render(source),
        Form::Metadata => metadata::render(source),
        _ => source.page(form).unwrap_or_default().to_string(),
    }
}

//! What is wrong, told by the compiler at the place in the caller's code that led to it.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_road::Inputs;

/// More findings of one call than this help nobody.
const MAX_SHOWN: usize = 40;

/// One finding and where it belongs in the caller's code.
#[derive(Clone)]
pub(crate) struct Refusal {
    span: Span,
    message: String,
}

impl Refusal {
    /// In one line: what is wrong; in the next: how to mend it.
    pub(crate) fn new(span: Span, message: impl Into<String>, hint: impl AsRef<str>) -> Self {
        Refusal { span, message: format!("{}\n = help: {}", message.into(), hint.as_ref()) }
    }

    /// When the macro itself is wrong.
    pub(crate) fn of_ourselves(span: Span) -> Self {
        let hint = "the macro is wrong here, not your code: please report it with what you called it on";
        Refusal::new(span, "the macro failed on its own account", hint)
    }

    /// Findings about definitions, in the words of the commands, each with its line.
    pub(crate) fn of_definitions(span: Span, found: &Diagnostics, inputs: &Inputs) -> Vec<Self> {
        let errors: Vec<&Diagnostic> = found.iter().filter(|finding| finding.is_error()).collect();
        let shown = errors.iter().take(MAX_SHOWN).map(|finding| {
            let source = finding.file.as_deref().and_then(|file| inputs.text(file));
            match (&finding.file, &finding.hint) {
                // It is about the call itself, so the compiler's own `error` is enough.
                (None, Some(hint)) => Refusal::new(span, &finding.message, hint),
                _ => Refusal { span, message: finding.render(source).trim_end().to_owned() },
            }
        });
        let mut refusals: Vec<Self> = shown.collect();
        if let Some(more @ 1..) = (errors.len() + found.left_out()).checked_sub(refusals.len()) {
            refusals.push(Refusal { span, message: format!("… and {more} more errors") });
        }
        refusals
    }

    /// `::core::compile_error! { "…" }`, all of it at the place.
    pub(crate) fn tokens(&self) -> TokenStream {
        let mut message = Literal::string(&self.message);
        message.set_span(self.span);
        let mut body = Group::new(Delimiter::Brace, TokenTree::Literal(message).into());
        body.set_span(self.span);
        let mut trees = Vec::new();
        for name in ["core", "compile_error"] {
            trees.extend([self.punct(':', Spacing::Joint), self.punct(':', Spacing::Alone)]);
            trees.push(TokenTree::Ident(Ident::new(name, self.span)));
        }
        trees.extend([self.punct('!', Spacing::Alone), TokenTree::Group(body)]);
        trees.into_iter().collect()
    }

    fn punct(&self, character: char, spacing: Spacing) -> TokenTree {
        let mut punct = Punct::new(character, spacing);
        punct.set_span(self.span);
        TokenTree::Punct(punct)
    }
}

impl From<Refusal> for Vec<Refusal> {
    fn from(refusal: Refusal) -> Self {
        vec![refusal]
    }
}

/// All of them, one error each.
pub(crate) fn tokens(refusals: &[Refusal]) -> TokenStream {
    refusals.iter().map(Refusal::tokens).collect()
}

//! What changed between two states of the definitions: the meaning from `top-definition`, the Rust from `top-codegen`.
//!
//! A definition that is the same, byte for byte, on both sides is not read, unless what people wrote about it changed. Where the
//! emitted surface loses something that no change explains, that is a change of its own: the surface has the last word.

mod pair;
mod surface;

use std::path::PathBuf;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::diff::{Diff, Rules, diff, mark_returns, read_rules};
use top_definition::{InputFile, Tree, assemble_part};

use crate::revision::{self, RULES_FILE};

/// Two states of the definitions to compare. A state is a folder of definitions or a git revision.
#[derive(Clone, Debug, Default)]
pub struct Compare {
    /// The old state.
    pub old: String,
    /// The new state.
    pub new: String,
    /// Where definitions stand in a revision: `api-defs`.
    pub below: String,
    /// Earlier states, the latest first: changes that bring back what was so before are told.
    pub history: Vec<String>,
    /// The file of rules; else `diff.yaml` of the new state, if it has one.
    pub rules: Option<PathBuf>,
    /// Shall the surface of the emitted crate be compared too?
    pub surface: bool,
}

impl Compare {
    /// Reads both states and compares them. With the difference come warnings: rules that no longer decide anything.
    ///
    /// # Errors
    /// When a state is neither folder nor revision, or anything in it can't be read.
    pub fn run(&self) -> Result<(Diff, Diagnostics), Diagnostics> {
        let (old, new) = (self.files(&self.old)?, self.files(&self.new)?);
        let rules = self.rules(&new)?;
        let pair = pair::changed(old, new);
        let mut found = Diagnostics::new();
        let trees = [&pair.old, &pair.new].map(|files| {
            let (tree, others) = assemble_part(files.clone(), &pair.unread());
            found.extend(others.iter().filter(|finding| finding.is_error()).cloned());
            tree
        });
        found.into_result()?;
        let [old, new] = trees;
        let mut diff = diff(&old, &new);
        pair.other_source().for_each(|api| diff.push_source(api));
        if self.surface {
            surface::add(&mut diff, &pair.old, &pair.new);
        }
        mark_returns(&mut diff, &new, &self.earlier(&pair)?);
        (diff.old, diff.new) = (self.old.clone(), self.new.clone());
        let warnings = rules.map(|rules| rules.apply(&mut diff)).unwrap_or_default();
        Ok((diff, warnings))
    }

    fn files(&self, state: &str) -> Result<Vec<InputFile>, Diagnostics> {
        revision::files(state, &self.below)
    }

    /// Earlier states, as far as the definitions that changed are concerned.
    fn earlier(&self, pair: &pair::Pair) -> Result<Vec<(String, Tree)>, Diagnostics> {
        let tree = |state: &String| {
            let files = pair.like(self.files(state)?);
            let (tree, found) = assemble_part(files, &pair.unread());
            // An overlay about what is not compared is not wrong.
            let errors = found.iter().filter(|found| found.is_error() && found.code != "overlay-without-api");
            let errors: Diagnostics = errors.cloned().collect();
            errors.into_result().map(|()| (state.clone(), tree))
        };
        self.history.iter().map(tree).collect()
    }

    fn rules(&self, new: &[InputFile]) -> Result<Option<Rules>, Diagnostics> {
        if let Some(path) = &self.rules {
            let shown = path.display().to_string();
            let text = std::fs::read_to_string(path).map_err(|error| {
                Diagnostic::error("unreadable", format!("cannot be read: {error}")).in_file(&shown)
            })?;
            return read_rules(&text, &shown).map(Some);
        }
        let file = new.iter().find(|file| file.path == RULES_FILE);
        file.map(|file| read_rules(&file.text, &file.shown)).transpose()
    }
}

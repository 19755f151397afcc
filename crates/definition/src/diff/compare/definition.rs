//! Two states of one definition.

use std::collections::BTreeMap;

use super::{Changes, words};
use crate::diff::checks::{Check, DEFINITION as CHECKS};
use crate::diff::level::Seat;
use crate::model::{Auth, Definition, Effect, ErrorCode, Fact, Kind, Outcome, Paging, Path, Side};

const HERE: &Path = &Path::DEFINITION;

impl Changes<'_> {
    pub(super) fn definition(&mut self, old: &Definition, new: &Definition) {
        let Definition {
            name: _,
            kind,
            title,
            description,
            group,
            doc_id,
            auth: _,
            effect,
            outcome,
            paging,
            deprecated,
            source,
            request: _,
            response: _,
            errors,
            samples,
            rust_name,
            inferred,
        } = old;
        let c = &CHECKS;
        self.group(&old.name);
        self.session(old, new);
        self.effect(*effect, new);
        self.outcome(outcome.as_ref(), new.outcome.as_ref());
        self.paging(paging.as_ref(), new.paging.as_ref());
        let ways = [&c.title_added, &c.title_removed, &c.title_changed];
        self.text(HERE, "title", title, &new.title, ways, &c.text_reformatted);
        let ways = [&c.description_added, &c.description_removed, &c.description_changed];
        self.text(HERE, "description", description, &new.description, ways, &c.text_reformatted);
        let ways = [&c.platform_group_added, &c.platform_group_removed, &c.platform_group_changed];
        self.text(HERE, "group", group, &new.group, ways, &c.text_reformatted);
        let ways = [&c.deprecated_added, &c.deprecated_removed, &c.deprecated_changed];
        self.text(HERE, "deprecated", deprecated, &new.deprecated, ways, &c.text_reformatted);
        let number = |number: &Option<u64>| number.map(|number| number.to_string());
        let ways = [&c.doc_id_added, &c.doc_id_removed, &c.doc_id_changed];
        self.fact(HERE, "", number(doc_id), number(&new.doc_id), ways);
        let ways = [&c.rust_name_added, &c.rust_name_removed, &c.rust_name_changed];
        self.fact(HERE, "", rust_name.clone(), new.rust_name.clone(), ways);
        self.errors(errors, &new.errors);
        if *samples != new.samples {
            self.note(HERE, "", &c.samples_changed, None, None);
        }
        if *source != new.source {
            self.note(HERE, "", &c.source_changed, None, None);
        }
        if *inferred != new.inferred {
            let (was, is) = (words::facts(inferred), words::facts(&new.inferred));
            self.note(HERE, "", &c.certainty_changed, was, is);
        }
        if *kind != new.kind {
            let (was, is) = (kind.word().to_owned(), new.kind.word().to_owned());
            self.note(HERE, "", &c.kind_changed, Some(was), Some(is));
            return;
        }
        for side in Side::of(*kind) {
            self.side(Seat::of(*kind, side), side, old, new);
        }
    }

    fn group(&mut self, api: &str) {
        let feature =
            |catalog: &crate::people::Catalog| catalog.group_of(api).map(|group| group.feature.clone());
        let (was, is) = (feature(&self.old.catalog), feature(&self.new.catalog));
        if was != is {
            self.note(HERE, "", &CHECKS.group_moved, was, is);
        }
    }

    /// What a document states counts; what was concluded keeps no call from being sent.
    fn session(&mut self, old: &Definition, new: &Definition) {
        let stated = |it: &Definition| match it.inferred.contains(&Fact::Auth) || it.kind != Kind::Api {
            true => Auth::Unknown,
            false => it.auth,
        };
        let check = match (stated(old), stated(new)) {
            (was, is) if was == is && old.auth == new.auth => return,
            (was, is) if was == is => &CHECKS.session_concluded,
            (_, Auth::Session) => &CHECKS.session_required,
            (_, Auth::None) => &CHECKS.session_left_out,
            (_, Auth::Unknown) => &CHECKS.session_optional,
        };
        let (was, is) = (old.auth.word().to_owned(), new.auth.word().to_owned());
        self.note(HERE, "", check, Some(was), Some(is));
    }

    /// Only calls have an effect.
    fn effect(&mut self, old: Effect, new: &Definition) {
        let check = match (old, new.effect) {
            _ if new.kind != Kind::Api => return,
            (Effect::Read, Effect::Write) => &CHECKS.effect_write,
            (Effect::Write, Effect::Read) => &CHECKS.effect_read,
            (Effect::Read, Effect::Read) | (Effect::Write, Effect::Write) => return,
        };
        self.note(HERE, "", check, Some(old.word().to_owned()), Some(new.effect.word().to_owned()));
    }

    fn outcome(&mut self, old: Option<&Outcome>, new: Option<&Outcome>) {
        let none = Outcome::default();
        let Outcome { success, code, message } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let ways = [&CHECKS.outcome_added, &CHECKS.outcome_removed, &CHECKS.outcome_changed];
        self.parts(
            &[
                ("success", success, &new.success),
                ("code", code, &new.code),
                ("message", message, &new.message),
            ],
            ways,
        );
    }

    fn paging(&mut self, old: Option<&Paging>, new: Option<&Paging>) {
        let none = Paging::default();
        let Paging { page, size, cursor, total, has_next } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let ways = [&CHECKS.paging_added, &CHECKS.paging_removed, &CHECKS.paging_changed];
        self.parts(
            &[
                ("page", page, &new.page),
                ("size", size, &new.size),
                ("cursor", cursor, &new.cursor),
                ("total", total, &new.total),
                ("has_next", has_next, &new.has_next),
            ],
            ways,
        );
    }

    /// Facts of one kind that differ in which part of it they are.
    fn parts(&mut self, parts: &[(&str, &Option<String>, &Option<String>)], ways: [&'static Check; 3]) {
        for (item, was, is) in parts {
            self.fact(HERE, item, was.as_deref(), is.as_deref(), ways);
        }
    }

    fn errors(&mut self, old: &[ErrorCode], new: &[ErrorCode]) {
        let by_code = |errors| -> BTreeMap<&str, &ErrorCode> {
            let errors: &[ErrorCode] = errors;
            errors.iter().rev().map(|error| (error.code.as_str(), error)).collect()
        };
        let (before, after) = (by_code(old), by_code(new));
        let c = &CHECKS;
        for (item, error) in &before {
            let ErrorCode { code: _, message, solution } = error;
            let Some(now) = after.get(item) else {
                self.note(HERE, item, &c.error_removed, Some(message.clone().unwrap_or_default()), None);
                continue;
            };
            let ways = [&c.error_text_added, &c.error_text_removed, &c.error_text_changed];
            self.text(HERE, item, message, &now.message, ways, &c.text_reformatted);
            let ways = [&c.error_solution_added, &c.error_solution_removed, &c.error_solution_changed];
            self.text(HERE, item, solution, &now.solution, ways, &c.text_reformatted);
        }
        for (item, error) in after.iter().filter(|(code, _)| !before.contains_key(*code)) {
            self.note(HERE, item, &c.error_added, None, Some(error.message.clone().unwrap_or_default()));
        }
        let order = |errors: &[ErrorCode], others: &BTreeMap<&str, &ErrorCode>| -> Vec<String> {
            let codes = errors.iter().map(|error| error.code.clone());
            codes.filter(|code| others.contains_key(code.as_str())).collect()
        };
        if order(old, &after) != order(new, &before) {
            self.note(HERE, "errors", &c.order_changed, None, None);
        }
    }
}

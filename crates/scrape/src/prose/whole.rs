//! What is concluded about a definition as a whole: effect, outcome, paging.

use std::borrow::Cow;

use top_definition::{Definition, Fact, Field, Kind, Outcome, Paging};

use super::effect::effect;
use super::file::RuleFile;
use super::rules::Subject;
use super::sieve::Seen;
use super::text::{normalise, snake};

/// Ways to say success, surest first.
const SUCCESS: [&str; 3] = ["success", "success-by-text", "success-text"];
/// How deep below request or response paging parameters are looked for.
const MAX_LEVEL: usize = 2;
/// How many objects deep an answer's outcome is looked for.
const MAX_OUTCOME_LEVEL: usize = 3;

/// Fills what the definition does not say yet.
pub(super) fn conclude(definition: &mut Definition) {
    if definition.kind == Kind::Message {
        return;
    }
    definition.effect = effect(definition);
    definition.inferred.insert(Fact::Effect);
    if definition.outcome.is_none() {
        definition.outcome = outcome(&definition.response);
        if definition.outcome.is_some() {
            definition.inferred.insert(Fact::Outcome);
        }
    }
    if definition.paging.is_none() {
        definition.paging = paging(definition);
        if definition.paging.is_some() {
            definition.inferred.insert(Fact::Paging);
        }
    }
}

/// The fields that tell a refusal: directly in the answer, or in an object below it, the nearest first.
fn outcome(response: &[Field]) -> Option<Outcome> {
    let found = outcome_in(response, "");
    let complete = |outcome: &Outcome| outcome.success.is_some() || outcome.code.is_some();
    if found.as_ref().is_some_and(complete) {
        return found;
    }
    let mut level: Vec<(String, &Field)> = objects(response, "").collect();
    for depth in 0..MAX_OUTCOME_LEVEL {
        for (index, (path, object)) in level.iter().enumerate() {
            let inner = outcome_in(&object.fields, &format!("{path}.")).filter(complete);
            // One wrapper holds the answer; of several objects, one that tells the call's outcome tells it twice over.
            let wraps = depth == 0 && index == 0;
            let twice = |it: &Outcome| {
                [&it.success, &it.code, &it.message].iter().filter(|it| it.is_some()).count() >= 2
            };
            if let Some(inner) = inner.filter(|it| wraps || twice(it)) {
                return Some(inner);
            }
        }
        level =
            level.iter().flat_map(|(path, object)| objects(&object.fields, &format!("{path}."))).collect();
    }
    found.filter(|found| found.message.is_some())
}

/// The objects among these fields, each with its path. What is inside a list speaks of one element.
fn objects<'a>(fields: &'a [Field], prefix: &str) -> impl Iterator<Item = (String, &'a Field)> + use<'a> {
    let prefix = prefix.to_string();
    let objects = fields.iter().filter(|field| !field.list && !field.fields.is_empty());
    objects.map(move |field| (format!("{prefix}{}", field.name), field))
}

fn outcome_in(fields: &[Field], prefix: &str) -> Option<Outcome> {
    let names = names(fields);
    let leaves = leaves(fields, &names);
    let pick = |words: &[&str]| words.iter().find_map(|word| pick(RuleFile::Outcome, word, &leaves));
    let success = pick(&SUCCESS);
    let (code, message) = (pick(&["code"]), pick(&["message"]));
    // What says nothing of itself is believed beside a field that does.
    let spoken = success.is_some() || code.is_some() || message.is_some();
    let beside = |word: &str| Some(word).filter(|_| spoken).and_then(|word| pick(&[word]));
    let code = code.or_else(|| beside("code beside"));
    let message = message.or_else(|| beside("message beside"));
    let path = |field: Option<&Field>| field.map(|field| format!("{prefix}{}", field.name));
    let outcome = Outcome { success: path(success), code: path(code), message: path(message) };
    (outcome != Outcome::default()).then_some(outcome)
}

/// A field that holds one value, and its name in snake case.
struct Leaf<'a> {
    field: &'a Field,
    name: Seen<'a>,
}

/// The names of fields in snake case.
fn names(fields: &[Field]) -> Vec<Cow<'_, str>> {
    fields.iter().map(|field| snake(&field.name)).collect()
}

/// The leaves among fields; which rules their names rule out is asked once for all conclusions.
fn leaves<'a>(fields: &'a [Field], names: &'a [Cow<'_, str>]) -> Vec<Leaf<'a>> {
    let all = fields.iter().zip(names).filter(|(field, _)| field.fields.is_empty() && !field.list);
    all.map(|(field, name)| Leaf { field, name: Seen::of(name) }).collect()
}

/// The first leaf for which a rule with this conclusion applies.
fn pick<'a>(file: RuleFile, conclusion: &str, leaves: &[Leaf<'a>]) -> Option<&'a Field> {
    let found = leaves.iter().find(|Leaf { field, name }| {
        // Most fields end here, before their text is looked at.
        if !file.rules().fits_name(conclusion, name) {
            return false;
        }
        let text = normalise(field.description.as_deref().unwrap_or_default());
        let (text, type_name) = (Seen::of(&text), Seen::of(&field.type_name));
        let subject = Subject { text: &text, name, type_name: &type_name, ..Subject::default() };
        file.rules().any(conclusion, &subject)
    });
    found.map(|leaf| leaf.field)
}

/// How the listing is walked: by page and size, or by a cursor.
fn paging(definition: &Definition) -> Option<Paging> {
    let request = |word| deep(word, &definition.request, MAX_LEVEL);
    let response = |word| deep(word, &definition.response, MAX_LEVEL);
    let paging = Paging {
        page: request("page"),
        size: request("size"),
        cursor: request("cursor"),
        total: None,
        has_next: None,
    };
    // A size alone, or a page number alone, is a limit.
    let walks = paging.cursor.is_some() || (paging.page.is_some() && paging.size.is_some());
    walks.then(|| Paging { total: response("total"), has_next: response("has_next"), ..paging })
}

/// The dotted path of the first leaf for which the rule applies, this level before the ones below.
fn deep(conclusion: &str, fields: &[Field], levels: usize) -> Option<String> {
    if let Some(field) = pick(RuleFile::Paging, conclusion, &leaves(fields, &names(fields))) {
        return Some(field.name.clone());
    }
    let below = fields.iter().filter(|field| !field.fields.is_empty() && !field.list && levels > 1);
    below
        .filter_map(|field| {
            deep(conclusion, &field.fields, levels - 1).map(|path| format!("{}.{path}", field.name))
        })
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, type_name: &str, text: &str) -> Field {
        Field { description: Some(text.into()), ..Field::new(name, type_name) }
    }

    #[test]
    fn finds_the_fields_that_tell_a_refusal() {
        let plain =
            [field("error_msg", "String", "失败时候错误信息"), field("result", "Boolean", "是否成功")];
        let found = outcome(&plain).unwrap();
        assert_eq!((found.success.as_deref(), found.message.as_deref()), (Some("result"), Some("error_msg")));
        let inner = vec![field("is_success", "Boolean", ""), field("result_code", "String", "")];
        let wrapped = [Field { fields: inner, ..Field::new("result", "Result") }];
        let found = outcome(&wrapped).unwrap();
        assert_eq!(
            (found.success.as_deref(), found.code.as_deref()),
            (Some("result.is_success"), Some("result.result_code"))
        );
        assert_eq!(outcome(&[field("data", "String", "数据")]), None);
    }

    #[test]
    fn paging_needs_a_way_to_go_on() {
        let mut definition = Definition { name: "a.list".into(), ..Definition::default() };
        definition.request = vec![field("page_size", "Number", "")];
        assert_eq!(paging(&definition), None);
        definition.request.push(field("page_no", "Number", ""));
        definition.response =
            vec![Field { fields: vec![field("total_count", "Number", "")], ..Field::new("data", "Page") }];
        let found = paging(&definition).unwrap();
        assert_eq!(found.page.as_deref(), Some("page_no"));
        assert_eq!(found.total.as_deref(), Some("data.total_count"));
    }
}

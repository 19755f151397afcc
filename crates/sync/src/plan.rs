//! What is asked for: what people track, as the catalogue lists it, and what is known by the number of its document.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use top_definition::{Catalog, Definition, Kind};

use crate::catalogue::{Catalogue, Entry};
use crate::notes::{Note, NoteKind};

/// A document to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) kind: Kind,
    pub(crate) doc_id: u64,
    /// Whose document it is.
    pub(crate) name: String,
    /// The platform's grouping, where the catalogue says it.
    pub(crate) group: Option<String>,
}

/// What the plan is made of.
pub(crate) struct Basis<'a> {
    /// Patterns for this run; empty: what the catalog says.
    pub(crate) track: &'a [String],
    pub(crate) catalog: &'a Catalog,
    pub(crate) definitions: &'a BTreeMap<String, Definition>,
    /// Names in the part of the catalogue that was kept last time.
    pub(crate) listed_before: &'a BTreeSet<String>,
}

/// What is asked for, in order, and what else the catalogue tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) wanted: Vec<Wanted>,
    /// The part of the catalogue that is kept among the pages.
    pub(crate) kept: Vec<Entry>,
    /// Tracked, but in no group of the catalog.
    pub(crate) ungrouped: Vec<String>,
    pub(crate) notes: Vec<Note>,
}

/// Makes the plan.
pub(crate) fn plan(catalogue: &Catalogue, basis: &Basis<'_>) -> Plan {
    let tracked = Tracked::of(basis);
    let mut plan = Plan { notes: catalogue.notes.clone(), ..Plan::default() };
    let mut wanted: BTreeMap<(Kind, u64), Wanted> = BTreeMap::new();
    let mut newcomers = Vec::new();
    for entry in catalogue.entries.values() {
        let is_wanted = tracked.now(entry);
        if is_wanted {
            if !has_group(basis.catalog, &entry.name) {
                plan.ungrouped.push(entry.name.clone());
            }
            let Entry { kind, name, doc_id, group, .. } = entry.clone();
            let group = Some(group).filter(|group| !group.is_empty());
            plan.notes.extend(add(&mut wanted, Wanted { kind, doc_id, name, group }));
        }
        if is_wanted || tracked.always(entry) || basis.definitions.contains_key(&entry.name) {
            plan.kept.push(entry.clone());
        } else if looks_like_recycling(&entry.name, &entry.title, &entry.group) {
            plan.kept.push(entry.clone());
            if !basis.listed_before.contains(&entry.name) {
                newcomers.push(format!("{}: {} ({})", entry.name, entry.title, entry.group));
            }
        }
    }
    // What is defined but not listed may have a page all the same.
    for definition in basis.definitions.values().filter(|definition| tracked.name(&definition.name)) {
        if let (Kind::Api | Kind::Message, Some(doc_id)) = (definition.kind, definition.doc_id)
            && !catalogue.entries.contains_key(&(definition.kind, definition.name.clone()))
        {
            let Definition { kind, name, .. } = definition.clone();
            plan.notes.extend(add(&mut wanted, Wanted { kind, doc_id, name, group: None }));
        }
    }
    // Names that people know of, with the number of their document.
    for known in basis.catalog.tracked.iter().filter(|known| tracked.name(&known.name)) {
        let kind = known.kind.unwrap_or_default();
        if let (Kind::Api | Kind::Message, Some(doc_id)) = (kind, known.doc_id)
            && !catalogue.entries.contains_key(&(kind, known.name.clone()))
        {
            let wanted_too = Wanted { kind, doc_id, name: known.name.clone(), group: None };
            plan.notes.extend(add(&mut wanted, wanted_too));
        }
    }
    plan.wanted = wanted.into_values().collect();
    // What is not known yet first, then what is known from facts alone: an interrupted run has then told most.
    plan.wanted.sort_by_key(|wanted| {
        let is_own = |known: &Definition| known.source.iter().any(|source| source.facts_as_of.is_none());
        let known = basis.definitions.get(&wanted.name);
        (known.is_some(), known.is_some_and(is_own), wanted.kind, wanted.doc_id)
    });
    if !newcomers.is_empty() {
        let text = format!("newcomers: {}", newcomers.len());
        plan.notes.push(Note::new(NoteKind::Newcomer, "", text).with(newcomers));
    }
    plan
}

fn add(wanted: &mut BTreeMap<(Kind, u64), Wanted>, one: Wanted) -> Option<Note> {
    match wanted.get(&(one.kind, one.doc_id)) {
        Some(other) if other.name != one.name => {
            let text =
                format!("document {} is said to be of `{}` and of `{}`", one.doc_id, other.name, one.name);
            Some(Note::new(NoteKind::Refused, one.name, text))
        }
        Some(_) => None,
        None => {
            wanted.insert((one.kind, one.doc_id), one);
            None
        }
    }
}

fn has_group(catalog: &Catalog, name: &str) -> bool {
    catalog.groups.is_empty() || catalog.group_of(name).is_some()
}

/// What is tracked.
struct Tracked<'a> {
    /// By the patterns of this run.
    run: Option<Catalog>,
    /// By the catalog, where it says anything.
    catalog: Option<&'a Catalog>,
}

impl<'a> Tracked<'a> {
    fn of(basis: &Basis<'a>) -> Self {
        let run = Catalog { track: basis.track.to_vec(), ..Catalog::default() };
        let says = !basis.catalog.track.is_empty() || !basis.catalog.groups.is_empty();
        Tracked { run: Some(run).filter(|run| !run.track.is_empty()), catalog: says.then_some(basis.catalog) }
    }

    /// In this run.
    fn now(&self, entry: &Entry) -> bool {
        match (&self.run, self.catalog) {
            (Some(patterns), _) => patterns.is_tracked(&entry.name),
            (None, Some(catalog)) => catalog.is_tracked(&entry.name),
            (None, None) => looks_like_recycling(&entry.name, &entry.title, &entry.group),
        }
    }

    /// In runs that name no patterns.
    fn always(&self, entry: &Entry) -> bool {
        self.catalog.is_some_and(|catalog| catalog.is_tracked(&entry.name))
    }

    /// In this run, by the name alone.
    fn name(&self, name: &str) -> bool {
        match (&self.run, self.catalog) {
            (Some(patterns), _) => patterns.is_tracked(name),
            (None, Some(catalog)) => catalog.is_tracked(name),
            (None, None) => true,
        }
    }
}

/// Words that recycling is known by.
static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("../rules/recycling.txt")));

#[derive(Default)]
struct Words {
    /// Patterns of one segment of a name.
    segments: Catalog,
    titles: Vec<&'static str>,
}

impl Words {
    fn read(text: &'static str) -> Self {
        let mut words = Words::default();
        let mut is_title = false;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line {
                "[name]" => is_title = false,
                "[title]" => is_title = true,
                word if is_title => words.titles.push(word),
                word => words.segments.track.push(word.to_owned()),
            }
        }
        words
    }
}

fn looks_like_recycling(name: &str, title: &str, group: &str) -> bool {
    let says = |text: &str| WORDS.titles.iter().any(|word| text.contains(word));
    let mut segments = name.split(['.', '_']);
    segments.any(|segment| WORDS.segments.is_tracked(&segment.to_ascii_lowercase()))
        || says(title)
        || says(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = r#"{"treeCategories":[{"catelogTrees":[
        {"name":"闲鱼","catelogList":[
            {"name":"alibaba.idle.recycle.order.get","subName":"查","docId":1,"docType":2},
            {"name":"taobao.ofn.new.thing","subName":"新","docId":2,"docType":2},
            {"name":"xianyu_recycle_X","subName":"消息","docId":1,"docType":9}]},
        {"name":"交易","catelogList":[
            {"name":"taobao.trade.get","subName":"交易","docId":4,"docType":2},
            {"name":"taobao.selfish.get","subName":"二手回收","docId":5,"docType":2}]}]}]}"#;

    fn made(catalog: &str, track: &[&str], before: &[&str], defined: &[(&str, u64)]) -> Plan {
        let track: Vec<String> = track.iter().map(|text| (*text).to_owned()).collect();
        let definition = |(name, id): &(&str, u64)| {
            let definition =
                Definition { name: (*name).to_owned(), doc_id: Some(*id), ..Definition::default() };
            ((*name).to_owned(), definition)
        };
        plan(
            &Catalogue::read(DATA).unwrap(),
            &Basis {
                track: &track,
                catalog: &top_definition::read_catalog(catalog, "catalog.yaml").unwrap(),
                definitions: &defined.iter().map(definition).collect(),
                listed_before: &before.iter().map(|name| (*name).to_owned()).collect(),
            },
        )
    }

    fn names(plan: &Plan) -> Vec<&str> {
        plan.wanted.iter().map(|wanted| wanted.name.as_str()).collect()
    }

    const GROUPS: &str = "groups:\n- {feature: r, title: r, members: ['alibaba.idle.*', 'xianyu_*']}\n";

    #[test]
    fn groups_say_what_is_tracked_and_the_rest_is_proposed_once() {
        let plan = made(GROUPS, &[], &[], &[]);
        assert_eq!(names(&plan), ["alibaba.idle.recycle.order.get", "xianyu_recycle_X"]);
        let details = &plan.notes[0].details;
        assert_eq!(
            details,
            &["taobao.ofn.new.thing: 新 (闲鱼)".to_owned(), "taobao.selfish.get: 二手回收 (交易)".to_owned()]
        );
        assert_eq!(plan.kept.len(), 4);
        assert!(made(GROUPS, &[], &["taobao.ofn.new.thing", "taobao.selfish.get"], &[]).notes.is_empty());
    }

    #[test]
    fn without_a_catalog_recycling_is_tracked() {
        let plan = made("", &[], &[], &[]);
        assert_eq!(plan.wanted.len(), 4);
        assert!(plan.notes.is_empty());
    }

    #[test]
    fn patterns_of_a_run_are_asked_for_alone_and_need_a_group() {
        let plan = made(GROUPS, &["taobao.trade.*"], &[], &[]);
        assert_eq!(names(&plan), ["taobao.trade.get"]);
        assert_eq!(plan.ungrouped, ["taobao.trade.get"]);
        assert_eq!(plan.kept.len(), 5, "what the catalog tracks is still seen as listed");
    }

    #[test]
    fn names_that_people_know_of_are_asked_for_by_their_number() {
        let tracked = "tracked:\n- {name: alibaba.idle.later, doc_id: 70, kind: api}\n- {name: alibaba.idle.numberless}\n";
        let plan = made(&format!("{GROUPS}{tracked}"), &[], &[], &[]);
        assert!(names(&plan).contains(&"alibaba.idle.later"), "{:?}", names(&plan));
        assert!(!names(&plan).contains(&"alibaba.idle.numberless"));
    }

    #[test]
    fn what_is_defined_but_not_listed_is_asked_for_by_its_number() {
        let plan =
            made(GROUPS, &[], &[], &[("alibaba.idle.gone", 99), ("alibaba.idle.recycle.order.get", 7)]);
        assert_eq!(names(&plan), ["xianyu_recycle_X", "alibaba.idle.recycle.order.get", "alibaba.idle.gone"]);
        assert_eq!(plan.wanted[1].doc_id, 1, "the catalogue knows the number better");
        let plan = made(GROUPS, &[], &[], &[("alibaba.idle.gone", 1)]);
        assert_eq!(plan.notes[0].kind, NoteKind::Refused, "two of one number");
    }
}

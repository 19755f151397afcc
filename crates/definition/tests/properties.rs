//! What holds for any definition, however odd: nothing panics, nothing changes by itself.
#![allow(clippy::unwrap_used, dead_code)]

mod arbitrary;

use proptest::prelude::*;
use top_definition::diff::{
    Level, diff, render_github, render_html, render_json, render_markdown, render_text,
};
use top_definition::{
    Definition, Entry, Places, Tree, apply_overlays, check_definition, losses, merge, read_definition,
    read_overlays, visit_fields, write_definition,
};

use crate::arbitrary::{definition, text};

fn tree(definition: Definition) -> Tree {
    Tree {
        entries: vec![Entry { effective: definition.clone(), raw: definition, ..Entry::default() }],
        ..Tree::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: arbitrary::cases(48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_definition_loses_nothing_against_itself(definition in definition()) {
        prop_assert_eq!(losses(&definition, &definition), vec![]);
        prop_assert_eq!(diff(&tree(definition.clone()), &tree(definition)).changes, vec![]);
    }

    #[test]
    fn merging_does_not_depend_on_the_order_of_pages(left in definition(), right in definition()) {
        let right = Definition { name: left.name.clone(), kind: left.kind, ..right };
        let (merged, _) = merge(vec![left.clone(), right.clone()]);
        prop_assert_eq!(&merge(vec![right, left.clone()]).0, &merged);
        let lost: Vec<_> = losses(&left, &merged).into_iter().filter(|loss| loss.fact == "field").collect();
        prop_assert_eq!(lost, vec![]);
    }

    #[test]
    fn every_field_is_found_where_it_stands(definition in definition()) {
        let yaml = write_definition(&definition, "a test").unwrap();
        let (_, places) = read_definition(&yaml, "test.yaml").unwrap();
        let mut found = top_definition::Diagnostics::new();
        check_definition(&definition, &places, &mut found);
        visit_fields(&definition, &mut |path, _| {
            let line = places.find(path).place.line;
            assert!(line > 2 && (line as usize) <= yaml.lines().count(), "{path}");
        });
    }

    #[test]
    fn changes_between_any_two_are_rendered_without_markup_from_them(left in definition(), right in definition()) {
        let diff = diff(&tree(left), &tree(right));
        let loud = diff.changes.iter().filter(|change| change.level > Level::Noise).count();
        let html = render_html(&diff);
        prop_assert_eq!(html.matches("<tr class=").count(), loud);
        prop_assert_eq!(html.matches("<script").count(), 1);
        let body = html.split("<main id=\"changes\">").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
        prop_assert_eq!(body.matches('<').count(), body.matches('>').count());
        let markdown = render_markdown(&diff);
        prop_assert_eq!(markdown.matches("<details>").count(), markdown.matches("</details>").count());
        let commands = render_github(&diff).lines().filter(|line| line.starts_with("::")).count();
        prop_assert!(commands <= loud);
        prop_assert!(render_text(&diff).lines().count() <= diff.changes.len() + diff.warnings().count() + 3);
        let json: serde_json::Value = serde_json::from_str(&render_json(&diff)).unwrap();
        prop_assert_eq!(json["changes"].as_array().map(Vec::len), Some(diff.changes.len()));
    }

    #[test]
    fn no_overlay_makes_the_run_panic(definition in definition(), root in "(request|response|content|)", rest in text(), set in "[a-z0-9\\[\\]{}:,' \"~-]{0,20}") {
        let path = format!("{root}.{rest}").replace('\'', "''").replace(['\n', '\r'], " ");
        let yaml = format!("- {{api: a, path: '{path}', expect: null, reason: r, set: {set}}}");
        if let Ok(overlays) = read_overlays(&yaml, "overlay") {
            let _ = apply_overlays(&definition, &Places::new("test.yaml"), &overlays.iter().collect::<Vec<_>>());
        }
    }
}

//! The files that people write in `api-defs` can be read, whatever the scraper has made of the documents.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use top_definition::{read_catalog, read_glossary, read_overlays};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs")
}

#[test]
fn overlays_are_named_after_what_they_correct() {
    let mut count = 0;
    for entry in fs::read_dir(folder().join("overlays")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let overlays =
            read_overlays(&text, "overlays").unwrap_or_else(|found| panic!("{}: {found}", path.display()));
        for overlay in &overlays {
            assert_eq!(Some(overlay.api.as_str()), path.file_stem().and_then(|stem| stem.to_str()));
        }
        count += overlays.len();
    }
    assert!(count > 0);
}

#[test]
fn glossary_and_catalog_say_what_the_readme_shows() {
    let glossary = fs::read_to_string(folder().join("glossary.yaml")).unwrap();
    let glossary = read_glossary(&glossary, "glossary.yaml").unwrap_or_else(|found| panic!("{found}"));
    assert_eq!(glossary.name("订单创建"), Some("Created"));
    let catalog = fs::read_to_string(folder().join("catalog.yaml")).unwrap();
    let catalog = read_catalog(&catalog, "catalog.yaml").unwrap_or_else(|found| panic!("{found}"));
    for name in [
        "alibaba.idle.recycle.order.get",
        "taobao.ofn.recycle.order.detail",
        "taobao.recycle.ofnsubsidy.old.get",
        "xianyu_recycle_OrderStatusSync",
    ] {
        assert_eq!(catalog.group_of(name).map(|group| group.feature.as_str()), Some("recycle"), "{name}");
    }
}

//! For programs: every change with all that is known of it.

use serde_json::{Map, Value, json};

use crate::diff::change::{Change, Diff};
use crate::diff::level::Level;

/// One object: both states, the level, counts, the changes (noise too), what was ignored, the surface.
pub fn render_json(diff: &Diff) -> String {
    let counts: Map<String, Value> =
        Level::ALL.iter().map(|level| (level.word().to_owned(), diff.count(*level).into())).collect();
    let ignored: Vec<Value> = diff
        .ignored
        .iter()
        .map(|ignored| {
            let mut row = row(&ignored.change);
            row.insert("reason".to_owned(), ignored.reason.clone().into());
            Value::Object(row)
        })
        .collect();
    let changes: Vec<Value> = diff.changes.iter().map(|change| Value::Object(row(change))).collect();
    let root = json!({
        "old": diff.old,
        "new": diff.new,
        "level": diff.level().map(Level::word),
        "release": diff.level().and_then(Level::release),
        "counts": counts,
        "warnings": diff.warnings().count(),
        "changes": changes,
        "ignored": ignored,
        "surface": diff.surface,
    });
    format!("{root:#}\n")
}

/// A change; what there is nothing of is left out.
fn row(change: &Change) -> Map<String, Value> {
    let Change { api, path, item, check, level, impact, was, is, from, returns_to, reason, place } = change;
    let mut row = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        row.extend(value.map(|value| (key.to_owned(), value)));
    };
    let text = |text: &str| Some(text).filter(|text| !text.is_empty()).map(Value::from);
    put("api", text(api));
    put("path", text(path.as_str()));
    put("item", text(item));
    put("check", text(check.name));
    put("fact", text(check.fact));
    put("way", text(check.way));
    put("level", text(level.word()));
    put("impact", text(impact.word()));
    put("warning", check.warns.then_some(Value::Bool(true)));
    put("was", was.clone().map(Value::from));
    put("is", is.clone().map(Value::from));
    put("from", from.as_ref().map(|from| from.as_str().into()));
    put("returns_to", returns_to.clone().map(Value::from));
    put("reason", reason.clone().map(Value::from));
    if let Some((file, line)) = place {
        put("file", text(file));
        put("line", Some((*line).into()));
    }
    row
}

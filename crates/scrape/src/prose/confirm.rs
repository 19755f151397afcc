//! What people write to confirm a fact that was concluded: one line of YAML, ready for a file of overlays.

use top_definition::Code;

/// The overlay that sets a fact to what it is, which takes the mark `inferred` off it. `value` is YAML in flow style.
pub(super) fn overlay(api: &str, path: &str, fact: &str, value: &str) -> String {
    format!(
        "- {{api: {}, path: {}, expect: {value}, set: {value}, reason: {}}}",
        quoted(api),
        quoted(&format!("{path}.{fact}")),
        quoted("confirmed by a real answer")
    )
}

/// Codes as a mapping of values to labels.
pub(super) fn codes(codes: &[Code]) -> String {
    let pairs: Vec<String> =
        codes.iter().map(|code| format!("{}: {}", quoted(&code.value), quoted(&code.label))).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// A text in single quotes, which hold whatever a page says but line ends and controls.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    format!("'{}'", plain.replace('\'', "''"))
}

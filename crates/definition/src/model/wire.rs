//! Names on the wire that follow from documented ones.

/// The name of the elements of a list on the wire when answers are not simplified: the type's name in lower case
/// with `_` before every capital but the first (`SubsidyDTO` → `subsidy_d_t_o`, `String` → `string`).
pub fn list_item_name(type_name: &str) -> String {
    let mut name = String::with_capacity(type_name.len() + 4);
    for (index, character) in type_name.chars().enumerate() {
        if character.is_uppercase() {
            if index > 0 {
                name.push('_');
            }
            name.extend(character.to_lowercase());
        } else {
            name.push(character);
        }
    }
    name
}

/// The key that wraps the answer of an API on the wire: only a leading `taobao.` is dropped.
pub fn response_root(api: &str) -> String {
    format!("{}_response", api.strip_prefix("taobao.").unwrap_or(api).replace('.', "_"))
}

//! Lists of parameters in the shapes that copies of the site's JSON give them: a list, one parameter without its list, parameters by
//! their names, a list in an object of its own; and the members that say of a parameter that it is a list.

use super::json::{Object, Value};
use super::member;
use super::values::text_of_value;
use crate::words::{self, Member};

/// One parameter of a list.
pub(super) struct Param<'v> {
    /// The step from the list to it: `.0`.
    pub(super) step: String,
    /// The name under which it stands.
    pub(super) name: Option<&'v str>,
    pub(super) value: &'v Value<'v>,
}

/// The parameters in a value; `None` if it is no list of them.
pub(super) fn of<'v>(value: &'v Value<'_>) -> Option<Vec<Param<'v>>> {
    let object = match value {
        Value::Array(list) => return Some(numbered(list, "")),
        Value::Object(object) => object,
        _ => return None,
    };
    if member(object, Member::Name).is_some_and(|(_, name)| name.as_str().is_some()) {
        return Some(vec![Param { step: String::new(), name: None, value }]);
    }
    let mut members = object.iter();
    if let (Some((key, Value::Array(list))), None) = (members.next(), members.next()) {
        return Some(numbered(list, &format!(".{key}")));
    }
    let named = |(key, value)| Param { step: format!(".{key}"), name: Some(key), value };
    object.iter().all(|(_, value)| value.as_object().is_some()).then(|| object.iter().map(named).collect())
}

fn numbered<'v>(list: &'v [Value<'_>], above: &str) -> Vec<Param<'v>> {
    let params = list.iter().enumerate().filter(|(_, value)| !value.is_null());
    params.map(|(index, value)| Param { step: format!("{above}.{index}"), name: None, value }).collect()
}

/// Members that the site itself gives a parameter: none of them says that it is a list.
fn is_usual(key: &str) -> bool {
    matches!(key, "name" | "type" | "required" | "description" | "demoValue" | "subParams" | "maxLength")
        || matches!(key, "maxListSize" | "minValue" | "maxValue" | "defaultValue")
}

/// The type of a parameter, with the list mark that another member or the type's own parts give it; `took` hears of
/// the members that said so.
pub(super) fn type_text<'v>(param: &'v Object<'_>, mut took: impl FnMut(&'v Value<'v>)) -> String {
    let Some((_, said)) = member(param, Member::Type) else { return String::new() };
    took(said);
    let of = said.as_object().unwrap_or(param);
    let own = match said.as_object() {
        Some(parts) => member(parts, Member::Name).and_then(|(_, name)| text_of_value(name)),
        None => text_of_value(said),
    };
    let own = own.unwrap_or_default();
    if own.is_empty() || own.contains("[]") || of.keys().all(is_usual) {
        return own;
    }
    if is_list_word(&own)
        && let Some((_, item)) = item(of)
    {
        took(item);
        return format!("{} []", text_of_value(item).unwrap_or_default());
    }
    let is_truth = |value: &Value<'_>| match value {
        Value::Bool(flag) => Some(*flag),
        Value::Array(_) | Value::Object(_) => None,
        other => words::required(&text_of_value(other)?),
    };
    let flag = of.iter().find(|(key, _)| words::member(key) == Some(Member::List));
    let said = flag.and_then(|(_, value)| Some((value, is_truth(value)?)));
    match said {
        Some((value, is_list)) => {
            took(value);
            if is_list { format!("{own} []") } else { own }
        }
        None => own,
    }
}

/// `Array`, `list`: the type of the items stands elsewhere.
fn is_list_word(text: &str) -> bool {
    ["array", "list", "数组", "列表"].iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

/// The member that says the type of a list's items. `items` may also hold their members.
fn item<'v>(of: &'v Object<'_>) -> Option<(&'v str, &'v Value<'v>)> {
    let is_item = |key: &str| key == "items" || words::member(key) == Some(Member::Item);
    of.iter().find(|(key, value)| value.as_str().is_some() && is_item(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<Vec<String>> {
        let value: Value<'_> = serde_json::from_str(text).unwrap();
        let name = |param: &Param<'_>| {
            let own = || param.value.as_object().and_then(|it| it.get("name")?.as_str().map(str::to_owned));
            param.name.map(str::to_owned).or_else(own).unwrap_or_default()
        };
        Some(of(&value)?.iter().map(|param| format!("{} {}", param.step, name(param))).collect())
    }

    #[test]
    fn lists_of_parameters_in_other_shapes() {
        let a = r#"{"name": "a"}"#;
        assert_eq!(names(&format!("[{a}, null, {a}]")).unwrap(), [".0 a", ".2 a"]);
        assert_eq!(names(a).unwrap(), [" a"]);
        assert_eq!(names(&format!(r#"{{"param": [{a}]}}"#)).unwrap(), [".param.0 a"]);
        assert_eq!(names(r#"{"a": {"type": "T"}, "b": {}}"#).unwrap(), [".a a", ".b b"]);
        for value in ["1", "\"[]\"", r#"{"a": {}, "b": 1}"#] {
            assert_eq!(names(value), None, "{value}");
        }
    }

    #[test]
    fn members_that_say_list() {
        for (param, wanted) in [
            (r#"{"type": "T", "isList": true}"#, "T []"),
            (r#"{"type": "T", "array": 1}"#, "T []"),
            (r#"{"type": "T", "list": "N"}"#, "T"),
            (r#"{"type": "T[]", "isList": true}"#, "T[]"),
            (r#"{"type": "Array", "itemType": "T"}"#, "T []"),
            (r#"{"type": "array", "items": "T"}"#, "T []"),
            (r#"{"type": {"name": "T", "array": true}}"#, "T []"),
            (r#"{"type": "T", "repeated": "maybe"}"#, "T"),
            (r#"{"type": "Array"}"#, "Array"),
            (r#"{"type": null, "isList": true}"#, ""),
            ("{}", ""),
        ] {
            let value: Value<'_> = serde_json::from_str(param).unwrap();
            assert_eq!(type_text(value.as_object().unwrap(), |_| {}), wanted, "{param}");
        }
    }
}

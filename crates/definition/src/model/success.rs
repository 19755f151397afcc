//! Which documented values of the field that says whether a call worked say that it did.

use super::{Definition, Field};

/// What a value or a label is, where it is success. A whole word: `success` says it, `success_rate` does not.
const SUCCESS: &[&str] = &["success", "succeed", "succeeded", "ok", "true", "yes", "y", "成功", "是"];
/// What is plainly success where no document says otherwise.
const PLAIN: &[&str] = &["true", "1"];
/// Stands in a label of success …
const DONE: &str = "成功";
/// … unless one of these does, too.
const NOT_DONE: &[&str] =
    &["不", "未", "没", "否", "非", "无", "失败", "错", "异常", "部分", "中", "待", "或", "/", "|"];

impl Definition {
    /// The documented values of the outcome's field that say that the call worked. `None` where none does, so that what is
    /// plainly true says it; empty where that is documented as something else.
    pub fn success_words(&self) -> Option<Vec<&str>> {
        let path = self.outcome.as_ref()?.success.as_deref()?;
        let field = field_at(&self.response, path)?;
        let codes = field.codes.iter().map(|code| (code.value.as_str(), code.label.as_str()));
        let documented: Vec<(&str, &str)> =
            codes.chain(field.values.iter().map(|value| (value.as_str(), ""))).collect();
        let words: Vec<&str> = documented
            .iter()
            .filter(|(value, label)| is_success(value, label))
            .map(|(value, _)| *value)
            .collect();
        let is_plain =
            |(value, _): &(&str, &str)| PLAIN.iter().any(|word| word.eq_ignore_ascii_case(value.trim()));
        (!words.is_empty() || documented.iter().any(is_plain)).then_some(words)
    }
}

fn field_at<'d>(fields: &'d [Field], path: &str) -> Option<&'d Field> {
    let mut below = fields;
    let mut found = None;
    for name in path.split('.') {
        let field = below.iter().find(|field| field.name == name)?;
        below = &field.fields;
        found = Some(field);
    }
    found
}

fn is_success(value: &str, label: &str) -> bool {
    let label = label.trim();
    if label.is_empty() || label == value.trim() {
        return is_word(value);
    }
    is_word(label) || label.contains(DONE) && !NOT_DONE.iter().any(|word| label.contains(word))
}

fn is_word(text: &str) -> bool {
    SUCCESS.iter().any(|word| word.eq_ignore_ascii_case(text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code, Outcome};

    fn words(codes: &[(&str, &str)], values: &[&str]) -> Option<Vec<String>> {
        let mut inner = Field::new("state", "String");
        let code = |(value, label): &(&str, &str)| Code {
            value: (*value).to_owned(),
            label: (*label).to_owned(),
            rust_name: None,
        };
        inner.codes = codes.iter().map(code).collect();
        inner.values = values.iter().map(|value| (*value).to_owned()).collect();
        let mut outer = Field::new("result", "Result");
        outer.fields = vec![inner];
        let outcome = Outcome { success: Some("result.state".to_owned()), ..Outcome::default() };
        let definition =
            Definition { response: vec![outer], outcome: Some(outcome), ..Definition::default() };
        definition.success_words().map(|words| words.into_iter().map(str::to_owned).collect())
    }

    #[test]
    fn documented_words_say_success() {
        let owned = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(words(&[], &["success", "failure"]), owned(&["success"]));
        assert_eq!(words(&[("success", ""), ("failure", "")], &[]), owned(&["success"]));
        assert_eq!(words(&[("S", "成功"), ("F", "失败")], &[]), owned(&["S"]));
        assert_eq!(words(&[("0", "调用成功"), ("1", "调用失败"), ("2", "处理中")], &[]), owned(&["0"]));
        assert_eq!(words(&[("200", "操作成功"), ("206", "部分成功")], &[]), owned(&["200"]));
    }

    #[test]
    fn what_does_not_say_success_is_none() {
        assert_eq!(words(&[], &[]), None);
        assert_eq!(words(&[("1", "待处理"), ("2", "已取消")], &[]), Some(Vec::new()));
        assert_eq!(words(&[("1", "未成功"), ("2", "不成功"), ("3", "成功或失败")], &[]), Some(Vec::new()));
        assert_eq!(words(&[("0", "失败"), ("1", "处理中")], &[]), Some(Vec::new()));
        assert_eq!(words(&[], &["failure", "success_rate"]), None);
    }
}

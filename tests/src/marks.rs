//! Values that are all different, one for each field of a definition, so that whatever prints can be searched for them.

use serde_json::{Map, Value, json};
use top_definition::{Field, Format, SharedName};

/// An object in which every value is unique, and which of them must stay hidden.
pub struct Marked {
    /// The object.
    pub json: String,
    /// Values that must never print: personal data, unknown codes, JSON texts, a field that nobody knows.
    pub hidden: Vec<String>,
    /// Values that must print, so that hiding everything is no way out.
    pub shown: Vec<String>,
    /// How many fields with personal data hold a value.
    pub personal: usize,
}

impl Marked {
    /// An object with these fields.
    pub fn of(fields: &[Field]) -> Self {
        let mut marks = Marks::default();
        let mut root = marks.object(fields);
        root.insert("unknown_to_all".to_owned(), json!("HIDDEN-unknown-member"));
        marks.hidden.push("HIDDEN-unknown-member".to_owned());
        let Marks { hidden, shown, personal, count: _ } = marks;
        Marked { json: Value::Object(root).to_string(), hidden, shown, personal }
    }
}

#[derive(Default)]
struct Marks {
    count: i64,
    personal: usize,
    hidden: Vec<String>,
    shown: Vec<String>,
}

impl Marks {
    fn object(&mut self, fields: &[Field]) -> Map<String, Value> {
        let member = |field: &Field| {
            let value = self.value(field);
            (field.name.clone(), if field.list { json!([value]) } else { value })
        };
        fields.iter().map(member).collect()
    }

    fn value(&mut self, field: &Field) -> Value {
        if field.format == Some(Format::Json) || field.type_name == "Json" {
            return self.json(field);
        }
        if !field.fields.is_empty() {
            return Value::Object(self.object(&field.fields));
        }
        self.count += 1;
        let number = 770_000_000_000 + self.count;
        let (value, mark) = match field.type_name.as_str() {
            "Boolean" => return json!(true),
            "Date" => return json!("2024-01-02 03:04:05"),
            "Number" => (json!(number), number.to_string()),
            "String" if field.unit.is_some() => (json!(number.to_string()), number.to_string()),
            _ => (json!(format!("MARK-{number}")), format!("MARK-{number}")),
        };
        self.personal += usize::from(field.sensitive.is_some());
        // A mark is no documented code.
        if field.sensitive.is_some() || takes_codes(field) {
            self.hidden.push(mark);
        } else if field.unit.is_none() && field.format.is_none() {
            self.shown.push(mark);
        }
        value
    }

    /// JSON in a string: nothing of it may show, documented members or not.
    fn json(&mut self, field: &Field) -> Value {
        self.count += 1;
        let mark = format!("HIDDEN-json-{}", self.count);
        self.hidden.push(mark.clone());
        self.personal += field.fields.iter().filter(|inner| inner.sensitive.is_some()).count();
        let texts = field.fields.iter().filter(|inner| is_plain_text(inner));
        let names = texts.map(|inner| inner.name.clone()).chain(["undocumented".to_owned()]);
        let inner: Map<String, Value> = names.map(|name| (name, json!(mark))).collect();
        json!(Value::Object(inner).to_string())
    }
}

/// Is it an enum, by codes of its own or by a shared type?
fn takes_codes(field: &Field) -> bool {
    !field.codes.is_empty() || field.rust_type.as_deref().and_then(SharedName::parse).is_some()
}

/// Does any text fit the field?
fn is_plain_text(field: &Field) -> bool {
    field.type_name == "String" && field.unit.is_none() && field.format.is_none() && field.fields.is_empty()
}

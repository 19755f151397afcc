//! Each pass on the cases that real pages hold.

use top_definition::{Diagnostic, Fact, Field};

use super::{Context, Lists, Side, resolve, types};
use crate::document::{Depth, Mark, Row, RowText};
use crate::page::Lines;
use crate::samples::xml;

fn row(depth: Depth, mark: Mark, name: &str, type_text: &str, cells: &[&str]) -> Row {
    let text = RowText::Loose(cells.iter().map(|cell| (*cell).to_owned()).collect());
    Row {
        line: 1,
        depth,
        mark,
        name: name.to_owned(),
        type_text: type_text.to_owned(),
        text,
        ..Row::default()
    }
}

fn top(name: &str, type_text: &str, cells: &[&str]) -> Row {
    row(Depth::Top, Mark::Unknown, name, type_text, cells)
}

fn leaf(name: &str, type_text: &str, cells: &[&str]) -> Row {
    row(Depth::Below, Mark::Leaf, name, type_text, cells)
}

fn object(name: &str, type_text: &str, cells: &[&str]) -> Row {
    row(Depth::Below, Mark::Object, name, type_text, cells)
}

fn resolved(rows: &[Row], sample: &str) -> (Vec<Field>, Vec<Diagnostic>) {
    resolved_from(rows, sample, false)
}

/// `drops_rows`: the form may have dropped all nested rows.
fn resolved_from(rows: &[Row], sample: &str, drops_rows: bool) -> (Vec<Field>, Vec<Diagnostic>) {
    let evidence = xml::read(sample, 1).unwrap();
    let types = types(rows);
    let context = Context {
        side: Side::Response,
        rows,
        evidence: Some(&evidence),
        root: 1,
        types: &types,
        lists: Lists::new(rows, &types),
        drops_characters: true,
        limits_in_line: false,
        drops_rows,
        always_drops_rows: false,
        is_flat: false,
    };
    let mut warnings = Vec::new();
    let fields = resolve(&context, &mut Lines::default(), &mut warnings).unwrap();
    (fields, warnings)
}

/// `data{a,b{c}}`
fn shape(fields: &[Field]) -> String {
    let one = |field: &Field| match field.fields.as_slice() {
        [] => field.name.clone(),
        members => format!("{}{{{}}}", field.name, shape(members)),
    };
    fields.iter().map(one).collect::<Vec<_>>().join(",")
}

#[test]
fn a_row_returns_by_more_than_one_level() {
    let rows = [
        top("data", "D", &[]),
        object("a", "A", &[]),
        object("b", "B []", &[]),
        leaf("c", "String", &["1", "x"]),
        leaf("d", "String", &["2", "y"]),
        leaf("d", "String", &["3", "z"]),
    ];
    let sample = "<r><data><a><b><b><c>1</c><d>2</d></b></b></a><d>3</d></data></r>";
    let (fields, warnings) = resolved(&rows, sample);
    assert_eq!(shape(&fields), "data{a{b{c,d}},d}");
    assert!(warnings.is_empty(), "{warnings:?}");
    assert!(fields[0].inferred.contains(&Fact::Fields));
}

#[test]
fn equal_names_at_two_levels_are_told_by_their_values() {
    let rows = [
        top("data", "D", &[]),
        object("a", "A", &[]),
        leaf("id", "String", &["1", "x"]),
        leaf("status", "String", &["9", "of data"]),
    ];
    let (fields, _) =
        resolved(&rows, "<r><data><a><id>1</id><status></status></a><status>9</status></data></r>");
    assert_eq!(shape(&fields), "data{a{id},status}");
}

#[test]
fn members_that_no_sample_shows_stay_in_the_object_it_does_not_show() {
    let rows = [
        top("data", "D", &[]),
        object("item", "Item", &[]),
        leaf("a", "String", &["x"]),
        leaf("b", "String", &["y"]),
        leaf("total", "Number", &["5", "z"]),
    ];
    let (fields, _) = resolved(&rows, "<r><data><item></item><total>5</total></data></r>");
    assert_eq!(shape(&fields), "data{item{a,b},total}");
}

#[test]
fn keys_of_a_json_example_name_the_holder() {
    let rows = [
        top("data", "D", &[]),
        object("list", "Item []", &[r#"[{"itemId":"1","tags":[]}]"#, "x"]),
        leaf("item_id", "String", &["1", "y"]),
        object("more", "More", &[r#"{"key":"1"}"#, "x"]),
        leaf("key", "String", &["1", "y"]),
        leaf("tags", "String []", &["z"]),
    ];
    let (fields, _) = resolved(
        &rows,
        "<r><data><list><item><item_id>1</item_id><more><key>1</key></more></item></list></data></r>",
    );
    assert_eq!(shape(&fields), "data{list{item_id,more{key},tags}}");
}

#[test]
fn where_nothing_decides_the_innermost_object_holds_and_a_warning_says_so() {
    let rows = [
        top("data", "D", &[]),
        leaf("a", "String", &["1", "x"]),
        object("b", "B", &[]),
        leaf("c", "String", &["1", "x"]),
        leaf("tags", "String []", &["y"]),
    ];
    let (fields, warnings) = resolved(&rows, "<r><data><a>1</a><b><c>1</c></b></data></r>");
    assert_eq!(shape(&fields), "data{a,b{c,tags}}");
    let uncertain = warnings.iter().find(|warning| warning.code == "uncertain-parent").unwrap();
    assert_eq!(uncertain.field.as_deref().unwrap(), "response.data.b.tags");
}

#[test]
fn a_lone_cell_is_settled_by_the_sample() {
    let rows = [
        top("area", "String", &["余杭"]),
        top("rate", "String", &["评价内容"]),
        top("remark", "String", &["备注"]),
        top("other", "String", &["其他"]),
    ];
    let sample = "<r><area>余杭</area><rate>好</rate><remark></remark><other>不同</other></r>";
    let (fields, warnings) = resolved(&rows, sample);
    let texts: Vec<_> =
        fields.iter().map(|field| (field.example.as_deref(), field.description.as_deref())).collect();
    assert_eq!(
        texts,
        [
            (Some("余杭"), None),
            (Some("好"), Some("评价内容")),
            (None, Some("备注")),
            (Some("不同"), Some("其他")),
        ]
    );
    let codes: Vec<_> =
        warnings.iter().map(|warning| (warning.code, warning.field.as_deref().unwrap_or_default())).collect();
    assert_eq!(codes, [("unknown-description", "response.area"), ("sample-disagrees", "response.other")]);
}

#[test]
fn a_list_called_like_its_items_is_unwrapped_once() {
    let rows = [top("order", "Order []", &[]), leaf("order", "String", &["1", "x"])];
    let (fields, _) = resolved(&rows, "<r><order><order><order>1</order></order></order></r>");
    assert_eq!(shape(&fields), "order{order}");
    assert_eq!(fields[0].fields[0].example.as_deref(), Some("1"));
}

#[test]
fn an_element_whose_row_stands_elsewhere_is_no_member_a_second_time() {
    let rows = [
        top("shop", "Shop", &[]),
        top("order", "Order", &[]),
        row(Depth::Known(1), Mark::Unknown, "data", "Data", &[]),
    ];
    let sample = "<a_get_response><shop><data><id>1</id></data></shop><order/></a_get_response>";
    let (fields, warnings) = resolved_from(&rows, sample, true);
    assert_eq!(shape(&fields), "shop,order{data{id}}");
    let said: Vec<_> = warnings
        .iter()
        .filter(|it| it.code == "sample-elsewhere")
        .map(|it| it.field.as_deref().unwrap_or_default())
        .collect();
    assert_eq!(said, ["response.shop.data"], "{warnings:?}");
}

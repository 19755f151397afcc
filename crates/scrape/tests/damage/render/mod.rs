//! Pages written anew from the truth, in renderings the corpus does not hold.

pub(crate) mod indented;
pub(crate) mod markdown;
pub(crate) mod metadata;
pub(crate) mod rows;

use crate::truth::Node;

/// A row with its place in the tree: the names above it, and whether it is the last of its siblings.
pub(crate) struct Placed<'a> {
    pub node: &'a Node,
    pub above: Vec<&'a str>,
    pub is_last: bool,
    /// Number of the row in its table, and that of the row above it in the tree.
    pub number: usize,
    pub parent: Option<usize>,
}

impl Placed<'_> {
    pub(crate) fn depth(&self) -> usize {
        self.above.len()
    }
}

/// All rows of a table in document order.
pub(crate) fn placed(nodes: &[Node]) -> Vec<Placed<'_>> {
    let mut rows = Vec::new();
    place(nodes, &[], None, &mut rows);
    rows
}

fn place<'a>(nodes: &'a [Node], above: &[&'a str], parent: Option<usize>, rows: &mut Vec<Placed<'a>>) {
    for (at, node) in nodes.iter().enumerate() {
        let number = rows.len();
        rows.push(Placed { node, above: above.to_vec(), is_last: at + 1 == nodes.len(), number, parent });
        let below: Vec<&str> = above.iter().copied().chain([node.name.as_str()]).collect();
        place(&node.fields, &below, Some(number), rows);
    }
}

/// How a type says that there are many: `{}` stands for the type.
pub(crate) fn type_text(node: &Node, list: &str) -> String {
    if node.list { list.replace("{}", &node.type_name) } else { node.type_name.clone() }
}

/// The cells of a row by the column's key.
pub(crate) fn cell(node: &Node, column: &str, list: &str, must: &str, may: &str) -> String {
    match column {
        "type" => type_text(node, list),
        "required" => if node.required { must } else { may }.to_string(),
        "example" => node.example.clone(),
        "description" => node.description.clone(),
        "number" | "limits" => String::new(),
        other => panic!("there is no column {other}"),
    }
}

/// The usual title of a column.
pub(crate) fn title(column: &str) -> &'static str {
    match column {
        "number" => "序号",
        "name" => "名称",
        "type" => "类型",
        "required" => "是否必须",
        "example" => "示例值",
        "limits" => "更多限制",
        _ => "描述",
    }
}

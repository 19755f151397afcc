//! Reads the Java sample of a request: setters show the tree, literals show types, `execute` shows authorisation.
//!
//! Not a Java parser: it knows the handful of statements that the platform's generator writes, and passes over
//! everything else.

use std::collections::HashMap;
use top_definition::Diagnostic;

use super::evidence::{Evidence, Literal};

/// What the Java sample of a request says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JavaSample {
    /// The request's fields under their setters' names (`BizOrderId`), in the order of the calls.
    pub request: Evidence,
    /// The class of the request without its ending: `OfnRecycleOrderDetail`.
    pub class: Option<String>,
    /// Whether `execute` is called with a session key; `None` if it is not called at all.
    pub session: Option<bool>,
}

/// An object the sample builds before it is handed to a setter.
#[derive(Default)]
struct Object<'a> {
    class: Option<&'a str>,
    list: bool,
    setters: Vec<(&'a str, Argument<'a>)>,
    /// Elements added to a list.
    elements: Vec<&'a str>,
}

enum Argument<'a> {
    Variable(&'a str),
    Value { text: Option<String>, literal: Literal, list: bool },
}

/// Reads the sample; `line` is the line of its first character in the document.
pub fn read(text: &str, line: u32) -> Result<JavaSample, Diagnostic> {
    let mut sample = JavaSample::default();
    let mut objects: HashMap<&str, Object<'_>> = HashMap::new();
    let mut request = None;
    for statement in Statements(text) {
        if let Some((variable, class, list)) = declaration(statement) {
            if request.is_none() && !class.contains('.') && class.ends_with("Request") {
                request = Some(variable);
                sample.class = class.strip_suffix("Request").map(str::to_owned);
            }
            let class = class.rsplit('.').next();
            objects.insert(variable, Object { class, list, ..Object::default() });
        } else if let Some((receiver, method, argument)) = call(statement) {
            if method == "execute" {
                sample.session = Some(argument.contains(','));
            } else if method == "add" {
                objects.entry(receiver).or_default().elements.push(argument);
            } else if let Some(name) = method.strip_prefix("set").filter(|name| !name.is_empty()) {
                let receiver = declared(receiver, &objects);
                objects.entry(receiver).or_default().setters.push((name, value(argument)));
            }
        }
    }
    if let Some(request) = request {
        build(&mut sample.request, request, &objects, line)?;
    }
    Ok(sample)
}

/// Inside list elements the generator calls setters on an undeclared `listK`, and means `obj(K-1)`.
fn declared<'a>(receiver: &'a str, objects: &HashMap<&'a str, Object<'a>>) -> &'a str {
    if objects.contains_key(receiver) {
        return receiver;
    }
    let meant = receiver
        .strip_prefix("list")
        .and_then(|number| number.parse::<u32>().ok())
        .and_then(|number| number.checked_sub(1))
        .map(|number| format!("obj{number}"));
    meant.and_then(|meant| objects.get_key_value(meant.as_str())).map_or(receiver, |(name, _)| name)
}

/// Turns the objects into a tree, from the request down. Depth and size are bounded by the evidence itself.
fn build(
    tree: &mut Evidence,
    request: &str,
    objects: &HashMap<&str, Object<'_>>,
    line: u32,
) -> Result<(), Diagnostic> {
    let mut waiting = vec![(request, 0)];
    while let Some((variable, parent)) = waiting.pop() {
        let Some(object) = objects.get(variable) else { continue };
        for (name, argument) in &object.setters {
            let index = tree.add(parent, *name, line)?;
            if let Argument::Value { text: Some(text), .. } = argument {
                tree.count_bytes(text.len(), line)?;
            }
            let Some(node) = tree.nodes.get_mut(index) else { continue };
            match argument {
                Argument::Value { text, literal, list } => {
                    (node.value, node.literal, node.list) = (text.clone(), *literal, *list);
                }
                Argument::Variable(variable) => {
                    let Some(held) = objects.get(variable) else {
                        if let Some((example, literal)) = ill_typed(variable) {
                            (node.value, node.literal) = (Some(example.to_owned()), literal);
                        }
                        continue;
                    };
                    node.list = held.list;
                    node.class = held.class.map(str::to_owned);
                    match held.elements.first() {
                        Some(element) => waiting.push((element, index)),
                        None => waiting.push((variable, index)),
                    }
                }
            }
        }
    }
    Ok(())
}

/// `C.T name = new C.T()` or `List<C.T> name = new ArrayList<C.T>()`: variable, class, whether it is a list.
fn declaration(statement: &str) -> Option<(&str, &str, bool)> {
    let (left, right) = statement.split_once('=')?;
    let created = right.trim_start().strip_prefix("new ")?.trim_start();
    let left = left.trim_end();
    let (declared, variable) = left.rsplit_once(char::is_whitespace)?;
    if !is_identifier(variable) || declared.contains('"') {
        return None;
    }
    let until = |end: &str| created.split(end).next().unwrap_or(created).trim();
    match declared.trim().split_once('<') {
        Some((_, element)) => {
            let element = element.trim_end().strip_suffix('>').unwrap_or(element).trim();
            Some((variable, element, true))
        }
        None => Some((variable, until("("), false)),
    }
}

/// `receiver.method(argument)`, also behind `Type x =`.
fn call(statement: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = statement.split_once('(')?;
    let argument = rest.trim_end().strip_suffix(')')?.trim();
    let (receiver, method) = head.trim_end().rsplit_once('.')?;
    let receiver = receiver.rsplit(|character: char| character.is_whitespace() || character == '=').next()?;
    (is_identifier(receiver) && is_identifier(method)).then_some((receiver, method, argument))
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

fn value(argument: &str) -> Argument<'_> {
    let known = |text: String, literal| Argument::Value { text: Some(text), literal, list: false };
    if argument.starts_with('"') {
        return known(unquoted(argument), Literal::Text);
    }
    if matches!(argument, "true" | "false") {
        return known(argument.to_owned(), Literal::Boolean);
    }
    if let Some(number) = number(argument) {
        return known(number.to_owned(), Literal::Number);
    }
    if let Some(created) = argument.strip_prefix("new ") {
        return created_value(created.trim_start());
    }
    if let Some((head, rest)) = argument.split_once('(').filter(|(head, _)| head.contains("Date")) {
        let inner = rest.trim().trim_end_matches(')').trim();
        let _ = head;
        return Argument::Value {
            text: inner.starts_with('"').then(|| unquoted(inner)),
            literal: Literal::Date,
            list: false,
        };
    }
    if is_identifier(argument) {
        return Argument::Variable(argument);
    }
    if let Some((example, literal)) = ill_typed(argument) {
        return known(example.to_owned(), literal);
    }
    Argument::Value { text: None, literal: Literal::Untyped, list: false }
}

/// `new Long[] { 1 , 2 }`, `new FileItem("…")`.
fn created_value(created: &str) -> Argument<'_> {
    if created.starts_with("FileItem") {
        return Argument::Value { text: None, literal: Literal::File, list: false };
    }
    let (class, rest) = created.split_once(['[', '(', '{']).unwrap_or((created, ""));
    let literal = match class.trim() {
        "String" => Literal::Text,
        "Boolean" | "boolean" => Literal::Boolean,
        "Date" => Literal::Date,
        "Long" | "long" | "Integer" | "int" | "Double" | "double" | "Float" | "Short" | "Byte" => {
            Literal::Number
        }
        _ => Literal::Untyped,
    };
    let elements = rest.split_once('{').map(|(_, elements)| elements.split('}').next().unwrap_or(elements));
    let text = elements.map(|elements| {
        let elements = elements.split(',').map(str::trim).map(|one| number(one).unwrap_or(one));
        elements.collect::<Vec<_>>().join(",")
    });
    Argument::Value { text, literal, list: created.contains('[') }
}

/// A number without its type letter: `123L` → `123`.
fn number(text: &str) -> Option<&str> {
    let digits = text.strip_suffix(['L', 'l', 'D', 'd', 'F', 'f']).unwrap_or(text);
    let unsigned = digits.strip_prefix('-').unwrap_or(digits);
    let numeric = unsigned.starts_with(|first: char| first.is_ascii_digit())
        && unsigned
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, '.' | 'E' | 'e' | '-'));
    numeric.then_some(digits)
}

/// The generator copies whatever the example says: with a letter behind it for a number (`unfrozeL`), bare for a
/// Boolean (`是`); all other types are quoted or made.
fn ill_typed(argument: &str) -> Option<(&str, Literal)> {
    let is_made = argument.contains(['(', '"', ';'])
        || ["obj", "list"].iter().any(|kind| argument.strip_prefix(kind).is_some_and(is_digits));
    match argument.strip_suffix('L') {
        _ if is_made || argument.is_empty() => None,
        Some(example) if !example.is_empty() => Some((example.trim_end(), Literal::Number)),
        _ => Some((argument, Literal::Boolean)),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text of a string literal.
fn unquoted(literal: &str) -> String {
    let mut text = String::with_capacity(literal.len());
    let mut characters = literal.chars().skip(1);
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => match characters.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('r') => text.push('\r'),
                Some('u') => {
                    let code: String = characters.by_ref().take(4).collect();
                    text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some(other) => text.push(other),
                None => break,
            },
            other => text.push(other),
        }
    }
    text
}

/// Splits at semicolons that stand outside of literals and parentheses.
struct Statements<'a>(&'a str);

impl<'a> Iterator for Statements<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0;
        if text.trim_start().is_empty() {
            return None;
        }
        let (mut parentheses, mut quoted, mut escaped) = (0_u32, false, false);
        for (index, byte) in text.bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                b'(' => parentheses += 1,
                b')' => parentheses = parentheses.saturating_sub(1),
                b';' if parentheses == 0 => {
                    self.0 = &text[index + 1..];
                    return Some(text[..index].trim());
                }
                _ => {}
            }
        }
        self.0 = "";
        Some(text.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(tree: &Evidence) -> Vec<String> {
        let mut lines = Vec::new();
        for node in &tree.nodes[1..] {
            let parent = &tree.nodes[node.parent].name;
            let list = if node.list { "[]" } else { "" };
            let class = node.class.as_deref().unwrap_or("-");
            let value = node.value.as_deref().unwrap_or("-");
            lines.push(format!("{parent}.{}{list} {class} {:?} {value}", node.name, node.literal));
        }
        lines
    }

    #[test]
    fn lists_of_objects_and_the_undeclared_list() {
        let sample = read(
            "TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);
             ARequest req = new ARequest();
             List<ARequest.Order> list2 = new ArrayList<ARequest.Order>();
             ARequest.Order obj3 = new ARequest.Order();
             list2.add(obj3);
             ARequest.Line obj5 = new ARequest.Line();
             obj5.setText( \"a;(\\\"b\" );
             list4.setLine(obj5);
             obj3.setIds(new Long[] { 1 , 2 };);
             req.setOrders(list2);
             req.setPay( true );
             req.setPicture(new FileItem(\"/a/b.txt\"));
             AResponse rsp = client.execute(req, sessionKey);",
            1,
        )
        .unwrap();
        assert_eq!(sample.session, Some(true));
        assert_eq!(sample.class.as_deref(), Some("A"));
        assert_eq!(
            outline(&sample.request),
            [
                ".Orders[] Order Untyped -",
                ".Pay - Boolean true",
                ".Picture - File -",
                "Orders.Line Line Untyped -",
                "Orders.Ids[] - Number 1,2",
                "Line.Text - Text a;(\"b",
            ]
        );
    }

    #[test]
    fn a_request_without_a_session() {
        let sample =
            read("XRequest req = new XRequest(); req.setN(-5L); XResponse r = client.execute(req);", 1)
                .unwrap();
        assert_eq!(sample.session, Some(false));
        assert_eq!(outline(&sample.request), [".N - Number -5"]);
    }

    #[test]
    fn ill_typed_examples_are_still_written_as_their_type() {
        let code = "XRequest req = new XRequest(); req.setA(unfrozeL); req.setB(商品 idL); req.setC(是); req.setD(obj7);";
        assert_eq!(
            outline(&read(code, 1).unwrap().request),
            [".A - Number unfroze", ".B - Number 商品 id", ".C - Boolean 是", ".D - Untyped -"]
        );
    }

    #[test]
    fn objects_that_hold_themselves_are_bounded() {
        let refusal = read("XRequest req = new XRequest(); req.setA(req);", 1).unwrap_err();
        assert_eq!(refusal.code, "limit");
    }
}

//! Bodies made to take long, for types of every shape: nanoseconds for each byte, envelope and decoder together.

use std::hint::black_box;
use std::time::Duration;

use line_benches::Failure;
use line_benches::measure::{median, time};
use line_benches::memory::{client, now};
use line_benches::table::{Table, duration, holds};
use top_recycle::{
    AlibabaIdleRecycleOrderGetRequest as Order, Api, Client, OfnRecycleOrderDetailRequest as Detail,
    RecycleOfnsubsidyOldGetRequest as Subsidy, Strictness,
};

use super::tree::Ask;

const MOST_NANOSECONDS: f64 = 20.0;
const BYTES: usize = 256 * 1024;
/// How many of the worst are printed.
const PRINTED: usize = 12;

/// What stands in the body again and again: before, what is repeated, between, after.
type Shape = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// `{L}` stands for a member of the type that is a list of objects, `{O}` for one that is an object, `{M}` for an
/// amount, `{J}` for typed JSON in a text.
const SHAPES: &[Shape] = &[
    ("numbers for objects in a list", r#"{"{L}":["#, "1", ",", "]}"),
    ("nulls in a list", r#"{"{L}":["#, "null", ",", "]}"),
    ("lists for objects in a list", r#"{"{L}":["#, "[]", ",", "]}"),
    ("texts for objects in a list", r#"{"{L}":["#, r#""""#, ",", "]}"),
    ("texts of JSON for objects in a list", r#"{"{L}":["#, r#""{}""#, ",", "]}"),
    ("broken texts of JSON for objects in a list", r#"{"{L}":["#, r#""{\"a\":""#, ",", "]}"),
    ("empty objects in a list", r#"{"{L}":["#, "{}", ",", "]}"),
    ("objects with a stranger in a list", r#"{"{L}":["#, r#"{"a":1}"#, ",", "]}"),
    ("a list again and again", "{", r#""{L}":[1]"#, ",", "}"),
    ("a list of one again and again", "{", r#""{L}":[{}]"#, ",", "}"),
    ("a wrapped list with many lists", r#"{"{L}":{"#, r#""a":[1]"#, ",", "}}"),
    ("a map for a list", r#"{"{L}":{"#, r#""a":{}"#, ",", "}}"),
    ("an object again and again", "{", r#""{O}":{}"#, ",", "}"),
    ("a number for an object again and again", "{", r#""{O}":1"#, ",", "}"),
    ("a text of JSON for an object again and again", "{", r#""{O}":"{}""#, ",", "}"),
    ("a member again and again in an object", r#"{"{O}":{"#, r#""{M}":1"#, ",", "}}"),
    ("an unreadable amount again and again", r#"{"{O}":{"#, r#""{M}":"x""#, ",", "}}"),
    ("typed JSON again and again", r#"{"{O}":{"#, r#""{J}":"{}""#, ",", "}}"),
    ("broken typed JSON again and again", r#"{"{O}":{"#, r#""{J}":"{\"a\"""#, ",", "}}"),
    ("strangers of one letter", "{", r#""a":1"#, ",", "}"),
    ("strangers without a name", "{", r#""":1"#, ",", "}"),
    ("strangers in an object", r#"{"{O}":{"#, r#""a":1"#, ",", "}}"),
    ("strangers with names nearly ours", r#"{"{O}":{"#, r#""{M}_":1"#, ",", "}}"),
    ("strangers with lists", "{", r#""a":[[],[]]"#, ",", "}"),
    ("strangers written with escapes", "{", r#""\u0061\u0062":"\n\t""#, ",", "}"),
    ("ids again and again", "{", r#""request_id":"x""#, ",", "}"),
    ("one stranger: a list of lists", r#"{"x":["#, "[[]]", ",", "]}"),
    ("one stranger: a list of braces", r#"{"x":["#, "{}", ",", "]}"),
    ("one stranger: a long text", r#"{"x":""#, "abcdefgh", "", r#""}"#),
    ("one stranger: a long text of Chinese", r#"{"x":""#, "回收订单", "", r#""}"#),
    ("one stranger: a text of escapes", r#"{"x":""#, r"\n\t\\\/", "", r#""}"#),
    ("one stranger: a text of escaped characters", r#"{"x":""#, r"\u4e2d\u6587", "", r#""}"#),
    ("one stranger: a text of raw control characters", r#"{"x":""#, "\t\n\u{1}", "", r#""}"#),
    ("one stranger: a long number", r#"{"x":"#, "12345678", "", "}"),
    ("blanks", "{", " \n\t", "", "}"),
    ("blanks between everything", r#"{"x":["#, " 1 ", " , ", "]}"),
    ("a text of escapes where an object belongs", r#"{"{O}":""#, r"\n\t\\\/", "", r#""}"#),
    ("texts within texts where an object belongs", r#"{"{O}":"{\"x\":[""#, r#"\"a\","#, "", r#"1]}"}"#),
    ("a long amount", r#"{"{O}":{"{M}":"#, "12345678", "", "}}"),
    ("a text of escapes for typed JSON", r#"{"{O}":{"{J}":""#, r"\n\t\\\/", "", r#""}}"#),
    ("typed JSON with a list of strangers", r#"{"{O}":{"{J}":"{\"x\":["#, r#"{\"a\":1}"#, ",", r#"]}"}}"#),
    ("bytes that are no UTF-8", r#"{"x":""#, "\u{fffd}", "", r#""}"#),
];

/// Roots beside the one that counts, and the one that counts again and again.
const ROOTS: &[Shape] = &[
    ("strangers beside the root", "{", r#""a":{}"#, ",", "}"),
    ("the root again and again", "{", r#""{R}":{}"#, ",", "}"),
    ("the root and objects of strangers", "{", r#""{R}":{"a":1},"b":{"c":[]}"#, ",", "}"),
    ("refusals again and again", "{", r#""error_response":{}"#, ",", "}"),
    ("refusals written with escapes", "{", r#""error\u005fresponse":1"#, ",", "}"),
    ("half of a root", "{", r#""{R}":{"x":["#, "", ""),
    ("open brackets", "", "[", "", ""),
    ("open objects", "", r#"{"a":"#, "", ""),
];

/// A type to decode into: its members by what they are.
struct Target {
    name: &'static str,
    root: &'static str,
    list: &'static str,
    object: &'static str,
    amount: &'static str,
    json: &'static str,
    call: fn(&Client),
}

fn call<R: Api>(client: &Client, request: R) {
    let call = request.send(client).without_validation().strictness(Strictness::Lenient);
    black_box(now(call).is_some());
}

const TARGETS: [Target; 4] = [
    Target {
        name: "order, 47 fields",
        root: "alibaba_idle_recycle_order_get_response",
        list: "module",
        object: "module",
        amount: "qa_amount",
        json: "coupon_rule",
        call: |client| call(client, Order::default()),
    },
    Target {
        name: "order of the trade-in",
        root: "ofn_recycle_order_detail_response",
        list: "data",
        object: "data",
        amount: "apprize_amount",
        json: "attributes",
        call: |client| call(client, Detail::default()),
    },
    Target {
        name: "subsidies, lists in lists",
        root: "recycle_ofnsubsidy_old_get_response",
        list: "subsidy_list",
        object: "data",
        amount: "amount",
        json: "subsidy_list",
        call: |client| call(client, Subsidy::default()),
    },
    Target {
        name: "73 structs",
        root: "widest_get_response",
        list: "xs",
        object: "one",
        amount: "f71",
        json: "f70",
        call: |client| call(client, Ask::default()),
    },
];

impl Target {
    fn put_in(&self, text: &str) -> String {
        text.replace("{L}", self.list)
            .replace("{O}", self.object)
            .replace("{M}", self.amount)
            .replace("{J}", self.json)
            .replace("{R}", self.root)
    }

    fn fill(&self, (_, before, again, between, after): &Shape) -> String {
        let [before, again, between, after] = [before, again, between, after].map(|text| self.put_in(text));
        let mut body = before;
        while body.len() < BYTES {
            body += &again;
            body += &between;
        }
        body.truncate(body.len() - between.len());
        body + &after
    }

    fn bodies(&self) -> Vec<(&'static str, Vec<u8>)> {
        let mut bodies = Vec::new();
        for shape in SHAPES {
            let below = format!("{{\"{}\":{}}}", self.root, self.fill(shape));
            let mut below = below.into_bytes();
            if shape.0 == "bytes that are no UTF-8" {
                below.iter_mut().filter(|byte| **byte == 0xEF).for_each(|byte| *byte = 0xFF);
            }
            bodies.push((shape.0, below));
        }
        bodies.extend(ROOTS.iter().map(|shape| (shape.0, self.fill(shape).into_bytes())));
        bodies
    }
}

struct Measured {
    per_byte: f64,
    target: &'static str,
    shape: &'static str,
    bytes: usize,
    time: Duration,
}

fn measure(
    target: &Target,
    shape: &'static str,
    body: &[u8],
    repetitions: usize,
) -> Result<Measured, Failure> {
    let client = client(body)?;
    let mut times = Vec::new();
    for _ in 0..repetitions {
        times.push(time(&mut || (target.call)(&client))?);
    }
    let time = median(&times).unwrap_or_default();
    let per_byte = time.as_secs_f64() * 1e9 / body.len() as f64;
    Ok(Measured { per_byte, target: target.name, shape, bytes: body.len(), time })
}

pub(crate) fn run(repetitions: usize) -> Result<Table, Failure> {
    let mut measured = Vec::new();
    for target in &TARGETS {
        for (shape, body) in target.bodies() {
            measured.push(measure(target, shape, &body, repetitions)?);
        }
    }
    measured.sort_by(|one, other| other.per_byte.total_cmp(&one.per_byte));
    let count = measured.len();
    let mut table = Table::new(&[
        &format!("worst {PRINTED} of {count} bodies"),
        "type",
        "bytes",
        "CPU, median",
        "each byte",
        "limit",
        "holds",
    ]);
    for worst in measured.iter().take(PRINTED) {
        table.row(&[
            worst.shape,
            worst.target,
            &worst.bytes.to_string(),
            &duration(worst.time),
            &format!("{:.1} ns", worst.per_byte),
            &format!("≤ {MOST_NANOSECONDS} ns"),
            holds(worst.per_byte <= MOST_NANOSECONDS),
        ]);
    }
    Ok(table)
}

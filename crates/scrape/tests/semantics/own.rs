//! Texts, answers and names of our own: shapes that the documents of the corpus are short of. They need no corpus.

use serde_json::{Value, json};
use top_definition::{Definition, Effect};
use top_scrape::{Page, read};

use crate::fields::{KINDS, agree, answers};
use crate::outcome;
use crate::score::Scores;

/// The definition of a document of the site with these parameters.
fn definition(name: &str, title: &str, request: Value, response: Value) -> Definition {
    let data = json!({
        "name": name, "apiChineseName": title, "requestParams": request, "responseParams": response,
    });
    let bytes = json!({"docId": 1, "docType": 2, "response": {"success": true, "data": data}}).to_string();
    let page = Page { path: "own.json", bytes: bytes.as_bytes(), sidecar: None };
    read(&page).expect("our own document is readable").remove(0).definition
}

fn param(name: &str, type_name: &str, text: &str) -> Value {
    json!({"name": name, "type": type_name, "description": text, "required": true, "demoValue": ""})
}

#[test]
fn our_own_texts_are_read_as_people_read_them() {
    let mut scores = Scores::default();
    for row in crate::rows("own.tsv") {
        let [name, type_name, text, labels @ ..] = row.as_slice() else {
            panic!("a row of own.tsv is short")
        };
        let request = json!([param(name, type_name, text)]);
        let read = definition("taobao.own.texts.get", "文本", request, json!([]));
        let field = &read.request[0];
        let deprecated = if field.deprecated.is_some() { "yes" } else { "-" };
        let kinds = KINDS.iter().copied().chain(["deprecated"]);
        let answers = answers(field).into_iter().chain([deprecated.to_string()]);
        for ((kind, wanted), got) in kinds.zip(labels).zip(answers) {
            if wanted == "?" {
                continue;
            }
            let agreed = agree(kind, wanted, &got);
            scores.of("own", kind).count(wanted, &got, agreed);
            if !agreed {
                println!("own {kind}: want {wanted} got {got} · {name} {type_name} {text}");
            }
        }
    }
    scores.hold(&["own"]);
}

#[test]
fn our_own_answers_tell_a_refusal_or_none() {
    let mut scores = Scores::default();
    for row in crate::rows("own-outcome.tsv") {
        let mut response = json!([]);
        for field in row[0].split("; ") {
            let mut words = field.splitn(3, ' ');
            let mut next = || words.next().unwrap_or_default();
            let (path, type_name, text) = (next(), next(), next());
            put(&mut response, path, type_name, text);
        }
        let read = definition("taobao.own.answers.get", "回答", json!([]), response);
        for (kind, wanted, got) in outcome::compare(&row[1..], read.outcome.as_ref(), &mut scores, "own-out")
        {
            println!("own outcome {kind}: want {wanted} got {got} · {}", row[0]);
        }
    }
    scores.hold(&["own-out"]);
}

/// Puts a field at its dotted path, with the objects around it.
fn put(params: &mut Value, path: &str, type_name: &str, text: &str) {
    let list = params.as_array_mut().expect("parameters are a list");
    let Some((object, rest)) = path.split_once('.') else {
        return list.push(param(path, type_name, text));
    };
    let at = list.iter().position(|param| param["name"] == object).unwrap_or_else(|| {
        let mut wrapper = param(object, "Result", "返回结果");
        wrapper["subParams"] = json!([]);
        list.push(wrapper);
        list.len() - 1
    });
    put(&mut list[at]["subParams"], rest, type_name, text);
}

#[test]
fn our_own_names_read_or_write() {
    let mut scores = Scores::default();
    for row in crate::rows("own-effect.tsv") {
        let [name, title, wanted] = row.as_slice() else { panic!("a row of own-effect.tsv has three cells") };
        let read = definition(name, title, json!([]), json!([]));
        let got = if read.effect == Effect::Read { "read" } else { "-" };
        match wanted.as_str() {
            "read" => scores.of("own-eff", "read").count("read", got, got == "read"),
            "write" => scores.of("own-eff", "read").count("-", got, false),
            _ => {}
        }
        if got == "read" && wanted == "write" {
            println!("own effect: {name} ({title}) writes and is called a read");
        }
    }
    scores.hold(&["own-eff"]);
}

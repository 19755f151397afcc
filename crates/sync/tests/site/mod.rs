//! A small documentation site on loopback, with the platform's manners: a session cookie and token, a catalogue,
//! documents; and, where a test says so, anything else in place of an answer.

#![allow(clippy::unwrap_used, clippy::panic, dead_code)] // Helpers of tests; no test uses all.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What comes in place of an answer.
#[derive(Clone, Debug)]
pub(crate) enum Instead {
    /// A status, lines of headers, a body.
    Reply(u16, &'static str, String),
    /// Half an answer, then nothing.
    Cut,
    /// A body that never ends.
    Endless,
    /// The connection is closed without a word.
    Nothing,
}

/// One request, as a rule sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Without the query.
    pub(crate) path: String,
    /// The document, if it is one.
    pub(crate) doc_id: Option<u64>,
    /// How many requests came before it.
    pub(crate) before: usize,
    /// How often this document was asked for before.
    pub(crate) again: usize,
}

type Rule = Box<dyn Fn(&Asked) -> Option<Instead> + Send>;

#[derive(Default)]
struct State {
    /// By number: the text of `data`.
    documents: BTreeMap<u64, String>,
    /// Group, name, title, number, type.
    listed: Vec<(String, String, String, u64, u64)>,
    /// A session takes so many questions; 0: any number.
    expire: usize,
    session: usize,
    questions: usize,
    rule: Option<Rule>,
    log: Vec<Asked>,
}

/// The site. It ends with the test.
#[derive(Clone)]
pub(crate) struct Site {
    port: u16,
    state: Arc<Mutex<State>>,
}

impl Site {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let site = Site { port: listener.local_addr().unwrap().port(), state: Arc::default() };
        let serving = site.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let serving = serving.clone();
                std::thread::spawn(move || serving.connection(stream));
            }
        });
        site
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Lists a document and hands it out; `data` is its text.
    pub(crate) fn put(&self, group: &str, name: &str, doc_id: u64, data: impl Into<String>) {
        let doc_type = if name.contains('.') { 2 } else { 9 };
        self.unlist(name);
        let mut state = self.state.lock().unwrap();
        state.documents.insert(doc_id, data.into());
        state.listed.push((group.to_owned(), name.to_owned(), format!("title of {name}"), doc_id, doc_type));
    }

    /// Lists it no more, though its document stays.
    pub(crate) fn unlist(&self, name: &str) {
        self.state.lock().unwrap().listed.retain(|listed| listed.1 != name);
    }

    /// Sessions end after so many questions.
    pub(crate) fn expire(&self, questions: usize) {
        self.state.lock().unwrap().expire = questions;
    }

    /// What comes in place of answers from now on.
    pub(crate) fn rule(&self, rule: impl Fn(&Asked) -> Option<Instead> + Send + 'static) {
        self.state.lock().unwrap().rule = Some(Box::new(rule));
    }

    /// Answers as usual again.
    pub(crate) fn no_rule(&self) {
        self.state.lock().unwrap().rule = None;
    }

    /// Everything that was asked so far; forgotten with that.
    pub(crate) fn log(&self) -> Vec<Asked> {
        std::mem::take(&mut self.state.lock().unwrap().log)
    }

    fn connection(&self, stream: TcpStream) {
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.set_nodelay(true).unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut stream = stream;
        loop {
            let mut head = String::new();
            while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
            let Some(target) = head.split(' ').nth(1).map(str::to_owned) else { return };
            let (status, headers, body) = match self.answer(&target, &head) {
                Ok(reply) => reply,
                Err(Instead::Cut) => {
                    let _ = stream
                        .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\n{\"success\":true,\"da");
                    return;
                }
                Err(Instead::Endless) => {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"success\":true,\"data\":{\"x\":\"");
                    while stream.write_all(&[b'x'; 65536]).is_ok() {}
                    return;
                }
                Err(_) => return,
            };
            let length = body.len();
            let head = format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\n\r\n");
            if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).is_err() {
                return;
            }
        }
    }

    fn answer(&self, target: &str, head: &str) -> Result<(u16, String, String), Instead> {
        let mut state = self.state.lock().unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
        let doc_id = value("docId").and_then(|id| id.parse().ok());
        let again = state.log.iter().filter(|asked| doc_id.is_some() && asked.doc_id == doc_id).count();
        let asked = Asked { path: path.to_owned(), doc_id, before: state.log.len(), again };
        let instead = state.rule.as_ref().and_then(|rule| rule(&asked));
        state.log.push(asked);
        match instead {
            Some(Instead::Reply(status, headers, body)) => return Ok((status, headers.to_owned(), body)),
            Some(other) => return Err(other),
            None => {}
        }
        if path == "/docCenter" {
            state.session += 1;
            state.questions = 0;
            let token = state.session;
            let cookie = format!("Set-Cookie: _tb_token_=t{token}; Path=/\r\n");
            return Ok((200, cookie, format!("<input type='hidden' name='_tb_token_' value='t{token}'>")));
        }
        let token = format!("t{}", state.session);
        let has_cookie = head.lines().any(|line| {
            line.to_ascii_lowercase().starts_with("cookie:") && line.contains(&format!("_tb_token_={token}"))
        });
        let is_over = state.expire > 0 && state.questions >= state.expire;
        let json = |body: String| Ok((200, "Content-Type: application/json\r\n".to_owned(), body));
        if !has_cookie || value("_tb_token_") != Some(token.as_str()) || is_over {
            return json(r#"{"success":false,"code":"403","errMsg":"页面已过期,请刷新页面"}"#.to_owned());
        }
        state.questions += 1;
        match path.rsplit('/').next() {
            Some("getApiCatelogConfig.json") => json(state.catalogue()),
            Some("getDocument.json") => match doc_id.and_then(|id| state.documents.get(&id)) {
                Some(data) => json(format!(
                    r#"{{"success":true,"code":"","traceId":"{}","data":{data}}}"#,
                    state.log.len()
                )),
                None => {
                    json(r#"{"success":false,"code":"404","errMsg":"文档不存在","data":null}"#.to_owned())
                }
            },
            _ => Ok((404, String::new(), "not here".to_owned())),
        }
    }
}

impl State {
    fn catalogue(&self) -> String {
        let groups: Vec<String> = self
            .listed
            .iter()
            .map(|(group, name, title, id, doc_type)| {
                format!(r#"{{"name":"{group}","catelogList":[{{"name":"{name}","subName":"{title}","docId":{id},"docType":{doc_type}}}]}}"#)
            })
            .collect();
        format!(
            r#"{{"success":true,"data":{{"treeCategories":[{{"name":"API","catelogTrees":[{}]}}]}}}}"#,
            groups.join(",")
        )
    }
}

/// The `data` of a document: fields are `name`, `name:Type` or `name:Type:description`, a `!` before a name means required.
pub(crate) fn document(name: &str, day: u64, request: &[&str], response: &[&str]) -> String {
    let list = |fields: &[&str]| {
        let fields: Vec<String> = fields
            .iter()
            .map(|field| {
                let mut parts = field.splitn(3, ':');
                let name = parts.next().unwrap_or_default();
                let (required, name) = (name.starts_with('!'), name.trim_start_matches('!'));
                let type_name = parts.next().unwrap_or("String");
                let description = parts.next().unwrap_or(name);
                format!(r#"{{"name":"{name}","type":"{type_name}","description":"{description}","required":{required},"demoValue":""}}"#)
            })
            .collect();
        fields.join(",")
    };
    format!(
        r#"{{"name":"{name}","apiChineseName":"查询","description":"说明","gmtModified":{},"labels":[],"requestParams":[{}],"responseParams":[{}],"errorCodes":[]}}"#,
        day * 86_400_000,
        list(request),
        list(response)
    )
}

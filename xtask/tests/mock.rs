//! The stand-in as a program: what it says, and that it does what the command line tells it.

#![cfg(feature = "mock")]
#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const METHOD: &str = "taobao.recycle.ofnsubsidy.old.get";

/// The program, ended with the test.
struct Mock {
    program: Child,
    address: String,
    /// What it said before the first call.
    said: String,
}

impl Mock {
    /// Starts it on the bundled definitions and waits until it has said everything.
    fn start(arguments: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("mock")
            .args(arguments)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
            .stdout(Stdio::piped())
            .spawn()
            .expect("xtask starts");
        let out = program.stdout.take().expect("its output");
        let mut said = String::new();
        let mut lines = BufReader::new(out).lines();
        // Its last line before calls is the last known method, or the last fault.
        let last = if arguments.contains(&"--fault") { "answered in another way" } else { METHOD };
        while let Some(Ok(line)) = lines.next() {
            said += &format!("{line}\n");
            if line.contains(last) {
                break;
            }
        }
        let address =
            said.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
        // Reads on, so that the program never waits for a reader.
        let address = address.to_owned();
        std::thread::spawn(move || lines.for_each(drop));
        Mock { program, address, said }
    }

    /// The whole answer to a call without parameters, unsigned: the platform refuses it with code 28.
    fn ask(&self, query: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let request = format!("GET /router/rest?{query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = Vec::new();
        // A connection that breaks by order is an answer too.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// A signed call that passes the checks of the session-less API.
fn signed(secret: &str) -> String {
    use top_mock::sign::{base_string, sign};
    use top_mock::{SignForm, SignMethod};
    let now =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_millis();
    let mut parameters: std::collections::BTreeMap<String, String> = [
        ("app_key", "12345678"),
        ("format", "json"),
        ("method", METHOD),
        ("old_order_id", "1"),
        ("session", "any"),
        ("sign_method", "md5"),
        ("v", "2.0"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    parameters.insert("timestamp".into(), now.to_string());
    let signature = sign(SignMethod::Md5, secret, &base_string(&parameters, "", SignForm::Dropped));
    parameters.insert("sign".into(), signature);
    parameters.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

#[test]
fn it_says_which_secret_it_takes() {
    let mock = Mock::start(&[]);
    assert!(mock.said.contains("app key 12345678, secret helloworld (the default)"), "{}", mock.said);
    assert!(!mock.said.contains("as given"), "{}", mock.said);
    let own = Mock::start(&["--secret", "of-my-own"]);
    assert!(own.said.contains("secret as given"), "{}", own.said);
    assert!(!own.said.contains("of-my-own") && !own.said.contains("helloworld"), "{}", own.said);
    assert!(own.ask(&signed("of-my-own")).contains("recycle_ofnsubsidy_old_get_response"));
}

#[test]
fn it_answers_as_the_command_line_says() {
    let line = format!("{METHOD} error=7 times=1");
    let mock = Mock::start(&["--fault", "* foreign=waf", "--fault", &line]);
    assert!(mock.said.contains("answered in another way: *, every call"), "{}", mock.said);
    let call = signed("helloworld");
    assert!(mock.ask(&call).contains("\"code\":7"));
    assert!(mock.ask(&call).contains("WAF_BLOCKED"));
    let late = Mock::start(&["--fault", "* delay=300ms cut=20"]);
    let begin = std::time::Instant::now();
    let answer = late.ask(&call);
    assert!(begin.elapsed().as_millis() >= 300);
    assert_eq!(answer.split_once("\r\n\r\n").map(|(_, body)| body.len()), Some(20), "{answer}");
}

#[test]
fn wrong_instructions_are_wrong_usage_and_the_help_teaches_the_right_ones() {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_xtask")).arg("mock").args(arguments).output().expect("xtask starts")
    };
    let wrong = run(&["--fault", "* eror=7"]);
    assert_eq!(wrong.status.code(), Some(2));
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(said.contains("`eror=7`, character 3: there is no such word"), "{said}");
    let help = String::from_utf8_lossy(&run(&["--help"]).stdout).into_owned();
    for word in ["error=CODE", "delay=TIME", "truncate=BYTES", "gzip-bomb=SIZE", "times=COUNT", "--fault"] {
        assert!(help.contains(word), "{word} is missing in: {help}");
    }
}

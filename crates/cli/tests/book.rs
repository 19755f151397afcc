//! The chapter "Your own APIs" of the book, done as it says, word for word, in a folder far from the checkout.
//!
//! `sh` blocks are run, one after another, each where the one before has ended. Other blocks say by their info string what
//! they are: `file=` is written there, `append=` is added to it, `in=` must stand in it. What only this test does: the checkout
//! is where it is, not beside the work; `cargo install` builds as tests are built; all of it shares the target folder and the
//! lock file, so that it compiles little; and the port is a free one.
#![cfg(unix)]
#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const CHAPTER: &str = include_str!("../../../docs/src/your-own-apis.md");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the checkout")
}

/// A fenced block: its language, what else its info string says, its text.
struct Block<'a> {
    language: &'a str,
    says: Option<&'a str>,
    text: String,
    line: usize,
}

fn blocks(chapter: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    for (index, line) in chapter.lines().enumerate() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                let (language, says) = info.split_once(',').map_or((info, None), |(a, b)| (a, Some(b)));
                blocks.push(Block { language, says, text: String::new(), line: index + 1 });
                open = true;
            }
            None if open => {
                let text = &mut blocks.last_mut().expect("it is open").text;
                text.push_str(line);
                text.push('\n');
            }
            None => {}
        }
    }
    blocks
}

/// A person who follows the chapter.
struct Reader {
    /// Where everything is; nothing of it is in the checkout.
    scratch: tempfile::TempDir,
    /// Where the last command has ended.
    here: PathBuf,
    port: String,
    running: Vec<Child>,
}

impl Reader {
    fn new() -> Self {
        let scratch = tempfile::tempdir().expect("a scratch folder");
        let here = scratch.path().join("work");
        for folder in ["work", "bin", "installed"] {
            fs::create_dir(scratch.path().join(folder)).expect("a folder");
        }
        let shim = format!(
            "#!/bin/sh\nif [ \"$1\" = install ]; then shift; set -- install --debug --quiet --locked \"$@\"; fi\nexec '{}' \"$@\"\n",
            env!("CARGO")
        );
        let path = scratch.path().join("bin/cargo");
        fs::write(&path, shim).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
        Reader { scratch, here, port: free.port().to_string(), running: Vec::new() }
    }

    /// A shell in which `cargo` and what it installed are found.
    fn shell(&self, commands: &str) -> Command {
        let path = |below: &str| self.scratch.path().join(below).display().to_string();
        let old = std::env::var("PATH").unwrap_or_default();
        let target = std::env::var("CARGO_TARGET_DIR").map_or_else(|_| root().join("target"), PathBuf::from);
        let mut shell = Command::new("bash");
        shell
            .args(["-e", "-c", commands])
            .current_dir(&self.here)
            .env("PATH", format!("{}:{}:{old}", path("bin"), path("installed/bin")))
            .env("CARGO_INSTALL_ROOT", path("installed"))
            .env("CARGO_TARGET_DIR", target)
            .env(
                "CARGO_PROFILE_DEV_DEBUG",
                std::env::var("CARGO_PROFILE_DEV_DEBUG").unwrap_or("line-tables-only".into()),
            )
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TERM_COLOR", "never");
        for name in ["AUTHOR", "COMMITTER"] {
            shell
                .env(format!("GIT_{name}_NAME"), "Reader")
                .env(format!("GIT_{name}_EMAIL"), "reader@example.org");
        }
        shell
    }

    fn run(&mut self, commands: &str) -> String {
        let commands = self.as_here(commands);
        let ended = self.scratch.path().join("pwd");
        let mut shell = self.shell(&format!("{commands}\npwd > '{}'\n", ended.display()));
        let output = shell.output().expect("bash starts");
        let said =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{commands}\n{said}");
        let now = fs::read_to_string(ended).expect("where it ended");
        self.here = PathBuf::from(now.trim_end());
        let lock = self.here.join("Cargo.lock");
        if self.here.join("Cargo.toml").is_file() && !lock.exists() {
            fs::copy(root().join("Cargo.lock"), lock).expect("a copy");
        }
        said
    }

    /// Starts what doesn't end by itself, and waits for its first line.
    fn start(&mut self, commands: &str) {
        let commands = self.as_here(commands);
        let mut shell = self.shell(&format!("exec {commands}"));
        let mut program = shell.stdout(Stdio::piped()).spawn().expect("bash starts");
        let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
        let first = lines.next().and_then(Result::ok).unwrap_or_default();
        assert!(first.contains(&self.port), "{commands}: {first}");
        std::thread::spawn(move || lines.for_each(drop));
        self.running.push(program);
    }

    fn as_here(&self, text: &str) -> String {
        text.replace("../top-sdk", &root().display().to_string()).replace("8080", &self.port)
    }

    fn follow(&mut self, block: &Block<'_>) {
        let text = self.as_here(&block.text);
        match (block.language, block.says.and_then(|says| says.split_once('='))) {
            ("sh", None) if block.says == Some("background") => self.start(&block.text),
            ("sh", None) => {
                // Each line apart: a new crate has its lock file before anything is built in it.
                block.text.lines().for_each(|line| drop(self.run(line)));
            }
            ("text", None) => {}
            (_, Some(("file", path))) => {
                let path = self.here.join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, text).expect("a file");
            }
            (_, Some(("append", path))) => {
                let path = self.here.join(path);
                let there = fs::read_to_string(&path).expect("a file");
                fs::write(path, there + &text).expect("a file");
            }
            // What is shown may come to be a little later.
            (_, Some(("in", _))) => {}
            (language, _) => panic!("line {}: nobody would know what to do with this {language}", block.line),
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        for program in &mut self.running {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

#[test]
fn what_the_chapter_says_works() {
    let mut reader = Reader::new();
    let blocks = blocks(CHAPTER);
    assert!(blocks.len() > 15, "the chapter is read");
    for block in &blocks {
        reader.follow(block);
    }
    for block in &blocks {
        if let Some(("in", path)) = block.says.and_then(|says| says.split_once('=')) {
            let folder =
                if path.starts_with("../") { reader.here.clone() } else { reader.here.join("../acme-top") };
            let path = path
                .strip_prefix("../top-sdk/")
                .map_or_else(|| folder.join(path), |below| root().join(below));
            let there = fs::read_to_string(&path).expect("a file");
            assert!(there.contains(&block.text), "{} does not hold\n{}", path.display(), block.text);
        }
    }
}

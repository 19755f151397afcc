//! `sync` as a command: killed at any moment, and as a whole loop from the documentation site to a merged pull request.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.
#![cfg(feature = "sync")]

#[path = "../../sync/tests/site/mod.rs"]
mod site;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use site::{Site, document};

const TOP: &str = env!("CARGO_BIN_EXE_cargo-top");

/// A scratch checkout, and where its commands keep what can be made again.
struct Checkout {
    folder: tempfile::TempDir,
    target: tempfile::TempDir,
}

impl Checkout {
    fn new() -> Self {
        let checkout =
            Checkout { folder: tempfile::tempdir().unwrap(), target: tempfile::tempdir().unwrap() };
        fs::create_dir(checkout.path("api-defs")).unwrap();
        checkout
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn write(&self, below: &str, text: &str) {
        fs::create_dir_all(self.path(below).parent().unwrap()).unwrap();
        fs::write(self.path(below), text).unwrap();
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder.path()).env("CARGO_TARGET_DIR", self.target.path()).env("XTASK", TOP);
        command
    }

    fn sync(&self, site: &Site, arguments: &[&str]) -> Command {
        let mut command = self.command(TOP);
        command
            .args(["sync", "--rate", "10000", "--patience", "2", "--base-url", &site.address()])
            .args(arguments);
        command
    }

    fn done(&self, mut command: Command) -> String {
        let output = command.output().unwrap();
        let said = said(&output);
        assert!(output.status.success(), "{said}");
        said
    }

    /// Every file with its bytes.
    fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), self.folder.path(), &mut files);
        files
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A site whose documents change on its second day in all the ways there are.
fn site_of_many(second_day: bool) -> Site {
    let site = Site::start();
    for id in 1..=40_u64 {
        let name = format!("taobao.n{id}.get");
        let response: &[&str] = match (second_day, id % 4) {
            (true, 1) => &["name"],
            (true, 2) => &["name", "price:Number:单位分", "more"],
            _ => &["name", "price:Number:单位分"],
        };
        let day = 19_000 + if second_day { 100 } else { 0 };
        site.put("甲", &name, id, document(&name, day, &["!id:Number"], response));
    }
    site
}

#[test]
fn killed_at_any_moment_the_tree_is_whole_and_the_next_run_ends_it() {
    let (first, second) = (site_of_many(false), site_of_many(true));
    let undisturbed = Checkout::new();
    undisturbed.done(undisturbed.sync(&first, &["--track", "*"]));
    undisturbed.done(undisturbed.sync(&second, &["--track", "*"]));

    let checkout = Checkout::new();
    checkout.done(checkout.sync(&first, &["--track", "*"]));
    second.log();
    // Answers come slowly, so that early moments lie among the questions, late ones among the files.
    second.rule(|_| {
        std::thread::sleep(Duration::from_millis(5));
        None
    });
    let mut kills = 0;
    for step in 0..12 {
        let mut child = checkout.sync(&second, &["--track", "*", "--quiet"]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(25).mul_f64(1.45_f64.powi(step)));
        if child.try_wait().unwrap().is_some() {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        let mut regen = checkout.command(TOP);
        regen.args(["regen", "--check", "--quiet"]);
        let output = regen.output().unwrap();
        let said = said(&output);
        assert!(!said.contains("error["), "after kill {kills}: {said}");
    }
    checkout.done(checkout.sync(&second, &["--track", "*"]));
    assert!(kills >= 4, "{kills}");
    let log = second.log();
    let again = log.iter().filter(|asked| asked.again > 0).count();
    // A run that was killed once its journal was closed is over; the one after it asks for everything anew.
    let runs = log.iter().filter(|asked| asked.path.ends_with("getApiCatelogConfig.json")).count();
    assert!(again <= kills + (runs - 1) * 40, "{again} asked again, {kills} kills, {runs} catalogues");
    assert!(checkout.tree() == undisturbed.tree(), "the final tree is that of an undisturbed run");
}

/// The steps of the workflow that are commands, in their order.
fn steps() -> Vec<String> {
    let workflow = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.github/workflows/sync.yml");
    let text = fs::read_to_string(workflow).unwrap();
    let steps = text.lines().filter_map(|line| line.trim_start().strip_prefix("- run: "));
    steps.filter(|step| *step != "|").map(str::to_owned).collect()
}

/// A checkout of `main` with a bare repository as its origin, and a `gh` that only notes what it is asked for.
struct Loop {
    checkout: Checkout,
    origin: tempfile::TempDir,
    site: Site,
}

impl Loop {
    fn new() -> Self {
        let it =
            Loop { checkout: Checkout::new(), origin: tempfile::tempdir().unwrap(), site: Site::start() };
        let origin = it.origin.path().to_str().unwrap().to_owned();
        it.git(&["init", "--quiet", "--bare", "--initial-branch", "main", &origin]);
        it.git(&["init", "--quiet", "--initial-branch", "main", "."]);
        it.git(&["remote", "add", "origin", &origin]);
        it.git(&["config", "user.name", "sync"]);
        it.git(&["config", "user.email", "sync@example.com"]);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ci/sync");
        it.checkout.write(".ci/sync", &fs::read_to_string(script).unwrap());
        it.checkout.write(".gitignore", "/target/\n/bin/\n");
        it.checkout.write(
            "bin/gh",
            "#!/bin/sh\necho \"gh $*\" >>target/gh.log\n[ \"$1 $2\" = 'pr list' ] && [ -f target/open ] && echo 7\n[ \"$1 $2\" = 'pr view' ] && echo 'level: minor'\nexit 0\n",
        );
        it.done(it.bash("chmod +x bin/gh"));
        it.checkout.write(
            "api-defs/catalog.yaml",
            "package: {name: top-tested, version: 0.3.1}\ngroups:\n- feature: recycle\n  title: 回收\n  members: ['alibaba.idle.recycle.*', 'idle_recycle_*']\n",
        );
        it.checkout.write("generated/CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n## 0.3.1\n\n- Begun.\n");
        it
    }

    fn git(&self, arguments: &[&str]) -> String {
        let mut git = self.checkout.command("git");
        git.args(arguments);
        self.checkout.done(git)
    }

    fn bash(&self, step: &str) -> Command {
        let mut bash = self.checkout.command("bash");
        let path = format!("{}:{}", self.checkout.path("bin").display(), std::env::var("PATH").unwrap());
        bash.args(["-c", step]).env("PATH", path).env("GITHUB_STEP_SUMMARY", "target/summary.md");
        bash
    }

    fn done(&self, command: Command) -> String {
        self.checkout.done(command)
    }

    /// Runs the workflow's steps. The platform's site is the stand-in; the workspace's tests are not run inside of a test.
    fn run(&self) -> String {
        let site = self.site.address();
        let mut said = String::new();
        for step in steps() {
            let step = match step.as_str() {
                "cargo test --workspace" => continue,
                "bash .ci/sync run target/pull-request" => format!("{step} --rate 10000 --base-url {site}"),
                other => other.to_owned(),
            };
            said += &self.done(self.bash(&step));
        }
        said
    }

    fn read(&self, below: &str) -> String {
        fs::read_to_string(self.checkout.path(below)).unwrap_or_else(|error| panic!("{below}: {error}"))
    }
}

#[test]
fn from_the_site_to_a_merged_pull_request_and_quiet_again() {
    let it = Loop::new();
    let put = |name: &str, id: u64, day: u64, request: &[&str], response: &[&str]| {
        it.site.put("闲鱼", name, id, document(name, day, request, response));
    };
    put(
        "alibaba.idle.recycle.order.get",
        1,
        20_000,
        &["!biz_order_id:Number"],
        &["status:String:状态 1:已下单 2:已取件", "price:Number:单位分"],
    );
    put("alibaba.idle.recycle.order.perform", 2, 20_010, &["!biz_order_id:Number", "note"], &["ok:Boolean"]);
    put("idle_recycle_OrderSyn", 3, 20_020, &["biz_order_id:Number", "seller_phone:String:卖家手机号"], &[]);
    assert_eq!(
        steps(),
        [
            "bash .ci/sync run target/pull-request",
            "cargo test --workspace",
            "bash .ci/sync push target/pull-request",
            "bash .ci/sync open target/pull-request",
            "cat target/pull-request/body.md >>\"$GITHUB_STEP_SUMMARY\" || true",
            "bash .ci/sync end target/pull-request",
        ]
    );
    it.done(it.checkout.sync(&it.site, &[]));
    it.git(&["add", "--all"]);
    it.git(&["commit", "--quiet", "--message", "Begin"]);
    it.git(&["push", "--quiet", "origin", "main"]);

    // The day's changes: a field comes, one goes, one is demanded, a code comes, an API comes, a mark is lost.
    put(
        "alibaba.idle.recycle.order.get",
        1,
        20_100,
        &["!biz_order_id:Number"],
        &["status:String:状态 1:已下单 2:已取件 3:已打款", "ship_time"],
    );
    put("alibaba.idle.recycle.order.perform", 2, 20_110, &["!biz_order_id:Number", "!note"], &["ok:Boolean"]);
    put("alibaba.idle.recycle.refund.apply", 4, 20_105, &["!biz_order_id:Number"], &["ok:Boolean"]);
    put("alibaba.idle.quote.get", 5, 20_105, &[], &["ok:Boolean"]);
    it.run();
    let branch = it.read("target/pull-request/branch");
    let gh = it.read("target/gh.log");
    insta::assert_snapshot!("title", it.read("target/pull-request/title"));
    insta::assert_snapshot!("labels", it.read("target/pull-request/labels"));
    insta::assert_snapshot!("body", it.read("target/pull-request/body.md"));
    insta::assert_snapshot!("opened", gh);
    insta::assert_snapshot!(
        "commit",
        it.git(&["log", "-1", "--format=%an%n%B", "--stat=90", &format!("origin/{}", branch.trim())])
    );
    insta::assert_snapshot!("changelog", it.read("generated/CHANGELOG.md"));
    assert_eq!(it.read("target/summary.md"), it.read("target/pull-request/body.md"));

    // Before it is merged, another run from main brings the one pull request up to date.
    it.git(&["switch", "--quiet", "main"]);
    fs::write(it.checkout.path("target/open"), "").unwrap();
    fs::remove_file(it.checkout.path("target/gh.log")).unwrap();
    let first = it.git(&["rev-parse", &format!("origin/{}^{{tree}}", branch.trim())]);
    it.run();
    assert_eq!(
        it.git(&["rev-parse", &format!("origin/{}^{{tree}}", branch.trim())]),
        first,
        "the same tree again"
    );
    insta::assert_snapshot!("updated", it.read("target/gh.log"));

    it.git(&["switch", "--quiet", "main"]);
    it.git(&["merge", "--quiet", "--ff-only", branch.trim()]);
    it.git(&["push", "--quiet", "origin", "main"]);
    fs::remove_file(it.checkout.path("target/gh.log")).unwrap();
    let before = it.checkout.tree();
    let said = it.run();
    assert!(said.contains("3 documents") || said.contains("4 documents"), "{said}");
    assert!(said.contains("nothing changed"), "{said}");
    assert!(!it.checkout.path("target/gh.log").exists(), "a quiet run opens nothing and closes nothing");
    let tree = |tree: BTreeMap<PathBuf, Vec<u8>>| -> BTreeMap<PathBuf, Vec<u8>> {
        tree.into_iter()
            .filter(|(path, _)| !path.starts_with("target") && !path.starts_with(".git"))
            .collect()
    };
    assert!(tree(before) == tree(it.checkout.tree()));
    assert_eq!(it.git(&["status", "--porcelain"]), "");
}

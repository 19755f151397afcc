//! Prints the module graph of each crate, room by room, and every circle in it.
//!
//! `cargo run -p line-tests --bin rooms [-- [--places] [CRATE…]]`
//!
//! Rooms of one floor stand below those that they use. Exit code 0: no circle but in excused crates; 1: a circle;
//! 2: wrong usage, or a crate that can't be read.
#![allow(clippy::print_stdout, clippy::print_stderr)] // Its purpose.

use std::path::Path;
use std::process::ExitCode;

use line_tests::rooms::{
    Circle, Error, Floor, Graph, Link, Target, circles, excused, floors, graph, workspace,
};
use line_tests::root;

const USAGE: &str = "usage: rooms [--places] [CRATE…]
  --places   also says for each use of a room where it stands
  CRATE      packages of the workspace; all of them where none is named";

fn main() -> ExitCode {
    let (flags, packages): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with('-'));
    if flags.iter().any(|flag| flag == "--help" || flag == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    if let Some(unknown) = flags.iter().find(|flag| *flag != "--places") {
        eprintln!("unknown option {unknown}\n{USAGE}");
        return ExitCode::from(2);
    }
    match run(&packages, !flags.is_empty()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(count) => {
            println!("\n{count} circles");
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Prints every graph; how many circles there are that nothing excuses.
fn run(packages: &[String], places: bool) -> Result<usize, Error> {
    let targets = workspace(&root())?;
    let known = |package: &String| targets.iter().any(|target| target.package == *package);
    if let Some(unknown) = packages.iter().find(|package| !known(package)) {
        return Err(Error::Metadata(format!("there is no package {unknown} in the workspace")));
    }
    let excused = excused(&root().join("tests/rooms/excused.txt"))?;
    let mut found = 0;
    for target in targets.iter().filter(|target| packages.is_empty() || packages.contains(&target.package)) {
        let graph = graph(&target.root)?;
        let circles = circles(&graph);
        print_graph(target, &graph, places);
        circles.iter().for_each(print_circle);
        match (excused.contains(&target.package), circles.is_empty()) {
            (true, true) => {
                println!("  excused without need: take {} out of tests/rooms/excused.txt", target.package)
            }
            (true, false) => println!("  excused for now: tests/rooms/excused.txt"),
            (false, _) => found += circles.len(),
        }
    }
    Ok(found)
}

fn print_graph(target: &Target, graph: &Graph, places: bool) {
    println!(
        "\n{} {} ({} modules, {} uses)",
        target.package,
        target.name,
        graph.modules.len(),
        graph.links.len()
    );
    for floor in floors(graph) {
        print_floor(&floor, places);
    }
}

fn print_floor(floor: &Floor, places: bool) {
    println!("  {}", if floor.within.is_empty() { "crate".to_owned() } else { floor.within.join("::") });
    for room in floor.groups.iter().flatten() {
        let Some(used) = floor.uses.get(room) else { continue };
        let names: Vec<&str> = used.keys().map(String::as_str).collect();
        let arrow = if names.is_empty() { "" } else { " → " };
        println!("    {room}{arrow}{}", names.join(", "));
        if places {
            used.values().flatten().for_each(print_link);
        }
    }
}

fn print_circle(circle: &Circle) {
    let within = if circle.within.is_empty() { "crate".to_owned() } else { circle.within.join("::") };
    println!("  CIRCLE in {within}: {}", circle.rooms.join(" ↔ "));
    circle.round.iter().for_each(print_link);
}

fn print_link(link: &Link) {
    let name = |path: &[String]| if path.is_empty() { "(root)".to_owned() } else { path.join("::") };
    println!("        {} → {}  {}:{}", name(&link.from), name(&link.to), shown(&link.file), link.line);
}

/// The path below the checkout, where the file lies there.
fn shown(file: &Path) -> String {
    let root = root().canonicalize().unwrap_or_else(|_| root());
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    file.strip_prefix(&root).unwrap_or(&file).display().to_string()
}

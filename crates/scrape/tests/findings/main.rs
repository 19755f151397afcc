//! What a review found wrong in the first reader, a small page for each. Every test failed at that commit.
//!
//! | finding | what was wrong | test |
//! |---|---|---|
//! | 1 | a menu's name for the page's | `names::f01_…` (three) |
//! | 2 | tables and sections that are not understood were empty ones | `tables::f02_…` (four) |
//! | 3 | empty and lazily filled tables | `tables::f03_…` |
//! | 4 | a second API on a page | `names::f04_…` |
//! | 5 | writes classed as reads | `meaning::f05_…` |
//! | 6 | lost rows that the sample still shows | `rows::f06_…` |
//! | 7 | damaged rows taken as they stand | `rows::f07_…` (three) |
//! | 8 | unknown words of need meant optional | `rows::f08_…` (three) |
//! | 9 | member rows of HTML at the top | `html::f09_…` |
//! | 10 | JSON samples sorted | `samples::f10_…` |
//! | 11 | a second table under one heading | `tables::f11_…` |
//! | 12 | Markdown's own marks in cells | `markdown::f12_…` (two) |
//! | 13 | text after the last row of a pipe table | `markdown::f13_…` |
//! | 14 | HTML cut in the middle | `html::f14_…` |
//! | 15 | nbsp and tabs | `html::f15_…`, `rows::f15_…` |
//! | 16 | other bullets | `rows::f16_…` |
//! | 17, 18 | one bad path ends the run; pipes and devices | `top-road`: `page_files::tests::one_bad_path_is_one_finding`, `pipes_and_devices_are_not_opened` |
//! | 19 | `deprecated` from labels of codes | `meaning::f19_…` |
//! | 20 | a cell cut after its first word | `rows::f20_…` |
//! | 21 | names that differ in case; half files; `<<` and hidden characters in YAML; JSON members renamed; what is said of an unknown column; `Result object` | `folder.rs`: `names_that_differ_in_case_only_are_refused`; `top-road`: `writer::tests` and `scrape::tests`; `top-definition`: `tests/readers.rs`; `tables::f21_…` (two), `rows::f21_…` |
//! | D10 | contradictions of a page went unnoticed | `rows::d10_…`, `samples::d10_…` (two) |
//! | – | rows that stand where no sample shows them, found later | `places::…` |
//! | D12 | a sidecar that contradicts its page | `names::d12_…` |

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod html;
mod markdown;
mod meaning;
mod names;
mod page;
mod places;
mod rows;
mod samples;
mod tables;

//! Pages of the message service: the bytes stand below the head of such a page, so that they are read as one.
#![no_main]

use libfuzzer_sys::fuzz_target;

const HEAD: &str = "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n";

fuzz_target!(|text: &str| line_fuzz::page_of_lines(&format!("{HEAD}{text}")));

//! Which names may become the names of files, on any system.

use crate::limits::MAX_NAME;

/// Names that some systems take for devices, with any extension.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// May the name of an API or message become a file name, on any system?
pub fn is_safe_name(name: &str) -> bool {
    unsafe_name_reason(name).is_none()
}

/// Why the name may not become a file name; `None`: it may.
pub fn unsafe_name_reason(name: &str) -> Option<&'static str> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if name.is_empty() {
        Some("it is empty")
    } else if name.len() > MAX_NAME {
        Some("it has more than 200 characters")
    } else if !name.chars().all(allowed) {
        Some("only letters a-z, digits, `.`, `_` and `-` are allowed")
    } else if name.contains("..") || name.starts_with(['.', '-']) || name.ends_with('.') {
        Some("its dots and dashes could be taken for something else in a path")
    } else if is_device(name) {
        Some("some systems take it for a device")
    } else {
        None
    }
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_could_leave_the_folder_are_unsafe() {
        for name in [
            "",
            ".",
            "..",
            "../../x",
            "a/b",
            "a\\b",
            "a..b",
            ".git",
            "-rf",
            "con",
            "CON",
            "aux.txt",
            "com1.x",
            "a\0",
            "a\u{202e}b",
            "订单",
            "a:b",
            "a ",
            "x.",
        ] {
            assert!(!is_safe_name(name), "{name:?}");
        }
        assert!(!is_safe_name(&"a".repeat(201)));
        for name in [
            "taobao.ofn.recycle.order.detail",
            "xianyu_recycle_OrderStatusSync",
            "a-b.c",
            "console.get",
            "com.x",
        ] {
            assert!(is_safe_name(name), "{name:?}");
        }
    }
}

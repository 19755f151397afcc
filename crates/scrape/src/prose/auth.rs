//! Authorisation: what a label of the documentation site says about it (`rules/auth.txt`).

use top_definition::Auth;

use super::file::RuleFile;
use super::rules::Subject;
use super::sieve::Seen;

/// What one label says; [`Auth::Unknown`] when it speaks of something else.
pub fn auth_of_label(label: &str) -> Auth {
    let subject = Subject { text: &Seen::of(label), ..Subject::default() };
    RuleFile::Auth.rules().conclude(&subject, Auth::from_word).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_labels_of_the_site() {
        for (label, auth) in [
            ("必须用户授权", Auth::Session),
            ("需要授权", Auth::Session),
            ("不需用户授权", Auth::None),
            ("不需要授权", Auth::None),
            ("免费", Auth::Unknown),
            ("可选用户授权", Auth::Unknown),
        ] {
            assert_eq!(auth_of_label(label), auth, "{label}");
        }
    }
}

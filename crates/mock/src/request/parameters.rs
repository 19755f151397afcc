//! The parameters of a request, wherever they stand: query, form body, multipart body.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use super::multipart;

/// More parameters than any API takes; a request with more is refused.
const MAX_PARAMETERS: usize = 2_000;

/// Names the platform itself understands; everything else belongs to the API.
pub(crate) const SYSTEM_NAMES: [&str; 11] = [
    "app_key",
    "format",
    "method",
    "partner_id",
    "session",
    "sign",
    "sign_method",
    "simplify",
    "target_app_key",
    "timestamp",
    "v",
];

/// An uploaded file. It is no part of the signature. `Debug` shows the length of its content only.
#[derive(Clone, PartialEq, Eq)]
pub struct UploadedFile {
    /// The name of the parameter.
    pub name: String,
    /// The name the client gave the file.
    pub file_name: String,
    /// The bytes of the file.
    pub content: Vec<u8>,
}

impl fmt::Debug for UploadedFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} ({} bytes)", self.name, self.content.len())
    }
}

/// What a request carries.
#[derive(Default)]
pub(crate) struct Parameters {
    /// Text parameters, decoded. Of a name that comes twice the first value counts (the query comes first).
    pub(crate) values: BTreeMap<String, String>,
    /// Names that came more than once.
    pub(crate) repeated: Vec<String>,
    pub(crate) files: Vec<UploadedFile>,
    /// A JSON or XML body, which is signed as it stands.
    pub(crate) raw_body: String,
    /// Some text was no UTF-8.
    pub(crate) not_utf8: bool,
}

impl Parameters {
    /// The value of a parameter; an empty one counts as missing.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Reads what a request carries, or says why it is no request at all.
    pub(crate) fn read(query: &str, content_type: &str, body: &[u8]) -> Result<Self, String> {
        let mut parameters = Parameters::default();
        parameters.add_form(query.as_bytes())?;
        let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match media_type.as_str() {
            "multipart/form-data" => parameters.add_multipart(content_type, body)?,
            "application/json" | "text/xml" | "application/xml" => {
                parameters.raw_body = parameters.text(body)
            }
            _ => parameters.add_form(body)?,
        }
        Ok(parameters)
    }

    fn add_form(&mut self, form: &[u8]) -> Result<(), String> {
        for pair in form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = percent_decode(halves.next().unwrap_or_default())?;
            let value = percent_decode(halves.next().unwrap_or_default())?;
            let (name, value) = (self.text(&name), self.text(&value));
            self.add(name, value)?;
        }
        Ok(())
    }

    fn add_multipart(&mut self, content_type: &str, body: &[u8]) -> Result<(), String> {
        let boundary = multipart::boundary(content_type).ok_or("a multipart body without a boundary")?;
        for part in multipart::parts(body, &boundary)? {
            let name = self.text(part.name);
            match part.file_name {
                Some(file_name) => {
                    let file_name = self.text(file_name);
                    self.files.push(UploadedFile { name, file_name, content: part.content.to_vec() });
                    self.check_count()?;
                }
                None => {
                    let value = self.text(part.content);
                    self.add(name, value)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, name: String, value: String) -> Result<(), String> {
        match self.values.entry(name) {
            Entry::Occupied(first) => self.repeated.push(first.key().clone()),
            Entry::Vacant(place) => {
                place.insert(value);
            }
        }
        self.check_count()
    }

    fn check_count(&self) -> Result<(), String> {
        let count = self.values.len() + self.repeated.len() + self.files.len();
        if count > MAX_PARAMETERS { Err(format!("more than {MAX_PARAMETERS} parameters")) } else { Ok(()) }
    }

    fn text(&mut self, bytes: &[u8]) -> String {
        match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.not_utf8 = true;
                String::from_utf8_lossy(bytes).into_owned()
            }
        }
    }
}

/// `+` is a space, `%` is followed by two hexadecimal digits, everything else stands for itself.
pub(crate) fn percent_decode(text: &[u8]) -> Result<Vec<u8>, String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => match (bytes.next().and_then(hex_digit), bytes.next().and_then(hex_digit)) {
                (Some(high), Some(low)) => high << 4 | low,
                _ => return Err("a % without two hexadecimal digits".to_owned()),
            },
            other => *other,
        });
    }
    Ok(decoded)
}

fn hex_digit(byte: &u8) -> Option<u8> {
    char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str, content_type: &str, body: &[u8]) -> Parameters {
        Parameters::read(query, content_type, body).unwrap()
    }

    #[test]
    fn joins_query_and_body_in_both_space_spellings() {
        let form = "application/x-www-form-urlencoded;charset=UTF-8";
        let found =
            read("timestamp=2024-01-01%2000:00:00&v=2.0", form, b"a=b+c&empty=&bare&e=%E4%BB%A5%3d%26");
        assert_eq!(found.get("timestamp"), Some("2024-01-01 00:00:00"));
        assert_eq!(found.get("a"), Some("b c"));
        assert_eq!(found.get("e"), Some("以=&"));
        assert_eq!(found.values.get("empty").map(String::as_str), Some(""));
        assert_eq!(found.values.get("bare").map(String::as_str), Some(""));
        assert!(!found.not_utf8 && found.repeated.is_empty());
    }

    #[test]
    fn keeps_the_first_of_two_and_remembers_the_clash() {
        let found = read("a=1", "", b"a=2");
        assert_eq!(found.get("a"), Some("1"));
        assert_eq!(found.repeated, ["a"]);
    }

    #[test]
    fn tells_broken_escapes_from_broken_text() {
        for broken in ["a=%", "a=%4", "a=%zz", "a=%4%34"] {
            assert!(Parameters::read(broken, "", b"").is_err(), "{broken}");
        }
        assert!(read("a=%ff%fe", "", b"").not_utf8);
    }

    #[test]
    fn refuses_floods_of_parameters() {
        let flood = "a=1&".repeat(MAX_PARAMETERS + 1);
        assert!(Parameters::read(&flood, "", b"").is_err());
    }
}

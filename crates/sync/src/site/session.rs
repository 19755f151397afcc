//! The session: a cookie that every question repeats as a parameter.

use super::http::{Http, Reply};
use super::token::{NAME, Token};

/// The token of a page that began a session: from the cookie that came with it, else from the hidden input in it.
pub(super) fn token_of(reply: &Reply, http: &Http) -> Option<Token> {
    if let Some(token) = http.cookie(NAME).as_deref().and_then(Token::new) {
        return Some(token);
    }
    let token = Token::new(hidden_input(&String::from_utf8_lossy(&reply.body))?)?;
    http.set_cookie(NAME, token.as_str());
    Some(token)
}

/// `value` of the element whose `name` is the token's. Attributes stand in any order.
fn hidden_input(page: &str) -> Option<&str> {
    let at = page.find(&format!("\"{NAME}\"")).or_else(|| page.find(&format!("'{NAME}'")))?;
    let start = page.get(..at)?.rfind('<')?;
    let tag = page.get(start..)?.split('>').next()?;
    let value = tag.split_once("value=")?.1;
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_stands_in_a_hidden_input() {
        for page in [
            r#"<p><input type="hidden" name="_tb_token_" value="3e5"/></p>"#,
            r#"<input value='3e5' name='_tb_token_'>"#,
        ] {
            assert_eq!(hidden_input(page), Some("3e5"), "{page}");
        }
        for page in ["", "_tb_token_", r#"<input name="_tb_token_">"#, r#""_tb_token_" value="x""#] {
            assert_eq!(hidden_input(page), None, "{page}");
        }
    }
}

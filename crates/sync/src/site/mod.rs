//! The documentation site: its catalogue and its documents, asked politely.
//!
//! A status of 200 proves nothing: the site answers with challenges, expired sessions and error pages under it. Each
//! request waits for its turn (`pace`), each answer is looked at (`answer`), a session is renewed when it expires
//! (`session`). What this room hands out is the text of `data`, untouched; it must not know what stands in it.

mod address;
mod answer;
mod http;
mod pace;
mod session;
mod token;

use std::time::Duration;

use top_definition::Kind;

pub use address::Address;
pub use pace::Manners;

use answer::Answer;
use http::{Http, NoReply, Reply};
use pace::Pace;
use token::Token;

/// So often a request that got no whole answer is made again.
const MAX_FAULTS: u32 = 4;

/// Hears why the site is waited for.
pub type Hear<'a> = &'a mut dyn FnMut(&str);

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The text of the answer's `data`, a JSON object.
    Data(String),
    /// There is no such document, the site says in these words.
    Missing(String),
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Nobody answers, again and again.
    #[error("the documentation site can't be reached: {0}")]
    Unreachable(String),
    /// Answers that are no documents, for as long as there was patience.
    #[error("the documentation site answers with challenges instead of documents: {0}")]
    Challenged(String),
    /// The site wants to be left alone for so many seconds.
    #[error("the documentation site asks to come back in {0} s")]
    ComeBack(u64),
    /// A session that was just made is not taken, or the site has another objection.
    #[error("the documentation site refuses: {0}")]
    Refused(String),
    /// Answers that are cut, too large or no JSON, again and again.
    #[error("no whole answer: {0}")]
    Broken(String),
}

impl Trouble {
    /// Is asking for something else of no use either?
    pub fn is_general(&self) -> bool {
        matches!(self, Trouble::Challenged(_) | Trouble::ComeBack(_))
    }

    /// What a person can do.
    pub fn hint(&self) -> &'static str {
        match self {
            Trouble::Unreachable(_) => {
                "look whether this machine has a network (and HTTPS_PROXY, where one is needed) and whether --base-url is right; run it again, it goes on where it stopped"
            }
            Trouble::Challenged(_) => {
                "open the site in a browser and solve its challenge, wait some minutes, ask more slowly (--rate 1); run it again, it goes on where it stopped"
            }
            Trouble::ComeBack(_) => "run it again then: it goes on where it stopped",
            Trouble::Refused(_) => "look at the page in a browser; is --base-url the documentation site?",
            Trouble::Broken(_) => "run it again: it asks for what is missing only",
        }
    }
}

/// The site, and how it is being treated.
pub struct Site {
    http: Http,
    pace: Pace,
    token: Option<Token>,
    requests: u64,
}

/// What one request brought.
enum Once {
    Answer(Answer),
    Busy(Option<Duration>),
    Unreachable(String),
}

impl Site {
    /// Nothing is asked yet.
    pub fn new(address: Address, manners: Manners) -> Self {
        Site { http: Http::new(address), pace: Pace::new(manners), token: None, requests: 0 }
    }

    /// How many requests were made, sessions and repeated ones included.
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// The catalogue: which documents there are.
    ///
    /// # Errors
    /// When the site does not tell.
    pub fn catalogue(&mut self, hear: Hear<'_>) -> Result<Asked, Trouble> {
        self.ask("/handler/document/getApiCatelogConfig.json", &[], hear)
    }

    /// One document.
    ///
    /// # Errors
    /// When the site does not tell.
    pub fn document(&mut self, kind: Kind, id: u64, hear: Hear<'_>) -> Result<Asked, Trouble> {
        let (id, doc_type) = (id.to_string(), doc_type(kind).to_string());
        let query = [("docId", id.as_str()), ("docType", doc_type.as_str()), ("isEn", "false")];
        self.ask("/handler/document/getDocument.json", &query, hear)
    }

    fn ask(&mut self, path: &str, query: &[(&str, &str)], hear: Hear<'_>) -> Result<Asked, Trouble> {
        let (mut faults, mut is_renewed) = (0, false);
        loop {
            let token = self.token(hear)?;
            let question = self.http.address().question(path, query, &token);
            match self.once(&question) {
                Once::Answer(Answer::Data(data)) => {
                    self.pace.went_well();
                    return Ok(Asked::Data(data));
                }
                Once::Answer(Answer::Missing(why)) => {
                    self.pace.went_well();
                    return Ok(Asked::Missing(why));
                }
                Once::Answer(Answer::Expired(_) | Answer::Refused(_)) if !is_renewed => {
                    (is_renewed, self.token) = (true, None);
                }
                Once::Answer(Answer::Expired(why) | Answer::Refused(why)) => {
                    return Err(Trouble::Refused(why));
                }
                Once::Answer(Answer::Challenge(why)) => self.pace.back_off(&why, None, hear)?,
                Once::Busy(after) => self.pace.back_off("it is busy", after, hear)?,
                Once::Answer(Answer::Broken(why)) => self.again(&mut faults, Trouble::Broken(why))?,
                Once::Unreachable(why) => self.again(&mut faults, Trouble::Unreachable(why))?,
            }
        }
    }

    /// The session's token; a new session where there is none.
    fn token(&mut self, hear: Hear<'_>) -> Result<Token, Trouble> {
        let mut faults = 0;
        loop {
            if let Some(token) = &self.token {
                return Ok(token.clone());
            }
            self.http.forget();
            match self.once_landing() {
                Ok(reply) => match session::token_of(&reply, &self.http) {
                    Some(token) => self.token = Some(token),
                    None => self.pace.back_off("its page carries no session token", None, hear)?,
                },
                Err(Once::Busy(after)) => self.pace.back_off("it is busy", after, hear)?,
                Err(Once::Answer(Answer::Challenge(why))) => self.pace.back_off(&why, None, hear)?,
                Err(Once::Unreachable(why)) => self.again(&mut faults, Trouble::Unreachable(why))?,
                Err(Once::Answer(other)) => self.again(&mut faults, Trouble::Broken(other.shown()))?,
            }
        }
    }

    /// The page that begins a session. Redirections are followed on the same host only.
    fn once_landing(&mut self) -> Result<Reply, Once> {
        let mut place = self.http.address().landing();
        for _ in 0..5 {
            let reply = self.reply(&place)?;
            let next = reply.location.as_deref().and_then(|to| self.http.address().same_host(to, &place));
            match (reply.status, next) {
                (200, _) => return Ok(reply),
                (300..=399, Some(next)) => place = next,
                _ => return Err(self.other_status(&reply)),
            }
        }
        Err(Once::Answer(Answer::Challenge("it redirects in a circle".to_owned())))
    }

    fn once(&mut self, question: &str) -> Once {
        match self.reply(question) {
            Ok(reply) if reply.status == 200 => Once::Answer(answer::understand(&reply.body)),
            Ok(reply) => self.other_status(&reply),
            Err(other) => other,
        }
    }

    fn reply(&mut self, place: &str) -> Result<Reply, Once> {
        self.pace.wait();
        self.requests += 1;
        self.http.get(place).map_err(|no_reply| match no_reply {
            NoReply::Unreachable(why) => Once::Unreachable(why),
            NoReply::Broken(why) => Once::Answer(Answer::Broken(why)),
        })
    }

    fn other_status(&self, reply: &Reply) -> Once {
        let status = reply.status;
        match status {
            429 | 503 => Once::Busy(reply.retry_after),
            300..=399 => {
                let to = reply.location.as_deref().map(address::shown).unwrap_or_default();
                Once::Answer(Answer::Challenge(format!("it redirects to {to}")))
            }
            404 | 410 => Once::Answer(Answer::Refused(format!("status {status}: there is no such address"))),
            400..=499 => Once::Answer(Answer::Challenge(format!("status {status}"))),
            _ => Once::Answer(Answer::Broken(format!("status {status}"))),
        }
    }

    /// Once more after a short pause, unless it was enough.
    fn again(&mut self, faults: &mut u32, trouble: Trouble) -> Result<(), Trouble> {
        *faults += 1;
        if *faults >= MAX_FAULTS {
            return Err(trouble);
        }
        self.pace.pause(*faults);
        Ok(())
    }
}

/// The number that the site gives to documents of a kind.
pub fn doc_type(kind: Kind) -> u64 {
    match kind {
        Kind::Message => 9,
        _ => 2,
    }
}

//! What emitted code says about one API of the platform.
//!
//! This room must not know how calls are sent.

use super::Call;
use super::outcome::{BusinessOutcome, Outcome};
use super::paging::Paging;
use crate::client::Client;
use crate::error::{Effect, Error};
use crate::table::Table;

/// Does a call need the session (access token) of an authorised user?
///
/// A session that the client has is sent in every case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Auth {
    /// Yes: without a session nothing is sent.
    Session,
    /// The documents say no.
    None,
    /// The documents don't say.
    #[default]
    Unknown,
}

/// A type that stands for one API of your own: `#[derive(TopApi)]` implements it.
///
/// ```
/// # async fn example<D: top_sdk::TopDefinition>(client: &top_sdk::Client) -> Result<(), top_sdk::Error> {
/// let response = D::request().send(client).await?;
/// println!("{} answered {response:?}", D::METHOD);
/// # Ok(())
/// # }
/// # use top_sdk::Api as _;
/// ```
pub trait TopDefinition {
    /// The name of the API.
    const METHOD: &'static str;
    /// What is sent.
    type Request: Api<Response = Self::Response>;
    /// What comes back.
    type Response: Table;

    /// An empty request, to be filled by its setters.
    #[must_use]
    fn request() -> Self::Request {
        Self::Request::default()
    }
}

/// One API of the platform. Implemented by emitted requests.
///
/// ```
/// # async fn example<R: top_sdk::Api>(request: R, client: &top_sdk::Client) -> Result<(), top_sdk::Error> {
/// let response = request.send(client).await?;
/// println!("{} answered {response:?}", R::METHOD);
/// # Ok(())
/// # }
/// ```
pub trait Api: Table {
    /// The name of the API, such as `taobao.ofn.recycle.order.detail`.
    const METHOD: &'static str;
    /// Where the platform documents it.
    const DOC_URL: &'static str;
    /// Does it change anything?
    const EFFECT: Effect = Effect::Write;
    /// Does it need a session?
    const AUTH: Auth = Auth::Unknown;
    /// Where the answer says whether the business operation was done, if it does.
    const OUTCOME: Option<Outcome> = None;
    /// How its pages are walked, if it is a listing.
    const PAGING: Option<Paging> = None;
    /// What it answers.
    type Response: Table;

    /// The call of this request through that client: `.await` it, or send it blocking.
    fn send(self, client: &Client) -> Call<Self> {
        Call::new(client, self)
    }

    /// Does the request hold all that the documents demand? Sending it asks this too.
    ///
    /// # Errors
    /// Names every field that is missing or breaks a documented limit.
    fn validate(&self) -> Result<(), Error> {
        crate::table::validate::validate(self)
    }

    /// What the answer says about the business operation; `None` where the definition names no such fields.
    fn outcome(response: &Self::Response) -> Option<BusinessOutcome> {
        Self::OUTCOME.map(|outcome| BusinessOutcome::read(&outcome, response))
    }
}

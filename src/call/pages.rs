//! Listings, page by page.

use std::fmt;

use super::Call;
use super::paging::Paging;
use crate::call::Api;
use crate::error::Error;
use crate::table::DynTable;
use crate::table::path::{find, longest_list, set};
use crate::typed::response::Response;

/// The pages of a listing, see [`Call::pages`].
#[must_use = "no page is asked for until `next`"]
pub struct Pages<R> {
    call: Call<R>,
    ended: bool,
}

impl<R: Api> Call<R> {
    /// The pages of a listing, from the one that the request names (else the first), each a call of its own.
    ///
    /// ```no_run
    /// # async fn example<R: top_sdk::Api>(client: top_sdk::Client, request: R) -> Result<(), top_sdk::Error> {
    /// let mut pages = request.send(&client).pages();
    /// while let Some(page) = pages.next().await {
    ///     println!("{:?}", page?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With the crate `futures-util` they are a `Stream`:
    /// `stream::unfold(pages, |mut pages| async move { Some((pages.next().await?, pages)) })`.
    pub fn pages(self) -> Pages<R> {
        Pages { call: self, ended: false }
    }
}

impl<R: Api> Pages<R> {
    /// The next page, or `None` behind the last one.
    ///
    /// The last one is the one whose answer says so (no next page, all of the total seen, no next cursor); where an answer says
    /// nothing of that, the first one that is not full. An error does not move on: asking again asks for the same page.
    ///
    /// Dropping the future before it is ready loses nothing, either.
    ///
    /// # Errors
    /// As the call, and where the API's definition does not say how it is walked.
    pub async fn next(&mut self) -> Option<Result<Response<R::Response>, Error>> {
        let paging = match self.begin()? {
            Ok(paging) => paging,
            Err(error) => return Some(Err(error)),
        };
        let answer = self.call.clone().await;
        Some(answer.inspect(|answer| self.step(&paging, answer)))
    }

    /// The next page, blocking this thread until it is there. See [`next`](Self::next).
    ///
    /// # Errors
    /// As [`next`](Self::next).
    #[cfg(feature = "blocking")]
    pub fn next_blocking(&mut self) -> Option<Result<Response<R::Response>, Error>> {
        let paging = match self.begin()? {
            Ok(paging) => paging,
            Err(error) => return Some(Err(error)),
        };
        let answer = self.call.clone().send_blocking();
        Some(answer.inspect(|answer| self.step(&paging, answer)))
    }

    /// How it is walked, with the number of the first page where the request names none.
    fn begin(&mut self) -> Option<Result<Paging, Error>> {
        if self.ended {
            return None;
        }
        let paging = R::PAGING.filter(|paging| paging.page.is_some() || paging.cursor.is_some());
        let Some(paging) = paging else {
            self.ended = true;
            let message = format!("the definition of {} does not say how its pages are walked", R::METHOD);
            return Some(Err(Error::configuration(message)));
        };
        if let (Some(path), None) = (paging.page, paging.cursor)
            && find(&self.call.request, path).is_none()
            && !set(&mut self.call.request, path, "1")
        {
            self.ended = true;
            let message = format!("the request of {} has no number of a page at `{path}`", R::METHOD);
            return Some(Err(Error::invalid_request(message)));
        }
        Some(Ok(paging))
    }

    /// Moves on to the page behind this answer, or ends.
    fn step(&mut self, paging: &Paging, answer: &R::Response) {
        let request = &mut self.call.request;
        let says = says_more(paging, request, answer);
        self.ended = match (paging.cursor, paging.page) {
            (Some((asked, told)), _) => {
                let next = find(answer, told).filter(|next| !matches!(next.trim(), "" | "0" | "-1" | "null"));
                // The same cursor again would be the same page again.
                let next = next.filter(|next| find(request, asked).as_ref() != Some(next));
                says == Some(false) || !next.is_some_and(|next| set(request, asked, &next))
            }
            (None, Some(path)) => {
                let page = find(request, path).and_then(|page| page.parse::<i64>().ok()?.checked_add(1));
                says == Some(false) || !page.is_some_and(|page| set(request, path, &page.to_string()))
            }
            (None, None) => true,
        };
    }
}

/// Does the answer say that there is more? A cursor says it by itself.
fn says_more(paging: &Paging, request: &dyn DynTable, answer: &dyn DynTable) -> Option<bool> {
    let number = |table: &dyn DynTable, path: Option<&str>| find(table, path?)?.trim().parse::<i64>().ok();
    let has_next = paging.has_next.and_then(|path| find(answer, path)).and_then(|text| as_bool(&text));
    if has_next.is_some() || paging.cursor.is_some() {
        return has_next;
    }
    let count = longest_list(answer).and_then(|count| i64::try_from(count).ok());
    if count == Some(0) {
        return Some(false);
    }
    let size = number(request, paging.size).filter(|size| *size > 0);
    let seen = number(request, paging.page).zip(size).and_then(|(page, size)| page.checked_mul(size));
    match (number(answer, paging.total), seen, count, size) {
        (Some(total), Some(seen), ..) => Some(seen < total),
        (None, _, Some(count), Some(size)) => Some(count >= size),
        // Nothing says how many a page holds: an empty one will end it. Without any list there is one page.
        (.., count, _) => Some(count.is_some()),
    }
}

fn as_bool(text: &str) -> Option<bool> {
    let text = text.trim();
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(&["true", "1", "y", "yes"]) { Some(true) } else { is(&["false", "0", "n", "no"]).then_some(false) }
}

impl<R: fmt::Debug> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.call).field("ended", &self.ended).finish()
    }
}

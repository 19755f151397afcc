//! How a listing is walked, as data.

/// How a listing is walked page by page: dotted wire paths below request and response. In emitted code.
///
/// ```
/// use top_sdk::Paging;
/// const PAGING: Paging = Paging::new().page("page_no").size("page_size").total("total_results");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    pub(super) page: Option<&'static str>,
    pub(super) size: Option<&'static str>,
    pub(super) cursor: Option<(&'static str, &'static str)>,
    pub(super) total: Option<&'static str>,
    pub(super) has_next: Option<&'static str>,
}

impl Paging {
    /// Nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { page: None, size: None, cursor: None, total: None, has_next: None }
    }

    /// The number of the page, in the request.
    #[must_use]
    pub const fn page(mut self, path: &'static str) -> Self {
        self.page = Some(path);
        self
    }

    /// How many a page holds, in the request.
    #[must_use]
    pub const fn size(mut self, path: &'static str) -> Self {
        self.size = Some(path);
        self
    }

    /// Where the next page begins: in the request, and in the response that says it.
    #[must_use]
    pub const fn cursor(mut self, request: &'static str, response: &'static str) -> Self {
        self.cursor = Some((request, response));
        self
    }

    /// How many there are in all, in the response.
    #[must_use]
    pub const fn total(mut self, path: &'static str) -> Self {
        self.total = Some(path);
        self
    }

    /// Whether there is a next page, in the response.
    #[must_use]
    pub const fn has_next(mut self, path: &'static str) -> Self {
        self.has_next = Some(path);
        self
    }
}

//! Listings, page by page, over a platform in memory.

use crate::emit::{self, Slot, SlotMut, Table};
use crate::testing::{Answer, Platform, RecordedCall};
use crate::{Api, Effect, ErrorKind, Paging};

/// Declares a listing that is walked in this way.
macro_rules! listing {
    ($name:ident, $method:literal, $paging:expr) => {
        #[derive(Default)]
        struct $name {
            page_no: Option<i64>,
            page_size: Option<i64>,
            cursor: Option<String>,
        }

        impl Table for $name {
            fn names() -> &'static [&'static str] {
                &["page_no", "page_size", "cursor"]
            }
            fn slot(&self, index: usize) -> Slot<'_> {
                match index {
                    0 => Slot::Number(&self.page_no),
                    1 => Slot::Number(&self.page_size),
                    _ => Slot::Text(&self.cursor),
                }
            }
            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                match index {
                    0 => SlotMut::Number(&mut self.page_no),
                    1 => SlotMut::Number(&mut self.page_size),
                    _ => SlotMut::Text(&mut self.cursor),
                }
            }
        }

        emit::table_traits!($name);

        impl Api for $name {
            const METHOD: &'static str = $method;
            const DOC_URL: &'static str = "";
            const EFFECT: Effect = Effect::Read;
            const PAGING: Option<Paging> = $paging;
            type Response = Items;
        }
    };
}

const NUMBERED: Paging = Paging::new().page("page_no").size("page_size");
listing!(ByNumber, "taobao.by.number", Some(NUMBERED));
listing!(ByTotal, "taobao.by.total", Some(NUMBERED.total("total")));
listing!(ByWord, "taobao.by.word", Some(NUMBERED.total("total").has_next("has_next")));
listing!(ByCursor, "taobao.by.cursor", Some(Paging::new().cursor("cursor", "next_cursor").size("page_size")));
listing!(Unknown, "taobao.unknown", None);

/// One page of numbers.
#[derive(Default)]
struct Items {
    ids: Vec<i64>,
    total: Option<i64>,
    has_next: Option<bool>,
    next_cursor: Option<String>,
}

impl Table for Items {
    fn names() -> &'static [&'static str] {
        &["ids", "total", "has_next", "next_cursor"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Numbers(&self.ids),
            1 => Slot::Number(&self.total),
            2 => Slot::Boolean(&self.has_next),
            _ => Slot::Text(&self.next_cursor),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Numbers(&mut self.ids),
            1 => SlotMut::Number(&mut self.total),
            2 => SlotMut::Boolean(&mut self.has_next),
            _ => SlotMut::Text(&mut self.next_cursor),
        }
    }
}

emit::table_traits!(Items);

/// The items of a listing of so many, two on a page.
fn page(call: &RecordedCall, all: i64) -> Answer {
    let begin = match call.param("page_no") {
        Some(page) => (page.parse::<i64>().unwrap() - 1) * 2,
        None => call.param("cursor").map_or(0, |cursor| cursor.parse().unwrap()),
    };
    let ids: Vec<i64> = (begin..all.min(begin + 2)).collect();
    let next = if begin + 2 < all { (begin + 2).to_string() } else { String::new() };
    let answer = Answer::json("{}").with("ids", ids).with("total", all).with("has_next", begin + 2 < all);
    answer.with("next_cursor", next)
}

/// All items, and how many pages were asked for.
async fn walked<R: Api<Response = Items>>(request: R, all: i64) -> (Vec<i64>, usize) {
    let platform = Platform::new();
    platform.answer_by(R::METHOD, move |call| page(call, all));
    let client = platform.client().build().unwrap();
    let mut pages = request.send(&client).pages();
    let mut ids = Vec::new();
    while let Some(page) = pages.next().await {
        ids.extend(&page.unwrap().ids);
    }
    assert!(pages.next().await.is_none());
    (ids, platform.calls().len())
}

#[tokio::test]
async fn every_page_is_asked_for_once_and_no_other() {
    let size = Some(2);
    for (all, pages) in [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3)] {
        let ids: Vec<i64> = (0..all).collect();
        let by_total = walked(ByTotal { page_size: size, ..ByTotal::default() }, all).await;
        let by_word = walked(ByWord::default(), all).await;
        let by_cursor = walked(ByCursor::default(), all).await;
        assert_eq!([by_total, by_word, by_cursor], [(); 3].map(|()| (ids.clone(), pages)), "{all}");
        // A full page may be the last one: only the next, empty one shows it.
        let more = usize::from(all > 0 && all % 2 == 0);
        let by_number = walked(ByNumber { page_size: size, ..ByNumber::default() }, all).await;
        assert_eq!(by_number, (ids.clone(), pages + more), "{all}");
    }
    // It begins where the request says.
    let third = ByNumber { page_no: Some(3), page_size: size, ..ByNumber::default() };
    assert_eq!(walked(third, 5).await, (vec![4], 1));
}

#[tokio::test]
async fn an_error_asks_for_the_same_page_again() {
    let platform = Platform::new();
    platform.answer_by(ByWord::METHOD, |call| page(call, 3));
    let client = platform.client().build().unwrap();
    let mut pages = ByWord::default().send(&client).pages();
    pages.next().await.unwrap().unwrap();
    platform.answer_once(ByWord::METHOD, Answer::error(27));
    assert_eq!(pages.next().await.unwrap().unwrap_err().code(), Some("27"));
    assert_eq!(pages.next().await.unwrap().unwrap().ids, [2]);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_cursor_that_repeats_ends() {
    let platform = Platform::new();
    platform.answer(ByCursor::METHOD, Answer::json(r#"{"ids":[1],"next_cursor":"7"}"#));
    let client = platform.client().build().unwrap();
    let mut pages = ByCursor::default().send(&client).pages();
    let mut count = 0;
    while let Some(page) = pages.next().await {
        page.unwrap();
        count += 1;
    }
    assert_eq!(count, 2);
}

#[tokio::test]
async fn what_is_no_listing_says_so() {
    let client = Platform::new().client().build().unwrap();
    let mut pages = Unknown::default().send(&client).pages();
    let error = pages.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("taobao.unknown"), "{error}");
    assert!(pages.next().await.is_none());
}

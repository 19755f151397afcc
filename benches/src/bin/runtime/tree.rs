//! A type that is as wide as the platform has them: 73 structs, one of them with money at the very end.

use top_sdk::emit::{self, Api, Fen, Slot, SlotMut, Table};

/// One of many different structs.
#[derive(Default)]
pub(crate) struct Leaf<const N: usize> {
    name: Option<String>,
    amount: Option<Fen>,
}

impl<const N: usize> Table for Leaf<N> {
    fn names() -> &'static [&'static str] {
        // Only the last one holds money: whoever looks for it looks at all of them.
        if N == 71 { &["name", "amount"] } else { &["name"] }
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.name),
            _ => Slot::Fen(&self.amount),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.name),
            _ => SlotMut::Fen(&mut self.amount),
        }
    }
}

macro_rules! traits {
    ($name:ident $(, const $n:ident)?) => {
        impl$(<const $n: usize>)? Clone for $name$(<$n>)? {
            fn clone(&self) -> Self {
                emit::copy(self)
            }
        }
        impl$(<const $n: usize>)? std::fmt::Debug for $name$(<$n>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                emit::debug(stringify!($name), self, f)
            }
        }
        impl$(<const $n: usize>)? PartialEq for $name$(<$n>)? {
            fn eq(&self, other: &Self) -> bool {
                emit::equal(self, other)
            }
        }
    };
}
traits!(Leaf, const N);
emit::table_traits!(Wide, Widest, Ask);

macro_rules! wide {
    ($($field:ident $n:literal)+) => {
        /// A struct of 72 others.
        #[derive(Default)]
        pub(crate) struct Wide { $($field: Option<Leaf<$n>>,)+ }

        impl Table for Wide {
            fn names() -> &'static [&'static str] {
                &[$(stringify!($field)),+]
            }
            fn slot(&self, index: usize) -> Slot<'_> {
                match index {
                    $($n => Slot::Object(&self.$field),)+
                    _ => emit::no_field(index),
                }
            }
            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                match index {
                    $($n => SlotMut::Object(&mut self.$field),)+
                    _ => emit::no_field(index),
                }
            }
        }
    };
}
wide! {
    f0 0 f1 1 f2 2 f3 3 f4 4 f5 5 f6 6 f7 7 f8 8 f9 9 f10 10 f11 11 f12 12 f13 13 f14 14 f15 15 f16 16 f17 17 f18 18
    f19 19 f20 20 f21 21 f22 22 f23 23 f24 24 f25 25 f26 26 f27 27 f28 28 f29 29 f30 30 f31 31 f32 32 f33 33 f34 34
    f35 35 f36 36 f37 37 f38 38 f39 39 f40 40 f41 41 f42 42 f43 43 f44 44 f45 45 f46 46 f47 47 f48 48 f49 49 f50 50
    f51 51 f52 52 f53 53 f54 54 f55 55 f56 56 f57 57 f58 58 f59 59 f60 60 f61 61 f62 62 f63 63 f64 64 f65 65 f66 66
    f67 67 f68 68 f69 69 f70 70 f71 71
}

/// An answer with a list of them.
#[derive(Default)]
pub(crate) struct Widest {
    xs: Vec<Wide>,
    one: Option<Wide>,
}

impl Table for Widest {
    fn names() -> &'static [&'static str] {
        &["xs", "one"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::List(&self.xs, "wide"),
            _ => Slot::Object(&self.one),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::List(&mut self.xs, "wide"),
            _ => SlotMut::Object(&mut self.one),
        }
    }
}

/// Asks for it.
#[derive(Default)]
pub(crate) struct Ask {}

impl Table for Ask {
    fn names() -> &'static [&'static str] {
        &[]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        emit::no_field(index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        emit::no_field(index)
    }
}

impl Api for Ask {
    const METHOD: &'static str = "taobao.widest.get";
    const DOC_URL: &'static str = "";
    type Response = Widest;
}

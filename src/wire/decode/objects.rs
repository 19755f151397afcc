//! Objects and the slots of their fields.

use std::borrow::Cow;

use super::money;
use super::scalars::{self, Read, Reader, is_empty_container};
use super::scan::{Fault, Scalar, Scanner};
use super::state::{State, Step};
use crate::table::CodeSlot;
use crate::table::JsonSlot;
use crate::table::{DynTable, ListSlot, ObjectSlot, SlotMut};

/// What an object is documented as, for people.
pub(super) const OBJECT: &str = "an object";

/// The decoder at one place of the answer.
pub(super) struct Decoder<'a, 's> {
    pub(super) scan: Scanner<'a>,
    pub(super) state: &'s mut State,
}

/// Where an object goes.
pub(super) enum Place<'p> {
    Only(&'p mut dyn ObjectSlot),
    Last(&'p mut dyn ListSlot),
}

impl Place<'_> {
    fn make(&mut self) -> &mut dyn DynTable {
        match self {
            Self::Only(slot) => slot.fill(),
            Self::Last(list) => list.push(),
        }
    }

    fn undo(&mut self) {
        match self {
            Self::Only(slot) => slot.clear(),
            Self::Last(list) => list.pop(),
        }
    }

    /// Whether the objects that belong here hold amounts of money.
    #[cold]
    pub(super) fn holds_money(&mut self) -> bool {
        let found = money::in_table(self.make());
        self.undo();
        found
    }
}

impl<'a, 's> Decoder<'a, 's> {
    pub(super) fn new(scan: Scanner<'a>, state: &'s mut State) -> Self {
        Self { scan, state }
    }

    /// A decoder for JSON found inside a string; `None` when the text is no JSON.
    pub(super) fn inside<'t>(&mut self, text: &'t str) -> Option<Decoder<'t, '_>> {
        let mut scan = Scanner::nested(text, self.scan.depth());
        scan.deeper().ok()?;
        let mut trial = scan.clone();
        trial.value().and_then(|_| trial.end()).ok()?;
        Some(Decoder { scan, state: self.state })
    }

    /// The whole text: one object.
    pub(super) fn root(&mut self, table: &mut dyn DynTable) -> Result<(), Fault> {
        self.object(table)?;
        self.scan.end()
    }

    /// An object that stands here.
    pub(super) fn object(&mut self, table: &mut dyn DynTable) -> Result<(), Fault> {
        let shape = table.shape();
        let (mut next, mut highest) = (0, None);
        self.scan.open_object()?;
        let mut first = true;
        while let Some(key) = self.scan.key(&mut first)? {
            let Some((index, name)) = find(shape.names, next, &key) else {
                self.unknown(&key)?;
                continue;
            };
            self.state.path.push(Step::Member(name));
            if highest >= Some(index) {
                self.refuse_twice(table, index, shape.money)?;
            }
            self.field(table.slot_mut(index), shape.money.contains(&index))?;
            self.state.path.pop();
            highest = highest.max(Some(index));
            next = index + 1;
        }
        Ok(())
    }

    /// A member that no document names.
    #[cold]
    fn unknown(&mut self, key: &str) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        let id = match self.scan.scalar()? {
            Scalar::Text(text) => Some(text),
            Scalar::Number(text) => Some(Cow::Borrowed(text)),
            _ => None,
        };
        match id {
            Some(id) if key == "request_id" && self.state.path.is_empty() => {
                self.state.report.request_id = Some(id.into_owned());
            }
            _ => self.state.unknown(key, self.scan.since(start)),
        }
        Ok(())
    }

    /// A member out of order may be one that stood here before. The last one counts.
    fn refuse_twice(&mut self, table: &mut dyn DynTable, index: usize, money: &[usize]) -> Result<(), Fault> {
        if table.slot(index).is_set() {
            let money = money::in_slot(table.slot_mut(index), money.contains(&index));
            let mut ahead = self.scan.clone();
            let got = ahead.value()?;
            self.state.issue("one member of this name", got, money);
        }
        Ok(())
    }

    /// The value of a documented member; `money` says whether a decimal number is an amount.
    fn field(&mut self, slot: SlotMut<'_>, money: bool) -> Result<(), Fault> {
        match slot {
            SlotMut::Text(slot) => self.one(slot, &scalars::TEXT, false),
            SlotMut::Number(slot) => self.one(slot, &scalars::NUMBER, false),
            SlotMut::Boolean(slot) => self.one(slot, &scalars::BOOLEAN, false),
            SlotMut::Decimal(slot) => self.one(slot, &scalars::DECIMAL, money),
            SlotMut::Fen(slot) => self.one(slot, &scalars::FEN, true),
            SlotMut::Time(slot) => self.one(slot, &scalars::TIME, false),
            SlotMut::EpochMs(slot) => self.one(slot, &scalars::EPOCH_MS, false),
            SlotMut::EpochS(slot) => self.one(slot, &scalars::EPOCH_S, false),
            SlotMut::Json(slot) => self.one(slot, &scalars::JSON, false),
            SlotMut::File(slot) => {
                *slot = None;
                self.no_file()
            }
            SlotMut::Code(slot) => self.code(slot),
            SlotMut::Object(slot) => {
                slot.clear();
                self.nested(&mut Place::Only(slot))
            }
            SlotMut::TypedJson(slot) => self.typed_json(slot),
            SlotMut::Texts(list) => self.list_of(list, &scalars::TEXT, false),
            SlotMut::Numbers(list) => self.list_of(list, &scalars::NUMBER, false),
            SlotMut::Booleans(list) => self.list_of(list, &scalars::BOOLEAN, false),
            SlotMut::Decimals(list) => self.list_of(list, &scalars::DECIMAL, money),
            SlotMut::Fens(list) => self.list_of(list, &scalars::FEN, true),
            SlotMut::Times(list) => self.list_of(list, &scalars::TIME, false),
            SlotMut::Jsons(list) => self.list_of(list, &scalars::JSON, false),
            SlotMut::Codes(list) => self.list_of_codes(list),
            SlotMut::Separated(list, separator) => self.separated(list, separator),
            SlotMut::List(list, item) => self.list_of_objects(list, item),
        }
    }

    /// One single value.
    fn one<T>(&mut self, slot: &mut Option<T>, reader: &Reader<T>, money: bool) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        *slot = match (reader.read)(self.scan.scalar()?) {
            Read::Value(value) => Some(value),
            Read::Empty => None,
            Read::Misfit => {
                self.state.issue(reader.expected, self.scan.since(start), money);
                None
            }
        };
        Ok(())
    }

    fn code(&mut self, slot: &mut dyn CodeSlot) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        match scalars::code(self.scan.scalar()?, slot.numeric()) {
            Read::Value(code) => slot.set(&code),
            Read::Empty => slot.clear(),
            Read::Misfit => {
                slot.clear();
                self.state.issue("a code", self.scan.since(start), false);
            }
        }
        Ok(())
    }

    fn no_file(&mut self) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        if !matches!(self.scan.scalar()?, Scalar::Null) {
            self.state.issue("no file inside JSON", self.scan.since(start), false);
        }
        Ok(())
    }

    /// An object, as itself or inside a string.
    pub(super) fn nested(&mut self, place: &mut Place<'_>) -> Result<(), Fault> {
        if self.scan.peek() == b'{' {
            let table = place.make();
            self.state.count_object(&self.scan, size_of_val(table))?;
            return self.object(table);
        }
        let start = self.scan.place();
        let done = match self.scan.scalar()? {
            Scalar::Null => true,
            Scalar::Container(json) => is_empty_container(json),
            Scalar::Text(text) => text.trim().is_empty() || self.object_in_text(&text, place)?,
            _ => false,
        };
        if !done {
            let money = place.holds_money();
            self.state.issue(OBJECT, self.scan.since(start), money);
        }
        Ok(())
    }

    /// An object inside a string; `false` when there is none.
    fn object_in_text(&mut self, text: &str, place: &mut Place<'_>) -> Result<bool, Fault> {
        if !text.trim_start().starts_with('{') {
            return Ok(false);
        }
        let fault = self.scan.fault(OBJECT);
        let Some(mut inside) = self.inside(text) else { return Ok(false) };
        let table = place.make();
        inside.state.count_object(&inside.scan, size_of_val(table))?;
        inside.object(table).map_err(|Fault { expected, .. }| Fault { expected, ..fault })?;
        Ok(true)
    }

    /// JSON with documented members, inside a string or as itself. The text is kept in any case.
    fn typed_json(&mut self, slot: &mut dyn JsonSlot) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        let (text, embedded) = match self.scan.scalar()? {
            Scalar::Null => {
                slot.clear();
                return Ok(());
            }
            Scalar::Text(text) if text.trim().is_empty() => {
                slot.clear();
                return Ok(());
            }
            Scalar::Text(text) => (text, false),
            _ => (Cow::Borrowed(self.scan.since(start)), true),
        };
        let fault = self.scan.fault(OBJECT);
        let table = slot.fill(Some(text.clone().into_owned()), embedded);
        let inside = if text.trim_start().starts_with('{') { self.inside(&text) } else { None };
        if let Some(mut inside) = inside {
            return inside.object(table).map_err(|Fault { expected, .. }| Fault { expected, ..fault });
        }
        let money = money::in_table(table);
        slot.reject();
        self.state.issue("a JSON object", self.scan.since(start), money);
        Ok(())
    }
}

/// The field of that name: the next one, as most answers keep the documented order, or any.
#[inline]
fn find(names: &'static [&'static str], next: usize, key: &str) -> Option<(usize, &'static str)> {
    match names.get(next) {
        Some(name) if *name == key => Some((next, name)),
        _ => names.iter().position(|name| *name == key).map(|index| (index, names[index])),
    }
}

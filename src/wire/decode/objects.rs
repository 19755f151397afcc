//! Objects and the slots of their fields.

use std::borrow::Cow;

use super::lookup::Met;
use super::scalars::{self, Read, Reader, is_empty_container};
use super::scan::{Fault, FaultKind, Scalar, Scanner};
use super::state::{FieldKey, State, Step};
use crate::table::money;
use crate::table::{CodeSlot, DynTable, JsonSlot, ListSlot, ObjectSlot, SlotMut};

/// What an object is documented as, for people.
pub(super) const OBJECT: &str = "an object";
/// What should have stood where a member stands again.
pub(crate) const ONE_MEMBER: &str = "one member of this name";
/// What a text with half a surrogate pair should have been. The half is replaced.
const CHARACTERS: &str = "text of whole characters";

/// The decoder at one place of the answer.
pub(crate) struct Decoder<'a, 's, 'l> {
    pub(super) scan: Scanner<'a>,
    pub(crate) state: &'s mut State<'l>,
}

/// Where an object goes.
pub(super) enum Place<'p> {
    /// In a field, which the second part names.
    Only(&'p mut dyn ObjectSlot, FieldKey),
    /// At the end of a list in a field. The last part remembers whether its objects hold money.
    Last(&'p mut dyn ListSlot, FieldKey, &'p mut Option<bool>),
}

impl Place<'_> {
    fn make(&mut self) -> &mut dyn DynTable {
        match self {
            Self::Only(slot, _) => slot.fill(),
            Self::Last(list, ..) => list.push(),
        }
    }

    fn undo(&mut self) {
        match self {
            Self::Only(slot, _) => slot.clear(),
            Self::Last(list, ..) => list.pop(),
        }
    }

    /// Whether the objects that belong here hold amounts of money. An object is made to find out, which may take
    /// thousands of bytes: once for each field of an answer.
    #[cold]
    pub(super) fn holds_money(&mut self, state: &mut State<'_>) -> bool {
        let field = match self {
            Self::Last(_, _, Some(known)) => return *known,
            Self::Only(_, field) | Self::Last(_, field, None) => *field,
        };
        let found = state.money.get(&field).copied().unwrap_or_else(|| {
            let found = money::in_table(self.make());
            self.undo();
            state.money.insert(field, found);
            found
        });
        if let Self::Last(_, _, known) = self {
            **known = Some(found);
        }
        found
    }
}

impl<'a, 's, 'l> Decoder<'a, 's, 'l> {
    pub(super) fn new(scan: Scanner<'a>, state: &'s mut State<'l>) -> Self {
        Self { scan, state }
    }

    /// Decodes JSON found inside a string; `false` when the text is none, and then nothing of it was noted.
    pub(super) fn inside(
        &mut self,
        text: &str,
        decode: impl FnOnce(&mut Decoder<'_, '_, 'l>) -> Result<(), Fault>,
    ) -> Result<bool, Fault> {
        let fault = self.scan.fault(OBJECT);
        let mark = self.state.mark();
        let mut scan = Scanner::nested(text, self.scan.depth());
        if scan.deeper().is_err() {
            return Ok(false);
        }
        let mut inside = Decoder { scan, state: &mut *self.state };
        let done = decode(&mut inside).and_then(|()| inside.scan.end());
        match done {
            Ok(()) => Ok(true),
            Err(Fault { kind: FaultKind::Broken, .. }) => {
                self.state.back_to(mark);
                Ok(false)
            }
            Err(Fault { expected, kind, .. }) => Err(Fault { expected, kind, ..fault }),
        }
    }

    /// The next value, whatever it is. Notes halves of characters, which are replaced.
    #[inline]
    pub(super) fn scalar(&mut self) -> Result<Scalar<'a>, Fault> {
        match self.scan.plain_string() {
            Some(text) => Ok(Scalar::Text(Cow::Borrowed(text))),
            None => self.other_scalar(),
        }
    }

    /// The next value, which is no plain string.
    fn other_scalar(&mut self) -> Result<Scalar<'a>, Fault> {
        self.scan.peek();
        let start = self.scan.place();
        let scalar = self.scan.scalar()?;
        if self.scan.take_replaced() {
            self.state.issue(CHARACTERS, self.scan.since(start), false);
        }
        Ok(scalar)
    }

    /// The whole text: one object.
    pub(super) fn root(&mut self, table: &mut dyn DynTable) -> Result<(), Fault> {
        self.object(table)?;
        self.scan.end()
    }

    /// An object that stands here. Says whether it has a documented member.
    pub(crate) fn object(&mut self, table: &mut dyn DynTable) -> Result<bool, Fault> {
        let shape = table.shape();
        let mut met = Met::default();
        let mut next = 0;
        let mut is_documented = false;
        self.scan.open_object()?;
        let mut first = true;
        while self.scan.next_member(&mut first)? {
            self.state.step(&self.scan)?;
            // Most answers keep the documented order.
            let index = match shape.names.get(next) {
                Some(name) if self.scan.takes_key(name) => next,
                _ => {
                    let key = self.scan.key_here()?;
                    match self.state.lookup.find(shape.names, next, &key) {
                        Some(index) => index,
                        None => {
                            self.unknown(&key)?;
                            continue;
                        }
                    }
                }
            };
            is_documented = true;
            self.state.path.push(Step::Member(shape.names[index]));
            let decimal_is_money = shape.money.contains(&index);
            let field = (shape.id, index);
            if met.again(index) {
                self.twice(table, field, decimal_is_money)?;
            } else {
                self.field(table.slot_mut(index), field, decimal_is_money)?;
            }
            self.state.path.pop();
            next = index + 1;
        }
        Ok(is_documented)
    }

    /// A member that no document names.
    #[cold]
    fn unknown(&mut self, key: &str) -> Result<(), Fault> {
        self.scan.take_replaced();
        self.scan.peek();
        let start = self.scan.place();
        let outermost = self.state.path.is_empty();
        if outermost && key == "request_id" {
            let id = match self.scan.scalar()? {
                Scalar::Text(text) => Some(text),
                Scalar::Number(text) => Some(Cow::Borrowed(text)),
                _ => None,
            };
            if let Some(id) = id {
                self.state.report.request_id = Some(id.into_owned());
                return Ok(());
            }
        } else {
            self.scan.value()?;
        }
        let json = self.scan.since(start);
        if outermost && key == "error_response" {
            self.state.refusal = Some(json.to_owned());
        }
        self.state.unknown(key, json);
        Ok(())
    }

    /// A member that stood here before. The last one counts.
    #[cold]
    fn twice(
        &mut self,
        table: &mut dyn DynTable,
        field: FieldKey,
        decimal_is_money: bool,
    ) -> Result<(), Fault> {
        let (_, index) = field;
        let money = match self.state.money.get(&field) {
            Some(known) => *known,
            None => {
                let found = money::in_slot(table.slot_mut(index), decimal_is_money);
                self.state.money.insert(field, found);
                found
            }
        };
        self.scan.peek();
        let start = self.scan.place();
        self.field(table.slot_mut(index), field, decimal_is_money)?;
        self.state.issue(ONE_MEMBER, self.scan.since(start), money);
        Ok(())
    }

    /// The value of a documented member; `money` says whether a decimal number is an amount.
    fn field(&mut self, slot: SlotMut<'_>, field: FieldKey, money: bool) -> Result<(), Fault> {
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
                self.nested(&mut Place::Only(slot, field))
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
            SlotMut::List(list, item) => self.list_of_objects(list, item, field),
        }
    }

    /// One single value.
    fn one<T>(&mut self, slot: &mut Option<T>, reader: &Reader<T>, money: bool) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        *slot = match (reader.read)(self.scalar()?) {
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
        match scalars::code(self.scalar()?, slot.numeric()) {
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
            return self.object(table).map(drop);
        }
        let start = self.scan.place();
        let scalar = self.scalar()?;
        self.nested_scalar(scalar, start, place)
    }

    /// What stands where an object is documented and is none, from `start` to here.
    pub(super) fn nested_scalar(
        &mut self,
        scalar: Scalar<'_>,
        start: usize,
        place: &mut Place<'_>,
    ) -> Result<(), Fault> {
        let done = match scalar {
            Scalar::Null => true,
            Scalar::Container(json) => is_empty_container(json),
            Scalar::Text(text) => text.trim().is_empty() || self.object_in_text(&text, place)?,
            Scalar::Boolean(_) | Scalar::Number(_) => false,
        };
        if !done {
            let money = place.holds_money(self.state);
            self.state.issue(OBJECT, self.scan.since(start), money);
        }
        Ok(())
    }

    /// An object inside a string; `false` when there is none.
    fn object_in_text(&mut self, text: &str, place: &mut Place<'_>) -> Result<bool, Fault> {
        if !text.trim_start().starts_with('{') {
            return Ok(false);
        }
        let table = place.make();
        self.state.count_object(&self.scan, size_of_val(table))?;
        let done = self.inside(text, |inside| inside.object(table).map(drop))?;
        if !done {
            place.undo();
        }
        Ok(done)
    }

    /// JSON with documented members, inside a string or as itself. The text is kept in any case; it is read at once where
    /// amounts of money are below.
    fn typed_json(&mut self, slot: &mut dyn JsonSlot) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        let (text, embedded) = match self.scalar()? {
            Scalar::Null => {
                slot.clear();
                return Ok(());
            }
            Scalar::Text(text) if text.trim().is_empty() => {
                slot.clear();
                return Ok(());
            }
            Scalar::Text(text) => (text.into_owned(), false),
            _ => (self.scan.since(start).to_owned(), true),
        };
        let looks_right = text.trim_start().starts_with('{');
        let money = slot.holds_money();
        if looks_right && !money && !self.state.reads_all {
            slot.keep(text, embedded);
            return Ok(());
        }
        let table = slot.fill(None, embedded);
        self.state.count_object(&self.scan, size_of_val(table))?;
        let done = looks_right && self.inside(&text, |inside| inside.object(table).map(drop))?;
        slot.set_source(text);
        if !done {
            slot.reject();
            self.state.issue("a JSON object", self.scan.since(start), money);
        }
        Ok(())
    }
}

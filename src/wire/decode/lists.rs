//! Lists in all the shapes they come in: plain, wrapped (`{"subsidy_list":{"subsidy_d_t_o":[…]}}`), inside a
//! string, or a single value where a list is documented. `null` elements are left out.

use super::objects::{Decoder, ONE_MEMBER, Place};
use super::scalars::{self, Read, Reader};
use super::scan::{Fault, Member, Scalar};
use super::state::{FieldKey, State, Step};
use crate::table::{CodeListSlot, ListSlot};

/// What may stand in a list, so that its shape can be told.
#[derive(Clone, Copy)]
enum Items {
    /// Text, numbers …
    Basic,
    /// JSON of any kind.
    Json,
    /// Objects with these members; the second part names an element in wrapped lists.
    Objects(&'static [&'static str], &'static str),
}

/// A list that takes its elements one by one.
trait Sink<'l> {
    /// What is known of the elements.
    fn items(&mut self, state: &mut State<'l>) -> Items;
    /// Takes the element that the decoder stands at.
    fn take(&mut self, decoder: &mut Decoder<'_, '_, 'l>) -> Result<(), Fault>;
    /// Takes a text that was read already, from `start` to where the decoder stands.
    fn take_text(
        &mut self,
        decoder: &mut Decoder<'_, '_, 'l>,
        text: Scalar<'_>,
        start: usize,
    ) -> Result<(), Fault>;
    /// Whether elements hold amounts of money.
    fn holds_money(&mut self, state: &mut State<'l>) -> bool;
    /// Drops all elements.
    fn clear(&mut self);
}

/// A list of basic values.
struct Basics<'p, T> {
    list: &'p mut Vec<T>,
    reader: &'p Reader<T>,
    money: bool,
}

impl<'l, T> Sink<'l> for Basics<'_, T> {
    fn items(&mut self, _: &mut State<'l>) -> Items {
        if self.reader.takes_objects { Items::Json } else { Items::Basic }
    }

    fn take(&mut self, decoder: &mut Decoder<'_, '_, 'l>) -> Result<(), Fault> {
        decoder.scan.peek();
        let start = decoder.scan.place();
        let scalar = decoder.scalar()?;
        self.take_text(decoder, scalar, start)
    }

    /// Without quotes around each, a string may hold several values, with commas between.
    fn take_text(
        &mut self,
        decoder: &mut Decoder<'_, '_, 'l>,
        scalar: Scalar<'_>,
        start: usize,
    ) -> Result<(), Fault> {
        let mut misfit = false;
        let mut add = |scalar: Scalar<'_>| match (self.reader.read)(scalar) {
            Read::Value(value) => self.list.push(value),
            Read::Empty => {}
            Read::Misfit => misfit = true,
        };
        match scalar {
            Scalar::Text(text) if self.reader.splits && text.contains(',') => {
                text.split(',').for_each(|part| add(Scalar::Text(part.into())));
            }
            scalar => add(scalar),
        }
        if misfit {
            decoder.state.issue(self.reader.expected, decoder.scan.since(start), self.money);
        }
        Ok(())
    }

    fn holds_money(&mut self, _: &mut State<'l>) -> bool {
        self.money
    }

    fn clear(&mut self) {
        self.list.clear();
    }
}

/// A list of codes.
struct Codes<'p>(&'p mut dyn CodeListSlot);

impl<'l> Sink<'l> for Codes<'_> {
    fn items(&mut self, _: &mut State<'l>) -> Items {
        Items::Basic
    }

    fn take(&mut self, decoder: &mut Decoder<'_, '_, 'l>) -> Result<(), Fault> {
        decoder.scan.peek();
        let start = decoder.scan.place();
        let scalar = decoder.scalar()?;
        self.take_text(decoder, scalar, start)
    }

    fn take_text(
        &mut self,
        decoder: &mut Decoder<'_, '_, 'l>,
        scalar: Scalar<'_>,
        start: usize,
    ) -> Result<(), Fault> {
        match scalars::code(scalar, self.0.numeric()) {
            Read::Value(code) => {
                code.split(',').filter(|code| !code.trim().is_empty()).for_each(|code| self.0.push(code))
            }
            Read::Empty => {}
            Read::Misfit => decoder.state.issue("a code", decoder.scan.since(start), false),
        }
        Ok(())
    }

    fn holds_money(&mut self, _: &mut State<'l>) -> bool {
        false
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// A list of objects.
struct Objects<'p> {
    list: &'p mut dyn ListSlot,
    field: FieldKey,
    item: &'static str,
    /// Whether the objects hold money, once it was asked.
    money: Option<bool>,
}

impl<'l> Sink<'l> for Objects<'_> {
    fn items(&mut self, state: &mut State<'l>) -> Items {
        let names = *state.members.entry(self.field).or_insert_with(|| {
            let names = self.list.push().names();
            self.list.pop();
            names
        });
        Items::Objects(names, self.item)
    }

    fn take(&mut self, decoder: &mut Decoder<'_, '_, 'l>) -> Result<(), Fault> {
        decoder.nested(&mut Place::Last(self.list, self.field, &mut self.money))
    }

    fn take_text(
        &mut self,
        decoder: &mut Decoder<'_, '_, 'l>,
        text: Scalar<'_>,
        start: usize,
    ) -> Result<(), Fault> {
        decoder.nested_scalar(text, start, &mut Place::Last(self.list, self.field, &mut self.money))
    }

    fn holds_money(&mut self, state: &mut State<'l>) -> bool {
        Place::Last(self.list, self.field, &mut self.money).holds_money(state)
    }

    fn clear(&mut self) {
        self.list.clear();
    }
}

impl<'l> Decoder<'_, '_, 'l> {
    pub(super) fn list_of<T>(
        &mut self,
        list: &mut Vec<T>,
        reader: &Reader<T>,
        money: bool,
    ) -> Result<(), Fault> {
        list.clear();
        self.elements(&mut Basics { list, reader, money })
    }

    pub(super) fn list_of_codes(&mut self, list: &mut dyn CodeListSlot) -> Result<(), Fault> {
        list.clear();
        self.elements(&mut Codes(list))
    }

    /// A list inside a string; a real list is taken as well.
    pub(super) fn separated(&mut self, list: &mut Vec<String>, separator: &str) -> Result<(), Fault> {
        list.clear();
        if self.scan.peek() != b'"' {
            return self.elements(&mut Basics { list, reader: &scalars::TEXT, money: false });
        }
        if let Scalar::Text(text) = self.scalar()?
            && !text.is_empty()
        {
            list.extend(split(&text, separator).map(str::to_owned));
        }
        Ok(())
    }

    pub(super) fn list_of_objects(
        &mut self,
        list: &mut dyn ListSlot,
        item: &'static str,
        field: FieldKey,
    ) -> Result<(), Fault> {
        list.clear();
        self.elements(&mut Objects { list, field, item, money: None })
    }

    /// Finds the elements, whatever the shape, and has each taken.
    fn elements(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        match self.scan.peek() {
            b'[' => self.plain(sink),
            b'{' => self.wrapped(sink),
            b'"' => self.text(sink),
            b'n' => self.scan.scalar().map(drop),
            _ => self.single(sink),
        }
    }

    /// `[…]`.
    fn plain(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        self.scan.open_list()?;
        let mut first = true;
        let mut index = 0;
        while self.scan.element(&mut first)? {
            self.state.step(&self.scan)?;
            self.state.path.push(Step::Element(index));
            sink.take(self)?;
            self.state.path.pop();
            index += 1;
        }
        Ok(())
    }

    /// One value where a list is documented.
    fn single(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        self.state.path.push(Step::Element(0));
        sink.take(self)?;
        self.state.path.pop();
        Ok(())
    }

    /// A list inside a string, or one text.
    fn text(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        let start = self.scan.place();
        let scalar = self.scalar()?;
        let Scalar::Text(text) = &scalar else { return Ok(()) };
        let inner = text.trim();
        if inner.is_empty() {
            return Ok(());
        }
        let opens_object = inner.starts_with('{') && matches!(sink.items(self.state), Items::Objects(..));
        if inner.starts_with('[') || opens_object {
            if self.inside(text, |inside| inside.elements(sink))? {
                return Ok(());
            }
            sink.clear();
        }
        self.state.path.push(Step::Element(0));
        sink.take_text(self, scalar, start)?;
        self.state.path.pop();
        Ok(())
    }

    /// An object where a list is documented: a wrapper, or the only element.
    fn wrapped(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        let start = self.scan.place();
        let items = sink.items(self.state);
        match self.told_by_first(items)? {
            Some(Told::Empty) => return Ok(()),
            Some(Told::Element) => {
                self.scan.go_to(start);
                return self.single(sink);
            }
            Some(Told::Wrapper) => return self.wrapper(sink),
            None => {}
        }
        self.scan.go_to(start);
        let mut ahead = self.scan.clone();
        let members = ahead.members()?;
        let end = ahead.place();
        self.state.looked_ahead(&self.scan, end - start)?;
        match self.shape(items, &members) {
            Shape::Empty => {}
            Shape::Wrapper(chosen) => self.chosen(&members, chosen, sink)?,
            Shape::Element => self.single(sink)?,
            Shape::Neither => {
                let money = sink.holds_money(self.state);
                self.state.issue("a list", self.scan.slice(start..end), money);
            }
        }
        self.scan.go_to(end);
        Ok(())
    }

    /// The list is one of these members; the others are none that a document names.
    fn chosen(
        &mut self,
        members: &[Member<'_>],
        chosen: usize,
        sink: &mut dyn Sink<'l>,
    ) -> Result<(), Fault> {
        for (index, member) in members.iter().enumerate() {
            let json = self.scan.slice(member.value.clone());
            if index == chosen {
                self.scan.go_to(member.value.start);
                self.scan.deeper()?;
                self.held(sink)?;
                self.scan.shallower();
            } else if members.get(chosen).is_some_and(|chosen| chosen.key == member.key) {
                let money = sink.holds_money(self.state);
                self.state.issue(ONE_MEMBER, json, money);
            } else {
                self.state.unknown(&member.key, json);
            }
        }
        Ok(())
    }

    /// What the first member says of the object; nothing when it says nothing. The decoder then stands behind that
    /// member's name.
    fn told_by_first(&mut self, items: Items) -> Result<Option<Told>, Fault> {
        let Items::Objects(names, item) = items else { return Ok(None) };
        let mut ahead = self.scan.clone();
        ahead.open_object()?;
        let mut first = true;
        let Some(key) = ahead.key(&mut first)? else {
            self.scan = ahead;
            self.scan.shallower();
            return Ok(Some(Told::Empty));
        };
        if key == item {
            self.scan = ahead;
            return Ok(Some(Told::Wrapper));
        }
        Ok(self.state.lookup.anywhere(names, &key).map(|_| Told::Element))
    }

    /// A wrapper whose first member, whose value stands here, is the list.
    fn wrapper(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        self.held(sink)?;
        let Items::Objects(_, item) = sink.items(self.state) else { return Ok(()) };
        let mut first = false;
        while let Some(key) = self.scan.key(&mut first)? {
            self.scan.take_replaced();
            self.state.step(&self.scan)?;
            self.scan.peek();
            let start = self.scan.place();
            if key == item {
                sink.clear();
                self.held(sink)?;
                let money = sink.holds_money(self.state);
                self.state.issue(ONE_MEMBER, self.scan.since(start), money);
            } else {
                let json = self.scan.value()?;
                self.state.unknown(&key, json);
            }
        }
        Ok(())
    }

    /// The list that a wrapper holds.
    fn held(&mut self, sink: &mut dyn Sink<'l>) -> Result<(), Fault> {
        match self.scan.peek() {
            b'[' => self.plain(sink),
            b'n' => self.scan.scalar().map(drop),
            _ => self.single(sink),
        }
    }

    /// What an object in place of a list is, by all its members.
    fn shape(&mut self, items: Items, members: &[Member<'_>]) -> Shape {
        if members.is_empty() {
            return Shape::Empty;
        }
        let is_list = |member: &Member<'_>| self.scan.slice(member.value.clone()).starts_with('[');
        let mut lists = members.iter().enumerate().filter(|(_, member)| is_list(member));
        let only_list = match (lists.next(), lists.next()) {
            (Some((index, _)), None) => Some(Shape::Wrapper(index)),
            _ => None,
        };
        match items {
            Items::Objects(names, item) => {
                if let Some(named) = members.iter().rposition(|member| member.key == item) {
                    return Shape::Wrapper(named);
                }
                let is_known = |member: &Member<'_>| self.state.lookup.anywhere(names, &member.key).is_some();
                if members.iter().any(is_known) {
                    return Shape::Element;
                }
                only_list.unwrap_or(Shape::Neither)
            }
            Items::Json => only_list.unwrap_or(Shape::Element),
            Items::Basic if members.len() == 1 => only_list.unwrap_or(Shape::Wrapper(0)),
            Items::Basic => only_list.unwrap_or(Shape::Neither),
        }
    }
}

/// What the first member of an object in place of a list says.
enum Told {
    Empty,
    Element,
    Wrapper,
}

/// What an object in place of a list is.
enum Shape {
    Empty,
    /// The list is the member at this place.
    Wrapper(usize),
    /// The only element of the list.
    Element,
    Neither,
}

/// The parts of a list inside a string.
fn split<'t>(text: &'t str, separator: &'t str) -> Box<dyn Iterator<Item = &'t str> + 't> {
    if separator.is_empty() { Box::new(std::iter::once(text)) } else { Box::new(text.split(separator)) }
}

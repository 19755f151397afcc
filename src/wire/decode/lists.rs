//! Lists in all the shapes they come in: plain, wrapped (`{"subsidy_list":{"subsidy_d_t_o":[…]}}`), inside a
//! string, or a single value where a list is documented. `null` elements are left out.

use std::ops::Range;

use super::objects::{Decoder, Place};
use super::scalars::{self, Read, Reader};
use super::scan::{Fault, Member, Scalar};
use super::state::Step;
use crate::table::CodeListSlot;
use crate::table::ListSlot;

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

/// Takes the element that the decoder stands at.
type Take<'t> = &'t mut dyn FnMut(&mut Decoder<'_, '_>) -> Result<(), Fault>;

impl Decoder<'_, '_> {
    pub(super) fn list_of<T>(
        &mut self,
        list: &mut Vec<T>,
        reader: &Reader<T>,
        money: bool,
    ) -> Result<(), Fault> {
        list.clear();
        let items = if reader.takes_objects { Items::Json } else { Items::Basic };
        self.elements(items, money, &mut |decoder| decoder.element_of(list, reader, money))
    }

    /// One element; without quotes around each, a string may hold several, with commas between.
    fn element_of<T>(&mut self, list: &mut Vec<T>, reader: &Reader<T>, money: bool) -> Result<(), Fault> {
        self.scan.peek();
        let start = self.scan.place();
        let mut misfit = false;
        let mut add = |scalar: Scalar<'_>| match (reader.read)(scalar) {
            Read::Value(value) => list.push(value),
            Read::Empty => {}
            Read::Misfit => misfit = true,
        };
        match self.scan.scalar()? {
            Scalar::Text(text) if reader.splits && text.contains(',') => {
                text.split(',').for_each(|part| add(Scalar::Text(part.into())));
            }
            scalar => add(scalar),
        }
        if misfit {
            self.state.issue(reader.expected, self.scan.since(start), money);
        }
        Ok(())
    }

    pub(super) fn list_of_codes(&mut self, list: &mut dyn CodeListSlot) -> Result<(), Fault> {
        list.clear();
        self.elements(Items::Basic, false, &mut |decoder| {
            decoder.scan.peek();
            let start = decoder.scan.place();
            match scalars::code(decoder.scan.scalar()?, list.numeric()) {
                Read::Value(code) => {
                    code.split(',').filter(|code| !code.trim().is_empty()).for_each(|code| list.push(code))
                }
                Read::Empty => {}
                Read::Misfit => decoder.state.issue("a code", decoder.scan.since(start), false),
            }
            Ok(())
        })
    }

    /// A list inside a string; a real list is taken as well.
    pub(super) fn separated(&mut self, list: &mut Vec<String>, separator: &str) -> Result<(), Fault> {
        list.clear();
        if self.scan.peek() != b'"' {
            return self.elements(Items::Basic, false, &mut |decoder| {
                decoder.element_of(list, &scalars::TEXT, false)
            });
        }
        if let Scalar::Text(text) = self.scan.scalar()?
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
    ) -> Result<(), Fault> {
        list.clear();
        let names = list.push().names();
        list.pop();
        // Every shape of an object is told by `nested`, element by element, with the money in it.
        self.elements(Items::Objects(names, item), false, &mut |decoder| {
            decoder.nested(&mut Place::Last(list))
        })
    }

    /// Finds the elements, whatever the shape, and has each taken.
    fn elements(&mut self, items: Items, money: bool, take: Take<'_>) -> Result<(), Fault> {
        match self.scan.peek() {
            b'[' => self.plain(take),
            b'{' => self.wrapped(items, money, take),
            b'"' => self.text(items, money, take),
            b'n' => self.scan.scalar().map(drop),
            _ => self.single(take),
        }
    }

    /// `[…]`.
    fn plain(&mut self, take: Take<'_>) -> Result<(), Fault> {
        self.scan.open_list()?;
        let mut first = true;
        let mut index = 0;
        while self.scan.element(&mut first)? {
            self.state.path.push(Step::Element(index));
            take(self)?;
            self.state.path.pop();
            index += 1;
        }
        Ok(())
    }

    /// One value where a list is documented.
    fn single(&mut self, take: Take<'_>) -> Result<(), Fault> {
        self.state.path.push(Step::Element(0));
        take(self)?;
        self.state.path.pop();
        Ok(())
    }

    /// A list inside a string, or one text.
    fn text(&mut self, items: Items, money: bool, take: Take<'_>) -> Result<(), Fault> {
        let mut ahead = self.scan.clone();
        let Scalar::Text(text) = ahead.scalar()? else { return self.single(take) };
        let inner = text.trim();
        if inner.is_empty() {
            self.scan = ahead;
            return Ok(());
        }
        let is_list = inner.starts_with('[') || inner.starts_with('{') && matches!(items, Items::Objects(..));
        if is_list {
            let fault = self.scan.fault("a list");
            if let Some(mut inside) = self.inside(&text) {
                let result = inside.elements(items, money, take);
                result.map_err(|Fault { expected, .. }| Fault { expected, ..fault })?;
                self.scan = ahead;
                return Ok(());
            }
        }
        self.single(take)
    }

    /// An object where a list is documented: a wrapper, or the only element.
    fn wrapped(&mut self, items: Items, money: bool, take: Take<'_>) -> Result<(), Fault> {
        let start = self.scan.place();
        let members = self.scan.members()?;
        let end = self.scan.place();
        match self.shape(items, &members) {
            Shape::Empty => {}
            Shape::Wrapper(chosen) => {
                for (index, member) in members.iter().enumerate() {
                    if index == chosen {
                        self.held(member.value.clone(), take)?;
                    } else {
                        self.state.unknown(&member.key, self.scan.slice(member.value.clone()));
                    }
                }
            }
            Shape::Element => {
                self.scan.go_to(start);
                self.single(take)?;
            }
            Shape::Neither => self.state.issue("a list", self.scan.slice(start..end), money),
        }
        self.scan.go_to(end);
        Ok(())
    }

    /// The list that a wrapper holds.
    fn held(&mut self, value: Range<usize>, take: Take<'_>) -> Result<(), Fault> {
        self.scan.go_to(value.start);
        self.scan.deeper()?;
        match self.scan.peek() {
            b'[' => self.plain(take)?,
            _ => self.single(take)?,
        }
        self.scan.shallower();
        Ok(())
    }

    /// What an object in place of a list is.
    fn shape(&self, items: Items, members: &[Member<'_>]) -> Shape {
        if members.is_empty() {
            return Shape::Empty;
        }
        if let Items::Objects(names, item) = items {
            if let Some(named) = members.iter().position(|member| member.key == item) {
                return Shape::Wrapper(named);
            }
            if members.iter().any(|member| names.contains(&&*member.key)) {
                return Shape::Element;
            }
        }
        let is_list = |member: &Member<'_>| self.scan.slice(member.value.clone()).starts_with('[');
        let mut lists = members.iter().enumerate().filter(|(_, member)| is_list(member));
        match (lists.next(), lists.next(), items) {
            (Some((index, _)), None, _) => Shape::Wrapper(index),
            (_, _, Items::Objects(..) | Items::Json) => Shape::Element,
            (None, _, Items::Basic) if members.len() == 1 => Shape::Wrapper(0),
            _ => Shape::Neither,
        }
    }
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

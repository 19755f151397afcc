//! Walking the members of the outermost object, for who looks for the one that holds the answer.

use std::borrow::Cow;

use super::objects::Decoder;
use super::scan::{Fault, Scanner};
use super::state::State;

impl<'a, 's, 'l> Decoder<'a, 's, 'l> {
    /// Opens the object that the text is.
    pub(crate) fn open(text: &'a str, state: &'s mut State<'l>) -> Result<Self, Fault> {
        let mut decoder = Self::new(Scanner::new(text), state);
        decoder.scan.open_object()?;
        Ok(decoder)
    }

    /// The next member's name; the decoder then stands at its value. `None` closes the object.
    pub(crate) fn member(&mut self, first: &mut bool) -> Result<Option<Cow<'a, str>>, Fault> {
        let key = self.scan.key(first)?;
        self.scan.take_replaced();
        self.state.step(&self.scan)?;
        self.scan.peek();
        Ok(key)
    }

    /// The value that stands here, as the text it is.
    pub(crate) fn raw(&mut self) -> Result<&'a str, Fault> {
        self.scan.value()
    }

    /// The text from a place of the outermost object up to here.
    pub(crate) fn since(&self, place: usize) -> &'a str {
        self.scan.since(place)
    }

    /// Where the decoder stands.
    pub(crate) fn place(&self) -> usize {
        self.scan.place()
    }

    /// Goes back to a value of the outermost object.
    pub(crate) fn back_to(&mut self, place: usize) {
        self.scan.stand_at(place, 1);
    }

    /// Goes back to the outermost object itself.
    pub(crate) fn back_to_root(&mut self) {
        self.scan.stand_at(0, 0);
    }

    /// Whether an object stands here.
    pub(crate) fn at_object(&mut self) -> bool {
        self.scan.peek() == b'{'
    }

    /// Nothing but space may follow.
    pub(crate) fn close(&mut self) -> Result<(), Fault> {
        self.scan.end()
    }
}

//! Where a derive finds the runtime: as it is published, unless `#[top(crate = …)]` says otherwise.

use proc_macro::TokenStream;
use top_codegen::ident::Ident;
use top_codegen::quote;

use crate::attribute::Setting;
use crate::hand_over::StandIns;
use crate::refusal::Refusal;

/// A name for the runtime's path, out of the settings of an item.
pub(crate) fn of(settings: &[Setting], stand_ins: &mut StandIns) -> Result<Ident, Refusal> {
    let said = settings.iter().find(|setting| setting.name == "crate");
    let path = match said {
        Some(setting) => setting.path()?,
        None => published()?,
    };
    Ok(stand_ins.add(path))
}

/// `::top_sdk`
fn published() -> Result<TokenStream, Refusal> {
    StandIns::default().hand_over(&quote!(::top_sdk))
}

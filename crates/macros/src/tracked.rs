//! Files that a macro read: the compiler is told of each, so that an edit of one compiles the caller again.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;

/// `const _: &[&[u8]] = &[include_bytes!("…"), …];`, one constant, because every item costs. The compiler keeps no bytes of
/// a constant without a name.
pub(crate) fn tokens(paths: &[PathBuf]) -> TokenStream {
    let files = paths.iter().filter_map(|path| path.to_str());
    quote! {
        const _: &[&[u8]] = &[#(::core::include_bytes!(#files)),*];
    }
}

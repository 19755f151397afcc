//! Files that a macro read: the compiler is told of each, so that an edit of one compiles the caller again.

use std::path::PathBuf;

use top_codegen::quote;
use top_codegen::template::Code;

/// `const _: &[&[u8]] = &[include_bytes!("…"), …];`, one constant, because every item costs. The compiler keeps no bytes of
/// a constant without a name.
pub(crate) fn code(paths: &[PathBuf]) -> Code {
    let files = paths.iter().filter_map(|path| path.to_str());
    let files = files.map(|file| quote!(::core::include_bytes!(#file)));
    quote! {
        const _: &[&[u8]] = &[#(#files),*];
    }
}

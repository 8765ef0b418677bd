//! The information package, certificates and the `pakiet` tool, with real archives.
mod certificates;
mod completeness;
mod contents;
mod damage;
mod rules;
mod sealed;
pub(crate) mod support;
mod tool;

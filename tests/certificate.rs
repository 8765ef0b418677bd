//! Stage 4: what is wrong with a certificate, installing it and taking it out again, and the page.
mod codes;
mod undo;

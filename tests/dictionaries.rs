//! The dictionaries: fetched over real sockets into real folders, cut, killed, stopped and spoilt.
mod bench;
mod codes;
mod content;
mod memory;
mod practice;
mod resume;

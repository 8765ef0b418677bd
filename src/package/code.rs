//! Kod pakietu: eight characters by which two people on the telephone know that they speak of the
//! same file (package-format, "The outer file").
use crate::procedure::code_of;
use sha2::{Digest, Sha256};

/// The code of an encrypted file, of its SHA-256: four characters, a dash and four more.
pub fn package_code(bytes: &[u8]) -> String {
    code_of(&Sha256::digest(bytes), 2, 4)
}

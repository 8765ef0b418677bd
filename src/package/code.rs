//! Kod pakietu: eight characters by which two people on the telephone know that they speak of the
//! same file (package-format, "The outer file").
use sha2::{Digest, Sha256};

/// Characters that are not mistaken for one another, neither read nor heard (storyboard 2.19).
pub(super) const ALPHABET: &[u8; 20] = b"34679ACDEFHJKMNPRTUW";

/// The code of an encrypted file, `XXXX-XXXX`: the first 8 bytes of its SHA-256 as a big-endian
/// number, written in base 20, the least digit first.
pub fn package_code(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut code = String::with_capacity(9);
    for place in 0..8 {
        if place == 4 {
            code.push('-');
        }
        // The remainder is below 20.
        let digit = usize::try_from(number % 20).unwrap_or_default();
        code.push(char::from(ALPHABET[digit]));
        number /= 20;
    }
    code
}

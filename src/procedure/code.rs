//! Codes that are read on the telephone: kod pakietu and kod raportu.

/// Characters that are not mistaken for one another, neither read nor heard (storyboard 2.19).
pub const ALPHABET: &[u8; 20] = b"34679ACDEFHJKMNPRTUW";

/// So many `groups` of `size` characters with dashes between them, of the first 8 bytes of a digest: a
/// big-endian number, written in base 20, the least digit first. At most 14 characters tell something.
pub fn code_of(digest: &[u8], groups: usize, size: usize) -> String {
    let mut number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut code = String::with_capacity(groups * (size + 1));
    for place in 0..groups * size {
        if place > 0 && place.is_multiple_of(size) {
            code.push('-');
        }
        // The remainder is below 20.
        let digit = usize::try_from(number % 20).unwrap_or_default();
        code.push(char::from(ALPHABET[digit]));
        number /= 20;
    }
    code
}

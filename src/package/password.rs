//! The bytes that a typed password may stand for.
use crate::secret::Secret;
use encoding_rs::WINDOWS_1250;
use oem_cp::code_table::ENCODING_TABLE_CP852;
use zeroize::Zeroizing;

/// As typed: UTF-8, then Windows-1250 (7-Zip since 17, WinZip), then CP852 (older 7-Zip); after these
/// the same without white space at the ends, which comes along when a password is pasted.
pub(super) fn forms(password: &Secret) -> Vec<Zeroizing<Vec<u8>>> {
    let exact = password.expose();
    let mut forms = encodings(exact);
    let trimmed = exact.trim();
    if trimmed != exact && !trimmed.is_empty() {
        forms.extend(encodings(trimmed));
    }
    forms
}

fn encodings(text: &str) -> Vec<Zeroizing<Vec<u8>>> {
    let mut encodings = vec![Zeroizing::new(text.as_bytes().to_vec())];
    if !text.is_ascii() {
        let (windows, _, unmappable) = WINDOWS_1250.encode(text);
        if !unmappable {
            encodings.push(Zeroizing::new(windows.into_owned()));
        }
        if let Some(dos) = oem_cp::encode_string_checked(text, &ENCODING_TABLE_CP852) {
            encodings.push(Zeroizing::new(dos));
        }
    }
    encodings
}

//! Passwords of the practice world: kept as salted hashes, because people type their real new one;
//! those made here of characters that are hard to mishear.
use super::Error;
use crate::secret::Secret;
use ring::pbkdf2;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::num::NonZeroU32;

const ROUNDS: NonZeroU32 = match NonZeroU32::new(100_000) {
    Some(rounds) => rounds,
    None => NonZeroU32::MIN,
};

/// No 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B: read aloud, they are taken for each other.
const CLEAR: &[u8; 20] = b"34679ACDEFHJKMNPRTUW";

/// PBKDF2-HMAC-SHA256 with its own salt.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Hash {
    sol: String,
    skrot: String,
}

impl Hash {
    pub(super) fn of(password: &Secret) -> Result<Self, Error> {
        let salt = random::<16>()?;
        let mut out = [0; 32];
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, password.expose().as_bytes(), &mut out);
        Ok(Self { sol: hex(&salt), skrot: hex(&out) })
    }

    pub(super) fn matches(&self, password: &Secret) -> bool {
        let (Some(salt), Some(hash)) = (unhex(&self.sol), unhex(&self.skrot)) else { return false };
        let password = password.expose().as_bytes();
        pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, password, &hash).is_ok()
    }
}

/// A temporary password as an office may get it.
pub(super) fn temporary_password() -> Result<Secret, Error> {
    Ok(Secret::new(format!("Tymczasowe-{}", groups(&random::<8>()?))))
}

/// Another temporary password, that can be told again only by who knows `packaged`: so it need not
/// be kept anywhere.
pub(super) fn other_temporary(packaged: &Secret, salt: &str) -> Secret {
    let mut hash = Sha256::new();
    hash.update(salt.as_bytes());
    hash.update(packaged.expose().as_bytes());
    let bytes = hash.finalize();
    Secret::new(format!("Telefoniczne-{}", groups(&bytes[..8])))
}

/// Four characters for a login.
pub(super) fn four() -> Result<String, Error> {
    Ok(groups(&random::<4>()?))
}

pub(super) fn token() -> Result<String, Error> {
    Ok(hex(&random::<16>()?))
}

pub(super) fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Random)?;
    Ok(bytes)
}

fn groups(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(CLEAR[usize::from(*byte) % CLEAR.len()]));
    }
    text
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits?;
    (digits.len() % 2 == 0).then(|| digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

//! Forms as browsers send them: percent-encoded in the encoding of the page.
use crate::secret::Secret;
use encoding_rs::Encoding;
use zeroize::Zeroizing;

/// Names and values, in the order of the page.
pub(super) struct Form(Vec<(String, Secret)>);

impl Form {
    pub(super) fn read(body: &[u8], encoding: &'static Encoding) -> Self {
        let text = |bytes: &[u8]| {
            let bytes = Zeroizing::new(unescaped(bytes));
            encoding.decode_without_bom_handling(&bytes).0.into_owned()
        };
        let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let mut halves = pair.splitn(2, |byte| *byte == b'=');
                    let name = text(halves.next().unwrap_or_default());
                    (name, Secret::new(text(halves.next().unwrap_or_default())))
                })
                .collect(),
        )
    }

    pub(super) fn get(&self, name: &str) -> Option<&Secret> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let digit = |place: usize| {
        let byte = bytes.get(place).copied()?;
        char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
    };
    let mut out = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while place < bytes.len() {
        match (bytes[place], digit(place + 1), digit(place + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                place += 2;
            }
            (b'+', _, _) => out.push(b' '),
            (byte, _, _) => out.push(byte),
        }
        place += 1;
    }
    out
}

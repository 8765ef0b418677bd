//! A filled form as bytes, in the page's own encoding (HTML Standard, "Form submission").
use super::form::Coding;
use encoding_rs::Encoding;
use zeroize::Zeroizing;

/// One pair of a form; what is secret is refused rather than misspelled.
pub(super) struct Pair<'a> {
    pub name: &'a str,
    pub value: &'a str,
    pub secret: bool,
}

/// The page's encoding cannot spell what the person typed.
#[derive(Debug)]
pub(super) struct Unspellable;

/// The content type and the body.
pub(super) fn encode(
    coding: Coding,
    encoding: &'static Encoding,
    pairs: &[Pair<'_>],
) -> Result<(String, Zeroizing<Vec<u8>>), Unspellable> {
    match coding {
        Coding::UrlEncoded => {
            Ok(("application/x-www-form-urlencoded".to_owned(), url_encoded(encoding, pairs)?))
        }
        Coding::Multipart => multipart(encoding, pairs),
    }
}

/// Also for the query of a GET form.
pub(super) fn url_encoded(
    encoding: &'static Encoding,
    pairs: &[Pair<'_>],
) -> Result<Zeroizing<Vec<u8>>, Unspellable> {
    // Room from the start: a vector that grows leaves its old bytes behind.
    let room = pairs.iter().map(|pair| 2 + 12 * (pair.name.len() + pair.value.len())).sum();
    let mut body = Zeroizing::new(Vec::with_capacity(room));
    for pair in pairs {
        if !body.is_empty() {
            body.push(b'&');
        }
        escape(&spell(encoding, pair.name, false)?, &mut body);
        body.push(b'=');
        escape(&spell(encoding, pair.value, pair.secret)?, &mut body);
    }
    Ok(body)
}

fn multipart(
    encoding: &'static Encoding,
    pairs: &[Pair<'_>],
) -> Result<(String, Zeroizing<Vec<u8>>), Unspellable> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|_| Unspellable)?;
    let boundary = format!("----kreator{:032x}", u128::from_ne_bytes(random));
    let room = pairs.iter().map(|pair| 160 + 12 * (pair.name.len() + pair.value.len())).sum::<usize>() + 64;
    let mut body = Zeroizing::new(Vec::with_capacity(room));
    for pair in pairs {
        body.extend_from_slice(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"").as_bytes());
        for &byte in spell(encoding, pair.name, false)?.iter() {
            match byte {
                b'"' => body.extend_from_slice(b"%22"),
                b'\r' => body.extend_from_slice(b"%0D"),
                b'\n' => body.extend_from_slice(b"%0A"),
                byte => body.push(byte),
            }
        }
        body.extend_from_slice(b"\"\r\n\r\n");
        body.extend_from_slice(&spell(encoding, pair.value, pair.secret)?);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok((format!("multipart/form-data; boundary={boundary}"), body))
}

fn spell(encoding: &'static Encoding, text: &str, secret: bool) -> Result<Zeroizing<Vec<u8>>, Unspellable> {
    let (bytes, _, replaced) = encoding.encode(text);
    let bytes = Zeroizing::new(bytes.into_owned());
    if replaced && secret { Err(Unspellable) } else { Ok(bytes) }
}

fn escape(bytes: &[u8], out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in bytes {
        match byte {
            b' ' => out.push(b'+'),
            b'*' | b'-' | b'.' | b'_' => out.push(byte),
            byte if byte.is_ascii_alphanumeric() => out.push(byte),
            byte => {
                let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0');
                out.extend_from_slice(&[b'%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
}

//! Distinguished names in words that fit on a line.

/// The parts of a name as `Facts` writes it: "C=PL, O=Urząd, CN=SD-SW-01". A comma inside a value is
/// told from one between two parts by what follows it.
fn parts(name: &str) -> Vec<(&str, &str)> {
    let mut parts: Vec<(&str, &str)> = Vec::new();
    let mut rest = name;
    while let Some((key, after)) = rest.split_once('=') {
        let next = after.match_indices(", ").find(|(at, _)| {
            let following = after.get(at + 2..).unwrap_or_default();
            following.split_once('=').is_some_and(|(key, _)| is_key(key))
        });
        let (value, following) = match next {
            Some((at, _)) => (after.get(..at).unwrap_or_default(), after.get(at + 2..).unwrap_or_default()),
            None => (after, ""),
        };
        parts.push((key, value));
        rest = following;
    }
    parts
}

/// "CN", "emailAddress", "2.5.4.97".
fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
}

/// What a person would call it: the common name, else the organisation, else the whole.
pub fn name_of(name: &str) -> &str {
    let parts = parts(name);
    let named = |wanted| parts.iter().find(|(key, value)| *key == wanted && !value.is_empty());
    named("CN").or_else(|| named("O")).map_or(name, |(_, value)| value)
}

/// "Wystawiony dla": the common name with its organisation, where both are there.
pub fn issued_to(name: &str) -> String {
    let organisation = parts(name).into_iter().find(|(key, value)| *key == "O" && !value.is_empty());
    match organisation {
        Some((_, organisation)) if organisation != name_of(name) => {
            format!("{organisation}, {}", name_of(name))
        }
        _ => name_of(name).to_owned(),
    }
}

/// Whether the issuer is the one that is expected, given as a common name or as a whole name. Large and
/// small letters and white space are no difference.
pub fn issuer_is(issuer: &str, expected: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    [issuer, name_of(issuer)].into_iter().any(|name| plain(name) == plain(expected))
}

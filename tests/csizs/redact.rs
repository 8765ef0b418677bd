//! No spelling of a secret survives.
use kreator_csizs::secret::Secret;
use kreator_csizs::secret::redact::{HIDDEN, Redactor};

const SECRET: &str = "Zażółć+gęś/1 <\"&'>=%?";

fn hides(text: &str) -> bool {
    Redactor::new([&Secret::new(SECRET)]).clean(&format!("przed {text} po")) == format!("przed {HIDDEN} po")
}

#[test]
fn every_spelling_is_hidden_whole() {
    for spelling in [
        SECRET.to_owned(),
        SECRET.to_uppercase().replace("ŻÓŁĆ", "żółć").replace("GĘŚ", "gęś"),
        url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect(),
        url::form_urlencoded::byte_serialize(SECRET.as_bytes())
            .collect::<String>()
            .to_lowercase()
            .replace("za%", "Za%"),
        "Za%C5%BC%C3%B3%C5%82%C4%87%2Bg%C4%99%C5%9B%2F1%20%3C%22%26%27%3E%3D%25%3F".to_owned(),
        "Za%BF%F3%B3%E6%2Bg%EA%B6%2F1+%3C%22%26%27%3E%3D%25%3F".to_owned(),
        "Za%BF%F3%B3%E6%2Bg%EA%9C%2F1+%3C%22%26%27%3E%3D%25%3F".to_owned(),
        "Zażółć+gęś/1 &lt;&quot;&amp;&#39;&gt;=%?".to_owned(),
        "Zażółć+gęś/1 &lt;\"&amp;'>=%?".to_owned(),
        "Zażółć+gęś/1 &lt;&#34;&amp;&apos;&gt;=%?".to_owned(),
        "Za&#380;&#243;&#322;&#263;&#43;g&#281;&#347;&#47;1&#32;&#60;&#34;&#38;&#39;&#62;&#61;&#37;&#63;"
            .to_owned(),
        serde_json::to_string(SECRET).unwrap().trim_matches('"').replace("\\\"\"", "\\\""),
        r#"Za\u017c\u00f3\u0142\u0107+g\u0119\u015b\/1 <\"&'>=%?"#.to_owned(),
        r#"Za\u017c\u00f3\u0142\u0107+g\u0119\u015b/1 \u003c\"\u0026\u0027\u003e=%?"#.replace("/1", "\\/1"),
    ] {
        assert!(hides(&spelling), "{spelling}");
    }
}

#[test]
fn base64_is_hidden_at_any_alignment() {
    use rustls::pki_types::pem::PemObject;
    fn encode(bytes: &[u8]) -> String {
        let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
        let mut out: String = bits
            .as_bytes()
            .chunks(6)
            .map(|six| {
                let text = format!("{:0<6}", std::str::from_utf8(six).unwrap());
                digits.chars().nth(usize::from_str_radix(&text, 2).unwrap()).unwrap()
            })
            .collect();
        while !out.len().is_multiple_of(4) {
            out.push('=');
        }
        out
    }
    let pem =
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", encode(SECRET.as_bytes()));
    let back = rustls::pki_types::CertificateDer::from_pem_slice(pem.as_bytes()).unwrap();
    assert_eq!(back.as_ref(), SECRET.as_bytes(), "the test's own encoder is right");

    let redactor = Redactor::new([&Secret::new(SECRET)]);
    for before in ["", "a", "ab", "abc", "login:"] {
        for after in ["", "x", "xy", "\r\n"] {
            let text = encode(format!("{before}{SECRET}{after}").as_bytes());
            for text in [text.clone(), text.replace('+', "-").replace('/', "_")] {
                let clean = redactor.clean(&text);
                let left = clean.replace(HIDDEN, "");
                assert!(clean.contains(HIDDEN), "{before:?} {after:?}: {clean}");
                assert!(
                    left.len() <= before.len() * 2 + after.len() * 2 + 10,
                    "{before:?} {after:?}: {clean}"
                );
            }
        }
    }
    for utf16 in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = SECRET.encode_utf16().flat_map(utf16).collect();
        assert!(redactor.clean(&encode(&bytes)).starts_with(HIDDEN));
    }
}

#[test]
fn utf_16_is_hidden_in_raw_bytes_and_in_hexadecimal() {
    let redactor = Redactor::new([&Secret::new(SECRET)]);
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = SECRET.encode_utf16().flat_map(order).collect();
        let clean = redactor.clean_bytes(&[b"<<", bytes.as_slice(), b">>"].concat());
        assert_eq!(clean, format!("<<{HIDDEN}>>").into_bytes());
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(redactor.clean(&hex), HIDDEN);
    }
}

#[test]
fn a_secret_with_spaces_is_hidden_where_a_page_has_joined_them() {
    let redactor = Redactor::new([&Secret::new("dwa   słowa ")]);
    assert_eq!(redactor.clean("x dwa słowa y"), format!("x {HIDDEN} y"));
}

#[test]
fn clones_learn_together_and_tell_nothing() {
    let redactor = Redactor::default();
    let log = redactor.clone();
    assert_eq!(log.clean("tajne-123"), "tajne-123");
    redactor.add(&Secret::new("tajne-123"));
    redactor.add(&Secret::new(""));
    assert_eq!(log.clean("a tajne-123 b tajne-123"), format!("a {HIDDEN} b {HIDDEN}"));
    assert_eq!(format!("{log:?}"), "Redactor");
    assert_eq!(log.clean(""), "");
}
